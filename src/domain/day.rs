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

/// The same for a list of dates.
pub mod list {
    use chrono::NaiveDate;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    #[derive(Serialize, Deserialize)]
    struct Day(#[serde(with = "super")] NaiveDate);

    /// Writes dates.
    ///
    /// # Errors
    /// Those of the format.
    pub fn serialize<S: Serializer>(dates: &[NaiveDate], to: S) -> Result<S::Ok, S::Error> {
        to.collect_seq(dates.iter().map(|date| Day(*date)))
    }

    /// Reads dates.
    ///
    /// # Errors
    /// Those of the format, and of each date.
    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<NaiveDate>, D::Error> {
        Ok(Vec::<Day>::deserialize(from)?.into_iter().map(|day| day.0).collect())
    }
}
