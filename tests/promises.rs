//! What prose promises about hours and numbers, the directory must keep.
//!
//! Hours are facts of the directory, and sentences about them are made from those facts. A sentence
//! that somebody wrote by hand may promise an answer at any hour only of lines that always answer,
//! and may print a number only if the directory holds it.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test stops at the first surprise")]

#[path = "promises/confidence.rs"]
mod confidence;
#[path = "promises/figures.rs"]
mod figures;
#[path = "support/shipped.rs"]
mod shipped;
#[path = "promises/terms.rs"]
mod terms;
#[path = "promises/unsaid.rs"]
mod unsaid;

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

/// The files of the library: the walkthrough, the conversations, the kit, what comes after a check and every guide.
fn library() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/content/en/guides");
    let guides = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name());
    let mut files: Vec<String> = guides.map(|name| format!("guides/{}", name.to_str().unwrap())).collect();
    assert!(files.len() > 3);
    let others = ["aftercare.json", "colleague.json", "practice.json", "kit.json", "norms.json", "next-steps.json"];
    files.extend(others.map(str::to_owned));
    files.sort();
    files
}

/// Names of steps, sources and lines, which nobody reads.
fn is_name(path: &str) -> bool {
    let field = path.rsplit('/').find(|part| part.parse::<usize>().is_err()).unwrap();
    ["id", "to", "for", "sources", "now", "help", "hand_over", "start", "danger", "relation", "scales", "lines"]
        .contains(&field)
}

/// Every text of the library that is read, with its file.
fn library_prose() -> Vec<(String, String, String)> {
    let of = |file: String| texts(&file).into_iter().map(move |(path, text)| (file.clone(), path, text));
    library().into_iter().flat_map(of).filter(|(file, path, _)| file == "kit.json" || !is_name(path)).collect()
}

/// Every text of every content file in this language, with its file.
fn everything() -> Vec<(String, String, String)> {
    let of = |file: &'static str| texts(file).into_iter().map(move |(path, text)| (file.to_owned(), path, text));
    let all = ["catalogue.json", "self-check.json", "directory.json", "feedback.json"].into_iter().flat_map(of);
    // What only a search looks through may be anything that people type.
    all.filter(|(_, path, _)| !path.ends_with("/also")).chain(library_prose()).collect()
}

/// Everything that people wrote for the screens.
fn prose() -> Vec<(String, String)> {
    let files = ["catalogue.json", "self-check.json", "directory.json", "feedback.json"];
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

/// What the library tells of others, who have hours of their own: no line of ours.
const OF_OTHERS: [(&str, &str); 5] = [
    ("guides/leaders.json", "The RISE team at Johns Hopkins had about 30, to cover day and night."),
    ("guides/trainees.json", "This includes urgent and emergency care, at any hour."),
    ("guides/trainees.json", "At most 24 hours in one stretch."),
    ("guides/trainees.json", "14 hours off after 24 hours on call."),
    ("practice.json", "“All night.”"),
];

#[test]
fn nor_does_the_library_promise_it() {
    let always: BTreeSet<String> =
        lines().iter().filter(|line| line.entry.hours == Hours::Always).filter_map(short_number).collect();
    let mut used = BTreeSet::new();
    for (file, path, text) in library_prose() {
        let mut left = text.clone();
        for (at, (known, words)) in OF_OTHERS.iter().enumerate() {
            if *known == file && left.contains(words) {
                used.insert(at);
                left = left.replace(words, "");
            }
        }
        assert_eq!(broken(&left, &always), None, "{file}{path}: {text}");
    }
    assert_eq!(used.len(), OF_OTHERS.len(), "an exception is no longer needed");
}

#[test]
fn every_line_under_now_answers_now() {
    for line in lines() {
        assert!(line.entry.urgency != Urgency::Now || line.entry.hours == Hours::Always, "{}", line.entry.id);
    }
}

#[test]
fn every_number_in_prose_is_one_that_was_checked() {
    let known = numbers();
    for (path, text) in prose().into_iter().filter(|(path, _)| !path.ends_with("/also")) {
        for number in text.split(|sign: char| !sign.is_ascii_digit() && !"()-".contains(sign)) {
            let digits = number.bytes().filter(u8::is_ascii_digit).count();
            // Shorter ones count things; four digits are a year.
            assert!(digits < 3 || digits == 4 || known.contains(number), "{path}: {number} in {text}");
        }
    }
}

/// Every number of a line, as it is shown.
fn numbers() -> BTreeSet<String> {
    let lines = lines();
    let numbers = lines.iter().flat_map(|line| &line.entry.channels).filter_map(|channel| match channel {
        Channel::Call { number, .. } | Channel::Text { number, .. } => Some(shown_number(number)),
        _ => None,
    });
    numbers.collect()
}

/// Numbers in a text that somebody might dial: long ones, and any that follows a word which tells to.
/// A study counts people with numbers, too.
fn dialled(text: &str) -> Vec<String> {
    let words: Vec<String> = text
        .split_whitespace()
        .map(|word| word.trim_matches(|sign: char| !sign.is_alphanumeric() && sign != '(').to_lowercase())
        .collect();
    let is_number = |word: &str| word.chars().all(|sign| sign.is_ascii_digit() || "()-.+".contains(sign));
    let digits = |word: &str| word.bytes().filter(u8::is_ascii_digit).count();
    let mut found = Vec::new();
    for (at, word) in words.iter().enumerate().filter(|(_, word)| is_number(word) && digits(word) > 0) {
        let told = at > 0 && ["call", "dial", "text", "press", "phone"].contains(&words[at - 1].as_str());
        let opens = words.get(at + 1).is_some_and(|next| word.starts_with('(') && is_number(next));
        // A single point makes a decimal, or a section of a law.
        let counts = word.matches('.').count() == 1 && !word.contains('-');
        if told || opens || (digits(word) >= 7 && !counts) {
            found.push(word.clone());
        }
    }
    found
}

#[test]
fn the_library_takes_every_number_from_the_directory() {
    let known = numbers();
    for (file, path, text) in library_prose() {
        for number in dialled(&text) {
            assert!(known.contains(&number), "{file}{path}: write {number} as a gap, {{number:…}}: {text}");
        }
    }
    // The test can fail.
    for text in
        ["Please call 614 now.", "Then press 3.", "It is (614) 385-6660.", "It is 614-385-6660.", "It is 6143856660."]
    {
        assert!(dialled(text).iter().any(|number| !known.contains(number)), "{text}: {:?}", dialled(text));
    }
    for text in ["Of 17,560 residents, 381 said so in 2014.", "Call or text 988, or call 911."] {
        assert!(dialled(text).iter().all(|number| known.contains(number)), "{text}");
    }
}
