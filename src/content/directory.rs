//! The directory as the page gets it: the lines that every visit needs stand in the book, all
//! others in a file of their own that arrives after the page has started.

use serde::{Deserialize, Serialize};

use super::book::BookError;
use super::packed;
use super::words::EntryWords;
use crate::domain::contact::{Channel, is_web_address};
use crate::domain::directory::Entry;
use crate::domain::hours::{DAY, Hours, Span};

/// Raised whenever the shape below changes.
const FORMAT: u16 = 2;

/// A line of help and its words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed {
    /// How to reach it, and when.
    pub entry: Entry,
    /// What it is called.
    pub words: EntryWords,
}

/// What a directory file held.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shelf {
    /// Its entries, in the order of [`Entry::place`].
    pub entries: Vec<Listed>,
    /// How many could not be read, or could not be used, and were left out.
    pub left_out: usize,
}

/// Each entry is packed on its own: one that is damaged takes no other with it.
#[derive(Serialize, Deserialize)]
struct File<'a> {
    format: u16,
    #[serde(borrow)]
    entries: Vec<&'a [u8]>,
}

/// Packs entries into a file.
///
/// # Errors
/// When the page could not read it; no checked content is so.
pub fn pack(entries: &[Listed]) -> Result<Vec<u8>, BookError> {
    let packed: Vec<Vec<u8>> = entries.iter().map(packed::pack).collect::<Result<_, _>>()?;
    let file = File { format: FORMAT, entries: packed.iter().map(Vec::as_slice).collect() };
    let packed = postcard::to_allocvec(&file).map_err(BookError::TooLong)?;
    packed::file::<File<'_>>(&packed, FORMAT)?;
    Ok(packed)
}

/// Unpacks a file, and leaves out what cannot be used.
///
/// # Errors
/// When the file as a whole is damaged or of another build.
pub fn unpack(bytes: &[u8]) -> Result<Shelf, BookError> {
    let file: File<'_> = packed::file(bytes, FORMAT)?;
    let all = file.entries.len();
    let read = file.entries.into_iter().filter_map(|entry| packed::whole(entry).ok());
    let entries: Vec<Listed> = read.filter(is_usable).collect();
    Ok(Shelf { left_out: all - entries.len(), entries })
}

/// Whether a person could use it: it has a name, is for somebody, all its links are what they say and
/// can do no harm, and its hours can be read from a clock.
fn is_usable(listed: &Listed) -> bool {
    let Entry { id, channels, hours, audience, languages, source, .. } = &listed.entry;
    let is_said = |text: &str| !text.trim().is_empty();
    is_said(id)
        && is_said(&listed.words.name)
        && !channels.is_empty()
        && channels.iter().all(Channel::is_sound)
        && !audience.is_empty()
        && !languages.is_empty()
        && is_web_address(source)
        && match hours {
            Hours::Always | Hours::Unknown => true,
            Hours::Weekly(week) => {
                is_said(&week.zone) && !week.spans.is_empty() && week.spans.iter().all(is_on_a_clock)
            }
        }
}

/// Whether it begins on some day of seven, and within a day. Lengths are reckoned from these numbers.
fn is_on_a_clock(span: &Span) -> bool {
    (1..=0b111_1111).contains(&span.days) && span.from < DAY && span.to <= DAY
}
