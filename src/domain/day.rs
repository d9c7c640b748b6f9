//! A date in a file: written out where people read it, a number of days in the packed book, so
//! that the page carries no reader of dates.

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Writes a date.
///
/// # Errors
/// Those of the format.
pub fn serialize<S: Serializer>(date: &NaiveDate, to: S) -> Result<S::Ok, S::Error> {
    use chrono::Datelike;
    if to.is_human_readable() { date.serialize(to) } else { date.num_days_from_ce().serialize(to) }
}

/// Reads a date.
///
/// # Errors
/// Those of the format, and a number of days that no calendar reaches.
pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<NaiveDate, D::Error> {
    #[cfg(not(target_arch = "wasm32"))]
    if from.is_human_readable() {
        return NaiveDate::deserialize(from);
    }
    let days = i32::deserialize(from)?;
    NaiveDate::from_num_days_from_ce_opt(days).ok_or_else(|| serde::de::Error::custom("a date out of reach"))
}
