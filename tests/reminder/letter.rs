//! The letter of RFC 5545, where programs that read calendars differ in what they forgive.

use doc_to_doc::domain::reminder::calendar;

use crate::{MADE, day};

fn files() -> Vec<String> {
    let long = "word ".repeat(100);
    // A letter of four bytes falls on the edge of a line at one of these widths.
    let edges = (0..8).map(|more| ["x".repeat(more), "🙂".repeat(60)].concat());
    let titles = ["Touch base".to_owned(), long, "é".repeat(200), "你".repeat(100)].into_iter().chain(edges);
    titles.map(|title| calendar(&title, day("2026-11-22"), MADE)).collect()
}

#[test]
fn every_line_ends_in_both_signs_and_none_stands_alone() {
    for file in files() {
        assert!(file.ends_with("END:VCALENDAR\r\n"));
        assert_eq!(file.matches('\r').count(), file.matches("\r\n").count());
        assert_eq!(file.matches('\n').count(), file.matches("\r\n").count());
    }
}

#[test]
fn no_line_is_longer_than_75_bytes_and_no_letter_is_cut() {
    for file in files() {
        for line in file.split("\r\n") {
            assert!(line.len() <= 75, "{} bytes: {line}", line.len());
        }
    }
    // The test can fail: a long title does fold.
    assert!(files().iter().any(|file| file.contains("\r\n ")));
}

#[test]
fn a_folded_line_is_whole_again_without_its_folds() {
    let file = calendar(&"🙂".repeat(60), day("2026-11-22"), MADE);
    assert!(file.replace("\r\n ", "").contains(&["SUMMARY:", &"🙂".repeat(60), "\r\n"].concat()));
}

#[test]
fn the_whole_file_is_as_it_was_agreed() {
    let lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//reminder//EN",
        "BEGIN:VEVENT",
        "UID:20261121T180509Z-20261122",
        "DTSTAMP:20261121T180509Z",
        "DTSTART:20261122T120000",
        "DURATION:PT15M",
        "SUMMARY:Touch base",
        "TRANSP:TRANSPARENT",
        "CLASS:PRIVATE",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "TRIGGER:PT0S",
        "DESCRIPTION:Touch base",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ];
    assert_eq!(calendar("Touch base", day("2026-11-22"), MADE), lines.join("\r\n"));
}
