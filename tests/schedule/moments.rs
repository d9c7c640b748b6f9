//! How a line stands, as a sentence.

use chrono::{DateTime, Offset, TimeZone};
use chrono_tz::Tz;
use doc_to_doc::content::schedule::{Clocks, standing, standing_in_short};
use doc_to_doc::domain::directory::Entry;
use doc_to_doc::domain::hours::{Holidays, Hours, Standing};
use doc_to_doc::domain::zone::Zone;

use super::shipped::book;
use super::{eastern, line_with, physician_line};

fn learnt(tz: Tz, now: i64) -> Option<Zone> {
    Zone::around(now, |at| {
        let utc = DateTime::from_timestamp(at, 0)?.naive_utc();
        Some(tz.offset_from_utc_datetime(&utc).fix().local_minus_utc())
    })
}

/// The sentence, and the few words of the strip, for somebody whose device has this zone.
fn both(entry: &Entry, at: &str, device: &str) -> (String, String) {
    let now = DateTime::parse_from_rfc3339(at).unwrap().timestamp();
    let (line, device) = (learnt(chrono_tz::America::New_York, now), learnt(device.parse().unwrap(), now));
    let clocks = Clocks { now, line: line.as_ref(), device: device.as_ref() };
    let stands = Standing::at(&entry.hours, line.as_ref(), now);
    (standing(book(), entry, stands, clocks), standing_in_short(book(), entry, stands, clocks))
}

/// Read in New York.
fn said(entry: &Entry, at: &str) -> String {
    both(entry, at, "America/New_York").0
}

#[test]
fn the_physician_line_says_until_when_and_from_when() {
    for (at, sentence) in [
        ("2026-11-21T08:00:00-05:00", "Open until 1 am Eastern"),
        ("2026-11-22T00:59:59-05:00", "Open until 1 am Eastern"),
        ("2026-11-22T01:00:00-05:00", "Closed now. Opens at 8 am Eastern, in 7 h"),
        ("2026-11-22T02:00:00-05:00", "Closed now. Opens at 8 am Eastern, in 6 h"),
        ("2026-11-22T04:31:00-05:00", "Closed now. Opens at 8 am Eastern, in 3 h"),
        ("2026-11-22T05:00:00-05:00", "Closed now. Opens at 8 am Eastern, in 3 h"),
        ("2026-11-22T05:00:30-05:00", "Closed now. Opens at 8 am Eastern, in 3 h"),
        ("2026-11-22T05:01:00-05:00", "Closed now. Opens at 8 am Eastern, in 2 h 59 min"),
        ("2026-11-22T05:50:00-05:00", "Closed now. Opens at 8 am Eastern, in 2 h 10 min"),
        ("2026-11-22T06:00:00-05:00", "Closed now. Opens at 8 am Eastern, in 2 h"),
        ("2026-11-22T07:00:00-05:00", "Closed now. Opens at 8 am Eastern, in 1 h"),
        ("2026-11-22T07:00:30-05:00", "Closed now. Opens at 8 am Eastern, in 1 h"),
        ("2026-11-22T07:20:00-05:00", "Closed now. Opens at 8 am Eastern, in 40 min"),
        ("2026-11-22T07:59:59-05:00", "Closed now. Opens at 8 am Eastern, in 1 min"),
        // Nights on which clocks change: an hour longer to wait, and one less.
        ("2026-11-01T01:00:00-04:00", "Closed now. Opens at 8 am Eastern, in 8 h"),
        ("2027-03-14T01:00:00-05:00", "Closed now. Opens at 8 am Eastern, in 6 h"),
    ] {
        assert_eq!(said(physician_line(), at), sentence, "{at}");
    }
}

#[test]
fn the_time_of_the_device_is_said_where_its_clock_shows_another() {
    let (open, closed) = ("2026-11-21T20:00:00-05:00", "2026-11-22T02:00:00-05:00");
    for (device, until, from) in [
        ("America/New_York", "1 am Eastern", "8 am Eastern"),
        ("America/Toronto", "1 am Eastern", "8 am Eastern"),
        ("America/Los_Angeles", "1 am Eastern (your time: 10 pm)", "8 am Eastern (your time: 5 am)"),
        ("Asia/Tokyo", "1 am Eastern (your time: 3 pm)", "8 am Eastern (your time: 10 pm)"),
        ("Asia/Kolkata", "1 am Eastern (your time: 11:30 am)", "8 am Eastern (your time: 6:30 pm)"),
        ("Europe/London", "1 am Eastern (your time: 6 am)", "8 am Eastern (your time: 1 pm)"),
        ("America/Denver", "1 am Eastern (your time: 11 pm)", "8 am Eastern (your time: 6 am)"),
    ] {
        let line = physician_line();
        assert_eq!(both(line, open, device).0, format!("Open until {until}"));
        assert_eq!(both(line, closed, device).0, format!("Closed now. Opens at {from}, in 6 h"));
        // The strip has room for one clock.
        assert_eq!(both(line, open, device).1, "open until 1 am Eastern");
        assert_eq!(both(line, closed, device).1, "opens at 8 am Eastern");
    }
}

