//! The schema that editors read: it is the one that the types make, and it tells sound from broken.

use std::fs;

use doc_to_doc::content::read::schema;
use jsonschema::Validator;
use serde_json::{Value, json};

use crate::configured::whole;

pub(crate) fn validator() -> Validator {
    of(&schema::directory())
}

/// The configuration's.
pub(crate) fn of_the_configuration() -> Validator {
    of(&schema::config())
}

fn of(schema: &str) -> Validator {
    let schema: Value = serde_json::from_str(schema).unwrap();
    jsonschema::draft202012::options().should_validate_formats(true).build(&schema).unwrap()
}

fn shipped() -> Value {
    file("public/content/directory.json")
}

fn file(path: &str) -> Value {
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

#[test]
fn the_files_are_what_the_types_make() {
    for (path, schema) in [(schema::FILE, schema::directory()), (schema::CONFIG, schema::config())] {
        let file = fs::read_to_string(format!("public/{path}")).unwrap_or_default();
        assert!(file == schema, "public/{path} is old: run `cargo run -p site -- schema`");
    }
}

#[test]
fn they_are_draft_2020_12_and_their_files_name_them() {
    for (path, schema, named) in
        [(schema::FILE, schema::directory(), shipped()), (schema::CONFIG, schema::config(), file("public/config.json"))]
    {
        let schema: Value = serde_json::from_str(&schema).unwrap();
        assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
        assert!(jsonschema::meta::is_valid(&schema), "{path}");
        assert!(path.ends_with(named["$schema"].as_str().unwrap()));
    }
}

#[test]
fn the_directory_as_it_ships_is_valid() {
    let errors: Vec<String> =
        validator().iter_errors(&shipped()).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(errors.is_empty(), "{errors:#?}");
}

#[test]
fn broken_directories_are_not() {
    let validator = validator();
    for (pointer, value) in [
        ("/strip", json!([])),
        ("/strip/0", json!("Emergency!")),
        ("/entries/1/id", json!("The Lifeline")),
        ("/entries/1/urgency", json!("soon")),
        ("/entries/1/channels", json!([])),
        ("/entries/1/channels/0", json!({ "call": "988", "text": "988" })),
        ("/entries/1/channels/0", json!({})),
        ("/entries/1/channels/0", json!({ "call": "988", "keyword": "HOME" })),
        ("/entries/1/channels/1", json!({ "text": "988", "press": "1" })),
        ("/entries/1/channels/1", json!({ "text": "programme" })),
        ("/entries/4/channels/0/call", json!("(888) 409-0141")),
        ("/entries/4/channels/0/call", json!("+1888409014")),
        ("/entries/3/channels/0/press", json!("12")),
        ("/entries/2/channels/0/keyword", json!("4 HOPE")),
        ("/entries/1/channels/2/chat", json!("http://988lifeline.org/")),
        ("/entries/1/channels/2/chat", json!("javascript:alert(1)")),
        ("/entries/1/channels/2/chat", json!("https://988lifeline.org/\"x")),
        ("/entries/6/channels/1/email", json!("info.ohiophp.org")),
        ("/entries/4/hours", json!("often")),
        ("/entries/4/hours/weekly/open/0/from", json!("8:00")),
        ("/entries/4/hours/weekly/open/0/from", json!("24:00")),
        ("/entries/4/hours/weekly/open/0/to", json!("24:30")),
        ("/entries/4/hours/weekly/open/0/days", json!(["mon", "mon"])),
        ("/entries/1/languages/0", json!("English")),
        ("/entries/1/source", json!({})),
        ("/entries/1/source/address", json!("988lifeline.org")),
        ("/entries/1/last_checked", json!("yesterday")),
        ("/entries/1/last_checked", json!("2026-02-30")),
        ("/entries/1", json!({})),
    ] {
        let mut broken = shipped();
        *broken.pointer_mut(pointer).unwrap() = value.clone();
        assert!(!validator.is_valid(&broken), "{pointer} {value}");
    }
}

/// A configuration with everything in it.
fn full() -> Value {
    let mut config = whole();
    config["request"]["backend"] = json!({ "native": { "endpoint": "https://peers.example.org/v1" } });
    config["theme"]["accent_line"] = json!({ "light": "#B4CFC7", "dark": "#345c59" });
    config
}

#[test]
fn the_configuration_is_valid_as_it_ships_and_with_everything_in_it() {
    for config in [file("public/config.json"), full()] {
        let validator = of_the_configuration();
        let errors: Vec<String> =
            validator.iter_errors(&config).map(|error| format!("{}: {error}", error.instance_path())).collect();
        assert!(errors.is_empty(), "{errors:#?}");
    }
}

#[test]
fn broken_configurations_are_not() {
    let validator = of_the_configuration();
    for (pointer, value) in [
        ("/name", json!("")),
        ("/phone", json!("(614) 385-6660")),
        ("/phone", json!("+1614385666")),
        ("/page", json!("http://www.example.org")),
        ("/address", json!("https://support.example.org/")),
        ("/address", json!("https://Support.example.org")),
        ("/embedding", json!(null)),
        ("/embedding/0", json!("https://*.example.org")),
        ("/embedding/0", json!("https://a.example:8443")),
        ("/confidence/promise", json!("In confidence.")),
        ("/office/days", json!([])),
        ("/office/days/0", json!("monday")),
        ("/office/cut_off", json!("5 pm")),
        ("/office/federal_holidays", json!("often")),
        ("/request/backend", json!("mine")),
        ("/request/backend/native", json!({})),
        ("/request/fields", json!(["name"])),
        ("/request/fields/0", json!("surname")),
        ("/request/consent/version", json!("of today")),
        ("/feedback/endpoint", json!("counts.example.org")),
        ("/feedback/extra/access_key", json!(7)),
        ("/theme/accent", json!("#0b5759")),
        ("/theme/accent/light", json!("#fff")),
        ("/theme/corners", json!("3px")),
        ("/theme/letters", json!("Comic Sans")),
        ("/checked_translations", json!("es/gad-7")),
        ("/checked_translations/0", json!("PHQ-9")),
        ("/stale_after_months", json!(0)),
        ("/stale_after_months", json!(61)),
        ("/leave_to", json!("weather.gov")),
        ("/sign_off/on", json!("soon")),
        ("/sign_off", json!({ "by": "A. Clinician, MD" })),
    ] {
        let mut broken = full();
        *broken.pointer_mut(pointer).unwrap() = value.clone();
        assert!(!validator.is_valid(&broken), "{pointer} {value}");
    }
    let mut more = full();
    more["leave"] = json!("https://www.example.org");
    assert!(!validator.is_valid(&more));
}
