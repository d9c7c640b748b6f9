//! A glossary is read like any other file, and a term that is not kept is a warning.

use std::path::PathBuf;

use doc_to_doc::content::read::likeness::{GLOSSARY, Glossary, Term};
use doc_to_doc::content::read::problem::{Problem, Severity};

use crate::{compared, edition};

fn read(name: &str, text: &str) -> (Glossary, Vec<Problem>) {
    let public = std::env::temp_dir().join(format!("likeness-{}-{name}", std::process::id()));
    let folder = public.join("content/es");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join(GLOSSARY), text).unwrap();
    let mut problems = Vec::new();
    let glossary = Glossary::read(&public, "es", &mut problems);
    std::fs::remove_dir_all(public).unwrap();
    (glossary, problems)
}

#[test]
fn the_glossaries_that_ship_are_sound() {
    let public = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("public");
    for locale in ["es", "zh-Hans"] {
        let mut problems = Vec::new();
        let glossary = Glossary::read(&public, locale, &mut problems);
        assert!(problems.is_empty() && glossary.terms.len() > 20, "{locale}: {problems:#?}");
        let suicide = glossary.terms.iter().find(|term| term.english == "suicide").unwrap();
        assert!(!suicide.why.is_empty(), "{locale}");
    }
}

#[test]
fn each_mistake_in_a_glossary_is_refused() {
    for (name, text, field, what) in [
        ("cut", r#"{"terms": ["#, "terms", "EOF"),
        ("unknown", r#"{"words": []}"#, "words", "unknown field"),
        ("english", r#"{"terms": [{"english": " ", "here": ["a"]}]}"#, "terms[0].english", "is empty"),
        (
            "twice",
            r#"{"terms": [{"english": "a", "here": ["b"]}, {"english": "A", "here": ["b"]}]}"#,
            "terms[1].english",
            "stands twice",
        ),
        ("here", r#"{"terms": [{"english": "a", "here": []}]}"#, "terms[0].here", "holds no word"),
        ("hole", r#"{"terms": [{"english": "a", "here": ["b", ""]}]}"#, "terms[0].here", "holds no word"),
        ("units", r#"{"units": {"docena": 12}}"#, "units.docena", "cannot be reckoned with"),
    ] {
        let (_, problems) = read(name, text);
        let found =
            problems.iter().find(|problem| problem.field == field).unwrap_or_else(|| panic!("{name}: {problems:#?}"));
        assert!(
            found.what.contains(what) && !found.fix.is_empty() && found.file.ends_with("es/glossary.json"),
            "{found}"
        );
    }
}

#[test]
fn a_language_without_a_glossary_is_not_refused() {
    let mut problems = Vec::new();
    assert_eq!(Glossary::read(&std::env::temp_dir(), "none", &mut problems), Glossary::default());
    assert!(problems.is_empty());
}

#[test]
fn a_term_that_is_not_kept_is_a_warning_and_can_be_excused() {
    let texts =
        |locale, text: &str| edition(locale, &[("kit.json", &format!(r#"{{"terms": "{text}", "also": "peers"}}"#))]);
    let first = texts("en", "Peer support is free");
    let mut glossary = Glossary {
        terms: vec![Term {
            english: "peer support".to_owned(),
            here: vec!["apoyo entre colegas".to_owned()],
            ..Term::default()
        }],
        ..Glossary::default()
    };
    assert_eq!(compared(&first, &texts("es", "El Apoyo entre colegas es gratis"), &glossary), []);
    let other = texts("es", "El apoyo de pares es gratis");
    let problems = compared(&first, &other, &glossary);
    assert!(problems.len() == 1 && problems[0].severity == Severity::Warning, "{problems:#?}");
    assert!(problems[0].fix.contains("apoyo entre colegas") && problems[0].fix.contains("kit.json: terms"));
    glossary.terms[0].elsewhere.push("kit.json: terms".to_owned());
    assert_eq!(compared(&first, &other, &glossary), []);
}
