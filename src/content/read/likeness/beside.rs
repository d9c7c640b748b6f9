//! Lays the files of two languages beside each other and says where they differ.

use std::collections::{BTreeMap, BTreeSet};

use super::edition::Edition;
use super::gap::{gaps, pieces};
use super::glossary::{self, Glossary, Sought};
use super::made_up::is_made_up;
use super::name::{is_name, is_searched, is_sign};
use super::number::{Numerals, differences};
use super::place::{below, entry};
use super::room::{Room, width};
use super::tree::Tree;
use crate::content::read::problem::Problem;

/// A text of more words than this is no name: left as it is in the first language, it was forgotten.
const WORDS_OF_A_NAME: usize = 3;

/// Compares two languages.
pub(super) fn compare(first: &Edition, other: &Edition, glossary: &Glossary, problems: &mut Vec<Problem>) {
    let numerals = (Numerals::of(first, &BTreeMap::new()), Numerals::of(other, &glossary.powers()));
    let sought = glossary.sought();
    let roomy = is_made_up(&other.locale);
    let mut excused = BTreeSet::new();
    for (file, original) in &first.files {
        let path = other.path(file);
        let Some(translated) = other.files.get(file) else {
            let fix = format!("translate {}, with the same fields", first.path(file));
            problems.push(Problem::error(&path, "", "is missing, or cannot be read", fix));
            continue;
        };
        let desk =
            Desk { file, path: &path, first, numerals: &numerals, roomy, glossary, sought: &sought, excused, problems };
        excused = desk.file(original, translated);
    }
    for file in other.files.keys().filter(|file| !first.files.contains_key(*file)) {
        let what = format!("has no file beside it in {}", first.locale);
        problems.push(Problem::error(&other.path(file), "", what, "take it out, or correct its name"));
    }
    stale(&other.path(glossary::FILE), glossary, &excused, problems);
}

/// Excuses that excuse nothing hide the day on which they would be needed.
fn stale(path: &str, glossary: &Glossary, excused: &BTreeSet<String>, problems: &mut Vec<Problem>) {
    let of_terms =
        glossary.terms.iter().enumerate().map(|(at, term)| (format!("terms[{at}].elsewhere"), &term.elsewhere));
    for (list, excuses) in of_terms.chain([("same".to_owned(), &glossary.same)]) {
        for (at, excuse) in excuses.iter().enumerate() {
            let field = entry(&list, at);
            if !excused.contains(&[&list, " ", excuse].concat()) {
                let fix = "take it out, or correct it: `file: field`, as complaints name them";
                problems.push(Problem::warning(path, &field, format!("`{excuse}` excuses nothing"), fix));
            }
        }
    }
}

/// At work on one file.
struct Desk<'a> {
    /// Its name below the language's folder, and below `public/`.
    file: &'a str,
    path: &'a str,
    first: &'a Edition,
    numerals: &'a (Numerals, Numerals),
    /// Whether no room is kept.
    roomy: bool,
    glossary: &'a Glossary,
    sought: &'a Sought,
    /// Excuses of the glossary that were needed, after the list that holds them.
    excused: BTreeSet<String>,
    problems: &'a mut Vec<Problem>,
}

