//! A date as people of the book's language write it. The words stand in the catalogue, so the page
//! and its plain edition write it alike, and nothing depends on what a browser or a machine knows.

use chrono::{Datelike, NaiveDate};

use super::book::Book;
use super::phrases::Phrases;
use super::schedule;

/// "November 21, 2026".
#[must_use]
pub fn written(book: &Book, date: NaiveDate) -> String {
    let phrases = &book.phrases;
    phrases.date(month(phrases, date.month()), date.day(), date.year())
}

/// "Tuesday, November 24": a day of the coming weeks.
#[must_use]
pub fn coming(book: &Book, date: NaiveDate) -> String {
    let weekday = schedule::weekday(book, date.weekday().num_days_from_monday());
    book.phrases.date_coming(weekday, month(&book.phrases, date.month()), date.day())
}

/// The name of a month, January 1.
fn month(phrases: &Phrases, month: u32) -> &'static str {
    match month {
        1 => phrases.january(),
        2 => phrases.february(),
        3 => phrases.march(),
        4 => phrases.april(),
        5 => phrases.may(),
        6 => phrases.june(),
        7 => phrases.july(),
        8 => phrases.august(),
        9 => phrases.september(),
        10 => phrases.october(),
        11 => phrases.november(),
        _ => phrases.december(),
    }
}
