//! `content/<locale>/glossary.json`: what the terms of the house are called in a language, which texts it shares
//! with the first one, and what its words for large numbers are.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::gap::pieces;
use crate::content::read::file::json;
use crate::content::read::problem::Problem;

/// The file, below the language's folder.
pub const FILE: &str = "glossary.json";

/// A language's glossary.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Glossary {
    /// The terms.
    #[serde(default)]
    pub terms: Vec<Term>,
    /// Texts that are right as they stand in the first language, such as names: `directory.json: entries.idaa.name`.
    #[serde(default)]
    pub same: Vec<String>,
    /// What multiplies a number before it, and by how much, a power of ten: `"万": 10000`.
    #[serde(default)]
    pub units: BTreeMap<String, u64>,
}

/// One term.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// What the first language calls it.
    pub english: String,
    /// What this one may call it; one of these, or the beginning of its forms, stands wherever the term does.
    pub here: Vec<String>,
    /// Why, for whoever would choose another word.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub why: String,
    /// Texts that say it another way, and rightly: `colleague.json: steps[0].title`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub elsewhere: Vec<String>,
}

impl Glossary {
    /// Reads that of a language; an empty one where it has none.
    pub fn read(public: &Path, locale: &str, problems: &mut Vec<Problem>) -> Self {
        let file = ["content/", locale, "/", FILE].concat();
        if !public.join(&file).exists() {
            return Self::default();
        }
        let read: Self = json(public, &file, problems).unwrap_or_default();
        read.examine(&file, problems);
        read
    }

    fn examine(&self, file: &str, problems: &mut Vec<Problem>) {
        let mut seen = BTreeSet::new();
        for (at, term) in self.terms.iter().enumerate() {
            let mut refuse = |field: &str, what: &str, fix: &str| {
                problems.push(Problem::error(file, &format!("terms[{at}].{field}"), what, fix));
            };
            if term.english.trim().is_empty() {
                refuse("english", "is empty", "write the term, or take the entry out");
            } else if !seen.insert(term.english.to_lowercase()) {
                refuse("english", "stands twice", "put what is said of it into one entry");
            }
            if term.here.is_empty() || term.here.iter().any(|form| form.trim().is_empty()) {
                refuse("here", "holds no word", "write what this language calls it");
            }
        }
        for (word, size) in &self.units {
            if word.trim().is_empty() || power_of_ten(*size).is_none() {
                let fix = "write the word and a power of ten: { \"万\": 10000 }";
                problems.push(Problem::error(file, &["units.", word].concat(), "cannot be reckoned with", fix));
            }
        }
    }

    /// The units by their powers of ten.
    pub(super) fn powers(&self) -> BTreeMap<String, usize> {
        let power = |(word, size): (&String, &u64)| Some((word.clone(), power_of_ten(*size)?));
        self.units.iter().filter_map(power).collect()
    }

    /// The terms as they are looked for.
    pub(super) fn sought(&self) -> Sought {
        let small = |text: &String| text.trim().to_lowercase();
        let of = |term: &Term| (small(&term.english), term.here.iter().map(small).collect::<Vec<_>>());
        let mut terms: Vec<_> = self.terms.iter().map(of).enumerate().collect();
        terms.retain(|(_, (term, _))| !term.is_empty());
        terms.sort_by_key(|(_, (term, _))| core::cmp::Reverse(term.len()));
        Sought(terms)
    }
}

/// Terms and their forms in small letters, each with its place in the glossary: the longest first.
pub(super) struct Sought(Vec<(usize, (String, Vec<String>))>);

impl Sought {
    /// The terms that a text holds and its translation lacks, by their places in the list. A longer term hides
    /// the shorter ones within it.
    pub(super) fn unsaid(&self, first: &str, other: &str) -> Vec<usize> {
        // What fills a gap is no word of the text.
        let words = |piece: Result<&str, &str>| piece.unwrap_or("|").to_lowercase();
        let (mut first, other) = (pieces(first).into_iter().map(words).collect::<String>(), other.to_lowercase());
        let mut unsaid = Vec::new();
        for (at, (english, forms)) in &self.0 {
            let Some(without) = without(&first, english) else { continue };
            first = without;
            if !forms.iter().any(|form| other.contains(form)) {
                unsaid.push(*at);
            }
        }
        unsaid
    }
}

fn power_of_ten(size: u64) -> Option<usize> {
    let power = size.checked_ilog10()?;
    (10_u64.checked_pow(power)? == size).then_some(power as usize)
}

/// The text without a term, where it holds it as whole words, alone or as several: "peer", "peers".
fn without(text: &str, term: &str) -> Option<String> {
    if !text.contains(term) {
        return None;
    }
    let mut left = String::new();
    let mut rest = text;
    let mut found = false;
    while let Some((before, after)) = rest.split_once(term) {
        let begins =
            before.chars().next_back().or_else(|| left.chars().next_back()).is_none_or(|l| !l.is_alphanumeric());
        let ending = after.strip_prefix('s').unwrap_or(after);
        let ends = ending.chars().next().is_none_or(|letter| !letter.is_alphanumeric());
        left += before;
        if begins && ends {
            found = true;
            // So that what stood before and after does not join to another term.
            left.push('|');
            rest = ending;
        } else {
            left += term;
            rest = after;
        }
    }
    found.then(|| left + rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn glossary(terms: &[(&str, &[&str])]) -> Glossary {
        let term = |(english, here): &(&str, &[&str])| Term {
            english: (*english).to_owned(),
            here: here.iter().map(|form| (*form).to_owned()).collect(),
            ..Term::default()
        };
        Glossary { terms: terms.iter().map(term).collect(), ..Glossary::default() }
    }

    #[test]
    fn a_term_is_looked_for_where_the_first_language_has_it() {
        let glossary =
            glossary(&[("peer", &["colega"]), ("peer support", &["apoyo entre colegas"]), ("line", &["línea"])]);
        for (first, other, unsaid) in [
            ("Peers listen.", "Los Colegas escuchan.", vec![]),
            ("Peers listen.", "Las personas escuchan.", vec![0]),
            ("Peer support is free.", "El apoyo entre colegas es gratis.", vec![]),
            ("Peer support is free.", "El apoyo de un colega es gratis.", vec![1]),
            ("Peer support by a peer.", "Apoyo entre colegas.", vec![]),
            ("An outline of sidelines.", "Un resumen.", vec![]),
            ("{peer} and {line}", "{peer} y {line}", vec![]),
            ("The line, the lines.", "El teléfono.", vec![2]),
            ("", "", vec![]),
        ] {
            assert_eq!(glossary.sought().unsaid(first, other), unsaid, "{first} | {other}");
        }
    }

    #[test]
    fn only_powers_of_ten_multiply() {
        for (size, power) in [(1, Some(0)), (10_000, Some(4)), (0, None), (20, None), (u64::MAX, None)] {
            assert_eq!(power_of_ten(size), power);
        }
    }
}
