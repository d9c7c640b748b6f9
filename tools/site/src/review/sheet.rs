//! What a sheet holds: phrases in groups, how many there are, and a digest that names the version that was read.

use core::fmt::Write;
use std::collections::BTreeMap;

use doc_to_doc::content::read::likeness::{Edition, Glossary, Tree, is_for_people, leaves};
use sha2::{Digest, Sha256};

use super::order::{PUBLISHED, RANKS, REST, rank};

/// One text in both languages; empty where a language has none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Phrase {
    /// Its field, as complaints write it.
    pub(super) field: String,
    pub(super) english: String,
    pub(super) here: String,
}

/// The texts of one section of a file.
pub(super) struct Section {
    pub(super) file: String,
    /// The field that they share; empty where the file is not divided.
    pub(super) name: String,
    pub(super) phrases: Vec<Phrase>,
}

/// What is read and signed together.
pub(super) struct Group {
    pub(super) title: &'static str,
    pub(super) sections: Vec<Section>,
}

impl Group {
    pub(super) fn phrases(&self) -> usize {
        self.sections.iter().map(|section| section.phrases.len()).sum()
    }
}

/// A whole sheet.
pub(super) struct Sheet {
    pub(super) locale: String,
    /// What the language calls itself.
    pub(super) language: String,
    /// Whether it is read from the right.
    pub(super) from_the_right: bool,
    pub(super) glossary: Glossary,
    pub(super) groups: Vec<Group>,
    /// How many phrases each file has.
    pub(super) counts: BTreeMap<String, usize>,
    /// SHA-256 of every phrase in both languages, in the order of the sheet.
    pub(super) digest: String,
}

impl Sheet {
    pub(super) fn of(
        first: &Edition,
        other: &Edition,
        glossary: Glossary,
        language: Option<&Tree>,
        config: Option<&Tree>,
        published: Vec<(String, Vec<Phrase>)>,
    ) -> Self {
        let said = |name: &str| language.and_then(|language| language.field(name)).and_then(Tree::text);
        let mut files: Vec<(String, Vec<Phrase>)> =
            first.files.iter().map(|(file, tree)| (file.clone(), beside(tree, other.files.get(file)))).collect();
        if let Some(config) = config {
            let mut phrases = Vec::new();
            by_language(config, "", [&first.locale, &other.locale], &mut phrases);
            files.push(("config.json".to_owned(), phrases));
        }
        let groups = grouped(files, published);
        let mut counts = BTreeMap::new();
        for section in groups.iter().flat_map(|group| &group.sections) {
            *counts.entry(section.file.clone()).or_default() += section.phrases.len();
        }
        Self {
            locale: other.locale.clone(),
            language: said("name").unwrap_or(&other.locale).to_owned(),
            from_the_right: said("direction") == Some("rtl"),
            glossary,
            digest: digest(&groups),
            groups,
            counts,
        }
    }

    pub(super) fn phrases(&self) -> usize {
        self.counts.values().sum()
    }
}

/// Every text for people of a file, with the one of the other language.
fn beside(first: &Tree, other: Option<&Tree>) -> Vec<Phrase> {
    let here: BTreeMap<String, &str> =
        other.map(leaves).unwrap_or_default().into_iter().map(|leaf| (leaf.field, leaf.text)).collect();
    let people = leaves(first).into_iter().filter(|leaf| is_for_people(leaf.key, leaf.text));
    let phrase = |leaf: doc_to_doc::content::read::likeness::Leaf<'_>| Phrase {
        here: here.get(&leaf.field).copied().unwrap_or_default().to_owned(),
        english: leaf.text.to_owned(),
        field: leaf.field,
    };
    people.map(phrase).collect()
}

/// The texts that a file gives in each language.
fn by_language(tree: &Tree, field: &str, locales: [&str; 2], found: &mut Vec<Phrase>) {
    let [english, here] = locales.map(|locale| tree.field(locale).and_then(Tree::text));
    match (tree, english) {
        (_, Some(english)) => found.push(Phrase {
            field: field.to_owned(),
            english: english.to_owned(),
            here: here.unwrap_or_default().to_owned(),
        }),
        (Tree::Fields(fields), None) => {
            for (name, tree) in fields {
                let field = if field.is_empty() { name.clone() } else { [field, ".", name].concat() };
                by_language(tree, &field, locales, found);
            }
        }
        (Tree::List(list), None) => {
            for (at, tree) in list.iter().enumerate() {
                by_language(tree, &format!("{field}[{at}]"), locales, found);
            }
        }
        _ => {}
    }
}

fn grouped(files: Vec<(String, Vec<Phrase>)>, published: Vec<(String, Vec<Phrase>)>) -> Vec<Group> {
    let titles = RANKS.iter().map(|rank| rank.title).chain([REST]);
    let mut placed: Vec<Vec<(usize, Section)>> = titles.clone().map(|_| Vec::new()).collect();
    for (file, phrases) in files {
        for phrase in phrases {
            let (group, place) = rank(&file, &phrase.field);
            let Some(sections) = placed.get_mut(group) else { continue };
            let name = section(&phrase.field);
            let same = |(at, last): &&mut (usize, Section)| *at == place && last.file == file && last.name == name;
            match sections.iter_mut().rev().find(same) {
                Some((_, section)) => section.phrases.push(phrase),
                None => sections.push((place, Section { file: file.clone(), name, phrases: vec![phrase] })),
            }
        }
    }
    let mut groups = Vec::new();
    for (title, mut sections) in titles.zip(placed) {
        // The sort keeps the order of the file among sections of the same place.
        sections.sort_by_key(|(place, _)| *place);
        groups.push(Group { title, sections: sections.into_iter().map(|(_, section)| section).collect() });
    }
    let published = published.into_iter().map(|(file, phrases)| Section { file, name: String::new(), phrases });
    groups.insert(RANKS.len(), Group { title: PUBLISHED, sections: published.collect() });
    groups.retain(|group| !group.sections.is_empty());
    groups
}

/// The section of a field: `steps[2]` of `steps[2].blocks[0].text`, `levels.crisis` of `levels.crisis.opening`,
/// `home` of `home_lead`.
fn section(field: &str) -> String {
    let parts: Vec<&str> = field.split('.').collect();
    match parts.as_slice() {
        [only] => only.split_once('_').map_or("", |(start, _)| start).to_owned(),
        [first, _] => (*first).to_owned(),
        [first, ..] if first.contains('[') => (*first).to_owned(),
        [first, second, ..] => [first, ".", second].concat(),
        [] => String::new(),
    }
}

fn digest(groups: &[Group]) -> String {
    let mut hash = Sha256::new();
    for section in groups.iter().flat_map(|group| &group.sections) {
        for phrase in &section.phrases {
            for part in [&section.file, &phrase.field, &phrase.english, &phrase.here] {
                // Its length first, so that no two sheets run together to the same bytes.
                hash.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
                hash.update(part.as_bytes());
            }
        }
    }
    hash.finalize().iter().fold(String::new(), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
