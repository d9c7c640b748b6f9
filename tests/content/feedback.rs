//! What is asked afterwards: off until it is switched on, and what could lose an answer, or keep more than
//! an answer, is refused with its place and its fix.

use std::fs;

use doc_to_doc::content::feedback::{CALLED, HELPED, SCHEMA, Taking};
use doc_to_doc::content::read::problem::Problem;
use doc_to_doc::content::read::{self, Site};
use serde_json::{Value, json};

use crate::breaking::{duplicate, pointers, remove};
use crate::copy::Change::{self, Drop, Set};
use crate::copy::Copy;
use crate::dice::Dice;

const CONFIG: &str = "config.json";
const WORDS: &str = "content/en/feedback.json";

/// A section as an association writes it.
const SECTION: &str = r#"{
    "endpoint": "https://counts.example.org/afterwards?form=7",
    "extra": { "access_key": "0a1b", "redirect": "https://support.example.org/feedback/thanks.html" },
    "honeypot": "website",
    "readers": { "en": "The director." },
    "kept": { "en": "As counts, for a year." }
}"#;

const ON: Change = Set("/feedback", SECTION);

fn with(changes: &[Change]) -> Result<Site, Vec<Problem>> {
    let copy = Copy::in_english();
    for change in changes {
        copy.change(CONFIG, change);
    }
    read::site(copy.path())
}

fn taking(changes: &[Change]) -> Option<Taking> {
    with(changes).unwrap_or_else(|problems| panic!("{changes:?}: {problems:#?}")).feedback.taking
}

fn warned(site: &Site) -> bool {
    site.warnings.iter().any(|warning| (warning.file.as_str(), warning.field.as_str()) == PLACE)
}

const PLACE: (&str, &str) = ("public/config.json", "feedback.endpoint");

#[test]
fn nobody_is_asked_until_it_is_switched_on() {
    for change in [Set("/feedback", "null"), Drop("/feedback")] {
        assert_eq!(taking(&[change]), None);
    }
    assert_eq!(taking(&[]), None, "what ships asks nothing");
}

#[test]
fn what_is_written_is_what_is_taken() {
    let taking = taking(&[ON]).unwrap();
    assert_eq!(taking.endpoint, "https://counts.example.org/afterwards?form=7");
    assert_eq!(taking.origin(), "https://counts.example.org");
    assert_eq!((taking.readers.as_str(), taking.kept.as_str()), ("The director.", "As counts, for a year."));
    let redirect = "https://support.example.org/feedback/thanks.html";
    let fixed =
        [("schema", "peer-support-feedback/1"), ("access_key", "0a1b"), ("redirect", redirect), ("website", "")];
    assert_eq!(taking.fixed(), fixed);
}

#[test]
fn what_the_programs_load_is_the_same_with_it_and_without() {
    let packed = |changes: &[Change]| {
        let book = with(changes).unwrap_or_else(|problems| panic!("{problems:#?}")).book;
        (book.pack().unwrap(), book.of_the_form().pack().unwrap())
    };
    assert_eq!(packed(&[ON]), packed(&[]));
}

