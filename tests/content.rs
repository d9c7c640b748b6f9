//! The content as it ships is accepted; what could mislead a person is refused, with the file,
//! the field and the fix; and a damaged book never brings the page down.
//!
//! Source: the promises in `src/content/read.rs` and `src/content/book.rs`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test stops at the first surprise")]

#[path = "content/asking.rs"]
mod asking;
#[path = "content/book.rs"]
mod book;
#[path = "support/breaking.rs"]
mod breaking;
#[path = "content/configured.rs"]
mod configured;
#[path = "content/copy.rs"]
mod copy;
#[path = "support/dice.rs"]
mod dice;
#[path = "content/directory.rs"]
mod directory;
#[path = "content/embedding.rs"]
mod embedding;
#[path = "content/feedback.rs"]
mod feedback;
#[path = "content/languages.rs"]
mod languages;
#[path = "content/mutations.rs"]
mod mutations;
#[path = "content/old.rs"]
mod old;
#[path = "content/packed.rs"]
mod packed;
#[path = "content/random.rs"]
mod random;
#[path = "content/schema.rs"]
mod schema;
#[path = "content/theme.rs"]
mod theme;

use std::path::Path;

use copy::{Change, Copy};
use doc_to_doc::content::read::problem::{Problem, Severity};
use doc_to_doc::content::read::{self, schema as shape};

#[test]
fn the_shipped_content_is_accepted() {
    // Tests of a package run in its folder.
    let site = read::site(Path::new("public")).unwrap_or_else(|problems| panic!("{problems:#?}"));
    for warning in &site.warnings {
        assert_eq!(warning.severity, Severity::Warning);
    }
    assert_eq!(site.book.locale, "en");
}

#[test]
fn a_missing_sign_off_is_said_and_stops_nothing() {
    for (sign_off, said) in [("null", true), (r#"{ "by": "A. Clinician, MD", "on": "2026-12-01" }"#, false)] {
        let copy = Copy::of_public();
        copy.change("config.json", &Change::Set("/sign_off", sign_off));
        let site = read::site(copy.path()).unwrap_or_else(|problems| panic!("{problems:#?}"));
        let told = |warning: &Problem| warning.file == "public/config.json" && warning.field == "sign_off";
        assert_eq!(site.warnings.iter().any(told), said, "{:#?}", site.warnings);
    }
}

#[test]
fn a_file_cut_short_anywhere_is_refused_by_its_name() {
    let copy = Copy::of_public();
    // The schemas are for editors: the page is not made from them.
    for file in copy.files().into_iter().filter(|file| ![shape::FILE, shape::CONFIG].contains(&file.as_str())) {
        let whole = std::fs::read(copy.path().join(&file)).unwrap();
        // From long to short: each cut is made in what the last one left.
        for quarter in (0..4).rev() {
            copy.change(&file, &Change::Keep(whole.len() * quarter / 4));
            // Terms are asked for where languages are compared, which is not done with every reading.
            let today = file.ends_with("glossary.json").then(chrono::NaiveDate::default);
            let read = today.map_or_else(|| read::site(copy.path()), |today| read::site_on(copy.path(), today));
            let problems = read.err().unwrap_or_else(|| panic!("{file} cut at {quarter}/4 passes"));
            let named = problems.iter().any(|problem| problem.file.ends_with(&file) && !problem.fix.is_empty());
            assert!(named, "{file}: {problems:#?}");
        }
        std::fs::write(copy.path().join(&file), whole).unwrap();
    }
}

#[test]
fn all_mistakes_are_told_in_one_run() {
    let copy = Copy::of_public();
    copy.change("config.json", &Change::Set("/phone", r#""call us""#));
    copy.change("content/directory.json", &Change::Set("/entries/1/channels/0/call", r#""nine""#));
    copy.change("content/instruments/ucla-3.json", &Change::Set("/copyright", r#""""#));
    let problems = read::site(copy.path()).err().unwrap();
    let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
    for file in ["config.json", "directory.json", "ucla-3.json"] {
        assert!(told.iter().any(|text| text.contains(file) && text.contains("\n  fix: ")), "{file}: {told:#?}");
    }
}
