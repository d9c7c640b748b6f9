//! Whatever a bad merge makes of a translation, it is told and nothing falls over.

use doc_to_doc::content::read::likeness::{Edition, Glossary, Tree, is_for_people};
use serde_json::Value;

use crate::breaking::{duplicate, pointers, remove};
use crate::dice::Dice;
use crate::{compared, shipped};

/// Texts that have brought such programs down before, or that could.
const HOSTILE: [&str; 16] = [
    "",
    " ",
    "{",
    "}",
    "{{{{",
    "{a}{",
    "9",
    "９９９",
    "1,234,567.89 million",
    "99999999999999999999999999999999999999",
    "(614) 385-",
    "+",
    "June",
    "5 de de 5",
    "\u{301}\u{200f}\u{fffc}",
    "ß İ ǅ 𠀀 2016年六月",
];

/// Every text for people, said another way.
fn translated(key: &str, tree: &Tree) -> Tree {
    match tree {
        Tree::Text(text) if is_for_people(key, text) => Tree::Text(format!("¡{text}!")),
        Tree::List(list) => Tree::List(list.iter().map(|tree| translated(key, tree)).collect()),
        Tree::Fields(fields) => {
            Tree::Fields(fields.iter().map(|(name, tree)| (name.clone(), translated(name, tree))).collect())
        }
        _ => tree.clone(),
    }
}

fn one(locale: &str, file: &str, tree: Tree) -> Edition {
    Edition { locale: locale.to_owned(), files: [(file.to_owned(), tree)].into() }
}

#[test]
fn twenty_thousand_broken_files_bring_nothing_down() {
    let english = shipped("en");
    let mut dice = Dice(2026);
    let (mut told, rounds) = (0, 20_000);
    // Those that are read in no time, with every shape that there is among them.
    let files = ["feedback.json", "guides/faq.json", "kit.json", "next-steps.json", "norms.json"];
    let sound = files.map(|file| serde_json::to_value(translated("", &english.files[file])).unwrap());
    for round in 0..rounds {
        let which = dice.below(files.len());
        let (file, mut value) = (files[which], sound[which].clone());
        let mut places = Vec::new();
        pointers(&value, "", &mut places);
        let place = &places[dice.below(places.len())];
        match dice.below(4) {
            0 => remove(&mut value, place),
            1 => duplicate(&mut value, place, &mut dice),
            2 => *value.pointer_mut(place).unwrap() = Value::from(HOSTILE[dice.below(HOSTILE.len())]),
            _ => *value.pointer_mut(place).unwrap() = serde_json::json!({"a": [1, null, 2.5, {"b": "c"}]}),
        }
        let broken = one(["es", "qps"][round % 2], file, serde_json::from_value(value).unwrap());
        let problems = compared(&one("en", file, english.files[file].clone()), &broken, &Glossary::default());
        assert!(problems.iter().all(|one| !one.what.is_empty() && !one.fix.is_empty() && one.file.ends_with(file)));
        told += usize::from(!problems.is_empty());
    }
    // The rest put another text in the place of one that has no number, no gap and no end to its room.
    assert!(told > rounds * 8 / 10, "{told} of {rounds} were told");
}
