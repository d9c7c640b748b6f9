//! Reads a file of either kind, known by its first bytes.

use super::header::MAGIC;
use super::{cipher, fhir};
use crate::domain::kept::{LARGEST, Outcome, Refusal};

/// Reads a file, locked or not. An empty passphrase is none.
///
/// # Errors
/// Why it was not read.
pub fn read(file: &[u8], passphrase: &[u8]) -> Outcome {
    if file.len() > LARGEST {
        return Err(Refusal::TooLong);
    }
    if !file.starts_with(&MAGIC) {
        // The first bytes of ours and no more: not somebody else's file.
        let begun = file.len() < MAGIC.len() && !file.is_empty() && MAGIC.starts_with(file);
        return if begun { Err(Refusal::CutShort) } else { fhir::read(file) };
    }
    fhir::read(&cipher::open(file, passphrase)?)
}