#[test]
fn the_reference_server_is_warned_of_and_not_published() {
    let reference = Set("/feedback/endpoint", r#""reference""#);
    let limits = Set("/confidence/limits", r#"{ "en": "Where a life is in danger." }"#);
    let by_phone = Set("/request", "null");
    let address = Set("/address", r#""https://support.example.org""#);
    let site = with(&[ON, reference, limits.clone(), by_phone.clone(), address.clone()])
        .unwrap_or_else(|told| panic!("{told:#?}"));
    let taking = site.feedback.taking.as_ref().unwrap();
    assert_eq!(taking.endpoint, "http://127.0.0.1:8090/v1/peer-support-feedback");
    assert_eq!(taking.origin(), "http://127.0.0.1:8090");
    assert!(warned(&site), "{:#?}", site.warnings);
    let refused = read::before_publishing(&site);
    assert_eq!(refused.len(), 1, "{refused:#?}");
    assert_eq!((refused[0].file.as_str(), refused[0].field.as_str()), PLACE);
    assert!(refused[0].fix.contains("\"feedback\": null"));
    // A server of one's own needs neither.
    let site = with(&[ON, limits, by_phone, address]).unwrap_or_else(|told| panic!("{told:#?}"));
    assert!(!warned(&site) && read::before_publishing(&site).is_empty());
}

#[test]
fn each_mistake_in_the_section_is_told_with_its_place_and_its_fix() {
    #[rustfmt::skip]
    let cases = [
        (Set("/feedback", "7"), "feedback", "invalid type", "correct it"),
        (Set("/feedback", "{}"), "feedback", "missing field `endpoint`", "correct it"),
        (Set("/feedback/endpiont", "1"), "feedback.endpiont", "unknown field", "correct it"),
        (Drop("/feedback/endpoint"), "feedback", "missing field `endpoint`", "correct it"),
        (Drop("/feedback/readers"), "feedback", "missing field `readers`", "correct it"),
        (Drop("/feedback/kept"), "feedback", "missing field `kept`", "correct it"),
        (Set("/feedback/endpoint", "null"), "feedback.endpoint", "invalid type", "correct it"),
        (Set("/feedback/endpoint", r#""""#), "feedback.endpoint", "not an https address", "https://"),
        (Set("/feedback/endpoint", r#""refrence""#), "feedback.endpoint", "`refrence` is not", "\"reference\""),
        (Set("/feedback/endpoint", r#""http://counts.example.org/""#), "feedback.endpoint", "not an https address", "https://"),
        (Set("/feedback/endpoint", r#""http://127.0.0.1:8090/v1/peer-support-feedback""#), "feedback.endpoint", "not an https address", "\"reference\""),
        (Set("/feedback/endpoint", r#""https://counts.example.org/#form""#), "feedback.endpoint", "not an https address", "without a #"),
        (Set("/feedback/endpoint", r#""https://counts.example.org/ form""#), "feedback.endpoint", "not an https address", "https://"),
        (Set("/feedback/endpoint", r#""https://counts.example.org; form-action *""#), "feedback.endpoint", "not an https address", "https://"),
        (Set("/feedback/endpoint", r#""https://someone@counts.example.org/""#), "feedback.endpoint", "not an https address", "https://"),
        (Set("/feedback/endpoint", r#""javascript:alert(1)""#), "feedback.endpoint", "not an https address", "https://"),
        (Set("/feedback/endpoint", r#""mailto:director@example.org""#), "feedback.endpoint", "not an https address", "\"feedback\": null"),
        (Set("/feedback/extra", r#"{ "schema": "x" }"#), "feedback.extra.schema", "sent for something else", "a name of its own"),
        (Set("/feedback/extra", r#"{ "called": "no" }"#), "feedback.extra.called", "sent for something else", "a name of its own"),
        (Set("/feedback/extra", r#"{ "helped": "no" }"#), "feedback.extra.helped", "sent for something else", "a name of its own"),
        (Set("/feedback/extra", r#"{ "": "x" }"#), "feedback.extra.", "is no name", "the server's name"),
        (Set("/feedback/extra", r#"{ " key": "x" }"#), "feedback.extra. key", "is no name", "the server's name"),
        (Set("/feedback/extra", r#"{ "key": 7 }"#), "feedback.extra.key", "invalid type", "correct it"),
        (Set("/feedback/extra", "[]"), "feedback.extra", "invalid type", "correct it"),
        (Set("/feedback/honeypot", r#""access_key""#), "feedback.honeypot", "sent for something else", "a name of its own"),
        (Set("/feedback/honeypot", r#""helped""#), "feedback.honeypot", "sent for something else", "a name of its own"),
        (Set("/feedback/honeypot", r#""""#), "feedback.honeypot", "is no name", "leave \"honeypot\" out"),
        (Set("/feedback/honeypot", r#""a\u0000b""#), "feedback.honeypot", "is no name", "leave \"honeypot\" out"),
        (Set("/feedback/honeypot", "true"), "feedback.honeypot", "invalid type", "correct it"),
        (Set("/feedback/readers", "{}"), "feedback.readers.en", "says nothing", "every language"),
        (Set("/feedback/readers", r#"{ "de": "Der Leiter." }"#), "feedback.readers.en", "says nothing", "every language"),
        (Set("/feedback/kept/en", r#""  ""#), "feedback.kept.en", "says nothing", "every language"),
        (Set("/feedback/kept", r#""A year.""#), "feedback.kept", "invalid type", "correct it"),
    ];
    for (change, field, what, fix) in cases {
        let problems = with(&[ON, change.clone()]).err().unwrap_or_else(|| panic!("{change:?} passes"));
        told(&problems, "public/config.json", &change, (field, what, fix));
    }
}

#[test]
fn a_name_that_comes_twice_is_refused() {
    let copy = Copy::of_public();
    copy.change(CONFIG, &ON);
    let file = copy.path().join(CONFIG);
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replace(r#""access_key":"#, r#""access_key":"2c","access_key":"#)).unwrap();
    let problems = read::site(copy.path()).err().unwrap();
    assert!(problems.iter().any(|problem| problem.field.starts_with("feedback.extra")), "{problems:#?}");
}

#[test]
fn each_mistake_in_the_words_is_told_whether_anybody_is_asked_or_not() {
    #[rustfmt::skip]
    let cases = [
        (Drop("/title"), "", "missing field `title`", "correct it"),
        (Drop("/called/late"), "called", "missing field `late`", "correct it"),
        (Set("/subtitle", r#""So""#), "subtitle", "unknown field", "correct it"),
        (Set("/helped/maybe", r#""So""#), "helped.maybe", "unknown field", "correct it"),
        (Set("/lead", r#"" ""#), "lead", "is empty", "write the text"),
        (Set("/thanks/lead", r#""""#), "thanks.lead", "is empty", "write the text"),
        (Set("/helped/too_soon", "null"), "helped.too_soon", "invalid type", "correct it"),
        (Set("/lead", r#""Hello {name}""#), "lead", "nothing fills the gap {name}", "programme, association, phone"),
        (Set("/thanks/lead", r#""Hello {""#), "thanks.lead", "has a { without its }", "close it"),
        (Set("/called/about", r#""Nine of 10 say so.""#), "called.about", "holds a figure", "without the figure"),
        (Change::Remove, "", "cannot be read", "put the file there"),
    ];
    for (change, field, what, fix) in cases {
        for section in ["null", SECTION] {
            let copy = Copy::of_public();
            copy.change(CONFIG, &Set("/feedback", section));
            copy.change(WORDS, &change);
            let problems = read::site(copy.path()).err().unwrap_or_else(|| panic!("{change:?} passes"));
            told(&problems, "public/content/en/feedback.json", &change, (field, what, fix));
        }
    }
}

fn told(problems: &[Problem], file: &str, change: &Change, (field, what, fix): (&str, &str, &str)) {
    let told = problems.iter().any(|problem| {
        (problem.file.as_str(), problem.field.as_str()) == (file, field)
            && problem.what.contains(what)
            && problem.fix.contains(fix)
    });
    assert!(told, "{change:?}: {problems:#?}");
}

/// Sections that are broken at one or two places.
const SECTIONS: usize = 4_000;

#[test]
fn a_broken_section_is_refused_with_its_fix_or_still_sound() {
    let copy = Copy::of_public();
    let file = copy.path().join(CONFIG);
    let mut config: Value = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
    let section: Value = serde_json::from_str(SECTION).unwrap();
    let mut dice = Dice(17);
    let (mut on, mut off, mut refused) = (0, 0, 0);
    for round in 0..SECTIONS {
        let mut broken = section.clone();
        for _ in 0..=dice.below(2) {
            mutate(&mut broken, &section, &mut dice);
        }
        config["feedback"] = broken.clone();
        fs::write(&file, config.to_string()).unwrap();
        match read::feedback_alone(copy.path()) {
            Ok(Some(taking)) => {
                on += 1;
                assert!(is_sound(&taking), "round {round}: {broken}");
            }
            Ok(None) => {
                off += 1;
                assert_eq!(broken, Value::Null, "round {round}");
            }
            Err(problems) => {
                refused += 1;
                assert!(!problems.is_empty(), "round {round}");
                for problem in problems {
                    assert_eq!(problem.file, "public/config.json");
                    let named = problem.field.starts_with("feedback");
                    assert!(named && !problem.what.is_empty() && !problem.fix.is_empty(), "round {round}: {problem}");
                }
            }
        }
    }
    // Were all of one kind, nothing would have been shown about the others.
    assert!(on > SECTIONS / 10 && off > 0 && refused > SECTIONS / 2, "{on} on, {off} off, {refused} refused");
}

/// What a page made of it relies on: one whole address, and no name twice.
fn is_sound(taking: &Taking) -> bool {
    let mut names: Vec<&str> = taking.fixed().into_iter().map(|(name, _)| name).chain([CALLED, HELPED]).collect();
    let all = names.len();
    names.sort_unstable();
    names.dedup();
    let host = taking.origin().trim_start_matches("https://");
    (taking.endpoint.starts_with("https://") || taking.is_on_this_machine())
        && !taking.endpoint.contains(['#', ' ', '"', '\''])
        && (taking.is_on_this_machine() || host.chars().all(|sign| sign.is_ascii_alphanumeric() || ".-".contains(sign)))
        && taking.endpoint.starts_with(taking.origin())
        && names.len() == all
        && names.contains(&SCHEMA)
        && names.iter().all(|name| !name.trim().is_empty() && !name.contains(char::is_control))
        && !taking.readers.trim().is_empty()
        && !taking.kept.trim().is_empty()
}

/// One change at a place anywhere in the section.
fn mutate(section: &mut Value, whole: &Value, dice: &mut Dice) {
    let mut places = Vec::new();
    pointers(section, "", &mut places);
    let place = places[dice.below(places.len())].clone();
    match dice.below(4) {
        0 => remove(section, &place),
        1 => duplicate(section, &place, dice),
        2 => {
            // Another name for what stands there, as likely as not one that is taken.
            let names = ["schema", "called", "helped", "website", "access_key", "", " ", "\u{0}", "no\nname", "other"];
            let name = names[dice.below(names.len())];
            if let Some(extra) = section.pointer_mut("/extra").and_then(Value::as_object_mut) {
                extra.insert(name.to_owned(), json!("x"));
            }
        }
        _ => *section.pointer_mut(&place).unwrap() = other(whole, dice),
    }
}

/// What might stand there by mistake.
fn other(whole: &Value, dice: &mut Dice) -> Value {
    let mut parts = Vec::new();
    pointers(whole, "", &mut parts);
    let values = [
        Value::Null,
        json!(true),
        json!(-1),
        json!(1e300),
        json!(""),
        json!(" "),
        json!("reference"),
        json!("helped"),
        json!("https://"),
        json!("https://example.org"),
        json!("http://example.org/"),
        json!("https://*/"),
        json!("https://a.example https://b.example"),
        json!("https://example.org/#a"),
        json!("javascript:alert(1)"),
        json!("\u{0}\u{202e}\u{1f600}"),
        json!([]),
        json!({}),
        whole.pointer(&parts[dice.below(parts.len())]).unwrap().clone(),
    ];
    values[dice.below(values.len())].clone()
}
