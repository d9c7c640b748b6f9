//! What has grown old is said, entry by entry, and stops no build.

use chrono::NaiveDate;
use doc_to_doc::content::read::{self, problem::Severity};

use crate::copy::{Change, Copy};

const DIRECTORY: &str = "content/directory.json";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The warnings about one field of the directory, on a day.
fn warned(copy: &Copy, field: &str, today: &str) -> Vec<String> {
    let site = read::site_on(copy.path(), day(today)).unwrap_or_else(|problems| panic!("{problems:#?}"));
    assert!(site.warnings.iter().all(|warning| warning.severity == Severity::Warning && !warning.fix.is_empty()));
    let of = |file: &str, name: &str| file == format!("public/{DIRECTORY}") && name == field;
    site.warnings
        .iter()
        .filter(|warning| of(&warning.file, &warning.field))
        .map(|warning| warning.what.clone())
        .collect()
}

/// Every entry checked on one day, with sources of one date.
fn copy() -> Copy {
    let copy = Copy::of_public();
    for at in 0..18 {
        copy.change(DIRECTORY, &Change::Set(format!("/entries/{at}/last_checked").leak(), r#""2026-11-21""#));
        copy.change(DIRECTORY, &Change::Set(format!("/entries/{at}/source/dated").leak(), r#""2026-11""#));
    }
    copy
}

#[test]
fn an_entry_is_stale_on_the_day_after_its_months_have_passed() {
    let copy = copy();
    copy.change(DIRECTORY, &Change::Set("/entries/1/last_checked", r#""2026-05-20""#));
    for (months, today, named) in [
        ("6", "2026-11-20", &[][..]),
        ("6", "2026-11-21", &["lifeline"][..]),
        ("7", "2026-11-21", &[]),
        ("6", "2027-05-21", &["lifeline"]),
        ("6", "2027-05-22", &["emergency", "lifeline", "ohiophp", "domestic-violence"]),
    ] {
        copy.change("config.json", &Change::Set("/stale_after_months", months));
        let told: Vec<String> =
            warned(&copy, "last_checked", today).into_iter().filter(|what| what.contains("months ago")).collect();
        assert_eq!(told.len(), usize::from(!named.is_empty()), "{today}: {told:?}");
        for name in named {
            assert!(told[0].contains(name), "{today}: {told:?}");
        }
        assert!(named.len() > 1 || told.iter().all(|what| !what.contains("emergency")), "{today}: {told:?}");
    }
}

#[test]
fn a_date_after_today_is_doubted_and_no_more_because_a_clock_may_be_wrong() {
    let copy = copy();
    copy.change(DIRECTORY, &Change::Set("/entries/1/last_checked", r#""2062-11-21""#));
    let told = warned(&copy, "last_checked", "2026-11-21");
    assert!(told.len() == 1 && told[0].contains("after today") && told[0].ends_with(": lifeline"), "{told:?}");
}

#[test]
fn a_source_without_a_date_or_older_than_two_years_asks_for_a_call() {
    let copy = copy();
    assert_eq!(warned(&copy, "source.dated", "2026-11-22"), [""; 0]);
    copy.change(DIRECTORY, &Change::Drop("/entries/0/source/dated"));
    copy.change(DIRECTORY, &Change::Set("/entries/1/source/dated", r#""2024-11""#));
    copy.change(DIRECTORY, &Change::Set("/entries/2/source/dated", r#""2024-12""#));
    copy.change(DIRECTORY, &Change::Set("/entries/3/source/dated", r#""2023""#));
    // What waits is not published: it has a line of its own.
    copy.change(DIRECTORY, &Change::Drop("/entries/16/source/dated"));
    let told = warned(&copy, "source.dated", "2026-11-22");
    assert!(told.len() == 1 && told[0].ends_with(": emergency, lifeline, veterans"), "{told:?}");
}

#[test]
fn what_waits_is_named_in_one_line() {
    let copy = copy();
    let told = warned(&copy, "confidence", "2026-11-22");
    assert!(told.len() == 1 && told[0].contains(": disaster-distress, samhsa, postpartum, "), "{told:?}");
    for at in 9..17 {
        copy.change(DIRECTORY, &Change::Set(format!("/entries/{at}/confidence").leak(), r#""confirmed""#));
    }
    assert_eq!(warned(&copy, "confidence", "2026-11-22"), [""; 0]);
}

#[test]
fn age_is_left_out_where_nobody_says_what_day_it_is() {
    let copy = copy();
    copy.change(DIRECTORY, &Change::Set("/entries/1/last_checked", r#""2020-01-01""#));
    let site = read::site(copy.path()).unwrap_or_else(|problems| panic!("{problems:#?}"));
    assert!(site.warnings.iter().all(|warning| warning.field != "last_checked"), "{:#?}", site.warnings);
}
