//! The published wording of questionnaires in a language, beside the English of the same items.

use std::collections::BTreeMap;
use std::path::Path;

use doc_to_doc::content::read::likeness::{Tree, leaves};

use super::json;
use super::sheet::Phrase;
use crate::files;

/// Where the questionnaires lie below `content/`, and below a language.
const FOLDER: &str = "instruments";
/// What is told of where the wording comes from; nobody reads it on a screen.
const PROVENANCE: [&str; 2] = ["provenance.", "questionnaire"];

/// The phrases of each questionnaire that the language has, by its file.
pub(super) fn beside(public: &Path, locale: &str) -> Vec<(String, Vec<Phrase>)> {
    let content = public.join("content");
    let folder = content.join(locale).join(FOLDER);
    let mut found = Vec::new();
    for path in files::below(&folder).unwrap_or_default() {
        let name = files::name_below(&folder, &path);
        let Some(here) = json(&path) else { continue };
        let english = json(&content.join(FOLDER).join(&name)).map(|tree| english(&tree)).unwrap_or_default();
        let phrases =
            leaves(&here).into_iter().filter(|leaf| !PROVENANCE.iter().any(|own| leaf.field.starts_with(own)));
        let phrase = |leaf: doc_to_doc::content::read::likeness::Leaf<'_>| {
            let beside = english.get(&leaf.field).cloned().unwrap_or_default();
            Phrase { field: leaf.field, english: beside, here: leaf.text.to_owned() }
        };
        found.push(([FOLDER, "/", &name].concat(), phrases.map(phrase).collect()));
    }
    found
}

/// The texts of a questionnaire by the fields of its translation: title, credit, items, groups and answers.
fn english(questionnaire: &Tree) -> BTreeMap<String, String> {
    let mut texts = BTreeMap::new();
    for (field, name) in [("title", "title"), ("copyright", "credit")] {
        if let Some(text) = questionnaire.field(field).and_then(Tree::text) {
            texts.insert(name.to_owned(), text.to_owned());
        }
    }
    items(questionnaire, &mut texts);
    texts
}

fn items(within: &Tree, texts: &mut BTreeMap<String, String>) {
    let list = |tree: &Tree, name: &str| match tree.field(name) {
        Some(Tree::List(list)) => list.clone(),
        _ => Vec::new(),
    };
    for item in list(within, "item") {
        let word = |name: &str| item.field(name).and_then(Tree::text);
        if let (Some(id), Some(text)) = (word("linkId"), word("text")) {
            let list = if word("type") == Some("group") { "stem." } else { "items." };
            texts.insert([list, id].concat(), text.to_owned());
        }
        for option in list(&item, "answerOption") {
            let coding = option.field("valueCoding");
            let word = |name: &str| coding.and_then(|coding| coding.field(name)).and_then(Tree::text);
            if let (Some(code), Some(display)) = (word("code"), word("display")) {
                texts.insert(["answers.", code].concat(), display.to_owned());
            }
        }
        items(&item, texts);
    }
}
