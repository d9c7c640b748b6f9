//! The strongbox: what locks a saved result, opens it again, and reads files that come from outside.
//!
//! It is a program of its own (`src/bin/strongbox.rs`) that imports nothing: a file that would break
//! it breaks a place from which nothing can be reached. Chance comes from whoever calls it.

pub mod cipher;
pub mod fhir;
pub mod header;

use crate::domain::kept::{LARGEST, Outcome, Refusal};
use header::MAGIC;

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
