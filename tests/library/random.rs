//! Thousands of broken libraries: never a crash, and nothing passes that could leave somebody without
//! a way on, or far from help.

use serde_json::{Value, json};

use crate::breaking::{duplicate, pointers, remove};
use crate::dice::Dice;
use crate::small::Files;
use crate::sound::assert_sound;

/// Broken libraries made of the small one, by each of the [`HANDS`].
const SMALL: usize = 4_975;
/// The same of the shipped one, which takes many times as long to read.
const SHIPPED: usize = 25;
/// Threads that break files at the same time, each with its own dice.
const HANDS: u64 = 4;

#[test]
fn a_broken_library_is_refused_with_its_fix_or_still_sound() {
    let (small, shipped) = (Files::small(), Files::shipped());
    let (small, shipped) = (&small, &shipped);
    let passed: usize = std::thread::scope(|scope| {
        let hand = |seed| {
            scope.spawn(move || {
                let mut dice = Dice(seed);
                spoil(&mut dice, small, SMALL) + spoil(&mut dice, shipped, SHIPPED)
            })
        };
        let hands: Vec<_> = (0..HANDS).map(hand).collect();
        hands.into_iter().map(|hand| hand.join().unwrap()).sum()
    });
    // Were all refused, nothing would have been shown about what passes.
    assert!(passed > 1_000 && passed < 15_000, "{passed} pass");
}

/// Breaks libraries and looks at each; returns how many passed.
fn spoil(dice: &mut Dice, whole: &Files, rounds: usize) -> usize {
    let names: Vec<&String> = whole.0.keys().collect();
    // As text, but for the file that is broken: the rest is written once.
    let texts = whole.texts();
    let mut passed = 0;
    for round in 0..rounds {
        let name = names[dice.below(names.len())];
        let mut value = whole.0[name].clone();
        for _ in 0..=dice.below(2) {
            mutate(&mut value, dice);
        }
        let mut files = texts.clone();
        files.insert(name.clone(), value.to_string());
        match crate::small::read(&files) {
            Ok(library) => {
                passed += 1;
                assert_sound(&library);
            }
            Err(problems) => {
                assert!(!problems.is_empty(), "round {round}: {name}");
                for problem in problems {
                    assert!(problem.file.starts_with("public/content/"), "round {round}: {problem}");
                    assert!(!problem.what.is_empty() && !problem.fix.is_empty(), "round {round}: {problem}");
                }
            }
        }
    }
    passed
}

/// One change at a place anywhere in a file.
fn mutate(file: &mut Value, dice: &mut Dice) {
    let mut places = Vec::new();
    pointers(file, "", &mut places);
    let place = places[dice.below(places.len())].clone();
    let value = match dice.below(5) {
        0 => return remove(file, &place),
        1 => return duplicate(file, &place, dice),
        // Another part of the same file: this is how a way leads to another step.
        2 | 3 => file.pointer(&places[dice.below(places.len())]).unwrap().clone(),
        _ => other(dice),
    };
    *file.pointer_mut(&place).unwrap() = value;
}

/// What might stand there by mistake: something hostile, something empty, or a name of something else.
fn other(dice: &mut Dice) -> Value {
    let values = [
        Value::Null,
        json!(true),
        json!(false),
        json!(-1),
        json!(1e300),
        json!(101),
        json!(""),
        json!("95% of them"),
        json!("{"),
        json!("{phone}"),
        json!("{number:}"),
        json!("end"),
        json!("#/find"),
        json!("javascript:alert(1)"),
        json!("\u{0}\u{202e}\u{1f600}"),
        json!(["emergency"]),
        json!([]),
        json!({}),
    ];
    values[dice.below(values.len())].clone()
}
