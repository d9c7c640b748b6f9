//! Whether a further language says what the first one says: the same files, fields, gaps, numbers and names,
//! in the room that there is.
//!
//! It reads the files beside each other as JSON, apart from the readers of their types: it judges a language
//! that nobody had thought of when they were written.

mod beside;
mod edition;
mod gap;
mod glossary;
mod made_up;
mod name;
mod number;
mod place;
mod room;
mod tree;

use std::path::Path;

pub use edition::Edition;
pub use gap::outside_gaps;
pub use glossary::{FILE as GLOSSARY, Glossary, Term};
pub use name::is_for_people;
pub use place::{Leaf, leaves};
pub use tree::Tree;

use super::problem::Problem;

/// Compares the words of `other` with those of `first`, both below `public/content/`.
///
/// `content/<other>/glossary.json` says what its terms are; a language may be without one.
pub fn compare(public: &Path, first: &str, other: &str, problems: &mut Vec<Problem>) {
    let (original, translated) = (Edition::read(public, first, problems), Edition::read(public, other, problems));
    let glossary = Glossary::read(public, other, problems);
    beside::compare(&original, &translated, &glossary, problems);
}

/// The same for files that are at hand.
pub fn compare_editions(first: &Edition, other: &Edition, glossary: &Glossary, problems: &mut Vec<Problem>) {
    beside::compare(first, other, glossary, problems);
}
