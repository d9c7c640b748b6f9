//! Which texts of a file are names of things, and stay as they are in every language.

/// Fields that hold names: of steps and turns, lines of help, sources, scales, audiences, relations, pages.
const KEYS: [&str; 12] =
    ["danger", "for", "hand_over", "help", "id", "lines", "now", "relation", "scales", "sources", "start", "to"];

/// Fields that hold a sign with which the language writes its numbers.
const SIGNS: [&str; 2] = ["thousands", "decimal"];

/// Whether a text of the first language is the name of a thing.
///
/// The field alone does not tell: `danger` is the name of a step in the walkthrough, and a sentence on the
/// card. A name is written in small letters, without a space.
pub(super) fn is_name(key: &str, text: &str) -> bool {
    let fits = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || "-#/".contains(letter);
    KEYS.contains(&key) && !text.is_empty() && text.chars().all(fits)
}

/// Whether it is a sign of numbers, which each language chooses for itself.
pub(super) fn is_sign(key: &str, text: &str) -> bool {
    SIGNS.contains(&key) && text.chars().count() == 1
}

/// Whether somebody reads it.
#[must_use]
pub fn is_for_people(key: &str, text: &str) -> bool {
    !is_name(key, text) && !is_sign(key, text)
}

/// Whether it holds words that people look for and nobody reads.
pub(super) fn is_searched(key: &str) -> bool {
    key == "also"
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};
    use std::path::Path;

    use super::*;
    use crate::content::read::likeness::{Edition, Leaf, leaves};

    fn shipped() -> Edition {
        let mut problems = Vec::new();
        let edition = Edition::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("public"), "en", &mut problems);
        assert!(problems.is_empty(), "{problems:?}");
        edition
    }

    fn all(edition: &Edition) -> impl Iterator<Item = (&String, Leaf<'_>)> {
        edition.files.iter().flat_map(|(file, tree)| leaves(tree).into_iter().map(move |leaf| (file, leaf)))
    }

    #[test]
    fn what_stands_in_a_field_of_names_is_a_name_but_for_one_sentence_on_the_card() {
        let edition = shipped();
        let prose = all(&edition).filter(|(_, leaf)| KEYS.contains(&leaf.key) && !is_name(leaf.key, leaf.text));
        let prose: Vec<_> = prose.map(|(file, leaf)| (file.as_str(), leaf.field)).collect();
        assert_eq!(prose, [("kit.json", "card.danger".to_owned())]);
    }

    #[test]
    fn no_word_for_people_is_among_the_names() {
        let edition = shipped();
        let public = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/content");
        let value = |file: &str| -> serde_json::Value {
            serde_json::from_str(&std::fs::read_to_string(public.join(file)).unwrap()).unwrap()
        };
        let keys = |value: &serde_json::Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
        let listed = |value: &serde_json::Value| -> Vec<String> {
            value.as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap_or_default().to_owned()).collect()
        };
        // What each field may name, from the files that are no language's.
        let lines = listed(&value("directory.json")["entries"]);
        let scales = listed(&value("self-check.json")["scales"]);
        let sources = value("sources.json");
        let sources = sources.get("sources").map_or_else(|| keys(&sources), keys);
        let mut known: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
        for key in ["lines", "now", "help"] {
            known.entry(key).or_default().extend(lines.iter().cloned().chain(["own-doctor".to_owned()]));
        }
        known.entry("scales").or_default().extend(scales);
        known.entry("sources").or_default().extend(sources);
        let mut seen = BTreeSet::new();
        for (file, leaf) in all(&edition).filter(|(_, leaf)| is_name(leaf.key, leaf.text)) {
            seen.insert(leaf.key);
            if let Some(known) = known.get(leaf.key) {
                assert!(known.contains(leaf.text), "{file}, {}: `{}` names nothing", leaf.field, leaf.text);
            }
        }
        assert_eq!(seen, KEYS.into_iter().collect(), "a field of names that no file has");
        // And the other way round: what has the look of a name and is read by people is a plain word.
        let joined = all(&edition).filter(|(_, leaf)| {
            is_for_people(leaf.key, leaf.text) && is_name("id", leaf.text) && leaf.text.contains(['-', '#', '/'])
        });
        assert_eq!(joined.map(|(file, leaf)| (file.clone(), leaf.field)).collect::<Vec<_>>(), []);
    }

    #[test]
    fn signs_of_numbers_belong_to_their_language() {
        assert!(is_sign("decimal", ",") && !is_sign("decimal", "decimal") && !is_for_people("thousands", "."));
    }
}
