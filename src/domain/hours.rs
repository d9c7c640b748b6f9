//! When a line of help answers.
//!
//! Hours are wall-clock times in the line's own zone. Where a clock change makes a time happen
//! twice or not at all, a line counts as open only while every reading of its hours says so: an
//! opening that happens twice counts from the second, a closing that happens twice from the first.
//! Where one stretch ends as the next begins there is neither, however often that time happens.

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, TimeDelta};
use serde::{Deserialize, Serialize};

use super::coded::coded;
use super::holiday;
use super::text::Text;
use super::zone::{Instant, Zone};

/// Minutes in a day.
pub const DAY: u16 = 1_440;

/// The first date looked at, in days before today: what began yesterday may still run, and may
/// itself go on from the day before.
const BACK: u64 = 2;

/// The last date looked at for an opening, in days after today. Longer than any holiday break; a
/// line that opens later than this is wrong or retired.
const AHEAD: u64 = 14;

/// When somebody answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Hours {
    /// Day and night, every day of the year.
    Always,
    /// Not confirmed.
    Unknown,
    /// At these times of the week.
    Weekly(Week),
}

coded! {
    /// What happens on federal holidays of the United States.
    Holidays {
        /// Somebody answers as on any other day.
        Open = "open",
        /// Nobody answers.
        Closed = "closed",
        /// Not confirmed.
        Unknown = "unknown",
    }
}

/// A week that repeats. It leaves some of the week out: who answers at every minute is
/// [`Hours::Always`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Week {
    /// IANA name of the zone whose clocks these times are read from.
    pub zone: Text,
    /// Stretches of opening; they do not overlap.
    pub spans: Vec<Span>,
    /// Federal holidays.
    pub holidays: Holidays,
    /// Other dates on which nothing opens.
    #[serde(with = "super::day::list")]
    pub closed: Vec<NaiveDate>,
}

/// A stretch of opening, on the days on which it begins. It may run past midnight.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// One bit a weekday, Monday the lowest.
    pub days: u8,
    /// Minutes after midnight at which it begins: 0 to 1,439.
    pub from: u16,
    /// Minutes after midnight at which it ends: 1 to 1,440 on the same day; not later than `from`
    /// means the next day.
    pub to: u16,
}

impl Span {
    /// Whether it begins on this weekday, Monday 0.
    #[must_use]
    pub fn begins_on(&self, weekday: u32) -> bool {
        self.days >> weekday & 1 == 1
    }

    /// How long it lasts, in minutes of wall time: 1 to 1,440.
    #[must_use]
    pub fn minutes(&self) -> u16 {
        if self.to > self.from { self.to - self.from } else { self.to + DAY - self.from }
    }
}

/// Whether a person would be answered at this moment, and when that changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answering {
    /// Day and night.
    Always,
    /// Now, until then.
    Until(Instant),
    /// Not now, but from then on.
    From(Instant),
    /// Not within a fortnight.
    Shut,
    /// Nobody has confirmed the hours.
    Unknown,
}

impl Answering {
    /// Whether somebody answers now, as far as is known.
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self, Self::Always | Self::Until(_))
    }
}

/// How a line stands at one moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Whether somebody answers.
    pub answering: Answering,
    /// It is a holiday there, and nobody has confirmed what the line does on holidays.
    pub holiday_doubt: bool,
}

impl Standing {
    /// Whether somebody answers, as far as one may rely on it: in doubt, it is not known.
    #[must_use]
    pub fn relied_on(self) -> Answering {
        if self.holiday_doubt { Answering::Unknown } else { self.answering }
    }

    /// How a line with these hours stands at `now`. `zone` is the line's own, around `now`; none
    /// where the browser does not know it, and then nothing is claimed.
    #[must_use]
    pub fn at(hours: &Hours, zone: Option<&Zone>, now: Instant) -> Self {
        let sure = |answering| Self { answering, holiday_doubt: false };
        match (hours, zone) {
            (Hours::Always, _) => sure(Answering::Always),
            (Hours::Unknown, _) | (Hours::Weekly(_), None) => sure(Answering::Unknown),
            (Hours::Weekly(week), Some(zone)) => week.standing(zone, now),
        }
    }
}

/// A beginning and an end, on the line's clock or on everybody's.
type Stretch<T> = (T, T);

impl Week {
    fn standing(&self, zone: &Zone, now: Instant) -> Standing {
        let today = zone.wall(now).date();
        let spans = self.around(today);
        // A clock change can swallow a short stretch whole.
        let sure = |(from, to): &Stretch<NaiveDateTime>| (zone.last(*from), zone.first(*to));
        let open = merged(merged(spans.iter().copied()).iter().map(sure).filter(|(from, to)| from < to));
        let (answering, changes) = match open.iter().find(|(_, to)| now < *to) {
            Some((from, to)) if *from <= now => (Answering::Until(*to), Some(*to)),
            Some((from, _)) => (Answering::From(*from), Some(*from)),
            None => (Answering::Shut, None),
        };
        // What is said rests on each span that ends after now and begins before that changes.
        let rests_on = |span: &Stretch<NaiveDateTime>| {
            let (from, to) = sure(span);
            now < to && changes.is_some_and(|changes| from <= changes)
        };
        let is_holiday = || {
            let mut dates = spans.iter().filter(|span| rests_on(span)).map(|(from, _)| from.date());
            holiday::is_federal(today) || dates.any(holiday::is_federal)
        };
        Standing { answering, holiday_doubt: self.holidays == Holidays::Unknown && is_holiday() }
    }

    /// What is open by the line's own clock on the dates around `today`, span by span, in order.
    fn around(&self, today: NaiveDate) -> Vec<Stretch<NaiveDateTime>> {
        let first = today.checked_sub_days(Days::new(BACK)).unwrap_or(today);
        let dates = (0..=BACK + AHEAD).filter_map(|after| first.checked_add_days(Days::new(after)));
        let mut spans: Vec<Stretch<NaiveDateTime>> = Vec::new();
        for date in dates.filter(|date| !self.is_closed(*date)) {
            for span in self.spans.iter().filter(|span| span.begins_on(date.weekday().num_days_from_monday())) {
                let from = at(date, span.from);
                // Nearly in order already: each finds its place close to the end.
                let place = spans.iter().rposition(|other| other.0 <= from).map_or(0, |before| before + 1);
                spans.insert(place, (from, from + TimeDelta::minutes(span.minutes().into())));
            }
        }
        spans
    }

    fn is_closed(&self, date: NaiveDate) -> bool {
        self.closed.contains(&date) || self.holidays == Holidays::Closed && holiday::is_federal(date)
    }
}

fn at(date: NaiveDate, minutes: u16) -> NaiveDateTime {
    date.and_time(chrono::NaiveTime::MIN) + TimeDelta::minutes(minutes.into())
}

/// Makes one of those that touch. They come in order.
fn merged<T: Ord + Copy>(stretches: impl Iterator<Item = Stretch<T>>) -> Vec<Stretch<T>> {
    let mut merged: Vec<Stretch<T>> = Vec::new();
    for next in stretches {
        match merged.last_mut() {
            Some(last) if next.0 <= last.1 => last.1 = last.1.max(next.1),
            _ => merged.push(next),
        }
    }
    merged
}
