//! Reads what is asked afterwards: where its answers go, and its words.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;
use serde_json::Value;

use super::config::Desk;
use super::config_file::ByLocale;
use super::file::Files;
use super::library::clerk::{self, Clerk};
use super::patterns;
use super::problem::Problem;
use crate::backend::settings::Extra;
use crate::backend::settings::sound::{is_endpoint, is_name};
use crate::content::book::Book;
use crate::content::directory::Listed;
use crate::content::feedback::{CALLED, HELPED, SCHEMA, Taking, Words};
use crate::domain::text::Text;

/// The word for the reference server, in place of an address.
const REFERENCE_WORD: &str = "reference";

/// Who takes what is asked afterwards.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Feedback")]
pub(super) struct FeedbackFile {
    /// The whole address that takes the answers, or `reference`: the server on this machine.
    #[schemars(schema_with = "an_endpoint")]
    endpoint: Text,
    /// Names and values that a form service wants in every form.
    #[serde(default)]
    extra: Extra,
    /// The server's trap for machines: a field that is sent empty.
    honeypot: Option<Text>,
    /// Who reads the answers, in each language.
    readers: ByLocale,
    /// How long they are kept, in each language.
    kept: ByLocale,
}

fn an_endpoint(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "anyOf": [{ "const": REFERENCE_WORD }, { "type": "string", "pattern": patterns::HTTPS }] })
}

/// Reads it in the language of the desk.
pub(super) fn read(file: &FeedbackFile, desk: &mut Desk<'_>) -> Option<Taking> {
    let readers = desk.said(&file.readers, "feedback.readers");
    let kept = desk.said(&file.kept, "feedback.kept");
    names(file, desk);
    let endpoint = endpoint(file.endpoint, desk)?;
    Some(Taking { endpoint, extra: file.extra.clone(), honeypot: file.honeypot, readers, kept })
}

fn endpoint(written: Text, desk: &mut Desk<'_>) -> Option<Text> {
    if written == REFERENCE_WORD {
        desk.warn(
            "feedback.endpoint",
            "is the reference server on this machine: nobody else can send to it",
            "before you publish, write the server that takes the answers: https://…",
        );
        return Some(Taking::reference());
    }
    if !is_endpoint(&written) {
        let fix = "write the whole address that takes the answers, without a #: https://…, or \"reference\"; to ask \
                   nothing, write \"feedback\": null";
        desk.refuse("feedback.endpoint", format!("`{written}` is not an https address"), fix);
        return None;
    }
    Some(written)
}

/// Each name is sent once, or one of two would be lost.
fn names(file: &FeedbackFile, desk: &mut Desk<'_>) {
    let extra = file.extra.pairs().iter().map(|(name, _)| (format!("feedback.extra.{name}"), name.as_str()));
    let trap = file.honeypot.iter().map(|name| ("feedback.honeypot".to_owned(), name.as_str()));
    let mut seen = vec![SCHEMA, CALLED, HELPED];
    for (field, name) in extra.chain(trap) {
        if !is_name(name) {
            let fix = "write the server's name of the field; where there is no trap, leave \"honeypot\" out";
            desk.refuse(&field, format!("`{}` is no name", name.escape_debug()), fix);
        } else if seen.contains(&name) {
            let what = format!("`{name}` is sent for something else already, and one would be lost");
            desk.refuse(&field, what, "give each a name of its own, and none of schema, called and helped");
        }
        seen.push(name);
    }
}

/// Reads the words, whether anybody is asked or not, in the language of `book`.
pub(super) fn words(files: &Files<'_>, book: &Book, rest: &[Listed], problems: &mut Vec<Problem>) -> Option<Words> {
    let file = format!("content/{}/feedback.json", book.locale);
    let text = files(&file, problems)?;
    // First as what it is: read by names alone, a file may hold one of them twice.
    let _: Words = super::file::parsed(&file, &text, problems)?;
    super::file::refuse_empty_texts_in(&file, &text, problems);
    let mut texts: Value = super::file::parsed(&file, &text, problems)?;
    let mut clerk = Clerk::new(book, rest, &[], Vec::new());
    fill(&mut texts, "", &mut clerk.desk(&file, problems));
    serde_json::from_value(texts).ok()
}

/// Fills the gaps of every text.
fn fill(value: &mut Value, field: &str, desk: &mut clerk::Desk<'_, '_>) {
    match value {
        Value::String(text) => {
            // Nothing here has a place for a source.
            desk.figures(text, &[], field);
            *text = desk.text(text.as_str().into(), field).to_string();
        }
        Value::Object(fields) => {
            for (name, value) in fields {
                let field = [field, ".", name].concat();
                fill(value, field.trim_start_matches('.'), desk);
            }
        }
        _ => {}
    }
}
