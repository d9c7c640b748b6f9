//! A FHIR R4 `Questionnaire` as written: what of it is read.

use serde::Deserialize;

use super::total::Calculation;
use crate::domain::text::Text;

/// A `Questionnaire`.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Resource {
    #[serde(rename = "resourceType")]
    pub(super) kind: Text,
    pub(super) id: Text,
    pub(super) url: Text,
    pub(super) version: Text,
    pub(super) title: Text,
    pub(super) language: Text,
    pub(super) copyright: Option<Text>,
    pub(super) item: Vec<FhirItem>,
}

/// A group, a question, or a total.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct FhirItem {
    pub(super) link_id: Text,
    pub(super) text: Text,
    #[serde(rename = "type")]
    pub(super) kind: Text,
    #[serde(default)]
    pub(super) item: Vec<FhirItem>,
    #[serde(default)]
    pub(super) answer_option: Vec<FhirOption>,
    #[serde(default)]
    pub(super) enable_when: Vec<EnableWhen>,
    pub(super) enable_behavior: Option<Text>,
    #[serde(default)]
    pub(super) read_only: bool,
    #[serde(default)]
    pub(super) extension: Vec<Calculation>,
}

/// An answer to choose.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct FhirOption {
    #[serde(default)]
    pub(super) extension: Vec<Extension>,
    pub(super) value_coding: FhirCoding,
}

/// What FHIR adds to an option.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Extension {
    pub(super) url: Text,
    pub(super) value_decimal: Option<serde_json::Number>,
}

/// A code, and how it is printed.
#[derive(Deserialize)]
pub(super) struct FhirCoding {
    pub(super) system: Text,
    pub(super) code: Text,
    #[serde(default)]
    pub(super) display: Text,
}

/// A reason to ask an item.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct EnableWhen {
    pub(super) question: Text,
    pub(super) operator: Text,
    pub(super) answer_coding: Option<FhirCoding>,
    pub(super) answer_boolean: Option<bool>,
}
