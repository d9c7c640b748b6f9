//! Reads one language's words, and puts them to the self-check and the directory of which they speak.

mod phrases;
mod scale;

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;

use super::battery::ReadBattery;
use super::directory::ReadDirectory;
use super::directory_words::{self, DirectoryWords};
use super::problem::Problem;
use crate::content::book::Parts;
use crate::content::directory::Listed;
use crate::content::words::{LevelWords, OfferWords, PersonWords, TopicWords};
use crate::domain::directory::Urgency;
use crate::domain::level::Level;
use crate::domain::text::Text;
pub(super) use phrases::gaps_of;
use scale::ScaleFile;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WordsFile {
    scales: BTreeMap<String, ScaleFile>,
    topics: BTreeMap<String, TopicWords>,
    offers: BTreeMap<String, OfferWords>,
    levels: BTreeMap<String, LevelWords>,
    people: BTreeMap<String, PersonWords>,
}

/// Lines that screens ask for by name, besides those of the strip and the levels.
const NAMED: [&str; 4] = ["emergency", "lifeline", "physician-line", "programme"];

/// Lines for somebody in danger that stand in the book, whatever becomes of the rest: a list that
/// nobody would read to its end, and few enough that a page with thousands starts as soon as any.
const NOW: usize = 20;

/// One language's words, put to what they speak of.
pub(super) struct Wording {
    /// What the book holds.
    pub(super) parts: Parts,
    /// Lines of help that the book does not hold.
    pub(super) rest: Vec<Listed>,
    /// Entries that nobody has confirmed.
    pub(super) waiting: Vec<Text>,
}

/// Reads the words of `locale` for this battery and this directory.
pub(super) fn read(
    public: &Path,
    locale: &str,
    read: &ReadBattery,
    directory: ReadDirectory,
    problems: &mut Vec<Problem>,
) -> Option<Wording> {
    let phrases = phrases::read(public, locale, problems);
    let file = format!("content/{locale}/self-check.json");
    let words: Option<WordsFile> = super::file::json(public, &file, problems);
    super::file::refuse_empty_texts(public, &file, problems);
    let ReadDirectory { entries, waiting, strip } = directory;
    let listed = directory_words::read(public, locale, entries, &waiting, problems);
    let (phrases, words, listed) = (phrases?, words?, listed?);
    let DirectoryWords { listed, zones, languages } = listed;
    let mut desk = Desk { file: &file, problems };

    let scales = read.battery.scales.iter().filter_map(|scale| desk.scale(scale, &words.scales)).collect();
    desk.refuse_unknown("scales", words.scales.keys(), |name| read.battery.scales.iter().any(|scale| scale.id == name));
    let topics = read.battery.topics.iter().filter_map(|topic| desk.find("topics", &topic.id, &words.topics)).collect();
    desk.refuse_unknown("topics", words.topics.keys(), |name| read.battery.topics.iter().any(|topic| topic.id == name));
    let offers =
        read.offers.iter().filter_map(|id| desk.find("offers", id, &words.offers).map(|words| (*id, words))).collect();
    desk.refuse_unknown("offers", words.offers.keys(), |name| read.offers.iter().any(|id| id == name));
    let named = |name: &str| words.people.contains_key(name) || listed.iter().any(|line| line.entry.id == name);
    let levels: Vec<LevelWords> =
        Level::ALL.iter().filter_map(|level| desk.level(*level, &words.levels, named)).collect();
    desk.refuse_unknown("levels", words.levels.keys(), |name| Level::ALL.iter().any(|level| level.id() == name));
    let in_a_level = |name: &str| levels.iter().any(|level| level.lines.iter().any(|line| line == name));
    desk.refuse_unknown("people", words.people.keys(), in_a_level);

    let mut now = 0;
    let (lines, rest) = listed.into_iter().partition(|line| {
        let id = line.entry.id;
        now += usize::from(line.entry.urgency == Urgency::Now);
        (line.entry.urgency == Urgency::Now && now <= NOW)
            || strip.contains(&id)
            || NAMED.contains(&id.as_str())
            || in_a_level(&id)
    });
    let waiting = waiting.into_iter().map(|entry| entry.id).collect();
    let people = words.people.into_iter().map(|(name, words)| (name.into(), words)).collect();
    let parts = Parts { lines, people, strip, zones, languages, scales, topics, offers, levels, phrases };
    Some(Wording { parts, rest, waiting })
}

struct Desk<'a> {
    file: &'a str,
    problems: &'a mut Vec<Problem>,
}

impl Desk<'_> {
    fn refuse(&mut self, field: &str, what: &str, fix: &str) {
        self.problems.push(Problem::error(self.file, field.trim_start_matches('.'), what, fix));
    }

    fn find<T: Clone>(&mut self, list: &str, id: &str, words: &BTreeMap<String, T>) -> Option<T> {
        let found = words.get(id).cloned();
        if found.is_none() {
            self.refuse(&format!("{list}.{id}"), "is missing", "write its words");
        }
        found
    }

    fn refuse_unknown<'b>(
        &mut self,
        list: &str,
        names: impl Iterator<Item = &'b String>,
        known: impl Fn(&str) -> bool,
    ) {
        for name in names.filter(|name| !known(name)) {
            self.refuse(&format!("{list}.{name}"), "belongs to nothing", "take it out, or correct the name");
        }
    }

    fn level(
        &mut self,
        level: Level,
        files: &BTreeMap<String, LevelWords>,
        is_known: impl Fn(&str) -> bool,
    ) -> Option<LevelWords> {
        let words = self.find("levels", level.id(), files)?;
        if words.lines.is_empty() {
            self.refuse(&format!("levels.{}.lines", level.id()), "is empty", "name at least one line of help");
        }
        for (at, name) in words.lines.iter().enumerate() {
            if !is_known(name) {
                let field = format!("levels.{}.lines[{at}]", level.id());
                self.refuse(
                    &field,
                    &format!("`{name}` is no line of help"),
                    "name an entry of directory.json, or one of `people` here",
                );
            }
        }
        Some(words)
    }
}
