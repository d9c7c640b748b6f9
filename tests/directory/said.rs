//! What the directory says: short, calm, plain sentences, and no promise in another's name.

use serde_json::Value;

/// A text of the directory's words: its entry, its field, and what it says.
type Said = (String, String, String);

/// Every one; `also` is searched and never shown.
fn texts() -> Vec<Said> {
    let words: Value =
        serde_json::from_str(&std::fs::read_to_string("public/content/en/directory.json").unwrap()).unwrap();
    let mut found = Vec::new();
    for (id, entry) in words["entries"].as_object().unwrap() {
        for (field, text) in entry.as_object().unwrap().iter().filter(|(field, _)| *field != "also") {
            found.push((id.clone(), field.clone(), text.as_str().unwrap().to_owned()));
        }
    }
    found
}

#[test]
fn sentences_are_short_and_calm() {
    for (id, field, text) in texts() {
        assert!(!text.contains('!'), "{id}, {field}, shouts");
        for sentence in text.split(['.', '?', ';', ':']) {
            let words = sentence.split_whitespace().count();
            assert!(words <= 25, "{id}, {field}, has {words} words in a row: {sentence}");
        }
        let is_name = ["name", "short"].contains(&field.as_str());
        assert_eq!(text.ends_with('.'), !is_name, "{id}, {field}, ends oddly");
    }
}

#[test]
fn no_word_promises_for_others_or_hurts() {
    for (id, field, text) in texts() {
        let lower = text.to_lowercase();
        // Promises that nobody can keep, and words that wound; the last are British spellings.
        for banned in [
            "100%",
            "guarantee",
            "completely",
            "always confidential",
            "never be shared",
            "commit",
            "press 3",
            "one-bite",
            "counsellor",
            "programme",
            "licence",
            "behaviour",
            "centre",
            "organis",
        ] {
            assert!(!lower.contains(banned), "{id}, {field}, says {banned}");
        }
    }
}

/// A line that says "confidential" says its limits, or that nobody found them stated.
#[test]
fn whoever_says_confidential_says_its_limits() {
    for (id, field, text) in texts() {
        let bare = text.to_lowercase().contains("confidential") && field != "limits";
        assert!(!bare || field == "name", "{id}, {field}, promises confidence outside of `limits`");
    }
}
