//! A further language says what the first one says, or the mistake is told with its file, its field and its fix.
//!
//! Source: the promises in `src/content/read/likeness.rs`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test stops at the first surprise")]

#[path = "support/breaking.rs"]
mod breaking;
#[path = "support/dice.rs"]
mod dice;
#[path = "likeness/glossaries.rs"]
mod glossaries;
#[path = "likeness/random.rs"]
mod random;
#[path = "likeness/rooms.rs"]
mod rooms;
#[path = "likeness/single.rs"]
mod single;
#[path = "likeness/whole.rs"]
mod whole;

use doc_to_doc::content::read::likeness::{Edition, Glossary, compare_editions};
use doc_to_doc::content::read::problem::Problem;

/// A language from the texts of its files.
fn edition(locale: &str, files: &[(&str, &str)]) -> Edition {
    let read = |(name, text): &(&str, &str)| ((*name).to_owned(), serde_json::from_str(text).unwrap());
    Edition { locale: locale.to_owned(), files: files.iter().map(read).collect() }
}

fn compared(first: &Edition, other: &Edition, glossary: &Glossary) -> Vec<Problem> {
    let mut problems = Vec::new();
    compare_editions(first, other, glossary, &mut problems);
    problems
}

fn shipped(locale: &str) -> Edition {
    let mut problems = Vec::new();
    let public = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("public");
    let edition = Edition::read(&public, locale, &mut problems);
    assert!(problems.is_empty(), "{problems:#?}");
    edition
}
