//! What is said of a line at a moment, to be read by eye.

use chrono::{DateTime, TimeZone};
use chrono_tz::Tz;
use doc_to_doc::domain::hours::{Answering, Holidays, Hours, Span, Standing, Week};

use super::schedules::{EVERY_DAY, WEEKDAYS, date, span, week};
use super::standing;

/// "open until …", "closed until …", by the line's own clock.
fn told(week: &Week, at: &str) -> (String, bool) {
    let tz: Tz = week.zone.parse().unwrap();
    let now = DateTime::parse_from_rfc3339(at).unwrap().timestamp();
    let clock = |at| tz.timestamp_opt(at, 0).unwrap().to_string();
    let standing = standing(week, now);
    let text = match standing.answering {
        Answering::Until(then) => format!("open until {}", clock(then)),
        Answering::From(then) => format!("closed until {}", clock(then)),
        other => format!("{other:?}"),
    };
    (text, standing.holiday_doubt)
}

fn eastern(spans: &[Span], holidays: Holidays) -> Week {
    week("America/New_York", spans, holidays)
}

fn check(week: &Week, table: &[(&str, &str)]) {
    for (at, expected) in table {
        assert_eq!(told(week, at).0, *expected, "{:?} at {at}", week.spans);
    }
}

#[test]
fn a_line_that_closes_after_midnight_is_open_across_it() {
    let daily = eastern(&[span(EVERY_DAY, "08:00", "01:00")], Holidays::Open);
    check(
        &daily,
        &[
            ("2026-11-20T23:30:00-05:00", "open until 2026-11-21 01:00:00 EST"),
            ("2026-11-21T00:00:00-05:00", "open until 2026-11-21 01:00:00 EST"),
            ("2026-11-21T00:59:59-05:00", "open until 2026-11-21 01:00:00 EST"),
            ("2026-11-21T01:00:00-05:00", "closed until 2026-11-21 08:00:00 EST"),
            ("2026-11-21T07:59:59-05:00", "closed until 2026-11-21 08:00:00 EST"),
            ("2026-11-21T08:00:00-05:00", "open until 2026-11-22 01:00:00 EST"),
            // The last night of the year.
            ("2026-12-31T23:59:59-05:00", "open until 2027-01-01 01:00:00 EST"),
            ("2027-01-01T01:00:00-05:00", "closed until 2027-01-01 08:00:00 EST"),
            // The same from elsewhere.
            ("2026-11-22T05:59:59Z", "open until 2026-11-22 01:00:00 EST"),
            ("2026-11-22T15:00:00+09:00", "closed until 2026-11-22 08:00:00 EST"),
        ],
    );
    let friday_night = eastern(&[span(0b001_0000, "22:00", "06:00")], Holidays::Open);
    check(
        &friday_night,
        &[
            ("2026-11-21T05:59:00-05:00", "open until 2026-11-21 06:00:00 EST"),
            ("2026-11-21T22:00:00-05:00", "closed until 2026-11-27 22:00:00 EST"),
            // Friday's night does not begin on Thursday.
            ("2026-11-20T03:00:00-05:00", "closed until 2026-11-20 22:00:00 EST"),
        ],
    );
}

#[test]
fn when_clocks_are_put_back_a_line_is_open_only_while_every_reading_says_so() {
    let open = |from, to| eastern(&[span(EVERY_DAY, from, to)], Holidays::Open);
    // One in the morning comes at 05:00 and again at 06:00 in UTC.
    check(
        &open("08:00", "01:00"),
        &[
            ("2026-11-01T00:59:59-04:00", "open until 2026-11-01 01:00:00 EDT"),
            ("2026-11-01T01:00:00-04:00", "closed until 2026-11-01 08:00:00 EST"),
            ("2026-11-01T01:00:00-05:00", "closed until 2026-11-01 08:00:00 EST"),
            ("2026-10-31T20:00:00-04:00", "open until 2026-11-01 01:00:00 EDT"),
        ],
    );
    check(
        &open("01:30", "02:30"),
        &[
            ("2026-11-01T01:30:00-04:00", "closed until 2026-11-01 01:30:00 EST"),
            ("2026-11-01T01:29:59-05:00", "closed until 2026-11-01 01:30:00 EST"),
            ("2026-11-01T01:30:00-05:00", "open until 2026-11-01 02:30:00 EST"),
        ],
    );
    // Both of its ends come twice: which of the two is meant, nobody can say.
    check(&open("01:15", "01:45"), &[("2026-11-01T00:00:00-04:00", "closed until 2026-11-02 01:15:00 EST")]);
    // A night lasts an hour longer.
    check(&open("22:00", "06:00"), &[("2026-10-31T22:00:00-04:00", "open until 2026-11-01 06:00:00 EST")]);
    // Where one stretch ends as the next begins, nobody hangs up.
    let seam = [span(EVERY_DAY, "20:00", "01:30"), span(EVERY_DAY, "01:30", "05:00")];
    check(&eastern(&seam, Holidays::Open), &[("2026-11-01T01:45:00-04:00", "open until 2026-11-01 05:00:00 EST")]);
}

#[test]
fn when_clocks_are_put_forward_a_time_left_out_is_the_moment_of_the_jump() {
    let open = |from, to| eastern(&[span(EVERY_DAY, from, to)], Holidays::Open);
    check(
        &open("01:30", "02:30"),
        &[
            ("2027-03-14T01:45:00-05:00", "open until 2027-03-14 03:00:00 EDT"),
            ("2027-03-14T03:00:00-04:00", "closed until 2027-03-15 01:30:00 EDT"),
        ],
    );
    check(
        &open("02:30", "03:30"),
        &[
            ("2027-03-14T01:59:59-05:00", "closed until 2027-03-14 03:00:00 EDT"),
            ("2027-03-14T03:00:00-04:00", "open until 2027-03-14 03:30:00 EDT"),
        ],
    );
    check(&open("02:00", "03:00"), &[("2027-03-14T01:00:00-05:00", "closed until 2027-03-15 02:00:00 EDT")]);
    check(&open("08:00", "01:00"), &[("2027-03-14T00:30:00-05:00", "open until 2027-03-14 01:00:00 EST")]);
    check(&open("22:00", "06:00"), &[("2027-03-13T22:00:00-05:00", "open until 2027-03-14 06:00:00 EDT")]);
}

