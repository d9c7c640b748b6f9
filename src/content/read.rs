//! Reads the content of a site from its files, and refuses what a page must not show.
//!
//! Native only. Every complaint names the file, the field and the fix, and all complaints are
//! gathered before any is reported, so that one run shows the whole list.

mod age;
mod alone;
mod asking;
mod battery;
mod channel;
mod config;
mod config_file;
mod directory;
pub mod directory_file;
mod directory_words;
mod edition;
mod embedding;
mod feedback;
mod fhir;
mod fhir_file;
mod fhirpath;
mod file;
mod languages;
mod library;
pub mod likeness;
mod mend;
mod office;
mod patterns;
mod printed;
pub mod problem;
mod publish;
mod scales;
pub mod schema;
mod self_check_file;
mod shape;
mod steps;
mod theme;
mod total;
mod translation;
mod translation_check;
mod translation_file;
mod week;
mod wording;

use std::path::Path;

use chrono::NaiveDate;

use super::book::Book;
use super::directory::Listed;
use super::embedding::Embedding;
use super::feedback::Feedback;
use super::front::Front;
use super::language::Language;
use super::library::Library;
use super::theme::Theme;
use crate::domain::text::Text;
pub use alone::{directory_alone, feedback_alone, library_alone, programme, total};
use problem::{Problem, Severity};
pub use publish::before_publishing;
pub use translation::{battery_in, translation_alone};

/// How scores are made, and what is asked.
const SELF_CHECK: &str = "content/self-check.json";

/// The whole content of a site in one language, checked.
pub struct Site {
    /// The edition in this language.
    pub book: Book,
    /// Lines of help beyond those that stand in the book.
    pub rest: Vec<Listed>,
    /// The walkthrough, the conversations, the guides and the share kit.
    pub library: Library,
    /// What pages without a program say.
    pub front: Front,
    /// What is asked afterwards, where anything is.
    pub feedback: Feedback,
    /// Every language of the site, in the order of its configuration.
    pub languages: Vec<Language>,
    /// The same site in its other languages; those hold no others themselves.
    pub others: Vec<Self>,
    /// Where it stands, and which pages may show it in a frame.
    pub embedding: Embedding,
    /// What of its own it looks like.
    pub theme: Theme,
    /// Entries of the directory that nobody has confirmed; they are not shown.
    pub waiting: Vec<Text>,
    /// What is allowed and still deserves a look.
    pub warnings: Vec<Problem>,
}

impl Site {
    /// The site in each of its languages, the first one first.
    pub fn editions(&self) -> impl Iterator<Item = &Self> {
        core::iter::once(self).chain(&self.others)
    }
}

/// Reads the site under `public`.
///
/// # Errors
/// Every mistake found, each with its file, field and fix.
pub fn site(public: &Path) -> Result<Site, Vec<Problem>> {
    checked(public, None)
}

/// The same, warns of what has grown old by `today`, and holds each further language to the first one.
///
/// # Errors
/// Those of [`site`]: age is never a mistake.
pub fn site_on(public: &Path, today: NaiveDate) -> Result<Site, Vec<Problem>> {
    checked(public, Some(today))
}

fn checked(public: &Path, today: Option<NaiveDate>) -> Result<Site, Vec<Problem>> {
    let mut problems = Vec::new();
    let tags = config::languages(public, &mut problems).unwrap_or_default();
    let languages = languages::read(public, &tags, &mut problems);
    let mut sites = Vec::new();
    for language in &languages {
        let mut found = Vec::new();
        sites.extend(edition::read(public, language, &languages, today, &mut found));
        // What all languages share is read with each of them, and complained of once.
        found.retain(|problem| !problems.contains(problem));
        problems.extend(found);
    }
    // With the check that a person asks for and every build makes; it takes longer than all the rest.
    if let ([first, others @ ..], Some(_)) = (languages.as_slice(), today) {
        for other in others {
            likeness::compare(public, &first.tag, &other.tag, &mut problems);
        }
    }
    let (errors, warnings): (Vec<_>, Vec<_>) =
        problems.into_iter().partition(|problem| problem.severity == Severity::Error);
    let whole = sites.len() == tags.len();
    let mut sites = sites.into_iter();
    match sites.next() {
        Some(first) if whole && errors.is_empty() => Ok(Site { others: sites.collect(), warnings, ..first }),
        _ => Err(errors),
    }
}
