//! Reads one language's words for the directory.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde::Deserialize;

use super::problem::Problem;
use crate::content::directory::Listed;
use crate::content::words::EntryWords;
use crate::domain::contact::Channel;
use crate::domain::directory::Entry;
use crate::domain::fold::fold;
use crate::domain::hours::Hours;
use crate::domain::text::Text;

/// The words, put to their entries.
pub(super) struct DirectoryWords {
    /// Every confirmed entry that has its words, in the file's order.
    pub(super) listed: Vec<Listed>,
    /// What people call each zone.
    pub(super) zones: Vec<(Text, Text)>,
    /// What people call each language.
    pub(super) languages: Vec<(Text, Text)>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    zones: BTreeMap<String, Text>,
    languages: BTreeMap<String, Text>,
    entries: BTreeMap<String, WordsFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WordsFile {
    name: Text,
    short: Option<Text>,
    answers: Text,
    about: Text,
    reply: Option<Text>,
    limits: Option<Text>,
    /// Other words under which somebody may look for it; never shown.
    also: Option<Text>,
}

/// Reads them. Words for entries that wait are welcome and unused.
pub(super) fn read(
    public: &Path,
    locale: &str,
    entries: Vec<Entry>,
    waiting: &[Entry],
    problems: &mut Vec<Problem>,
) -> Option<DirectoryWords> {
    let file = format!("content/{locale}/directory.json");
    let words: Option<File> = super::file::json(public, &file, problems);
    super::file::refuse_empty_texts(public, &file, problems);
    let words = words?;
    let mut refuse = |field: String, what: &str, fix: &str| problems.push(Problem::error(&file, &field, what, fix));

    let known = |name: &str| entries.iter().chain(waiting).any(|entry| entry.id == name);
    for name in words.entries.keys().filter(|name| !known(name)) {
        refuse(format!("entries.{name}"), "belongs to nothing", "take it out, or correct the name");
    }
    let mut named = |list: &str, of: &dyn Fn(&Entry) -> Vec<Text>, given: &BTreeMap<String, Text>| {
        let used: BTreeSet<Text> = entries.iter().flat_map(of).collect();
        let waits: BTreeSet<Text> = waiting.iter().flat_map(of).collect();
        for name in given.keys().filter(|name| !used.iter().chain(&waits).any(|one| *one == **name)) {
            refuse(format!("{list}.{name}"), "belongs to nothing", "take it out, or correct the name");
        }
        let mut found = Vec::new();
        for name in used {
            match given.get(name.as_str()) {
                Some(words) => found.push((name, *words)),
                None => refuse(format!("{list}.{name}"), "is missing", "write what people call it"),
            }
        }
        found
    };
    let zones = named("zones", &|entry| zone(&entry.hours).into_iter().collect(), &words.zones);
    let languages = named("languages", &|entry| entry.languages.clone(), &words.languages);

    let mut listed = Vec::new();
    for entry in entries {
        let Some(found) = words.entries.get(entry.id.as_str()) else {
            refuse(format!("entries.{}", entry.id), "is missing", "write its words");
            continue;
        };
        let searched = searched(&entry, found).into();
        let WordsFile { name, short, answers, about, reply, limits, .. } = *found;
        listed.push(Listed { entry, words: EntryWords { name, short, answers, about, reply, limits, searched } });
    }
    Some(DirectoryWords { listed, zones, languages })
}

fn zone(hours: &Hours) -> Option<Text> {
    if let Hours::Weekly(week) = hours { Some(week.zone) } else { None }
}

/// Everything that a search looks through.
fn searched(entry: &Entry, words: &WordsFile) -> String {
    let mut parts = vec![fold(&words.name), fold(&words.answers), fold(&words.about)];
    parts.extend(words.also.map(|also| fold(&also)));
    for channel in &entry.channels {
        parts.push(fold(&channel.shown()));
        match channel {
            Channel::Call { number, .. } => parts.push(number.to_string()),
            Channel::Text { number, keyword } => {
                parts.push(number.to_string());
                parts.extend(keyword.map(|word| fold(&word)));
            }
            _ => {}
        }
    }
    parts.join(" ")
}
