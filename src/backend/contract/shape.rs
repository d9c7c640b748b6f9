//! The contract in types, for whoever receives: tools and tests read bodies by them, and the schema
//! is made from them. The page writes and reads without them.

use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

use crate::backend::request_id::RequestId;
use crate::domain::request::{About, Channel, Gender, Seniority, When};

/// Somebody asks for a peer. Every name is there each time; what was left open is null.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = all_required)]
pub struct PeerSupportRequest {
    /// The contract's name and version.
    pub schema: Version,
    /// The request's random name, an UUID of version 4; the same for every try.
    #[serde(deserialize_with = "uuid")]
    #[schemars(regex(pattern = "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"))]
    pub request_id: String,
    /// The language of the page, as a BCP 47 tag.
    #[schemars(length(min = 2, max = 35))]
    pub locale: String,
    /// What the person would like to be called.
    #[serde(deserialize_with = "present")]
    #[schemars(length(min = 1, max = 400))]
    pub name: Option<String>,
    /// How to reach them.
    pub contact: Contact,
    /// When to be reached.
    #[serde(deserialize_with = "present")]
    pub when: Option<When>,
    /// What it is about.
    #[serde(deserialize_with = "present")]
    pub about: Option<About>,
    /// Whom they would like to talk with.
    pub peer: Peer,
    /// Anything else; 4,000 characters as a person counts them, so a few more code points.
    #[serde(deserialize_with = "present")]
    #[schemars(length(min = 1, max = 16_000))]
    pub message: Option<String>,
    /// What was agreed to.
    pub consent: Consent,
    /// Kept for a proof of work, as the OpenAPI document tells; null in this version.
    #[serde(deserialize_with = "null")]
    #[schemars(extend("type" = "null"))]
    pub proof: Value,
    /// Fills the body to a multiple of 2,048 bytes. To be thrown away unread.
    #[schemars(regex(pattern = "^-{0,2047}$"))]
    pub pad: String,
}

/// The contract's name and version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Version {
    /// The first.
    #[serde(rename = "peer-support-request/1")]
    One,
}

/// How to reach somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = all_required)]
pub struct Contact {
    /// By which way.
    pub channel: Channel,
    /// The number or the address, as the person wrote it: with spaces, brackets, an extension, digits
    /// of another script. For a person to read.
    #[schemars(length(min = 1, max = 1_016))]
    pub value: String,
    /// Whether a voicemail may be left. Null means that nobody has said so: leave none.
    #[serde(deserialize_with = "present")]
    pub voicemail_ok: Option<bool>,
}

/// Whom somebody would like to talk with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = all_required)]
pub struct Peer {
    /// The specialty.
    #[serde(deserialize_with = "present")]
    #[schemars(length(min = 1, max = 400))]
    pub specialty: Option<String>,
    /// The gender.
    #[serde(deserialize_with = "present")]
    pub gender: Option<Gender>,
    /// How far along: about as far as the person, or further.
    #[serde(deserialize_with = "present")]
    pub seniority: Option<Seniority>,
    /// The language of the talk.
    #[serde(deserialize_with = "present")]
    #[schemars(length(min = 1, max = 400))]
    pub language: Option<String>,
    /// Nobody from the person's own workplace.
    pub elsewhere: bool,
}

/// What was agreed to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Consent {
    /// The version of the text.
    #[schemars(length(min = 1, max = 40))]
    pub text_version: String,
    /// True: without consent nothing is sent.
    #[serde(deserialize_with = "given")]
    #[schemars(extend("const" = true))]
    pub given: bool,
}

/// 200 or 201: it has been received.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Received {
    /// The word that says so.
    #[schemars(extend("const" = "received"))]
    pub status: String,
    /// What to call it on the phone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(regex(pattern = "^[A-Z0-9-]{4,24}$"))]
    pub reference: Option<String>,
    /// An ISO 8601 duration within which somebody answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub respond_within: Option<String>,
}

/// 202: it has been accepted. The body may be empty as well.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Accepted {
    /// The word that says so.
    #[schemars(extend("const" = "accepted"))]
    pub status: String,
}

/// What is wrong, as `application/problem+json` (RFC 9457).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Problem {
    /// An address that names the kind of problem.
    #[serde(default, rename = "type", skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// What is wrong, in a few words.
    pub title: String,
    /// The status once more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    /// More about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// The fields that are wrong, with 422.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<FieldError>,
}

/// One field that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct FieldError {
    /// Its place in the request: `#/contact/value`.
    pub pointer: String,
    /// A name for the mistake.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// What is wrong with it, for the person: plain text, of which 200 characters are shown.
    pub detail: String,
}

/// A field that may be null and must be there.
fn present<'de, D: Deserializer<'de>, T: Deserialize<'de>>(from: D) -> Result<Option<T>, D::Error> {
    Option::deserialize(from)
}

fn null<'de, D: Deserializer<'de>>(from: D) -> Result<Value, D::Error> {
    <()>::deserialize(from).map(|()| Value::Null)
}

fn given<'de, D: Deserializer<'de>>(from: D) -> Result<bool, D::Error> {
    let given = bool::deserialize(from)?;
    given.then_some(true).ok_or_else(|| serde::de::Error::custom("consent was not given"))
}

fn uuid<'de, D: Deserializer<'de>>(from: D) -> Result<String, D::Error> {
    let text = String::deserialize(from)?;
    let id = RequestId::read(&text);
    id.map(|_| text).ok_or_else(|| serde::de::Error::custom("no UUID of version 4 in small letters"))
}

fn all_required(schema: &mut Schema) {
    let names: Vec<Value> = schema
        .get("properties")
        .and_then(Value::as_object)
        .into_iter()
        .flatten()
        .map(|(name, _)| name.clone().into())
        .collect();
    schema.insert("required".to_owned(), names.into());
}
