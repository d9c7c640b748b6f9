//! The right day, on every day of ten years.

use chrono::Days;
use doc_to_doc::domain::reminder::{CHECK_GAPS, GAPS, calendar, day_after};

use crate::read_back::event;
use crate::{MADE, day};

#[test]
fn every_day_of_ten_years_is_read_back_as_itself() {
    let first = day("2026-11-21");
    for gone in 0..3_653 {
        let on = first.checked_add_days(Days::new(gone)).unwrap();
        let read = event(&calendar("Touch base", on, MADE));
        assert_eq!(read.starts, on.format("%Y%m%dT120000").to_string());
    }
}

#[test]
fn the_gaps_count_days_over_months_years_and_leap_days() {
    let after = |from: &str| GAPS.map(|gap| day_after(day(from), gap).to_string());
    assert_eq!(GAPS, [1, 3, 7, 30]);
    assert_eq!(after("2026-11-21"), ["2026-11-22", "2026-11-24", "2026-11-28", "2026-12-21"]);
    assert_eq!(after("2026-12-31"), ["2027-01-01", "2027-01-03", "2027-01-07", "2027-01-30"]);
    assert_eq!(after("2028-02-28"), ["2028-02-29", "2028-03-02", "2028-03-06", "2028-03-29"]);
    assert_eq!(after("2027-02-28"), ["2027-03-01", "2027-03-03", "2027-03-07", "2027-03-30"]);
    assert_eq!(day_after(chrono::NaiveDate::MAX, 1), chrono::NaiveDate::MAX, "there is no later day");
}

#[test]
fn a_check_comes_back_in_a_week_a_month_and_a_quarter() {
    let after = |from: &str| CHECK_GAPS.map(|gap| day_after(day(from), gap).to_string());
    assert_eq!(CHECK_GAPS, [7, 30, 91]);
    assert_eq!(after("2026-11-21"), ["2026-11-28", "2026-12-21", "2027-02-20"]);
    assert_eq!(after("2027-12-31"), ["2028-01-07", "2028-01-30", "2028-03-31"]);
    // A quarter of weeks: the same day of the week.
    assert_eq!(CHECK_GAPS[2] % 7, 0);
}

#[test]
fn the_hour_is_the_calendars_own() {
    // No zone and no Z: noon wherever the calendar is by then (RFC 5545, 3.3.5, form 1).
    let read = event(&calendar("Touch base", day("2028-02-29"), MADE));
    assert_eq!(read.starts, "20280229T120000");
    assert_eq!(read.made, "20261121T180509Z");
}

#[test]
fn two_reminders_are_two_events() {
    let name = |on: &str, made: i64| event(&calendar("Touch base", day(on), made)).name;
    assert_ne!(name("2026-11-22", MADE), name("2026-11-24", MADE));
    assert_ne!(name("2026-11-22", MADE), name("2026-11-22", MADE + 1));
    assert_eq!(name("2026-11-22", MADE), name("2026-11-22", MADE));
}

#[test]
fn a_clock_that_is_beyond_all_reason_still_makes_a_file() {
    for made in [i64::MIN, -1, 0, i64::MAX] {
        event(&calendar("Touch base", day("2026-11-22"), made));
    }
}
