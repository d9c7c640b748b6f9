//! Reads the content of a site from its files, and refuses what a page must not show.
//!
//! Native only. Every complaint names the file, the field and the fix, and all complaints are
//! gathered before any is reported, so that one run shows the whole list.

mod age;
mod battery;
mod channel;
mod directory;
pub mod directory_file;
mod directory_words;
mod fhir;
mod mend;
mod patterns;
pub mod problem;
mod scales;
pub mod schema;
mod self_check_file;
mod shape;
mod steps;
mod week;
mod wording;

use std::path::Path;

use chrono::NaiveDate;
use serde::de::DeserializeOwned;

use super::book::Book;
use super::directory::Listed;
use super::programme::Programme;
use crate::domain::contact::{is_dialled, is_web_address};
use crate::domain::directory::Entry;
use crate::domain::text::Text;
use problem::{Problem, Severity};

/// The whole content of a site, checked.
pub struct Site {
    /// The edition in English.
    pub book: Book,
    /// Lines of help beyond those that stand in the book.
    pub rest: Vec<Listed>,
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

fn checked(public: &Path, today: Option<NaiveDate>) -> Result<Site, Vec<Problem>> {
    let mut problems = Vec::new();
    let programme: Option<Programme> = json(public, "config.json", &mut problems);
    let directory = text(public, directory::FILE, &mut problems).and_then(|text| shape::read(&text, &mut problems));
    let definition: Option<self_check_file::SelfCheckFile> = json(public, "content/self-check.json", &mut problems);
    let battery = definition.and_then(|file| battery::read(public, &file, &mut problems));
    let directory = match (&directory, &programme) {
        (Some(file), Some(programme)) => {
            age::warn(file, programme.stale_after_months, today, &mut problems);
            Some(directory::read(file, programme, &mut problems))
        }
        _ => None,
    };
    let parts = match (&battery, directory) {
        (Some(battery), Some(directory)) => wording::read(public, "en", battery, directory, &mut problems),
        _ => None,
    };
    if let Some(programme) = &programme {
        examine_programme(programme, &mut problems);
    }
    let (errors, warnings): (Vec<_>, Vec<_>) =
        problems.into_iter().partition(|problem| problem.severity == Severity::Error);
    match (battery, programme, parts) {
        (Some(read), Some(programme), Some(words)) if errors.is_empty() => {
            let wording::Wording { parts, rest, waiting } = words;
            Ok(Site { book: Book::new("en".into(), read.battery, programme, parts), rest, waiting, warnings })
        }
        _ => Err(errors),
    }
}

/// Reads one file's text.
fn text(public: &Path, file: &str, problems: &mut Vec<Problem>) -> Option<String> {
    match std::fs::read_to_string(public.join(file)) {
        Ok(text) => Some(text),
        Err(error) => {
            let fix = "put the file there, with read permission, in UTF-8";
            problems.push(Problem::error(file, "", format!("cannot be read ({error})"), fix));
            None
        }
    }
}

/// Reads one JSON file into its type.
pub(crate) fn json<T: DeserializeOwned>(public: &Path, file: &str, problems: &mut Vec<Problem>) -> Option<T> {
    let text = text(public, file, problems)?;
    let reader = &mut serde_json::Deserializer::from_str(&text);
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
    // A file that cannot be read as JSON has been complained of already.
    let value = std::fs::read_to_string(public.join(file)).ok().and_then(|text| serde_json::from_str(&text).ok());
    let mut found = Vec::new();
    if let Some(value) = value {
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

fn examine_programme(programme: &Programme, problems: &mut Vec<Problem>) {
    const FILE: &str = "config.json";
    if programme.name.trim().is_empty() {
        problems.push(Problem::error(FILE, "name", "is empty", "write the programme's name"));
    }
    if programme.association.trim().is_empty() {
        problems.push(Problem::error(FILE, "association", "is empty", "write who runs the programme"));
    }
    if !is_dialled(&programme.phone) {
        let fix = "write it with + and the country code, digits only: +16143856660";
        problems.push(Problem::error(FILE, "phone", format!("`{}` is not a number as dialled", programme.phone), fix));
    }
    if !(1..=60).contains(&programme.stale_after_months) {
        let fix = "write how many months a checked number can be relied on, 1 to 60; 6 is a good choice";
        problems.push(Problem::error(FILE, "stale_after_months", "is not between 1 and 60", fix));
    }
    if !is_web_address(&programme.leave_to) {
        let fix = "write the whole address of a neutral page of someone else's: https://…";
        problems.push(Problem::error(FILE, "leave_to", "is not an https address", fix));
    }
    match &programme.sign_off {
        Some(signed) if signed.by.trim().is_empty() => {
            problems.push(Problem::error(FILE, "sign_off.by", "is empty", "write the clinician's name"));
        }
        Some(_) => {}
        None => problems.push(Problem::warning(
            FILE,
            "sign_off",
            "no clinician has signed off the instruments, thresholds and wording; the result page says so",
            "when one has: { \"by\": \"Name, MD\", \"on\": \"2026-12-01\" }",
        )),
    }
}
