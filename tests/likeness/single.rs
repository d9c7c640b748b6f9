//! One mistake at a time, in two small languages.

use doc_to_doc::content::read::likeness::{Edition, Glossary};
use doc_to_doc::content::read::problem::Severity;

use crate::{compared, edition};

const CATALOGUE: &str =
    r#"{"call": "Call {number}", "march": "March", "june": "June", "may": "May", "sentence_end": ". "}"#;
const AQUI: &str =
    r#"{"call": "Llame al {number}", "march": "marzo", "june": "junio", "may": "mayo", "sentence_end": ". "}"#;
const STEPS: &str = r#"{"start": "now", "steps": [
    {"id": "now", "title": "Stay", "blocks": [{"text": "Call 988 in June 2016, and tell {programme}.", "sources": ["a-1"]}],
     "exits": [{"text": "Go on", "to": "later"}]},
    {"id": "later", "blocks": [{"list": ["One of 3,171 people asks", "Nobody else asks here"]}, {"percent": 81, "promise": true}]}]}"#;
const PASOS: &str = r#"{"start": "now", "steps": [
    {"id": "now", "title": "Quédese", "blocks": [{"text": "En junio de 2016, dígaselo a {programme} y llame al 988.", "sources": ["a-1"]}],
     "exits": [{"text": "Seguir", "to": "later"}]},
    {"id": "later", "blocks": [{"list": ["Pregunta 1 de cada 3171", "Nadie más lo pregunta"]}, {"percent": 81, "promise": true}]}]}"#;
const CARD: &str = r#"{"card": {"danger": "In danger? Call 988."}}"#;
const TARJETA: &str = r#"{"card": {"danger": "¿En peligro? Llame al 988."}}"#;

fn first() -> Edition {
    // The number word would need a digit in the other language only if it had one here.
    let steps = STEPS.replace("One of", "1 of");
    edition("en", &[("catalogue.json", CATALOGUE), ("colleague.json", &steps), ("kit.json", CARD)])
}

fn other(steps: &str) -> Edition {
    edition("es", &[("catalogue.json", AQUI), ("colleague.json", steps), ("kit.json", TARJETA)])
}

#[test]
fn a_sound_translation_has_nothing_to_complain_of() {
    assert_eq!(compared(&first(), &other(PASOS), &Glossary::default()), []);
}

#[test]
fn each_mistake_is_refused_with_its_file_its_field_and_its_fix() {
    for (from, to, field, what, fix) in [
        ("{programme}", "el programa", "steps[0].blocks[0].text", "has the gaps []", "{programme}"),
        ("{programme}", "{program}", "steps[0].blocks[0].text", "{program}", "{programme}"),
        ("{programme}", "{programme} y {programme}", "steps[0].blocks[0].text", "{programme}, {programme}", "each of"),
        ("988", "998", "steps[0].blocks[0].text", "does not say 988, and says 998", "same numbers"),
        ("junio", "julio", "steps[0].blocks[0].text", "does not say 6", "same numbers"),
        ("junio de", "", "steps[0].blocks[0].text", "does not say 6", "in digits"),
        ("junio", "mayo", "steps[0].blocks[0].text", "says 5", "in digits"),
        ("3171", "31.71", "steps[1].blocks[0].list[0]", "3171", "in digits"),
        (r#""to": "later""#, r#""to": "luego""#, "steps[0].exits[0].to", "is `luego`", "write `later`"),
        (r#""id": "now""#, r#""id": "ahora""#, "steps[0].id", "is `ahora`", "write `now`"),
        (r#""start": "now""#, r#""start": "later""#, "start", "is `later`", "write `now`"),
        (r#"["a-1"]"#, r#"["a-2"]"#, "steps[0].blocks[0].sources[0]", "is `a-2`", "write `a-1`"),
        (r#"["a-1"]"#, "[]", "steps[0].blocks[0].sources", "has 0 entries, and 1 in en", "an entry for each"),
        (r#"["a-1"]"#, r#""a-1""#, "steps[0].blocks[0].sources", "is a text", "write a list"),
        (r#""title": "Quédese", "#, "", "steps[0].title", "is missing", "translate it"),
        (r#""title""#, r#""titulo""#, "steps[0].titulo", "is no field of content/en/colleague.json", "take it out"),
        ("81", "18", "steps[1].blocks[1].percent", "is 18", "write 81"),
        ("true", "false", "steps[1].blocks[1].promise", "is false", "write true"),
        (
            "Nadie más lo pregunta",
            "Nobody else asks here",
            "steps[1].blocks[0].list[1]",
            "says the same",
            "under `same`",
        ),
        (r#"{"percent": 81, "promise": true}"#, "7", "steps[1].blocks[1]", "is a number", "a group of fields"),
        ("Seguir", &"Seguir ".repeat(12), "steps[0].exits[0].text", "a choice holds 78", "fewer characters"),
    ] {
        assert!(PASOS.contains(from), "{from}");
        let problems = compared(&first(), &other(&PASOS.replacen(from, to, 1)), &Glossary::default());
        let found =
            problems.iter().find(|problem| problem.field == field).unwrap_or_else(|| panic!("{from}: {problems:#?}"));
        assert_eq!((found.file.as_str(), found.severity), ("public/content/es/colleague.json", Severity::Error));
        assert!(found.what.contains(what) && found.fix.contains(fix), "{from}: {found}");
    }
}

#[test]
fn a_sentence_in_a_field_of_names_is_a_sentence() {
    let mut wrong = other(PASOS);
    wrong.files.insert("kit.json".to_owned(), serde_json::from_str(&TARJETA.replace("988", "911")).unwrap());
    let problems = compared(&first(), &wrong, &Glossary::default());
    assert_eq!(problems.len(), 1, "{problems:#?}");
    assert!(problems[0].field == "card.danger" && problems[0].what.contains("does not say 988"), "{}", problems[0]);
}

#[test]
fn a_file_too_few_or_too_many_is_told() {
    let mut wrong = other(PASOS);
    let moved = wrong.files.remove("kit.json").unwrap();
    wrong.files.insert("kitt.json".to_owned(), moved);
    let problems = compared(&first(), &wrong, &Glossary::default());
    let told: Vec<_> = problems.iter().map(|one| (one.file.as_str(), one.what.as_str())).collect();
    let expected = [
        ("public/content/es/kit.json", "is missing, or cannot be read"),
        ("public/content/es/kitt.json", "has no file beside it in en"),
    ];
    assert_eq!(told, expected);
}

#[test]
fn names_and_what_is_listed_may_stay_as_they_are() {
    let same = |file: &str| edition(file, &[("directory.json", r#"{"a": {"name": "The Help Line of Ohio"}}"#)]);
    let (first, other) = (same("en"), same("es"));
    assert_eq!(compared(&first, &other, &Glossary::default()).len(), 1);
    let listed = Glossary { same: vec!["directory.json: a.name".to_owned()], ..Glossary::default() };
    assert_eq!(compared(&first, &other, &listed), []);
    // An excuse for nothing is told: it would hide the next mistake in that place.
    let translated = edition("es", &[("directory.json", r#"{"a": {"name": "La línea de ayuda"}}"#)]);
    let problems = compared(&first, &translated, &listed);
    assert!(problems.len() == 1 && problems[0].field == "same[0]", "{problems:#?}");
    assert_eq!(problems[0].severity, Severity::Warning);
}
