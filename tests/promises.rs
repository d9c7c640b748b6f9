//! What prose promises about hours and numbers, the directory must keep.
//!
//! Hours are facts of the directory, and sentences about them are made from those facts. A sentence
//! that somebody wrote by hand may promise an answer at any hour only of lines that always answer,
//! and may print a number only if the directory holds it.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test stops at the first surprise")]

#[path = "support/shipped.rs"]
mod shipped;

use std::collections::BTreeSet;
use std::path::Path;

use doc_to_doc::content::directory::Listed;
use doc_to_doc::domain::contact::{Channel, shown_number};
use doc_to_doc::domain::directory::Urgency;
use doc_to_doc::domain::hours::Hours;
use serde_json::Value;

/// Ways to say "always".
const ALWAYS: [&str; 7] =
    ["day and night", "any hour", "around the clock", "24/7", "24 hours", "always answer", "all night"];

/// Phrases of which hours are made, or that head a group: the code says when they are shown.
const MADE: [&str; 5] = ["hours_", "time_", "hour_", "open_always", "urgency_now"];

/// Every text of a file by its path.
fn texts(file: &str) -> Vec<(String, String)> {
    fn walk(value: &Value, path: &str, found: &mut Vec<(String, String)>) {
        match value {
            Value::String(text) => found.push((path.to_owned(), text.clone())),
            Value::Array(list) => list.iter().for_each(|value| walk(value, path, found)),
            Value::Object(map) => map.iter().for_each(|(name, value)| walk(value, &format!("{path}/{name}"), found)),
            _ => {}
        }
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/content/en").join(file);
    let mut found = Vec::new();
    walk(&serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap(), "", &mut found);
    found
}

/// Everything that people wrote.
fn prose() -> Vec<(String, String)> {
    let files = ["catalogue.json", "self-check.json", "directory.json"];
    let all = files.into_iter().flat_map(texts);
    all.filter(|(path, _)| !MADE.iter().any(|made| path.trim_start_matches('/').starts_with(made))).collect()
}

fn lines() -> Vec<Listed> {
    shipped::book().lines.iter().cloned().chain(shipped::site().rest).collect()
}

/// The short numbers by which prose names a line: 911, 988.
fn short_number(line: &Listed) -> Option<String> {
    line.entry.channels.iter().find_map(|channel| match channel {
        Channel::Call { number, .. } if number.len() == 3 => Some(number.to_string()),
        _ => None,
    })
}

/// What is wrong with a text, if anything.
fn broken(text: &str, always: &BTreeSet<String>) -> Option<&'static str> {
    let lower = text.to_lowercase();
    if ALWAYS.iter().any(|claim| lower.contains(claim)) && !always.iter().any(|number| text.contains(number.as_str())) {
        return Some("promises an answer at any hour, and names no line that always answers");
    }
    let words: Vec<&str> = lower.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let clock = words
        .windows(2)
        .any(|pair| pair[0].bytes().all(|byte| byte.is_ascii_digit()) && ["am", "pm"].contains(&pair[1]));
    clock.then_some("tells a time of day by hand")
}

#[test]
fn nobody_is_promised_an_answer_when_nobody_may_answer() {
    let always: BTreeSet<String> =
        lines().iter().filter(|line| line.entry.hours == Hours::Always).filter_map(short_number).collect();
    assert!(always.contains("988") && always.contains("911"), "{always:?}");
    for (path, text) in prose() {
        assert_eq!(broken(&text, &always), None, "{path}: {text}");
    }
    // The test can fail.
    for text in ["All the numbers above answer day and night.", "Call 614 at any hour.", "They answer from 8 am."] {
        assert!(broken(text, &always).is_some(), "{text}");
    }
}

#[test]
fn every_line_under_now_answers_now() {
    for line in lines() {
        assert!(line.entry.urgency != Urgency::Now || line.entry.hours == Hours::Always, "{}", line.entry.id);
    }
}

#[test]
fn every_number_in_prose_is_one_that_was_checked() {
    let lines = lines();
    let numbers = lines.iter().flat_map(|line| &line.entry.channels).filter_map(|channel| match channel {
        Channel::Call { number, .. } | Channel::Text { number, .. } => Some(shown_number(number)),
        _ => None,
    });
    let known: BTreeSet<String> = numbers.collect();
    for (path, text) in prose().into_iter().filter(|(path, _)| !path.ends_with("/also")) {
        for number in text.split(|sign: char| !sign.is_ascii_digit() && !"()-".contains(sign)) {
            let digits = number.bytes().filter(u8::is_ascii_digit).count();
            // Shorter ones count things; four digits are a year.
            assert!(digits < 3 || digits == 4 || known.contains(number), "{path}: {number} in {text}");
        }
    }
}
