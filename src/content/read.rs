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
use super::library::Library;
use super::programme::Programme;
use super::theme::Theme;
use crate::domain::directory::Entry;
use crate::domain::text::Text;
use problem::{Problem, Severity};
pub use publish::before_publishing;

/// The language that is read.
const LOCALE: &str = "en";

/// How scores are made, and what is asked.
const SELF_CHECK: &str = "content/self-check.json";

/// The whole content of a site, checked.
pub struct Site {
    /// The edition in English.
    pub book: Book,
    /// Lines of help beyond those that stand in the book.
    pub rest: Vec<Listed>,
    /// The walkthrough, the conversations, the guides and the share kit.
    pub library: Library,
    /// What is asked afterwards, where anything is.
    pub feedback: Feedback,
    /// Where it stands, and which pages may show it in a frame.
    pub embedding: Embedding,
    /// What of its own it looks like.
    pub theme: Theme,
    /// Entries of the directory that nobody has confirmed; they are not shown.
    pub waiting: Vec<Text>,
    /// What is allowed and still deserves a look.
    pub warnings: Vec<Problem>,
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
    let config = config::read(public, LOCALE, &mut problems);
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
    let config = config::read(public, LOCALE, &mut problems);
    let (programme, beside) =
        config.map(|config| (config.programme, (config.feedback, config.embedding, config.theme))).unzip();
    let directory = text(public, directory::FILE, &mut problems).and_then(|text| shape::read(&text, &mut problems));
    let definition: Option<self_check_file::SelfCheckFile> = json(public, SELF_CHECK, &mut problems);
    let battery = definition.and_then(|file| battery::read(public, &file, &mut problems));
    let directory = match (&directory, &programme) {
        (Some(file), Some(programme)) => {
            age::warn(file, programme.stale_after_months, today, &mut problems);
            Some(directory::read(file, programme, &mut problems))
        }
        _ => None,
    };
    let parts = match (&battery, directory) {
        (Some(battery), Some(directory)) => wording::read(public, LOCALE, battery, directory, &mut problems),
        _ => None,
    };
    let book = match (battery, programme, parts) {
        (Some(read), Some(programme), Some(words)) => {
            let wording::Wording { parts, rest, waiting } = words;
            Some((Book::new(LOCALE.into(), read.battery, programme, parts), rest, waiting))
        }
        _ => None,
    };
    let library =
        book.as_ref().and_then(|(book, rest, _)| library::read(&in_folder(public), book, rest, &mut problems));
    let words =
        book.as_ref().and_then(|(book, rest, _)| feedback::words(&in_folder(public), book, rest, &mut problems));
    let (errors, warnings): (Vec<_>, Vec<_>) =
        problems.into_iter().partition(|problem| problem.severity == Severity::Error);
    match (book, library, words, beside) {
        (Some((book, rest, waiting)), Some(library), Some(words), Some((taking, embedding, theme)))
            if errors.is_empty() =>
        {
            Ok(Site { book, rest, library, feedback: Feedback { words, taking }, embedding, theme, waiting, warnings })
        }
        _ => Err(errors),
    }
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
