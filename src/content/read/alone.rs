//! Reads one part of a site alone, for whoever needs no more of it.

use std::collections::BTreeMap;
use std::path::Path;

use super::config::{self, Config};
use super::file::{json, unreadable};
use super::problem::{Problem, Severity};
use super::self_check_file::SelfCheckFile;
use super::{SELF_CHECK, battery, directory, library, shape};
use crate::content::book::Book;
use crate::content::directory::Listed;
use crate::content::feedback::Taking;
use crate::content::library::Library;
use crate::content::programme::Programme;
use crate::domain::directory::Entry;

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

fn config_alone(public: &Path) -> Result<Config, Vec<Problem>> {
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
    let file: Option<SelfCheckFile> = json(public, SELF_CHECK, &mut problems);
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
