//! Reads the content of a site from its files, and refuses what a page must not show.
//!
//! Native only. Every complaint names the file, the field and the fix, and all complaints are
//! gathered before any is reported, so that one run shows the whole list.

mod age;
mod asking;
mod battery;
mod channel;
mod config;
mod config_file;
mod directory;
pub mod directory_file;
mod directory_words;
mod embedding;
mod feedback;
mod fhir;
mod fhir_file;
mod fhirpath;
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

use core::fmt::Display;
use std::collections::BTreeMap;
use std::path::Path;

use chrono::NaiveDate;
use serde::de::DeserializeOwned;

use super::book::Book;
use super::directory::Listed;
use super::embedding::Embedding;
use super::feedback::{Feedback, Taking};
use super::front::Front;
use super::language::Language;
use super::library::Library;
use super::programme::Programme;
use super::theme::Theme;
use crate::domain::directory::Entry;
use crate::domain::text::Text;
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

/// The same, and warns of what has grown old by `today`.
///
/// # Errors
/// Those of [`site`]: age is never a mistake.
pub fn site_on(public: &Path, today: NaiveDate) -> Result<Site, Vec<Problem>> {
    checked(public, Some(today))
}

/// Reads who runs the site under `public`, alone.
///
/// # Errors
/// Every mistake found, each with its file, field and fix.
pub fn programme(public: &Path) -> Result<Programme, Vec<Problem>> {
    config_alone(public).map(|config| config.programme)
}

/// Reads where the answers of the feedback go, alone; none where nobody is asked.
///
/// # Errors
/// Every mistake found, each with its file, field and fix.
pub fn feedback_alone(public: &Path) -> Result<Option<Taking>, Vec<Problem>> {
    config_alone(public).map(|config| config.feedback)
}

fn config_alone(public: &Path) -> Result<config::Config, Vec<Problem>> {
    let mut problems = Vec::new();
    let config = config::first(public, &mut problems).and_then(|first| config::read(public, &first, &mut problems));
    problems.retain(|problem| problem.severity == Severity::Error);
    config.filter(|_| problems.is_empty()).ok_or(problems)
}

/// Reads the text of a directory alone, without words: its confirmed entries.
///
/// # Errors
/// Every mistake found, each with its file, field and fix.
pub fn directory_alone(text: &str, programme: &Programme) -> Result<Vec<Entry>, Vec<Problem>> {
    let mut problems = Vec::new();
    let file = shape::read(text, &mut problems);
    let directory = file.map(|file| directory::read(&file, programme, &mut problems));
    match directory {
        Some(directory) if problems.is_empty() => Ok(directory.entries),
        _ => Err(problems),
    }
}

/// The item that gives the total of one questionnaire to other software, as text for its file; none
/// where it has no scale of its own.
///
/// # Errors
/// Every mistake in its scales and their questionnaires, each with its file, field and fix.
pub fn total(public: &Path, questionnaire: &str) -> Result<Option<String>, Vec<Problem>> {
    let mut problems = Vec::new();
    let file: Option<self_check_file::SelfCheckFile> = json(public, SELF_CHECK, &mut problems);
    let total = file.and_then(|file| battery::total(public, &file, questionnaire, &mut problems));
    if problems.is_empty() { Ok(total) } else { Err(problems) }
}

/// Reads the library alone, from files that are at hand by their name below `public/`. `book` and
/// `rest` hold what it may name.
///
/// # Errors
/// Every mistake found, each with its file, field and fix.
pub fn library_alone(files: &BTreeMap<String, String>, book: &Book, rest: &[Listed]) -> Result<Library, Vec<Problem>> {
    let mut problems = Vec::new();
    let at_hand = |file: &str, problems: &mut Vec<Problem>| {
        let text = files.get(file).cloned();
        if text.is_none() {
            problems.push(unreadable(file, "not given"));
        }
        text
    };
    let library = library::read(&at_hand, book, rest, &mut problems);
    library.filter(|_| problems.is_empty()).ok_or(problems)
}

/// Where texts come from, by the name of their file.
type Files<'a> = dyn Fn(&str, &mut Vec<Problem>) -> Option<String> + 'a;

fn in_folder(public: &Path) -> impl Fn(&str, &mut Vec<Problem>) -> Option<String> {
    move |file, problems| text(public, file, problems)
}

