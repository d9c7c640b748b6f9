//! Reads one file, and refuses in it what would leave a hole on a screen.

use core::fmt::Display;
use std::path::Path;

use serde::de::DeserializeOwned;

use super::problem::Problem;

/// Where texts come from, by the name of their file.
pub(super) type Files<'a> = dyn Fn(&str, &mut Vec<Problem>) -> Option<String> + 'a;

/// From the files of a folder.
pub(super) fn in_folder(public: &Path) -> impl Fn(&str, &mut Vec<Problem>) -> Option<String> {
    move |file, problems| text(public, file, problems)
}

/// Reads one file's text.
pub(super) fn text(public: &Path, file: &str, problems: &mut Vec<Problem>) -> Option<String> {
    match std::fs::read_to_string(public.join(file)) {
        Ok(text) => Some(text),
        Err(error) => {
            problems.push(unreadable(file, error));
            None
        }
    }
}

pub(super) fn unreadable(file: &str, error: impl Display) -> Problem {
    Problem::error(file, "", format!("cannot be read ({error})"), "put the file there, with read permission, in UTF-8")
}

/// Reads one JSON file into its type.
pub(super) fn json<T: DeserializeOwned>(public: &Path, file: &str, problems: &mut Vec<Problem>) -> Option<T> {
    parsed(file, &text(public, file, problems)?, problems)
}

/// The same from its text.
pub(super) fn parsed<T: DeserializeOwned>(file: &str, text: &str, problems: &mut Vec<Problem>) -> Option<T> {
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
pub(super) fn refuse_empty_texts(public: &Path, file: &str, problems: &mut Vec<Problem>) {
    // A file that cannot be read has been complained of already.
    let text = std::fs::read_to_string(public.join(file)).unwrap_or_default();
    refuse_empty_texts_in(file, &text, problems);
}

/// The same in its text.
pub(super) fn refuse_empty_texts_in(file: &str, text: &str, problems: &mut Vec<Problem>) {
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
