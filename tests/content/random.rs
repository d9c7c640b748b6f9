//! Thousands of broken directories: never a crash, and nothing passes that could leave a person
//! without the lines that the page falls back on.

use std::path::Path;

use doc_to_doc::content::programme::Programme;
use doc_to_doc::content::read;
use doc_to_doc::domain::contact::Channel;
use doc_to_doc::domain::directory::Entry;
use doc_to_doc::domain::hours::Hours;
use serde_json::{Value, json};

use crate::breaking::{duplicate, pointers, remove};
use crate::dice::Dice;
use crate::schema::validator;

/// Files in each of the [`HANDS`].
const FILES: usize = 5_000;

/// Threads that break files at the same time, each with its own dice.
const HANDS: u64 = 4;

#[test]
fn a_broken_directory_is_refused_with_its_fix_or_still_sound() {
    let programme = read::site(Path::new("public")).unwrap_or_else(|problems| panic!("{problems:#?}")).book.programme;
    let shipped: Value =
        serde_json::from_str(&std::fs::read_to_string("public/content/directory.json").unwrap()).unwrap();
    let short = short(&shipped);
    let (programme, shipped, short): (&Programme, &Value, &Value) = (&programme, &shipped, &short);
    let passed: usize = std::thread::scope(|scope| {
        let hand = |seed| scope.spawn(move || spoil(Dice(seed), programme, if seed == 0 { shipped } else { short }));
        let hands: Vec<_> = (0..HANDS).map(hand).collect();
        hands.into_iter().map(|hand| hand.join().unwrap()).sum()
    });
    // Were all refused, nothing would have been shown about what passes.
    assert!(passed > 1_000 && passed < 15_000, "{passed} pass");
}

/// One entry of each kind: a shorter file is broken in the same ways, and read in a third of the time.
fn short(shipped: &Value) -> Value {
    let kinds = ["emergency", "lifeline", "veterans", "physician-line", "programme", "trans-lifeline", "idaa"];
    let mut short = shipped.clone();
    let entries = short["entries"].as_array_mut().unwrap();
    entries.retain(|entry| kinds.contains(&entry["id"].as_str().unwrap()));
    assert_eq!(entries.len(), kinds.len());
    short
}

/// Breaks files and looks at each; returns how many passed.
fn spoil(mut dice: Dice, programme: &Programme, shipped: &Value) -> usize {
    let schema = validator();
    let mut parts = Vec::new();
    pointers(shipped, "", &mut parts);
    let mut passed = 0;
    for round in 0..FILES {
        let mut file = shipped.clone();
        for _ in 0..=dice.below(2) {
            mutate(&mut file, shipped, &parts, &mut dice);
        }
        match read::directory_alone(&file.to_string(), programme) {
            Ok(entries) => {
                passed += 1;
                assert!(is_sound(&entries), "round {round}: {file}");
                // A schema's patterns are slow without optimisation: a sample will do.
                let valid = passed % 20 != 0 || schema.is_valid(&file);
                assert!(valid, "round {round}: the schema allows less than the reader: {file}");
            }
            Err(problems) => {
                assert!(!problems.is_empty(), "round {round}");
                for problem in problems {
                    assert_eq!(problem.file, "public/content/directory.json");
                    assert!(!problem.what.is_empty() && !problem.fix.is_empty(), "round {round}: {problem}");
                    assert!(!problem.field.is_empty() || !file.is_object(), "round {round}: {problem}");
                }
            }
        }
    }
    passed
}

fn is_sound(entries: &[Entry]) -> bool {
    let reachable = |id: &str| {
        entries.iter().any(|entry| {
            entry.id == id
                && entry.hours == Hours::Always
                && entry.channels.iter().any(|channel| matches!(channel, Channel::Call { .. }))
        })
    };
    reachable("emergency")
        && reachable("lifeline")
        && entries.iter().all(|entry| {
            !entry.channels.is_empty() && !entry.audience.is_empty() && entry.channels.iter().all(Channel::is_sound)
        })
}

/// One change at a place anywhere in the file.
fn mutate(file: &mut Value, shipped: &Value, parts: &[String], dice: &mut Dice) {
    let mut places = Vec::new();
    pointers(file, "", &mut places);
    let place = &places[dice.below(places.len())];
    match dice.below(3) {
        0 => remove(file, place),
        1 => {
            let value = other(shipped, parts, dice);
            *file.pointer_mut(place).unwrap() = value;
        }
        _ => duplicate(file, place, dice),
    }
}

/// What might stand there by mistake: something hostile, something empty, or another part of the file.
fn other(shipped: &Value, parts: &[String], dice: &mut Dice) -> Value {
    let mut values = vec![
        Value::Null,
        json!(true),
        json!(0),
        json!(-1),
        json!(1e300),
        json!(""),
        json!(" "),
        json!("988"),
        json!("always"),
        json!("unknown"),
        json!("javascript:alert(1)"),
        json!("https://example.org/"),
        json!("+18005550"),
        json!("0000-00-00"),
        json!("24:00"),
        json!("\u{0}\u{202e}\u{1f600}"),
        json!([]),
        json!({}),
    ];
    values.push(shipped.pointer(&parts[dice.below(parts.len())]).unwrap().clone());
    let at = dice.below(2 * values.len());
    // As often as not, another part of the file.
    values.get(at).unwrap_or(&values[values.len() - 1]).clone()
}
