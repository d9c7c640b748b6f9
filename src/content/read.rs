//! Reads the content of a site from its files, and refuses what a page must not show.
//!
//! Native only. Every complaint names the file, the field and the fix, and all complaints are
//! gathered before any is reported, so that one run shows the whole list.

mod battery;
mod fhir;
pub mod problem;
mod scales;
mod self_check_file;
mod steps;
mod wording;

use std::path::Path;

use chrono::NaiveDate;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::book::Book;
use super::programme::Programme;
use crate::domain::contact::{Channel, Line};
use crate::domain::text::Text;
use problem::{Problem, Severity};

/// The whole content of a site, checked.
pub struct Site {
    /// The edition in English.
    pub book: Book,
    /// What is allowed and still deserves a look.
    pub warnings: Vec<Problem>,
}

/// Reads the site under `public`.
///
/// # Errors
/// Every mistake found, each with its file, field and fix.
pub fn site(public: &Path) -> Result<Site, Vec<Problem>> {
    let mut problems = Vec::new();
    let programme: Option<Programme> = json(public, "config.json", &mut problems);
    let directory: Option<DirectoryFile> = json(public, "content/directory.json", &mut problems);
    let definition: Option<self_check_file::SelfCheckFile> = json(public, "content/self-check.json", &mut problems);
    let battery = definition.and_then(|file| battery::read(public, &file, &mut problems));
    let lines = match (&directory, &programme) {
        (Some(directory), Some(programme)) => lines(directory, programme, &mut problems),
        _ => Vec::new(),
    };
    let parts = battery.as_ref().and_then(|read| wording::read(public, "en", read, lines, &mut problems));
    if let Some(programme) = &programme {
        examine_programme(programme, &mut problems);
    }
    let (errors, warnings): (Vec<_>, Vec<_>) =
        problems.into_iter().partition(|problem| problem.severity == Severity::Error);
    match (battery, programme, parts) {
        (Some(read), Some(programme), Some(parts)) if errors.is_empty() => {
            Ok(Site { book: Book::new("en".into(), read.battery, programme, parts), warnings })
        }
        _ => Err(errors),
    }
}

/// Reads one JSON file into its type.
pub(crate) fn json<T: DeserializeOwned>(public: &Path, file: &str, problems: &mut Vec<Problem>) -> Option<T> {
    let text = match std::fs::read_to_string(public.join(file)) {
        Ok(text) => text,
        Err(error) => {
            let fix = "put the file there, with read permission, in UTF-8";
            problems.push(Problem::error(file, "", format!("cannot be read ({error})"), fix));
            return None;
        }
    };
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

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DirectoryFile {
    lines: Vec<LineFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LineFile {
    id: Text,
    channels: Vec<ChannelFile>,
    last_checked: NaiveDate,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ChannelFile {
    call: Option<Text>,
    text: Option<Text>,
    keyword: Option<Text>,
    chat: Option<Text>,
    web: Option<Text>,
    email: Option<Text>,
}

const DIRECTORY: &str = "content/directory.json";

/// Without these no page may be built: the screens rely on them when it matters most.
const NEEDED: [&str; 3] = ["emergency", "lifeline", "physician-line"];

fn lines(directory: &DirectoryFile, programme: &Programme, problems: &mut Vec<Problem>) -> Vec<Line> {
    for needed in NEEDED {
        if !directory.lines.iter().any(|line| line.id == needed && !line.channels.is_empty()) {
            let fix = "add the line back, with at least one channel";
            problems.push(Problem::error(DIRECTORY, "lines", format!("has no line `{needed}`"), fix));
        }
    }
    let mut lines: Vec<Line> = directory
        .lines
        .iter()
        .enumerate()
        .map(|(position, line)| Line {
            id: line.id,
            channels: line
                .channels
                .iter()
                .enumerate()
                .filter_map(|(at, file)| channel(file, &format!("lines[{position}].channels[{at}]"), problems))
                .collect(),
            last_checked: line.last_checked,
        })
        .collect();
    let latest = lines.iter().map(|line| line.last_checked).max().unwrap_or_default();
    lines.push(Line { id: "programme".into(), channels: vec![Channel::Call(programme.phone)], last_checked: latest });
    lines
}

fn channel(file: &ChannelFile, field: &str, problems: &mut Vec<Problem>) -> Option<Channel> {
    let ways = [&file.call, &file.text, &file.chat, &file.web, &file.email].into_iter().flatten().count();
    let mut refuse = |what: &str, fix: &str| {
        problems.push(Problem::error(DIRECTORY, field, what, fix));
        None
    };
    if ways != 1 {
        return refuse("must have exactly one of call, text, chat, web, email", "write one channel for each way in");
    }
    if let Some(number) = file.call.as_ref().or(file.text.as_ref()) {
        if !is_dialled(number) {
            return refuse(
                &format!("`{number}` is not a number as dialled"),
                "write digits only, for a long number with + and the country code: +18884090141",
            );
        }
        let text = file.text.is_some();
        return Some(if text {
            Channel::Text { number: *number, keyword: file.keyword }
        } else {
            Channel::Call(*number)
        });
    }
    if let Some(address) = file.chat.as_ref().or(file.web.as_ref()) {
        if !is_web_address(address) {
            return refuse(&format!("`{address}` is not an https address"), "write the whole address: https://…");
        }
        return Some(if file.chat.is_some() { Channel::Chat(*address) } else { Channel::Web(*address) });
    }
    let email = file.email.as_ref()?;
    if !email.contains('@') {
        return refuse(&format!("`{email}` is not an e-mail address"), "write name@host");
    }
    Some(Channel::Email(*email))
}

/// An https address with a host.
fn is_web_address(address: &str) -> bool {
    let host = address.strip_prefix("https://").and_then(|rest| rest.split(['/', '?', '#']).next());
    host.is_some_and(|host| host.contains('.') && !host.starts_with('.') && !host.contains(char::is_whitespace))
}

/// A short code of three to six digits, or an international number.
fn is_dialled(number: &str) -> bool {
    let digits = number.strip_prefix('+').unwrap_or(number);
    let lengths = if number.starts_with('+') { 8..=15 } else { 3..=6 };
    digits.bytes().all(|byte| byte.is_ascii_digit()) && lengths.contains(&digits.len())
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
