//! Any title comes back as it was, and none can add anything to the file.

use doc_to_doc::domain::reminder::calendar;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use crate::read_back::event;
use crate::shipped::{book, site};
use crate::{MADE, day};

/// A text as RFC 5545, 3.3.11 reads it.
fn plain(text: &str) -> String {
    let (mut plain, mut letters) = (String::new(), text.chars());
    while let Some(letter) = letters.next() {
        match (letter, letter == '\\') {
            (_, true) => match letters.next().unwrap() {
                'n' | 'N' => plain.push('\n'),
                other => plain.push(other),
            },
            (letter, false) => plain.push(letter),
        }
    }
    plain
}

/// The title that stands in the file, by the letter of the standard.
fn title(file: &str) -> String {
    let unfolded = file.replace("\r\n ", "");
    let line = unfolded.split("\r\n").find_map(|line| line.strip_prefix("SUMMARY:")).unwrap();
    plain(line)
}

/// Every kind of line break is one.
fn with_plain_breaks(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

#[test]
fn what_would_end_a_text_or_a_line_does_not() {
    for hostile in [
        "Lunch; with, Ann\\Bob",
        "One\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:Two",
        "One\nATTENDEE:mailto:a@example.org",
        "One\rDESCRIPTION:Two",
        "\\n is no line break",
        "\\",
        ";;;,,,:::\"\"\"",
        " starts and ends with a space ",
        "",
    ] {
        let file = calendar(hostile, day("2026-11-22"), MADE);
        event(&file);
        assert_eq!(title(&file), with_plain_breaks(hostile), "{file}");
    }
}

#[test]
fn the_library_reads_the_title_as_it_was() {
    for words in ["Touch base", "Lunch; with, Ann", "Größe, ü, 你好, 🙂", &"word ".repeat(60)] {
        assert_eq!(event(&calendar(words, day("2026-11-22"), MADE)).title, *words);
    }
}

#[test]
fn what_ships_says_nothing_but_a_neutral_title() {
    let library = site().library;
    for neutral in [library.kit.reminder, library.after.again.event] {
        says_nothing(neutral.as_str());
    }
}

fn says_nothing(neutral: &str) {
    let file = calendar(neutral, day("2026-11-22"), MADE);
    assert_eq!(event(&file).title, *neutral);
    let programme = &book().programme;
    let telling = [programme.name.as_str(), programme.association.as_str(), programme.phone.as_str()];
    let lower = file.to_lowercase();
    for word in telling.into_iter().chain([
        "doc",
        "peer",
        "colleague",
        "help",
        "suicid",
        "988",
        "support",
        "health",
        "http",
        "www",
        "mailto",
        "@",
        "location",
        "organizer",
        "attendee",
        "url",
        "x-",
        "check",
        "mood",
        "score",
    ]) {
        assert!(!lower.contains(&word.to_lowercase()), "{word} in {file}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 2_000,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(2026),
        ..ProptestConfig::default()
    })]

    #[test]
    fn any_title_comes_back_and_changes_nothing_else(words in "[a-zA-Z ;,:\\\\\r\n\"é你🙂]{0,200}") {
        let file = calendar(&words, day("2026-11-22"), MADE);
        event(&file);
        prop_assert_eq!(title(&file), with_plain_breaks(&words));
    }
}