impl Desk<'_> {
    fn file(mut self, original: &Tree, translated: &Tree) -> BTreeSet<String> {
        self.shape(original, translated, "", "");
        self.excused
    }

    fn refuse(&mut self, field: &str, what: impl Into<String>, fix: impl Into<String>) {
        self.problems.push(Problem::error(self.path, field, what, fix));
    }

    fn shape(&mut self, original: &Tree, translated: &Tree, field: &str, key: &str) {
        match (original, translated) {
            (Tree::Text(first), Tree::Text(other)) => self.text(first, other, field, key),
            (Tree::Plain(first), Tree::Plain(other)) => {
                if first != other {
                    self.refuse(field, format!("is {other}"), format!("write {first}, as in {}", self.first.locale));
                }
            }
            (Tree::List(first), Tree::List(other)) => {
                if first.len() != other.len() {
                    let what = format!("has {} entries, and {} in {}", other.len(), first.len(), self.first.locale);
                    self.refuse(field, what, "give it an entry for each, in the same order");
                }
                for (at, (first, other)) in first.iter().zip(other).enumerate() {
                    self.shape(first, other, &entry(field, at), key);
                }
            }
            (Tree::Fields(first), Tree::Fields(other)) => {
                for (name, first) in first {
                    let field = below(field, name);
                    match translated.field(name) {
                        Some(other) => self.shape(first, other, &field, name),
                        None => self.refuse(&field, "is missing", format!("translate it from {}", self.first.locale)),
                    }
                }
                for (name, _) in other.iter().filter(|(name, _)| original.field(name).is_none()) {
                    let what = format!("is no field of {}", self.first.path(self.file));
                    self.refuse(&below(field, name), what, "take it out, or correct its name");
                }
            }
            _ => {
                let what = format!("is {}", translated.kind());
                self.refuse(field, what, format!("write {}, as in {}", original.kind(), self.first.locale));
            }
        }
    }

    fn text(&mut self, first: &str, other: &str, field: &str, key: &str) {
        if is_name(key, first) {
            if first != other {
                let what = format!("is `{other}`, and names something");
                self.refuse(field, what, format!("write `{first}`: names are the same in every language"));
            }
            return;
        }
        if is_sign(key, first) {
            return;
        }
        if gaps(first) != gaps(other) {
            let what = format!("has the gaps [{}]", gaps(other).join(", "));
            self.refuse(field, what, format!("use each of [{}], in braces", gaps(first).join(", ")));
        }
        self.numbers(first, other, field);
        if is_searched(key) {
            return;
        }
        self.forgotten(first, other, field);
        if !self.roomy {
            self.room(other, field);
        }
        self.terms(first, other, field);
    }

    fn numbers(&mut self, first: &str, other: &str, field: &str) {
        let (of_first, of_other) = self.numerals;
        if let Some((missing, extra)) = differences(of_first.told(first), of_other.told(other)) {
            let mut what = Vec::new();
            if !missing.is_empty() {
                what.push(format!("does not say {}", missing.join(", ")));
            }
            if !extra.is_empty() {
                what.push(format!("says {} too much", extra.join(", ")));
            }
            let fix = "write the same numbers in digits; only their order, signs and units may differ";
            self.refuse(field, what.join(", and "), fix);
        }
    }

    fn forgotten(&mut self, first: &str, other: &str, field: &str) {
        let words = || pieces(first).into_iter().filter_map(Result::ok).flat_map(str::split_whitespace);
        let words = words().filter(|word| word.contains(char::is_alphabetic)).count();
        if first != other || words <= WORDS_OF_A_NAME {
            return;
        }
        if !self.excuses("same", &self.glossary.same, field) {
            let place = self.place(field);
            let fix = format!("translate it; if it is the same in both, list `{place}` under `same` in glossary.json");
            self.refuse(field, format!("says the same as in {}", self.first.locale), fix);
        }
    }

    fn room(&mut self, other: &str, field: &str) {
        let Some(room) = Room::of(self.file, field) else { return };
        let wide = width(other);
        if wide > room.limit() {
            let what = format!("is {wide} wide, and {} holds {}", room.name(), room.limit());
            self.refuse(field, what, "say it in fewer characters; a Chinese one counts two");
        }
    }

    fn terms(&mut self, first: &str, other: &str, field: &str) {
        let (glossary, sought) = (self.glossary, self.sought);
        for at in sought.unsaid(first, other) {
            let Some(term) = glossary.terms.get(at) else { continue };
            if self.excuses(&format!("terms[{at}].elsewhere"), &term.elsewhere, field) {
                continue;
            }
            let what = format!("has no word of the glossary for “{}”", term.english);
            let fix = format!(
                "use one of [{}], or list `{}` under its `elsewhere` in glossary.json",
                term.here.join(", "),
                self.place(field)
            );
            self.problems.push(Problem::warning(self.path, field, what, fix));
        }
    }

    /// A field of this file, as the glossary names it.
    fn place(&self, field: &str) -> String {
        [self.file, ": ", field].concat()
    }

    /// Whether a list of the glossary excuses the field; then it was needed.
    fn excuses(&mut self, list: &str, excuses: &[String], field: &str) -> bool {
        let place = self.place(field);
        let found = excuses.contains(&place);
        if found {
            self.excused.insert([list, " ", &place].concat());
        }
        found
    }
}
