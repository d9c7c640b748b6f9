//! A sheet holds every phrase, in the order of the harm that a wrong one does, and names its version.

use std::path::PathBuf;

use super::*;
use crate::files::{scratch, write};

const LEVELS: &str = r#"{"scales": {"a": {"name": "Mood"}}, "levels": {"crisis": {"opening": "Please talk <now> | today.", "lines": ["lifeline"]}}}"#;
const NIVELES: &str = r#"{"scales": {"a": {"name": "Ánimo"}}, "levels": {"crisis": {"opening": "Hable ahora, por favor.", "lines": ["lifeline"]}}}"#;
const FHIR: &str = r#"{"title": "Two", "item": [{"linkId": "s", "type": "group", "text": "Over two weeks", "item": [
    {"linkId": "1", "text": "Little interest", "answerOption": [{"valueCoding": {"code": "LA1", "display": "Not at all"}}]}]}]}"#;
const DOS: &str = r#"{"questionnaire": "two", "provenance": {"source": "a sheet"}, "stem": {"s": "En dos semanas"},
    "items": {"1": "Poco interés"}, "answers": {"LA1": "Para nada"}}"#;

fn public(test: &str) -> PathBuf {
    let public = scratch(test);
    for (file, text) in [
        ("config.json", r#"{"confidence": {"promise": {"en": "Nobody hears of it.", "es": "Nadie lo sabe."}}}"#),
        ("content/instruments/two.json", FHIR),
        ("content/en/self-check.json", LEVELS),
        ("content/en/colleague.json", r#"{"steps": [{"id": "a", "title": "Stay"}]}"#),
        ("content/en/catalogue.json", r#"{"home_lead": "Hello", "strip_label": "Help now"}"#),
        ("content/es/self-check.json", NIVELES),
        ("content/es/colleague.json", r#"{"steps": [{"id": "a", "title": "Quédese"}]}"#),
        ("content/es/catalogue.json", r#"{"strip_label": "Ayuda"}"#),
        ("content/es/language.json", r#"{"name": "Español", "direction": "ltr"}"#),
        ("content/es/glossary.json", r#"{"terms": [{"english": "peer", "here": ["colega"], "why": "Plain."}]}"#),
        ("content/es/instruments/two.json", DOS),
    ] {
        write(&public.join(file), text.as_bytes()).unwrap();
    }
    public
}

fn told(public: &Path, form: Form) -> String {
    text(public, &Options { locale: "es".to_owned(), form }).unwrap()
}

fn in_order(text: &str, words: &[&str]) {
    let mut rest = text;
    for word in words {
        let (_, after) = rest.split_once(word).unwrap_or_else(|| panic!("{word} does not come next in {rest}"));
        rest = after;
    }
}

#[test]
fn what_matters_most_is_read_first() {
    let public = public("review-order");
    let words =
        ["colega", "Hable ahora", "Ayuda", "Nadie lo sabe.", "Quédese", "Ánimo", "Little interest", "Poco interés"];
    in_order(&told(&public, Form::Html), &words);
    in_order(&told(&public, Form::Markdown), &words);
}

#[test]
fn every_phrase_stands_once_beside_its_english() {
    let public = public("review-beside");
    let sheet = read(&public, "es").unwrap();
    let phrases: Vec<_> =
        sheet.groups.iter().flat_map(|group| &group.sections).flat_map(|section| &section.phrases).collect();
    let pairs: Vec<_> = phrases.iter().map(|phrase| (phrase.english.as_str(), phrase.here.as_str())).collect();
    for pair in [
        ("Mood", "Ánimo"),
        ("Please talk <now> | today.", "Hable ahora, por favor."),
        ("Stay", "Quédese"),
        ("Hello", ""),
        ("Help now", "Ayuda"),
        ("Nobody hears of it.", "Nadie lo sabe."),
        ("Over two weeks", "En dos semanas"),
        ("Little interest", "Poco interés"),
        ("Not at all", "Para nada"),
    ] {
        assert_eq!(pairs.iter().filter(|beside| **beside == pair).count(), 1, "{pair:?} in {pairs:#?}");
    }
    assert_eq!((phrases.len(), sheet.phrases()), (9, 9), "names of things are not read: {pairs:#?}");
    assert_eq!(sheet.counts["instruments/two.json"], 3);
}

#[test]
fn a_signature_holds_for_one_version() {
    let public = public("review-digest");
    let digest = || read(&public, "es").unwrap().digest;
    let before = digest();
    assert_eq!((before.len(), digest()), (64, before.clone()));
    write(&public.join("content/es/colleague.json"), br#"{"steps": [{"id": "a", "title": "Quedese"}]}"#).unwrap();
    let after = digest();
    assert_ne!(before, after);
    assert!(told(&public, Form::Html).contains(&after) && told(&public, Form::Markdown).contains(&after));
    write(&public.join("content/en/colleague.json"), br#"{"steps": [{"id": "a", "title": "Stay!"}]}"#).unwrap();
    assert_ne!(digest(), after, "a translation is signed beside its English");
}

#[test]
fn a_page_has_no_script_and_no_text_becomes_markup() {
    let public = public("review-markup");
    let html = told(&public, Form::Html);
    assert!(!html.contains("<script") && !html.contains("http") && html.contains("Please talk &lt;now&gt;"));
    assert!(html.contains("<td lang=\"es\" dir=\"ltr\">Hable ahora"), "{html}");
    assert!(html.contains("<em lang=\"en\">missing</em>") && html.matches("class=\"sign\"").count() == 6, "{html}");
    assert!(told(&public, Form::Markdown).contains("Please talk \\<now> \\| today."));
}

#[test]
fn a_language_that_is_not_there_is_refused() {
    let public = public("review-none");
    assert!(text(&public, &Options { locale: "xx".to_owned(), form: Form::Html }).is_err());
}