fn checked(public: &Path, today: Option<NaiveDate>) -> Result<Site, Vec<Problem>> {
    let mut problems = Vec::new();
    let tags = config::languages(public, &mut problems).unwrap_or_default();
    let languages = languages::read(public, &tags, &mut problems);
    let mut sites = Vec::new();
    for language in &languages {
        let mut found = Vec::new();
        sites.extend(edition(public, language, &languages, today, &mut found));
        // What all languages share is read with each of them, and complained of once.
        found.retain(|problem| !problems.contains(problem));
        problems.extend(found);
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

/// The site in one language; its warnings are among the problems.
fn edition(
    public: &Path,
    language: &Language,
    languages: &[Language],
    today: Option<NaiveDate>,
    problems: &mut Vec<Problem>,
) -> Option<Site> {
    let locale = language.tag.as_str();
    let config = config::read(public, locale, problems);
    let checked = config.as_ref().map(|config| config.checked_translations.clone()).unwrap_or_default();
    let (programme, beside) =
        config.map(|config| (config.programme, (config.feedback, config.embedding, config.theme))).unzip();
    let directory = text(public, directory::FILE, problems).and_then(|text| shape::read(&text, problems));
    let definition: Option<self_check_file::SelfCheckFile> = json(public, SELF_CHECK, problems);
    let battery = definition.and_then(|file| battery::read(public, &file, problems)).map(|mut read| {
        let translations = translation::Translations::read(public, &checked, &read.battery, problems);
        read.battery = translations.of(locale, &read.battery);
        read
    });
    let directory = match (&directory, &programme) {
        (Some(file), Some(programme)) => {
            age::warn(file, programme.stale_after_months, today, problems);
            Some(directory::read(file, programme, problems))
        }
        _ => None,
    };
    let front = front(public, locale, problems);
    let parts = match (&battery, directory) {
        (Some(battery), Some(directory)) => wording::read(public, locale, battery, directory, problems),
        _ => None,
    };
    let wording::Wording { parts, rest, waiting } = parts?;
    let book = Book::new(language.tag, language.page, battery?.battery, programme?, parts);
    let library = library::read(&in_folder(public), &book, &rest, problems);
    let words = feedback::words(&in_folder(public), &book, &rest, problems);
    let (taking, embedding, theme) = beside?;
    Some(Site {
        library: library?,
        front: front?,
        feedback: Feedback { words: words?, taking },
        languages: languages.to_vec(),
        others: Vec::new(),
        warnings: Vec::new(),
        book,
        rest,
        embedding,
        theme,
        waiting,
    })
}

fn front(public: &Path, locale: &str, problems: &mut Vec<Problem>) -> Option<Front> {
    let file = format!("content/{locale}/front.json");
    refuse_empty_texts(public, &file, problems);
    json(public, &file, problems)
}

/// Reads one file's text.
fn text(public: &Path, file: &str, problems: &mut Vec<Problem>) -> Option<String> {
    match std::fs::read_to_string(public.join(file)) {
        Ok(text) => Some(text),
        Err(error) => {
            problems.push(unreadable(file, error));
            None
        }
    }
}

fn unreadable(file: &str, error: impl Display) -> Problem {
    Problem::error(file, "", format!("cannot be read ({error})"), "put the file there, with read permission, in UTF-8")
}

/// Reads one JSON file into its type.
pub(crate) fn json<T: DeserializeOwned>(public: &Path, file: &str, problems: &mut Vec<Problem>) -> Option<T> {
    parsed(file, &text(public, file, problems)?, problems)
}

/// The same from its text.
fn parsed<T: DeserializeOwned>(file: &str, text: &str, problems: &mut Vec<Problem>) -> Option<T> {
    let reader = &mut serde_json::Deserializer::from_str(text);
    match serde_path_to_error::deserialize(reader) {
        Ok(value) => Some(value),
        Err(error) => {
            let field = error.path().to_string();
            let fix = "correct it as the message says; the files that ship with the project show the shape";
            problems.push(Problem::error(file, field.trim_matches('.'), error.inner().to_string(), fix));
            None
        }
    }
}

/// Refuses every text in a JSON file that says nothing: on a screen it would be a hole.
pub(crate) fn refuse_empty_texts(public: &Path, file: &str, problems: &mut Vec<Problem>) {
    // A file that cannot be read has been complained of already.
    let text = std::fs::read_to_string(public.join(file)).unwrap_or_default();
    refuse_empty_texts_in(file, &text, problems);
}

/// The same in its text.
fn refuse_empty_texts_in(file: &str, text: &str, problems: &mut Vec<Problem>) {
    fn walk(value: &serde_json::Value, field: &str, found: &mut Vec<String>) {
        match value {
            serde_json::Value::String(text) if text.trim().is_empty() => found.push(field.to_owned()),
            serde_json::Value::Array(list) => {
                list.iter().enumerate().for_each(|(at, value)| walk(value, &format!("{field}[{at}]"), found));
            }
            serde_json::Value::Object(map) => {
                map.iter().for_each(|(name, value)| walk(value, &format!("{field}.{name}"), found));
            }
            _ => {}
        }
    }
    let mut found = Vec::new();
    // So has one that is no JSON.
    if let Ok(value) = serde_json::from_str(text) {
        walk(&value, "", &mut found);
    }
    for field in found {
        problems.push(Problem::error(
            file,
            field.trim_start_matches('.'),
            "is empty",
            "write the text, or take the field out",
        ));
    }
}
