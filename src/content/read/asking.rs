//! Reads how an association takes requests, and refuses a form from which nobody could be answered.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;
use serde_json::Value;

use super::config::Desk;
use super::config_file::ByLocale;
use super::patterns;
use crate::backend::settings::sound;
use crate::backend::settings::{Backend, Native};
use crate::content::asking::{Asking, REFERENCE};
use crate::domain::request::Field;
use crate::domain::text::Text;

/// The word for the reference server, in place of a server's settings.
const REFERENCE_WORD: &str = "reference";

// What a server needs is read by itself, so that a slip in it has a place of its own.
/// How requests for a peer are taken.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Request")]
pub(super) struct AskingFile {
    /// The server that takes requests, by its kind, or `reference`: the one on this machine.
    #[schemars(schema_with = "a_backend")]
    backend: Value,
    /// What the form asks for, in its order; `reach` must be among it.
    #[schemars(schema_with = "names_of_fields")]
    fields: Vec<Text>,
    /// Who reads a request, in each language; null for the reference server alone.
    readers: Option<ByLocale>,
    /// How long it is kept, in each language; null for the reference server alone.
    kept: Option<ByLocale>,
    /// What somebody agrees to by sending.
    consent: ConsentFile,
}

/// What somebody agrees to by sending.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Consent")]
struct ConsentFile {
    /// Which text this is; change it with the text.
    #[schemars(regex(pattern = patterns::VERSION))]
    version: Text,
    /// The text, in each language.
    text: ByLocale,
}

fn a_backend(generator: &mut SchemaGenerator) -> Schema {
    let server = generator.subschema_for::<Backend>();
    json_schema!({ "anyOf": [{ "const": REFERENCE_WORD }, server] })
}

fn names_of_fields(_: &mut SchemaGenerator) -> Schema {
    let names: Vec<&str> = Field::ALL.iter().map(|field| field.id()).collect();
    json_schema!({ "type": "array", "items": { "enum": names }, "contains": { "const": Field::Reach.id() }, "uniqueItems": true })
}

/// Reads it in the language of the desk.
pub(super) fn read(file: &AskingFile, desk: &mut Desk<'_>) -> Option<Asking> {
    let fields = fields(&file.fields, desk);
    let readers = file.readers.as_ref().map(|texts| desk.said(texts, "request.readers"));
    let kept = file.kept.as_ref().map(|texts| desk.said(texts, "request.kept"));
    let consent = desk.said(&file.consent.text, "request.consent.text");
    let consent_version = file.consent.version;
    if !is_version(&consent_version) {
        let fix = "write which text this is, in letters, digits, dots and dashes: 2026-11";
        desk.refuse("request.consent.version", format!("`{consent_version}` names no version"), fix);
    }
    let backend = backend(&file.backend, &fields, desk)?;
    let asking = Asking { backend, fields, readers, kept, consent, consent_version };
    if !asking.is_on_this_machine() {
        for (field, text, what) in [("readers", readers, "who reads a request"), ("kept", kept, "how long it is kept")]
        {
            if text.is_none() {
                let fix = ["write ", what, " in every language of the site: { \"en\": \"…\" }"].concat();
                desk.refuse(
                    &["request.", field].concat(),
                    "is null, which only the reference server may leave so",
                    &fix,
                );
            }
        }
    }
    Some(asking)
}

/// The fields in the order of the form, each once.
fn fields(names: &[Text], desk: &mut Desk<'_>) -> Vec<Field> {
    let mut fields: Vec<Field> = Vec::new();
    for (at, name) in names.iter().enumerate() {
        let place = format!("request.fields[{at}]");
        match Field::ALL.iter().copied().find(|field| *name == *field.id()) {
            Some(field) if fields.contains(&field) => {
                desk.refuse(&place, format!("`{name}` stands twice"), "keep one of the two");
            }
            Some(field) => fields.push(field),
            None => {
                let known: Vec<&str> = Field::ALL.iter().map(|field| field.id()).collect();
                let fix = ["write one of ", &known.join(", ")].concat();
                desk.refuse(&place, format!("`{name}` is no field of the form"), &fix);
            }
        }
    }
    if !fields.contains(&Field::Reach) {
        let fix = "add \"reach\": without a number or an address nobody can be answered";
        desk.refuse("request.fields", "do not ask how to reach the person", fix);
    }
    if !fields.contains(&Field::Channel) {
        desk.warn(
            "request.fields",
            "do not ask by which way to reach the person; everybody is asked for a number, and called",
            "add \"channel\" to let people choose a call, a text or an e-mail",
        );
    }
    fields.sort_unstable();
    fields
}

fn backend(value: &Value, fields: &[Field], desk: &mut Desk<'_>) -> Option<Backend> {
    if value.as_str() == Some(REFERENCE_WORD) {
        desk.warn(
            "request.backend",
            "is the reference server on this machine: nobody else can send to it",
            "before you publish, write the server that takes requests: { \"native\": { \"endpoint\": \"https://…\" } }",
        );
        return Some(Backend::Native(Native { endpoint: REFERENCE.into(), simple: false }));
    }
    let backend: Backend = match serde_path_to_error::deserialize(value) {
        Ok(backend) => backend,
        Err(error) => {
            let path = error.path().to_string();
            let fix = "write one server by its kind, { \"native\": { \"endpoint\": \"https://…\" } }, or \"reference\"; \
                       for telephone alone, write \"request\": null";
            desk.refuse(&place(path.trim_matches('.')), error.inner().to_string(), fix);
            return None;
        }
    };
    let kind = value.as_object().and_then(|kinds| kinds.keys().next()).map_or("", String::as_str);
    for problem in sound::problems(&backend, fields) {
        let field = place([kind, ".", &problem.field].concat().trim_matches('.'));
        if problem.stops {
            desk.refuse(&field, problem.what, &problem.fix);
        } else {
            desk.warn(&field, &problem.what, &problem.fix);
        }
    }
    Some(backend)
}

/// The place of a field of the server's settings.
fn place(field: &str) -> String {
    ["request.backend.", field].concat().trim_end_matches('.').to_owned()
}

fn is_version(version: &str) -> bool {
    let sound = |sign: u8| sign.is_ascii_alphanumeric() || b".-".contains(&sign);
    (1..=40).contains(&version.len()) && version.bytes().all(sound)
}
