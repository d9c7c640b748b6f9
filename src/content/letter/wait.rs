//! How long there is to wait.

use crate::content::book::Book;

/// Seconds in a minute.
const MINUTE: u32 = 60;
/// From here on seconds say nothing.
const SECONDS: u32 = 2 * MINUTE;
/// From here on minutes say nothing.
const MINUTES: u32 = 3 * 60;

/// "40 s", "12 min", "5 h"; what has begun counts, for nobody should come back too early.
#[must_use]
pub fn told(book: &Book, seconds: u32) -> String {
    let phrases = &book.phrases;
    let minutes = seconds.div_ceil(MINUTE);
    if seconds < SECONDS {
        phrases.seconds(seconds)
    } else if minutes < MINUTES {
        phrases.minutes(minutes)
    } else {
        phrases.hours_only(minutes.div_ceil(60))
    }
}
