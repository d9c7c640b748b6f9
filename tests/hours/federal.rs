//! The federal holidays against the list of each year.

use chrono::{Datelike, NaiveDate};
use doc_to_doc::domain::holiday::is_federal;

use super::calendar;
use super::schedules::date;

#[test]
fn every_day_from_2020_to_2040_is_a_holiday_or_none_in_both_reckonings() {
    let days: Vec<NaiveDate> = date("2020-01-01").iter_days().take_while(|day| day.year() <= 2040).collect();
    assert_eq!(days.len(), 7_671);
    for day in days {
        assert_eq!(is_federal(day), calendar::holidays(day.year()).contains(&day), "{day}");
    }
}

#[test]
fn each_year_has_eleven_holidays_and_one_more_day_for_each_that_falls_on_a_weekend() {
    for (year, days, why) in [
        (2023, 13, "New Year was a Sunday and Veterans Day a Saturday"),
        (2024, 11, "all on weekdays"),
        (2026, 12, "Independence Day is a Saturday"),
        (2027, 15, "three fall on weekends, and so does the New Year to come"),
        (2028, 12, "New Year is a Saturday, kept the year before, and Veterans Day another"),
    ] {
        let found = date("2023-01-01").iter_days().take(3_000).filter(|day| day.year() == year && is_federal(*day));
        assert_eq!(found.count(), days, "{year}: {why}");
    }
}

#[test]
fn days_that_are_often_taken_off_are_no_holidays() {
    for (day, what) in [
        ("2026-11-27", "the day after Thanksgiving"),
        ("2026-12-24", "Christmas Eve"),
        ("2026-12-31", "New Year's Eve"),
        ("2027-03-26", "Good Friday"),
        ("2027-05-09", "Mother's Day"),
        ("2029-01-20", "Inauguration Day, kept around Washington only"),
        ("2026-11-03", "Election Day"),
    ] {
        assert!(!is_federal(date(day)), "{what}");
    }
}
