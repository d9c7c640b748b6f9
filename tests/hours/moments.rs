//! A year of moments, each told by the page and by the oracle.
//!
//! Thinned out, so that a debug build needs seconds: every minute within three hours of a clock
//! change, the last second before every third opening or closing and the first after it, and every
//! 1597th minute of the rest. `EVERY_MINUTE=1 cargo test --release --test hours` tries every minute
//! within three hours of each clock change, opening and closing, and every seventh of the rest.

use chrono::{NaiveDate, Offset, TimeZone};
use chrono_tz::Tz;
use doc_to_doc::domain::hours::{Answering, Hours, Standing};
use doc_to_doc::domain::zone::Instant;

use super::learnt;
use super::oracle::Oracle;
use super::schedules::{self, date};

const MINUTE: Instant = 60;
const HOUR: Instant = 60 * MINUTE;
const DAY: Instant = 24 * HOUR;

/// Tries each week in this zone from one date to another, and says how many moments that were.
fn try_all(tz: Tz, first: NaiveDate, end: NaiveDate) -> usize {
    let mut tried = 0;
    for (name, week) in schedules::all(tz) {
        let oracle = Oracle::of(&week, first, end);
        let hours = Hours::Weekly(week);
        let moments = moments(tz, &oracle, start(first), start(end));
        // The page learns a zone at every moment. Here, as that is slow, once a day.
        let mut zone = (Instant::MIN, None);
        for now in &moments {
            if now - now % DAY > zone.0 {
                zone = (now - now % DAY, Some(learnt(tz, *now)));
            }
            let told = Standing::at(&hours, zone.1.as_ref(), *now).answering;
            let expected = oracle.answering(*now);
            let is_ahead = match told {
                Answering::Until(then) | Answering::From(then) => then > *now,
                Answering::Shut => true,
                Answering::Always | Answering::Unknown => false,
            };
            let at = tz.timestamp_opt(*now, 0).unwrap();
            assert!(told == expected && is_ahead, "{name}, {at}: {told:?} instead of {expected:?}");
        }
        tried += moments.len();
    }
    tried
}

fn moments(tz: Tz, oracle: &Oracle, first: Instant, end: Instant) -> Vec<Instant> {
    let is_whole = std::env::var_os("EVERY_MINUTE").is_some();
    let each = |from: Instant, to: Instant, minutes: usize| {
        (from.max(first)..to.min(end)).step_by(minutes * usize::try_from(MINUTE).unwrap())
    };
    let around = |at: &Instant| each(at - 3 * HOUR, at + 3 * HOUR + MINUTE, 1);
    let mut moments: Vec<Instant> = each(first, end, if is_whole { 7 } else { 1_597 }).collect();
    moments.extend(clock_changes(tz, first, end).iter().flat_map(around));
    for at in oracle.changes(first, end).step_by(if is_whole { 1 } else { 3 }) {
        if is_whole {
            moments.extend(around(&at));
        }
        moments.extend([at - 1, at]);
    }
    moments.sort_unstable();
    moments.dedup();
    moments
}

fn start(date: NaiveDate) -> Instant {
    date.and_hms_opt(0, 0, 0).unwrap().and_utc().timestamp()
}

fn clock_changes(tz: Tz, first: Instant, end: Instant) -> Vec<Instant> {
    let offset = |at: Instant| tz.timestamp_opt(at, 0).unwrap().offset().fix();
    let minutes = (first..end).step_by(usize::try_from(15 * MINUTE).unwrap());
    minutes.filter(|at| offset(*at) != offset(at - 15 * MINUTE)).collect()
}

fn try_year(zones: &[&str]) {
    for name in zones {
        let tried = try_all(name.parse().unwrap(), date("2026-11-01"), date("2027-11-01"));
        println!("{name}: {tried} moments");
    }
}

#[test]
fn a_calendar_year_on_the_east_coast() {
    let tried = try_all(chrono_tz::America::New_York, date("2026-01-01"), date("2027-01-01"));
    println!("America/New_York in 2026: {tried} moments");
}

#[test]
fn a_year_where_clocks_change_by_an_hour_at_night() {
    try_year(&["America/New_York", "America/Los_Angeles", "America/St_Johns", "Europe/London", "Pacific/Auckland"]);
}

#[test]
fn a_year_where_clocks_change_at_midnight() {
    try_year(&["America/Havana", "Asia/Beirut", "America/Santiago"]);
}

#[test]
fn a_year_where_clocks_change_by_half_an_hour_or_for_ramadan() {
    try_year(&["Australia/Lord_Howe", "Africa/Casablanca"]);
}

#[test]
fn a_year_where_clocks_never_change() {
    try_year(&["America/Phoenix", "Asia/Tokyo", "Asia/Kolkata", "Pacific/Apia"]);
}

#[test]
fn clocks_change_where_they_are_thought_to() {
    let (first, end) = (start(date("2026-11-01")), start(date("2027-11-01")));
    for (name, changes) in [
        ("America/New_York", vec!["2026-11-01T06:00:00Z", "2027-03-14T07:00:00Z"]),
        ("Australia/Lord_Howe", vec!["2027-04-03T15:00:00Z", "2027-10-02T15:30:00Z"]),
        ("Africa/Casablanca", vec!["2027-02-07T02:00:00Z", "2027-03-14T02:00:00Z"]),
        ("America/Havana", vec!["2026-11-01T05:00:00Z", "2027-03-14T05:00:00Z"]),
        ("Asia/Kolkata", vec![]),
    ] {
        let found = clock_changes(name.parse().unwrap(), first, end);
        let expected: Vec<Instant> = changes
            .iter()
            .map(|at| at.parse::<chrono::DateTime<chrono::Utc>>())
            .map(|at| at.unwrap().timestamp())
            .collect();
        assert_eq!(found, expected, "{name}");
    }
}
