//! A reminder as a calendar file (RFC 5545), made on the device.
//!
//! A calendar is seen by others: the title is the caller's and must be neutral, and nothing else
//! says why. One event of a fixed form: a general calendar library would cost the page more than
//! these lines; the tests read every file with one.

use chrono::{DateTime, Datelike, Days, NaiveDate, Timelike};

use super::zone::Instant;

/// Days after which one may want to come back to somebody: the next day, in three days, in a week,
/// in a month. No trial sets the best gap between colleagues; these are a suggestion.
pub const GAPS: [u16; 4] = [1, 3, 7, 30];

/// Days after which one may want to check in again: in a week, in a month, in a quarter. These are a
/// suggestion, too.
pub const CHECK_GAPS: [u16; 3] = [7, 30, 91];

/// Octets to a line, after which a calendar file folds (RFC 5545, 3.1).
const LINE: usize = 75;

/// The day that lies so many days after another.
#[must_use]
pub fn day_after(today: NaiveDate, days: u16) -> NaiveDate {
    today.checked_add_days(Days::new(days.into())).unwrap_or(today)
}

/// The file: a quarter of an hour at noon, wherever the calendar is by then, with a signal when it begins.
///
/// `made` is when it was made; two files made in different seconds, or for different days, are
/// different events.
#[must_use]
pub fn calendar(title: &str, day: NaiveDate, made: Instant) -> String {
    let stamp = stamp(made);
    let date = date(day);
    let summary = ["SUMMARY:", &escaped(title)].concat();
    [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        // Names the form of the file and no program: the file must not say where it comes from.
        "PRODID:-//reminder//EN",
        "BEGIN:VEVENT",
        &["UID:", &stamp, "-", &date].concat(),
        &["DTSTAMP:", &stamp].concat(),
        &["DTSTART:", &date, "T120000"].concat(),
        "DURATION:PT15M",
        &summary,
        // It takes no time away in a calendar that others look at.
        "TRANSP:TRANSPARENT",
        "CLASS:PRIVATE",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "TRIGGER:PT0S",
        &summary.replacen("SUMMARY", "DESCRIPTION", 1),
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    .iter()
    .fold(String::new(), |file, line| file + &folded(line) + "\r\n")
}

fn date(day: NaiveDate) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

fn stamp(at: Instant) -> String {
    let at = DateTime::from_timestamp(at, 0).unwrap_or_default();
    format!("{}T{:02}{:02}{:02}Z", date(at.date_naive()), at.hour(), at.minute(), at.second())
}

/// What would end a text or a line otherwise.
fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\")
        .replace(';', "\\;")
        .replace(',', "\\,")
        .replace("\r\n", "\\n")
        .replace(['\r', '\n'], "\\n")
}

/// A long line goes on in the next after a space; never within a letter.
fn folded(line: &str) -> String {
    let mut folded = String::new();
    let mut width = 0;
    for letter in line.chars() {
        if width + letter.len_utf8() > LINE {
            folded.push_str("\r\n ");
            width = 1;
        }
        folded.push(letter);
        width += letter.len_utf8();
    }
    folded
}
