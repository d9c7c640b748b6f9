//! Hours as words: a week as a sentence, and how a line stands at this minute.

mod standing;
mod week;

use super::book::Book;
use crate::domain::hours::DAY;
pub use standing::{Clocks, standing, standing_in_short};
pub use week::{hours, hours_in_short, office};

/// The name of a weekday, Monday 0.
pub(super) fn weekday(book: &Book, day: u32) -> &'static str {
    let phrases = &book.phrases;
    match day {
        0 => phrases.monday(),
        1 => phrases.tuesday(),
        2 => phrases.wednesday(),
        3 => phrases.thursday(),
        4 => phrases.friday(),
        5 => phrases.saturday(),
        _ => phrases.sunday(),
    }
}

/// The hour at which the morning begins: Chinese has another word for the hours before it (CLDR's day periods).
const DAWN: u16 = 5;

/// A time of day, in minutes after midnight: "8 am", "5:30 pm", "noon", "midnight".
#[must_use]
pub fn clock(book: &Book, minutes: u16) -> String {
    let phrases = &book.phrases;
    let (hour, minute) = (minutes % DAY / 60, minutes % 60);
    let twelve = if hour % 12 == 0 { 12 } else { hour % 12 };
    match (hour, minute) {
        (0, 0) => phrases.midnight().to_owned(),
        (12, 0) => phrases.noon().to_owned(),
        (0..DAWN, 0) => phrases.hour_dawn(twelve),
        (0..12, 0) => phrases.hour_am(twelve),
        (_, 0) => phrases.hour_pm(twelve),
        (0..DAWN, _) => phrases.time_dawn(twelve, two_digits(minute)),
        (0..12, _) => phrases.time_am(twelve, two_digits(minute)),
        _ => phrases.time_pm(twelve, two_digits(minute)),
    }
}

fn two_digits(number: u16) -> String {
    if number < 10 { ["0", &number.to_string()].concat() } else { number.to_string() }
}