#[test]
fn nothing_begins_on_a_holiday_or_a_closed_date_and_what_began_before_goes_on() {
    // Thanksgiving is the 26th of November 2026.
    let mut daily = eastern(&[span(EVERY_DAY, "08:00", "01:00")], Holidays::Closed);
    let around_thanksgiving = [
        ("2026-11-26T00:30:00-05:00", "open until 2026-11-26 01:00:00 EST"),
        ("2026-11-26T01:00:00-05:00", "closed until 2026-11-27 08:00:00 EST"),
        ("2026-11-26T12:00:00-05:00", "closed until 2026-11-27 08:00:00 EST"),
        ("2026-11-27T00:30:00-05:00", "closed until 2026-11-27 08:00:00 EST"),
    ];
    check(&daily, &around_thanksgiving);
    daily.holidays = Holidays::Open;
    check(&daily, &[("2026-11-26T12:00:00-05:00", "open until 2026-11-27 01:00:00 EST")]);
    daily.closed = vec![date("2026-11-26")];
    check(&daily, &around_thanksgiving);
    assert!(!told(&daily, "2026-11-26T12:00:00-05:00").1);
}

#[test]
fn a_line_without_an_opening_for_a_fortnight_is_shut() {
    let mut office = eastern(&[span(WEEKDAYS, "13:00", "21:00")], Holidays::Open);
    office.closed = date("2026-12-21").iter_days().take(14).collect();
    check(
        &office,
        &[
            ("2026-12-20T12:00:00-05:00", "Shut"),
            ("2026-12-20T23:59:59-05:00", "Shut"),
            ("2026-12-21T00:00:00-05:00", "closed until 2027-01-04 13:00:00 EST"),
        ],
    );
    check(&eastern(&[], Holidays::Open), &[("2026-12-20T12:00:00-05:00", "Shut")]);
}

#[test]
fn a_holiday_that_nobody_has_confirmed_leaves_a_doubt_on_what_rests_on_it() {
    let daily = eastern(&[span(EVERY_DAY, "08:00", "01:00")], Holidays::Unknown);
    let touching = eastern(&[span(0b011_1111, "08:00", "08:00")], Holidays::Unknown);
    let office = eastern(&[span(WEEKDAYS, "13:00", "21:00")], Holidays::Unknown);
    for (week, at, doubt) in [
        (&daily, "2026-11-25T23:00:00-05:00", false),
        // It began the day before, and yet it is a holiday there.
        (&daily, "2026-11-26T00:30:00-05:00", true),
        (&daily, "2026-11-26T03:00:00-05:00", true),
        (&daily, "2026-11-26T12:00:00-05:00", true),
        // What began on the holiday runs past midnight.
        (&daily, "2026-11-27T00:59:59-05:00", true),
        (&daily, "2026-11-27T01:00:00-05:00", false),
        (&daily, "2026-11-27T12:00:00-05:00", false),
        // Another date there than here.
        (&daily, "2026-11-26T04:59:59Z", false),
        (&daily, "2026-11-26T05:00:00Z", true),
        // The next opening would be on a holiday.
        (&office, "2026-11-25T21:00:00-05:00", true),
        (&office, "2026-11-25T20:59:59-05:00", false),
        (&office, "2026-11-26T21:00:00-05:00", true),
        (&office, "2026-11-27T00:00:00-05:00", false),
        // Independence Day of 2027 is a Sunday: the Monday is kept too.
        (&office, "2027-07-03T12:00:00-04:00", true),
        (&office, "2027-07-05T22:00:00-04:00", true),
        (&office, "2027-07-06T00:00:00-04:00", false),
        // "Open until Sunday" on a Tuesday rests on the Thursday between; on Friday it does not.
        (&touching, "2026-11-24T12:00:00-05:00", true),
        (&touching, "2026-11-27T07:59:59-05:00", true),
        (&touching, "2026-11-27T08:00:00-05:00", false),
    ] {
        assert_eq!(told(week, at).1, doubt, "{:?} at {at}", week.spans);
    }
    for holidays in [Holidays::Open, Holidays::Closed] {
        let sure = Week { holidays, ..daily.clone() };
        assert!(!told(&sure, "2026-11-26T12:00:00-05:00").1);
    }
}

#[test]
fn nothing_is_claimed_of_hours_or_zones_that_are_not_known() {
    let sure = |answering| Standing { answering, holiday_doubt: false };
    let week = eastern(&[span(EVERY_DAY, "00:00", "12:00")], Holidays::Unknown);
    // Christmas, at noon and at night.
    for now in [1_798_218_000, 1_798_174_800] {
        assert_eq!(Standing::at(&Hours::Always, None, now), sure(Answering::Always));
        assert_eq!(Standing::at(&Hours::Unknown, None, now), sure(Answering::Unknown));
        assert_eq!(Standing::at(&Hours::Weekly(week.clone()), None, now), sure(Answering::Unknown));
    }
    assert!(Answering::Always.is_open() && Answering::Until(1).is_open());
    assert!(!Answering::From(1).is_open() && !Answering::Shut.is_open() && !Answering::Unknown.is_open());
}
