//! Translations of questionnaires: the wording as it was found, whole or not at all, the same scores in every
//! language, and nothing on a screen that neither file holds.
//!
//! Source: the promises in `src/content/read/translation.rs` and `src/content/foreign.rs`; each file names where its
//! wording was read.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test stops at the first surprise")]

#[path = "support/breaking.rs"]
mod breaking;
#[allow(dead_code, reason = "nothing is cut short here")]
#[path = "content/copy.rs"]
mod copy;
#[path = "support/dice.rs"]
mod dice;
#[path = "support/fill.rs"]
mod fill;
#[path = "translations/mutations.rs"]
mod mutations;
#[allow(dead_code, reason = "the whole person is needed elsewhere")]
#[path = "sitting/person.rs"]
mod person;
#[path = "translations/provenance.rs"]
mod provenance;
#[path = "translations/refused.rs"]
mod refused;
#[path = "translations/said.rs"]
mod said;
#[path = "translations/same.rs"]
mod same;
#[path = "translations/saved.rs"]
mod saved;
#[path = "support/shipped.rs"]
mod shipped;
#[path = "translations/wording.rs"]
mod wording;

use std::path::Path;

use copy::{Change, Copy};
use doc_to_doc::content::read;
use doc_to_doc::domain::battery::Battery;
use doc_to_doc::domain::questionnaire::Questionnaire;
use serde_json::Value;

/// Every translation that ships.
const SHIPPED: [&str; 6] =
    ["es/after-event", "es/gad-7", "es/phq-9", "zh-Hans/after-event", "zh-Hans/gad-7", "zh-Hans/phq-9"];

/// What is asked in a language, as it ships.
fn asked_in(locale: &str) -> Battery {
    read::battery_in(Path::new("public"), locale).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

/// The same where an association has compared these translations.
fn compared(locale: &str, checked: &'static str) -> Battery {
    let copy = Copy::of_public();
    copy.change("config.json", &Change::Set("/checked_translations", checked));
    read::battery_in(copy.path(), locale).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

fn sheet<'a>(battery: &'a Battery, id: &str) -> &'a Questionnaire {
    battery.questionnaires.iter().find(|sheet| sheet.id == id).unwrap()
}

/// The path of a translation's file below `public/`.
fn path(name: &str) -> String {
    let (locale, id) = name.split_once('/').unwrap();
    format!("content/{locale}/instruments/{id}.json")
}

fn file(name: &str) -> Value {
    serde_json::from_str(&std::fs::read_to_string(Path::new("public").join(path(name))).unwrap()).unwrap()
}
