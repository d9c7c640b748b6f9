//! Reads what was packed: [postcard's format](https://postcard.jamesmunns.com/wire-format), in less code.
//!
//! A mistake is noted where it is found, and nothing is read in its place; it matters once, at the end. So no step asks
//! whether the one before it went well, which is much of what a reader of the general kind consists of: 3.2 kB of the page's
//! program, 1.6 kB of its second part and 3.7 kB of the form's, compressed. Postcard writes, and judges this in the tests.

mod reader;
mod values;

use core::fmt;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::book::BookError;
use reader::Reader;

/// What was packed is cut short, altered, or something else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Damaged;

/// Writes a value, once it is seen that the page reads the same in it.
///
/// # Errors
/// When a list is longer than the format can say, or the value holds what only postcard can read.
pub fn pack<T: Serialize + DeserializeOwned + PartialEq>(value: &T) -> Result<Vec<u8>, BookError> {
    let packed = postcard::to_allocvec(value).map_err(BookError::TooLong)?;
    if whole(&packed).is_ok_and(|read: T| read == *value) { Ok(packed) } else { Err(BookError::Unread) }
}

/// Reads a file that begins with its format, which is raised whenever its shape changes.
///
/// # Errors
/// When it is damaged, or of another build.
pub fn file<'de, T: Deserialize<'de>>(packed: &'de [u8], format: u16) -> Result<T, BookError> {
    let mut reader = Reader::of(packed);
    let found = reader.number();
    if reader.is_sound() && found != format {
        return Err(BookError::OtherFormat(found));
    }
    whole(packed).map_err(|Damaged| BookError::Damaged)
}

/// Reads one value. Bytes that are left over show that it was not read as it was written.
///
/// # Errors
/// When it is damaged.
pub fn whole<'de, T: Deserialize<'de>>(packed: &'de [u8]) -> Result<T, Damaged> {
    let mut reader = Reader::of(packed);
    let value = T::deserialize(&mut reader)?;
    if reader.is_sound() && reader.is_at_the_end() { Ok(value) } else { Err(Damaged) }
}

impl fmt::Display for Damaged {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("what was packed is damaged")
    }
}

impl core::error::Error for Damaged {}

impl serde::de::Error for Damaged {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}
