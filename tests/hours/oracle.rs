//! A second reckoning of opening hours.
//!
//! The week is painted minute by minute on the line's own calendar, as on paper; each painted stretch is then carried
//! over to everybody's time by chrono-tz's reading of local times. Nothing here asks `domain::zone`.

use chrono::{Datelike, Days, MappedLocalTime, NaiveDate, NaiveDateTime, TimeDelta, TimeZone};
use chrono_tz::Tz;
use doc_to_doc::domain::hours::{Answering, Holidays, Week};
use doc_to_doc::domain::zone::Instant;

use super::calendar;

/// Days painted before the first and after the last that is asked for.
const MARGIN: u64 = 20;
const MINUTES: usize = 24 * 60;

/// When a line begins and ceases to answer over some days.
pub(crate) struct Oracle {
    tz: Tz,
    /// Beginnings and ends in turn, in order; none twice.
    changes: Vec<Instant>,
}

impl Oracle {
    /// Reckons all days from `first` up to and without `end`.
    pub(crate) fn of(week: &Week, first: NaiveDate, end: NaiveDate) -> Self {
        let tz: Tz = week.zone.parse().unwrap();
        let (painted, last) = (first - Days::new(MARGIN), end + Days::new(MARGIN));
        let midnight = painted.and_hms_opt(0, 0, 0).unwrap();
        let wall = |minute: usize| midnight + TimeDelta::minutes(i64::try_from(minute).unwrap());
        let mut changes: Vec<Instant> = Vec::new();
        let days = usize::try_from((last - painted).num_days()).unwrap();
        for (from, to) in runs(&on_paper(week, painted, days)) {
            let (from, to) = (begin(tz, wall(from)), end_of(tz, wall(to)));
            if changes.last() == Some(&from) && from < to {
                changes.pop();
                changes.push(to);
            } else if from < to {
                changes.extend([from, to]);
            }
        }
        Self { tz, changes }
    }

    /// Every instant between these at which somebody begins or ceases to answer.
    pub(crate) fn changes(&self, from: Instant, to: Instant) -> impl Iterator<Item = Instant> {
        self.changes.iter().copied().filter(move |at| (from..to).contains(at))
    }

    /// What is to be said at this instant.
    pub(crate) fn answering(&self, now: Instant) -> Answering {
        let past = self.changes.partition_point(|at| *at <= now);
        let next = self.changes[past];
        let date = |at: Instant| self.tz.timestamp_opt(at, 0).unwrap().date_naive();
        match past % 2 {
            1 => Answering::Until(next),
            _ if date(next) <= date(now) + Days::new(14) => Answering::From(next),
            _ => Answering::Shut,
        }
    }
}

/// The minutes of a calendar on which every day has 24 hours.
fn on_paper(week: &Week, first: NaiveDate, days: usize) -> Vec<bool> {
    let mut paper = vec![false; (days + 1) * MINUTES];
    for (day, date) in first.iter_days().take(days).enumerate() {
        let holiday = week.holidays == Holidays::Closed && calendar::holidays(date.year()).contains(&date);
        if holiday || week.closed.contains(&date) {
            continue;
        }
        for span in &week.spans {
            if span.days & (1 << date.weekday().num_days_from_monday()) != 0 {
                let (from, to) = (usize::from(span.from), usize::from(span.to));
                let ends_next_day = to <= from;
                let to = if ends_next_day { MINUTES + to } else { to };
                paper[day * MINUTES + from..day * MINUTES + to].fill(true);
            }
        }
    }
    paper
}

/// Where stretches of painted minutes begin and end.
fn runs(paper: &[bool]) -> Vec<(usize, usize)> {
    let mut runs = Vec::new();
    let mut from = None;
    for (minute, painted) in paper.iter().copied().chain([false]).enumerate() {
        match (painted, from) {
            (true, None) => from = Some(minute),
            (false, Some(begun)) => {
                runs.push((begun, minute));
                from = None;
            }
            _ => {}
        }
    }
    runs
}

/// A beginning: the later where it comes twice.
fn begin(tz: Tz, wall: NaiveDateTime) -> Instant {
    match tz.from_local_datetime(&wall) {
        MappedLocalTime::Single(at) | MappedLocalTime::Ambiguous(_, at) => at.timestamp(),
        MappedLocalTime::None => jump(tz, wall),
    }
}

/// An end: the earlier where it comes twice.
fn end_of(tz: Tz, wall: NaiveDateTime) -> Instant {
    match tz.from_local_datetime(&wall) {
        MappedLocalTime::Single(at) | MappedLocalTime::Ambiguous(at, _) => at.timestamp(),
        MappedLocalTime::None => jump(tz, wall),
    }
}

/// When the clocks jump over this time: the first moment that they show after it.
fn jump(tz: Tz, wall: NaiveDateTime) -> Instant {
    let mut after = (1..=26 * 60).map(|minutes| wall + TimeDelta::minutes(minutes));
    after.find_map(|wall| tz.from_local_datetime(&wall).earliest()).unwrap().timestamp()
}
