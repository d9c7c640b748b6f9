//! One mistake at a time, each refused with its file, field and fix.

use doc_to_doc::content::read;

use crate::copy::Change::{self, Drop, Remove, Set};
use crate::copy::Copy;

const PHQ: &str = "content/es/instruments/phq-9.json";
const GAD: &str = "content/es/instruments/gad-7.json";
const CHINESE: &str = "content/zh-Hans/instruments/phq-9.json";
const OWN: &str = "content/es/instruments/after-event.json";
const CONFIG: &str = "config.json";

/// One mistake a line: the file that is spoiled, how, and then the field, the complaint and the fix to expect.
type Case = (&'static str, Change, &'static str, &'static str, &'static str);

#[rustfmt::skip]
const PROVENANCE: [Case; 9] = [
    (PHQ, Drop("/provenance"), "", "missing field `provenance`", "correct it"),
    (PHQ, Drop("/provenance/grade"), "provenance", "missing field `grade`", "correct it"),
    (PHQ, Drop("/provenance/source"), "provenance", "missing field `source`", "correct it"),
    (PHQ, Drop("/provenance/read"), "provenance", "missing field `read`", "correct it"),
    (PHQ, Set("/provenance/grade", r#""good""#), "provenance.grade", "unknown variant `good`", "correct it"),
    (PHQ, Set("/provenance/source", r#"" ""#), "provenance.source", "is empty", "write the text"),
    (PHQ, Set("/provenance/read", r#""lately""#), "provenance.read", "invalid characters", "correct it"),
    // Also where it is not used.
    (CHINESE, Drop("/provenance/read"), "provenance", "missing field `read`", "correct it"),
    (GAD, Set("/provenance/grade", r#""publisher""#), "credit", "is missing", "line of credit"),
];

#[rustfmt::skip]
const NAMES: [Case; 8] = [
    (PHQ, Set("/questionnaire", r#""gad-7""#), "questionnaire", "is `gad-7`", "write `phq-9`"),
    (PHQ, Set("/items/11", r#""¿Y además?""#), "items.11", "is no question", "linkId"),
    (PHQ, Set("/items/total", r#""Suma""#), "items.total", "is no question", "linkId"),
    (PHQ, Set("/stem/1", r#""En general:""#), "stem.1", "is no opening", "linkId"),
    (PHQ, Set("/answers/LA0", r#""Nunca""#), "answers.LA0", "is no answer", "code"),
    (PHQ, Set("/purpose", r#""x""#), "purpose", "unknown field", "correct it"),
    (PHQ, Set("/title", r#""""#), "title", "is empty", "write the text"),
    (PHQ, Set("/items", "{}"), "items", "has no questions", "take the file out"),
];

#[rustfmt::skip]
const HALVES: [Case; 9] = [
    (PHQ, Drop("/stem/stem"), "stem.stem", "is missing", "the opening of these questions"),
    (PHQ, Drop("/stem"), "stem.stem", "is missing", "the opening of these questions"),
    (PHQ, Drop("/answers"), "", "missing field `answers`", "correct it"),
    (PHQ, Drop("/answers/LA6570-1"), "answers.LA6570-1", "is missing", "every answer of question `1`"),
    (PHQ, Drop("/answers/LA6574-3"), "answers.LA6574-3", "is missing", "every answer of question `10`"),
    (PHQ, Drop("/items/9"), "items.9", "is missing", "every question under this opening"),
    (PHQ, Drop("/title"), "title", "is missing", "both"),
    (GAD, Set("/title", r#""Ansiedad""#), "credit", "is missing", "both"),
    (OWN, Drop("/items"), "", "missing field `items`", "correct it"),
];

#[rustfmt::skip]
const TEXTS: [Case; 8] = [
    (PHQ, Set("/items/9", r#""  ""#), "items.9", "is empty", "write the text"),
    (PHQ, Set("/items/9", r#""Pensamientos <b>malos</b>""#), "items.9", "holds HTML", "plain text"),
    (PHQ, Set("/stem/stem", r#""&nbsp;Durante""#), "stem.stem", "holds HTML", "plain text"),
    (PHQ, Set("/answers/LA6568-5", r#""<i>Nada</i>""#), "answers.LA6568-5", "holds HTML", "plain text"),
    (PHQ, Set("/credit", r#""<p>Pfizer</p>""#), "credit", "holds HTML", "plain text"),
    (PHQ, Set("/answers/LA6568-5", r#""Varios días""#), "answers.LA6569-3", "reads as `LA6568-5` does", "its own text"),
    (PHQ, Set("/items/2", r#""Poco interés o placer en hacer cosas""#), "items.2", "reads as `1` does", "its own text"),
    (OWN, Set("/answers/yes", r#""No""#), "answers.yes", "reads as `no` does", "its own text"),
];

#[rustfmt::skip]
const COMPARED: [Case; 4] = [
    (CONFIG, Set("/checked_translations", r#"["fr/phq-9"]"#), "checked_translations[0]", "`fr/phq-9` is no translation", "es/phq-9, zh-Hans/after-event, zh-Hans/gad-7, zh-Hans/phq-9"),
    (CONFIG, Set("/checked_translations", r#"["zh-Hans/phq-9", "zh/gad-7"]"#), "checked_translations[1]", "`zh/gad-7`", "zh-Hans/gad-7"),
    (CONFIG, Set("/checked_translations", r#"["phq-9"]"#), "checked_translations[0]", "`phq-9`", "es/phq-9"),
    (CONFIG, Set("/checked_translations", "null"), "checked_translations", "null", "correct it"),
];

#[test]
fn each_mistake_is_refused_with_its_field_and_its_fix() {
    for (file, change, field, what, fix) in [&PROVENANCE[..], &NAMES, &HALVES, &TEXTS, &COMPARED].concat() {
        let copy = Copy::of_public();
        copy.change(file, &change);
        refused(&copy, file, field, what, fix);
    }
}

fn refused(copy: &Copy, file: &str, field: &str, what: &str, fix: &str) {
    let problems = read::site(copy.path()).err().unwrap_or_else(|| panic!("{file} {field} passes"));
    let told = problems.iter().any(|one| {
        one.file == format!("public/{file}")
            && one.field == field
            && one.what.contains(what)
            && (one.fix.contains(fix) || fix == "both" && one.fix.contains("or neither"))
    });
    assert!(told, "{file} {field} {what} {fix}: {problems:#?}");
}

#[test]
fn a_long_question_is_refused_as_it_is_in_english() {
    let copy = Copy::of_public();
    let text = std::fs::read_to_string(copy.path().join(PHQ)).unwrap();
    let long = text.replace("Poco interés", &"Poco ".repeat(100));
    std::fs::write(copy.path().join(PHQ), long).unwrap();
    refused(&copy, PHQ, "items.1", "characters", "at most 400");
}

#[test]
fn a_name_that_stands_twice_is_refused() {
    let copy = Copy::of_public();
    let text = std::fs::read_to_string(copy.path().join(PHQ)).unwrap();
    let twice = text.replacen("\"2\":", "\"1\": \"Otra cosa\",\n    \"2\":", 1);
    assert_ne!(text, twice);
    std::fs::write(copy.path().join(PHQ), twice).unwrap();
    refused(&copy, PHQ, "items", "`1` stands twice", "correct it");
}

#[test]
fn a_translation_of_no_questionnaire_is_refused() {
    let copy = Copy::of_public();
    std::fs::copy(copy.path().join(PHQ), copy.path().join("content/es/instruments/phq-15.json")).unwrap();
    refused(&copy, "content/es/instruments/phq-15.json", "", "no questionnaire `phq-15`", "take it out");
}

#[test]
fn a_translation_into_its_own_language_is_refused() {
    let copy = Copy::of_public();
    std::fs::create_dir_all(copy.path().join("content/en/instruments")).unwrap();
    std::fs::copy(copy.path().join(PHQ), copy.path().join("content/en/instruments/phq-9.json")).unwrap();
    refused(&copy, "content/en/instruments/phq-9.json", "", "in `en` already", "take the file out");
}

/// Where one code names two answers, a text by its code could stand for the wrong one.
#[test]
fn one_code_for_two_answers_is_refused() {
    let copy = Copy::of_public();
    let code = Set("/item/1/answerOption/0/valueCoding/code", r#""LA6568-5""#);
    copy.change("content/instruments/phq-9.json", &code);
    refused(
        &copy,
        PHQ,
        "answers.LA6568-5",
        "stands for `Not at all` and for `Not difficult at all`",
        "codes of their own",
    );
}

#[test]
fn a_questionnaire_without_a_translation_stays_as_it_is() {
    let copy = Copy::of_public();
    copy.change(PHQ, &Remove);
    let battery = read::battery_in(copy.path(), "es").unwrap_or_else(|problems| panic!("{problems:#?}"));
    assert_eq!(crate::sheet(&battery, "phq-9"), crate::sheet(&crate::asked_in("en"), "phq-9"));
    assert_eq!(crate::sheet(&battery, "gad-7"), crate::sheet(&crate::asked_in("es"), "gad-7"));
}
