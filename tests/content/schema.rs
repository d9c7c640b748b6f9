//! The schema that editors read: it is the one that the types make, and it tells sound from broken.

use std::fs;

use doc_to_doc::content::read::schema;
use jsonschema::Validator;
use serde_json::{Value, json};

pub(crate) fn validator() -> Validator {
    let schema: Value = serde_json::from_str(&schema::directory()).unwrap();
    jsonschema::draft202012::options().should_validate_formats(true).build(&schema).unwrap()
}

fn shipped() -> Value {
    serde_json::from_str(&fs::read_to_string("public/content/directory.json").unwrap()).unwrap()
}

#[test]
fn the_file_is_what_the_types_make() {
    let file = fs::read_to_string(format!("public/{}", schema::FILE)).unwrap_or_default();
    assert!(file == schema::directory(), "public/{} is old: run `cargo run -p site -- schema`", schema::FILE);
}

#[test]
fn it_is_draft_2020_12_and_the_directory_names_it() {
    let schema: Value = serde_json::from_str(&schema::directory()).unwrap();
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    assert!(jsonschema::meta::is_valid(&schema));
    assert!(schema::FILE.ends_with(shipped()["$schema"].as_str().unwrap()));
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
