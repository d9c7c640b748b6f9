//! Weeks that lines keep, and some that nobody should.

use chrono::NaiveDate;
use chrono_tz::Tz;
use doc_to_doc::domain::hours::{Holidays, Span, Week};

/// Weekdays as bits, Monday the lowest.
pub(crate) const EVERY_DAY: u8 = 0b111_1111;
pub(crate) const WEEKDAYS: u8 = 0b001_1111;
pub(crate) const WEEKEND: u8 = 0b110_0000;

/// A stretch that begins on these days, written as on a clock: `"08:00"`, `"24:00"`.
pub(crate) fn span(days: u8, from: &str, to: &str) -> Span {
    let minutes = |text: &str| {
        let (hours, minutes) = text.split_once(':').unwrap();
        hours.parse::<u16>().unwrap() * 60 + minutes.parse::<u16>().unwrap()
    };
    Span { days, from: minutes(from), to: minutes(to) }
}

pub(crate) fn week(zone: &str, spans: &[Span], holidays: Holidays) -> Week {
    Week { zone: zone.into(), spans: spans.to_vec(), holidays, closed: Vec::new() }
}

pub(crate) fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Each with its name, as lines in this zone would keep them.
pub(crate) fn all(tz: Tz) -> Vec<(&'static str, Week)> {
    let open = |spans: &[Span]| week(tz.name(), spans, Holidays::Open);
    let office = [span(WEEKDAYS, "13:00", "21:00")];
    let mut long_break = week(tz.name(), &office, Holidays::Closed);
    long_break.closed = date("2026-12-19").iter_days().take(23).collect();
    vec![
        ("8:00 to 1:00 daily", open(&[span(EVERY_DAY, "08:00", "01:00")])),
        ("weekdays", open(&office)),
        ("two stretches a day", open(&[span(EVERY_DAY, "09:00", "12:30"), span(WEEKDAYS, "14:00", "18:00")])),
        ("whole weekends", open(&[span(WEEKEND, "00:00", "24:00")])),
        ("nights", open(&[span(EVERY_DAY, "22:00", "06:00")])),
        ("an hour on the change", open(&[span(EVERY_DAY, "01:30", "02:30")])),
        ("half hours on the change", open(&[span(EVERY_DAY, "01:15", "01:45"), span(EVERY_DAY, "02:05", "02:25")])),
        ("midnight as a seam", open(&[span(EVERY_DAY, "20:00", "24:00"), span(EVERY_DAY, "00:00", "04:00")])),
        ("days that touch", open(&[span(0b011_1111, "08:00", "08:00")])),
        ("days that touch within the hour that comes twice", open(&[span(0b110_1111, "01:30", "01:30")])),
        ("closed on holidays, with a long break", long_break),
    ]
}
