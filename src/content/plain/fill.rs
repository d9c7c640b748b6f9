//! Puts the content's own words into the page's template.

use super::{front, strip};
use crate::content::book::Book;
use crate::content::library::Library;

/// What stands in the template where the content goes, around the name of the part.
const BEGINS: &str = "<template data-fill=\"";
const ENDS: &str = "\"></template>";

/// A name, and what writes the part.
type Part = (&'static str, fn(&Book, &Library) -> String);

/// Each part of the page that is content, by its name in the template.
const PARTS: [Part; 8] = [
    ("strip", |book, _| strip::strip(book)),
    ("wordmark", |book, _| front::wordmark(book)),
    ("leave", |book, _| front::leave(book)),
    ("phone", |book, _| front::phone(book)),
    ("find", |book, _| front::find(book)),
    ("ask", |book, _| front::ask(book)),
    ("colleague", front::colleague),
    ("checked", |book, _| front::checked(book)),
];

/// Why a template cannot be filled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FillError {
    /// A part has no place.
    Missing(&'static str),
    /// A part has more than one place.
    Repeated(&'static str),
    /// A place asks for a part that there is not.
    Unknown(String),
}

impl core::fmt::Display for FillError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Self::Missing(name) => write!(f, "`{name}` has no place. Write {BEGINS}{name}{ENDS} where it belongs"),
            Self::Repeated(name) => write!(f, "{BEGINS}{name}{ENDS} stands there more than once. Keep one"),
            Self::Unknown(name) => {
                let known = PARTS.map(|(name, _)| name).join(", ");
                write!(f, "nothing fills data-fill=\"{name}\". Take it out, or write one of {known}")
            }
        }
    }
}

impl core::error::Error for FillError {}

/// The template with every place filled from the content.
///
/// # Errors
/// When a part has no place or several, or a place asks for what there is not.
pub fn fill(template: &str, book: &Book, library: &Library) -> Result<String, FillError> {
    let mut filled = String::new();
    let mut placed: Vec<&str> = Vec::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once(BEGINS) {
        let (name, after) = after.split_once(ENDS).unwrap_or((after, ""));
        let Some((known, part)) = PARTS.iter().find(|(known, _)| *known == name) else {
            return Err(FillError::Unknown(name.lines().next().unwrap_or_default().to_owned()));
        };
        if placed.contains(known) {
            return Err(FillError::Repeated(known));
        }
        placed.push(known);
        filled.push_str(before);
        filled.push_str(&part(book, library));
        rest = after;
    }
    filled.push_str(rest);
    match PARTS.iter().find(|(name, _)| !placed.contains(name)) {
        Some((name, _)) => Err(FillError::Missing(name)),
        None => Ok(filled),
    }
}
