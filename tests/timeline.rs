//! When a call can be expected, over ten years, against a list of all the days that an office works.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test stops at the first surprise")]

#[path = "hours/calendar.rs"]
mod calendar;

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, TimeDelta};
use doc_to_doc::domain::timeline::{Office, Timeline};

const MONDAY_TO_FRIDAY: u8 = 0b1_1111;

fn office() -> Office {
    Office {
        confirmed: true,
        zone: "America/New_York".into(),
        days: MONDAY_TO_FRIDAY,
        cut_off: 17 * 60,
        federal: true,
        closed: Vec::new(),
    }
}

fn at(moment: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(moment, "%Y-%m-%d %H:%M").unwrap()
}

fn day(date: &str) -> NaiveDate {
    date.parse().unwrap()
}

/// Every closing time of an office from 2026 to 2037, in order. Who writes before one is counted on
/// that day, and called by the next.
fn closings(office: &Office) -> Vec<NaiveDateTime> {
    let works = |date: &NaiveDate| {
        let weekday = date.weekday().number_from_monday();
        (office.days >> (weekday - 1)) & 1 == 1
            && !(office.federal && calendar::holidays(date.year()).contains(date))
            && !office.closed.contains(date)
    };
    let midnight = |date: NaiveDate| date.and_hms_opt(0, 0, 0).unwrap();
    let days = day("2026-01-01").iter_days().take_while(|date| date.year() < 2038).filter(works);
    days.map(|date| midnight(date) + TimeDelta::minutes(office.cut_off.into())).collect()
}

fn offices() -> [Office; 5] {
    let christmas = (2026..2038)
        .flat_map(|year| (24..=31).filter_map(move |date| NaiveDate::from_ymd_opt(year, 12, date)).collect::<Vec<_>>());
    [
        office(),
        Office { federal: false, ..office() },
        Office { closed: christmas.collect(), ..office() },
        Office { days: 0b000_0100, cut_off: 1, ..office() },
        Office { days: 0b111_1111, cut_off: 1_440, ..office() },
    ]
}

#[test]
fn over_ten_years_moments_through_every_day_agree_with_the_list() {
    for office in offices() {
        let closings = closings(&office);
        let mut received = at("2026-01-01 00:00");
        let mut next = 0;
        while received < at("2036-12-31 23:59") {
            while closings[next] <= received {
                next += 1;
            }
            let expected = Timeline { counted: closings[next].date(), call_by: closings[next + 1].date() };
            // The office that closes at midnight closes on the date after its day.
            let before = TimeDelta::days(i64::from(office.cut_off == 1_440));
            let expected = Timeline { counted: expected.counted - before, call_by: expected.call_by - before };
            assert_eq!(office.timeline(received), Some(expected), "{received} {office:?}");
            // Every minute of the hour, in turn.
            received += TimeDelta::minutes(59);
        }
    }
}

#[test]
fn moments_that_people_ask_about() {
    for (received, counted, call_by) in [
        // Saturday night: counted on Monday, called by Tuesday.
        ("2026-11-21 02:00", "2026-11-23", "2026-11-24"),
        ("2026-11-23 09:00", "2026-11-23", "2026-11-24"),
        ("2026-11-23 16:59", "2026-11-23", "2026-11-24"),
        ("2026-11-23 17:00", "2026-11-24", "2026-11-25"),
        // Wednesday before Thanksgiving: the next business day is Friday.
        ("2026-11-25 12:00", "2026-11-25", "2026-11-27"),
        ("2026-11-25 18:00", "2026-11-27", "2026-11-30"),
        // Independence Day 2026 is a Saturday, observed on Friday.
        ("2026-07-02 12:00", "2026-07-02", "2026-07-06"),
        ("2026-12-31 18:00", "2027-01-04", "2027-01-05"),
    ] {
        let expected = Timeline { counted: day(counted), call_by: day(call_by) };
        assert_eq!(office().timeline(at(received)), Some(expected), "{received}");
    }
}

#[test]
fn an_office_that_never_works_promises_nothing() {
    assert_eq!(Office { days: 0, ..office() }.timeline(at("2026-11-23 09:00")), None);
    let closed = day("2026-11-01").iter_days().take(200).collect();
    assert_eq!(Office { closed, ..office() }.timeline(at("2026-11-23 09:00")), None);
    let last = NaiveDate::MAX.checked_sub_days(Days::new(1)).unwrap();
    assert_eq!(office().timeline(last.and_hms_opt(18, 0, 0).unwrap()), None);
}

#[test]
fn nothing_ever_moves_a_promise_forward() {
    let office = office();
    let mut before = office.timeline(at("2026-01-01 00:00")).unwrap();
    for hours in 1..24 * 400 {
        let now = office.timeline(at("2026-01-01 00:00") + TimeDelta::hours(hours)).unwrap();
        assert!(now.call_by >= before.call_by && now.call_by > now.counted);
        before = now;
    }
}
