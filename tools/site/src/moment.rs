//! A moment, as a person names it or as this machine's clock tells it.

use chrono::DateTime;
use doc_to_doc::domain::zone::Instant;

/// How to write a moment.
const EXAMPLE: &str = "2026-11-01T05:30:00Z or 2026-11-01T01:30:00-04:00";

/// This machine's clock stands before 1970 or further ahead than dates go.
#[derive(Debug)]
pub(crate) struct ClockError;

impl core::fmt::Display for ClockError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "this machine's clock is wrong: name the moment, --at {EXAMPLE}")
    }
}

impl core::error::Error for ClockError {}

/// Reads a moment in RFC 3339.
///
/// # Errors
/// What is wrong with it, and how to write one.
pub(crate) fn read(text: &str) -> Result<Instant, String> {
    DateTime::parse_from_rfc3339(text).map(|at| at.timestamp()).map_err(|error| {
        format!("it is no moment in RFC 3339 ({error}): write a date, a time and an offset, {EXAMPLE}")
    })
}

/// The present moment.
///
/// # Errors
/// When this machine's clock is wrong.
pub(crate) fn now() -> Result<Instant, ClockError> {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).map_err(|_| ClockError)?;
    let now = Instant::try_from(since.as_secs()).map_err(|_| ClockError)?;
    DateTime::from_timestamp(now, 0).map(|_| now).ok_or(ClockError)
}
