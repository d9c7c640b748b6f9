//! Puts the content's own words into the page's template.

use super::{front, strip};
use crate::content::book::Book;
use crate::content::features::Features;
use crate::content::library::Library;
use crate::domain::route::Route;

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
    /// What can be left out has no end, or a name that no feature has.
    Unended(String),
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
            Self::Unended(name) => {
                let known = FEATURES.map(|(name, _)| name).join(", ");
                write!(f, "`{WITH}{name}{CLOSES}` is no feature or has no `{END}`. Write one of {known}, and its end")
            }
        }
    }
}

impl core::error::Error for FillError {}

/// What stands around something that the configuration can leave out, and around the name of the feature.
const WITH: &str = "<!-- with ";
const CLOSES: &str = " -->";
const END: &str = "<!-- end -->";

/// Each feature by its name in the template.
const FEATURES: [(&str, Route); 3] =
    [("check-in", Route::CheckIn), ("colleague", Route::Colleague), ("guides", Route::Guides)];

/// The template without what the configuration leaves out.
fn kept(template: &str, features: Features) -> Result<String, FillError> {
    let mut kept = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once(WITH) {
        let unended = || FillError::Unended(after.split(CLOSES).next().unwrap_or_default().to_owned());
        let (name, after) = after.split_once(CLOSES).ok_or_else(unended)?;
        let (inside, after) = after.split_once(END).ok_or_else(unended)?;
        let (_, route) = FEATURES.iter().find(|(known, _)| *known == name).ok_or_else(unended)?;
        kept.push_str(before);
        if features.offer(*route) {
            kept.push_str(inside);
        }
        rest = after;
    }
    kept.push_str(rest);
    Ok(kept)
}

/// The template with every place filled from the content, and without what the configuration leaves out.
///
/// # Errors
/// When a part has no place or several, a place asks for what there is not, or what can be left out has no end.
pub fn fill(template: &str, book: &Book, library: &Library) -> Result<String, FillError> {
    let features = book.programme.features;
    let template = kept(template, features)?;
    let mut filled = String::new();
    let mut placed: Vec<&str> = Vec::new();
    let mut rest = template.as_str();
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
    // The steps have no place where the part that holds them is left out.
    let is_left_out = |name: &str| FEATURES.iter().any(|(known, route)| *known == name && !features.offer(*route));
    match PARTS.iter().find(|(name, _)| !placed.contains(name) && !is_left_out(name)) {
        Some((name, _)) => Err(FillError::Missing(name)),
        None => Ok(filled),
    }
}