#[test]
fn a_day_that_could_be_another_is_named() {
    let office = line_with(eastern(&[(0b001_1111, 13 * 60, 21 * 60)], Holidays::Open));
    for (at, device, sentence) in [
        ("2026-11-19T21:00:00-05:00", "America/New_York", "Closed now. Opens at 1 pm Eastern, in 16 h"),
        ("2026-11-20T21:00:00-05:00", "America/New_York", "Closed now. Opens Monday at 1 pm Eastern"),
        ("2026-11-22T17:00:00-05:00", "America/New_York", "Closed now. Opens Monday at 1 pm Eastern"),
        ("2026-11-22T17:00:01-05:00", "America/New_York", "Closed now. Opens at 1 pm Eastern, in 20 h"),
        (
            "2026-11-20T21:00:00-05:00",
            "America/Los_Angeles",
            "Closed now. Opens Monday at 1 pm Eastern (your time: 10 am)",
        ),
        (
            "2026-11-20T21:00:00-05:00",
            "Asia/Tokyo",
            "Closed now. Opens Monday at 1 pm Eastern (your time: Tuesday at 3 am)",
        ),
    ] {
        assert_eq!(both(&office, at, device).0, sentence, "{at}");
    }
    assert_eq!(both(&office, "2026-11-20T21:00:00-05:00", "Asia/Tokyo").1, "opens Monday at 1 pm Eastern");
}

#[test]
fn a_weekday_that_could_be_next_weeks_has_its_date() {
    let mut week = eastern(&[(0b001_1111, 13 * 60, 21 * 60)], Holidays::Open);
    week.closed = "2026-12-21".parse::<chrono::NaiveDate>().unwrap().iter_days().take(14).collect();
    let office = line_with(week);
    for (at, sentence) in [
        ("2026-12-20T12:00:00-05:00", "Closed for the next two weeks"),
        ("2026-12-28T12:00:00-05:00", "Closed now. Opens Monday, January 4, 2027, at 1 pm Eastern"),
        ("2026-12-29T13:00:00-05:00", "Closed now. Opens Monday, January 4, 2027, at 1 pm Eastern"),
        ("2026-12-29T13:00:01-05:00", "Closed now. Opens Monday at 1 pm Eastern"),
    ] {
        assert_eq!(said(&office, at), sentence, "{at}");
    }
    assert_eq!(both(&office, "2026-12-20T12:00:00-05:00", "Asia/Tokyo").1, "closed for the next two weeks");
}

#[test]
fn midnight_belongs_to_the_night_before() {
    let weekends = line_with(eastern(&[(0b110_0000, 0, 1_440)], Holidays::Open));
    for (at, device, sentence) in [
        ("2026-11-21T12:00:00-05:00", "America/New_York", "Open until Sunday night at midnight Eastern"),
        ("2026-11-22T12:00:00-05:00", "America/New_York", "Open until midnight Eastern"),
        ("2026-11-23T00:00:00-05:00", "America/New_York", "Closed now. Opens Friday night at midnight Eastern"),
        ("2026-11-27T23:20:00-05:00", "America/New_York", "Closed now. Opens at midnight Eastern, in 40 min"),
        (
            "2026-11-21T12:00:00-05:00",
            "America/Los_Angeles",
            "Open until Sunday night at midnight Eastern (your time: 9 pm)",
        ),
        (
            "2026-11-21T12:00:00-05:00",
            "Europe/London",
            "Open until Sunday night at midnight Eastern (your time: Monday at 5 am)",
        ),
    ] {
        assert_eq!(both(&weekends, at, device).0, sentence, "{at}");
    }
    let evenings = line_with(eastern(&[(0b000_0001, 21 * 60, 23 * 60)], Holidays::Open));
    let from_the_azores = both(&evenings, "2026-11-21T12:00:00-05:00", "Atlantic/Azores").0;
    assert_eq!(from_the_azores, "Closed now. Opens Monday at 9 pm Eastern (your time: Tuesday at 1 am)");
    let noons = line_with(eastern(&[(0b111_1111, 720, 780)], Holidays::Open));
    assert_eq!(said(&noons, "2026-11-21T09:50:00-05:00"), "Closed now. Opens at noon Eastern, in 2 h 10 min");
}

#[test]
fn on_a_holiday_that_nobody_has_confirmed_the_doubt_is_said() {
    let line = physician_line();
    let thanksgiving = "2026-11-26T12:00:00-05:00";
    assert_eq!(said(line, thanksgiving), "By its hours open until 1 am Eastern. Federal holiday: hours not confirmed.");
    // In three words there is no room for it: the hours say less, and nothing wrong.
    assert_eq!(both(line, thanksgiving, "Asia/Tokyo").1, "8 am to 1 am Eastern");
    assert_eq!(said(line, "2026-11-27T12:00:00-05:00"), "Open until 1 am Eastern");
}

#[test]
fn what_is_always_open_or_not_known_needs_no_clock() {
    let at = "2026-12-25T03:00:00-05:00";
    for (hours, sentence, short) in [
        (Hours::Always, "Open now, day and night", "Day and night, every day"),
        (Hours::Unknown, "Hours not confirmed", "Hours not confirmed"),
    ] {
        let line = Entry { hours, ..physician_line().clone() };
        assert_eq!(both(&line, at, "Asia/Tokyo"), (sentence.to_owned(), short.to_owned()));
    }
    // A browser that does not know the line's zone claims nothing of this minute.
    let line = physician_line();
    let clocks = Clocks { now: 1_795_000_000, line: None, device: None };
    let stands = Standing::at(&line.hours, None, clocks.now);
    assert_eq!(standing(book(), line, stands, clocks), "");
    assert_eq!(standing_in_short(book(), line, stands, clocks), "8 am to 1 am Eastern");
}
