//! Puts the content's own words into the page's template.

use super::html::escaped;
use super::page::worded;
use super::{front, strip};
use crate::content::features::Features;
use crate::content::phrases::NAMES;
use crate::content::read::Site;
use crate::domain::route::Route;
use crate::domain::text::Text;

/// What stands in the template where the content goes, around the name of the part.
const BEGINS: &str = "<template data-fill=\"";
const ENDS: &str = "\"></template>";

/// What stands around the name of a phrase.
const SAID: (&str, &str) = ("[[", "]]");

/// How the template begins: its language is that of the edition.
const LANGUAGE: &str = "<html lang=\"en\">";

/// A name, and what writes the part.
type Part = (&'static str, fn(&Site) -> String);

/// Each part of the page that is content, by its name in the template.
const PARTS: [Part; 9] = [
    ("strip", |site| strip::strip(&site.book)),
    ("wordmark", |site| front::wordmark(&site.book)),
    ("languages", front::languages),
    ("leave", |site| front::leave(&site.book)),
    ("phone", |site| front::phone(&site.book)),
    ("find", |site| front::find(&site.book)),
    ("ask", |site| front::ask(&site.book)),
    ("colleague", |site| front::colleague(&site.book, &site.library)),
    ("checked", |site| front::checked(&site.book)),
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
    /// A place asks for a phrase that there is not, or that has gaps.
    Unsaid(String),
    /// It does not begin with its language.
    NoLanguage,
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
            Self::Unsaid(name) => {
                let (begins, ends) = SAID;
                let fix = "Write a phrase of catalogue.json without gaps, or a text of front.json";
                write!(f, "`{begins}{name}{ends}` says nothing. {fix}")
            }
            Self::NoLanguage => {
                write!(f, "`{LANGUAGE}` is missing. Begin the page with it: each language puts its own there")
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

/// The template with its phrases.
fn said(template: &str, site: &Site) -> Result<String, FillError> {
    let (begins, ends) = SAID;
    let mut said = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once(begins) {
        let (name, after) =
            after.split_once(ends).ok_or_else(|| FillError::Unsaid(after.chars().take(40).collect()))?;
        let is_whole = |known: &&(&str, &[&str])| known.0 == name && known.1.is_empty();
        let phrase = NAMES.iter().find(is_whole).map(|(name, _)| site.book.phrases.named(name));
        let words = phrase.or_else(|| fact(site, name).map(|text| text.to_string()));
        said.push_str(before);
        said.push_str(&escaped(&words.ok_or_else(|| FillError::Unsaid(name.to_owned()))?).replace('"', "&quot;"));
        rest = after;
    }
    said.push_str(rest);
    Ok(said)
}

/// What has a name and is no phrase of a screen.
fn fact(site: &Site, name: &str) -> Option<Text> {
    match name {
        "name" => Some(site.book.programme.name),
        "locale" => Some(site.book.locale),
        _ => site.front.named(name),
    }
}

/// The template with its language, and with a word of whether a browser's own language may take its place.
fn in_its_language(template: &str, site: &Site) -> Result<String, FillError> {
    let (before, after) = template.split_once(LANGUAGE).ok_or(FillError::NoLanguage)?;
    let mut html = String::new();
    for (name, value) in worded(site) {
        html.extend([" ", name, "=\"", value, "\""]);
    }
    if site.book.page.is_empty() && site.languages.len() > 1 {
        html.push_str(" data-choose");
    }
    Ok([before, "<html", &html, ">", after].concat())
}

/// The template with every place filled from the content, and without what the configuration leaves out.
///
/// # Errors
/// When a part has no place or several, a place asks for what there is not, or what can be left out has no end.
pub fn fill(template: &str, site: &Site) -> Result<String, FillError> {
    let features = site.book.programme.features;
    let template = said(&kept(template, features)?, site)?;
    let template = in_its_language(&template, site)?;
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
        filled.push_str(&part(site));
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
