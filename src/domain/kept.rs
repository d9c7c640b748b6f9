//! A result that somebody kept as a file, as it was read: nothing here is believed yet.
//!
//! The program that reads a file can reach nothing; it hands this over packed, and [`super::past`] judges it.

use serde::{Deserialize, Serialize};

/// Most bytes of one file. A whole check takes about 20,000.
pub const LARGEST: usize = 256 * 1024;
/// Most files that are open at once: a check a month for five years.
pub const MOST_FILES: usize = 60;

/// What a file holds.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Kept {
    /// Its questionnaires.
    pub sheets: Vec<Sheet>,
}

/// One questionnaire's answers.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Sheet {
    /// Address and version of the questionnaire, with a `|` between them.
    pub questionnaire: String,
    /// The day of the answers: year, month, day; none where the file gives no whole date.
    pub on: Option<(i32, u32, u32)>,
    /// What was marked, in the file's order.
    pub marks: Vec<Mark>,
    /// The totals that the file tells.
    pub totals: Vec<Told>,
}

/// An answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// FHIR's `linkId` of the item.
    pub item: String,
    /// The answer's terminology.
    pub system: String,
    /// Its code.
    pub code: String,
}

/// A total as a file tells it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Told {
    /// A number.
    Number(f64),
    /// Something else stands where a number should.
    NoNumber,
}

/// Why a file was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// It is longer than [`LARGEST`].
    TooLong,
    /// It is locked, and no passphrase came with it.
    Locked,
    /// The passphrase is another one, or the file was changed: the two cannot be told apart.
    NotOpened,
    /// It ends too early.
    CutShort,
    /// It was locked in a way that this version does not know.
    Newer,
    /// It is not a file of this kind.
    Alien,
}

/// What the program that reads files answers.
pub type Outcome = Result<Kept, Refusal>;

/// Packs an outcome, to be handed from one program to the other.
#[must_use]
pub fn pack(outcome: &Outcome) -> Vec<u8> {
    postcard::to_allocvec(outcome).unwrap_or_default()
}

/// Unpacks it; none, where that is no outcome.
#[must_use]
pub fn unpack(bytes: &[u8]) -> Option<Outcome> {
    postcard::from_bytes(bytes).ok()
}
