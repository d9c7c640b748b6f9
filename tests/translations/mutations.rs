//! Thousands of broken translations: never a crash, and never a text on a screen that stands in neither file.

use std::collections::BTreeSet;

use doc_to_doc::content::read;
use doc_to_doc::domain::battery::Battery;
use doc_to_doc::domain::text::Text;
use serde_json::{Value, json};

use crate::breaking::{duplicate, pointers, remove};
use crate::dice::Dice;
use crate::{asked_in, file};

/// Files in each of the [`HANDS`].
const FILES: usize = 5_000;

/// Translations that are broken at the same time, each with its own dice.
const HANDS: [&str; 4] = ["es/phq-9", "es/gad-7", "zh-Hans/phq-9", "es/after-event"];

#[test]
fn a_broken_translation_is_refused_with_its_fix_or_adds_no_word_of_its_own() {
    let english = &asked_in("en");
    let passed: Vec<usize> = std::thread::scope(|scope| {
        let hands: Vec<_> =
            (0..).zip(HANDS).map(|(seed, name)| scope.spawn(move || spoil(Dice(seed), name, english))).collect();
        hands.into_iter().map(|hand| hand.join().unwrap()).collect()
    });
    // Were all refused, nothing would have been shown about what passes.
    assert!(passed.iter().all(|passed| (FILES / 50..FILES).contains(passed)), "{passed:?}");
}

/// Breaks one file again and again; returns how many passed.
fn spoil(mut dice: Dice, name: &str, english: &Battery) -> usize {
    let (whole, checked) = (file(name), [Text::from(name)]);
    let (locale, id) = name.split_once('/').unwrap();
    let mut passed = 0;
    for round in 0..FILES {
        let mut broken = whole.clone();
        for _ in 0..=dice.below(2) {
            mutate(&mut broken, &whole, &mut dice);
        }
        match read::translation_alone((locale, id), &broken.to_string(), &checked, english) {
            Ok(battery) => {
                passed += 1;
                sound(&battery, english, &broken, locale, id);
            }
            Err(problems) => {
                assert!(!problems.is_empty(), "round {round}");
                for problem in problems {
                    assert_eq!(problem.file, format!("public/content/{locale}/instruments/{id}.json"));
                    assert!(!problem.what.is_empty() && !problem.fix.is_empty(), "round {round}: {problem}");
                }
            }
        }
    }
    passed
}

/// Each item is worded wholly in one language, and by the file of that language.
fn sound(battery: &Battery, english: &Battery, broken: &Value, locale: &str, id: &str) {
    for (now, before) in battery.questionnaires.iter().zip(&english.questionnaires) {
        if now.id != id {
            assert_eq!(now, before, "{broken}");
            continue;
        }
        for (item, original) in now.items.iter().zip(&before.items) {
            if item.language == "en" {
                assert_eq!(item, original, "{broken}");
                continue;
            }
            assert_eq!(item.language, locale);
            assert_eq!(broken["items"][item.link_id.as_str()], item.text.as_str(), "{broken}");
            if let Some(stem) = &item.stem {
                assert_eq!(broken["stem"][stem.link_id.as_str()], stem.text.as_str(), "{broken}");
            }
            let texts: BTreeSet<&str> = item.choices.iter().map(|choice| choice.text.as_str()).collect();
            assert_eq!(texts.len(), item.choices.len(), "two answers read alike: {broken}");
            for (choice, original) in item.choices.iter().zip(&original.choices) {
                assert_eq!((choice.value, &choice.coding), (original.value, &original.coding), "{broken}");
                assert_eq!(broken["answers"][choice.coding.code.as_str()], choice.text.as_str(), "{broken}");
            }
            let texts = item.choices.iter().map(|choice| choice.text).chain([item.text]);
            assert!(texts.into_iter().all(|text| !text.trim().is_empty() && !text.contains("<b>")), "{broken}");
        }
        if now.language == "en" {
            assert_eq!((now.title, now.credit), (before.title, before.credit), "{broken}");
        } else {
            assert_eq!(
                (&broken["title"], &broken["credit"]),
                (&json!(now.title.as_str()), &json!(now.credit.as_str()))
            );
        }
    }
}

/// One change at a place anywhere in the file.
fn mutate(file: &mut Value, whole: &Value, dice: &mut Dice) {
    let mut places = Vec::new();
    pointers(file, "", &mut places);
    let place = places[dice.below(places.len())].clone();
    match dice.below(4) {
        0 => remove(file, &place),
        1 => duplicate(file, &place, dice),
        _ => *file.pointer_mut(&place).unwrap() = other(whole, dice),
    }
}

/// What might stand there by mistake, or by somebody's will.
fn other(whole: &Value, dice: &mut Dice) -> Value {
    let mut parts = Vec::new();
    pointers(whole, "", &mut parts);
    let values = [
        Value::Null,
        json!(true),
        json!(7),
        json!(""),
        json!(" \u{a0} "),
        json!("own"),
        json!("competing-copies"),
        json!("publisher"),
        json!("2026-11-21"),
        json!("Otra cosa"),
        json!("Not at all"),
        json!("<b>fett</b>"),
        json!("\u{0}\u{202e}\u{1f600}"),
        json!("A".repeat(5_000)),
        json!([]),
        json!({}),
        json!({ "1": "Otra cosa" }),
        whole.pointer(&parts[dice.below(parts.len())]).unwrap().clone(),
        whole.pointer(&parts[dice.below(parts.len())]).unwrap().clone(),
    ];
    values[dice.below(values.len())].clone()
}
