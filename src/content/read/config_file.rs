//! The shape of `public/config.json`, as an association writes it.
//!
//! `config.schema.json` beside that file is made from these types; run `cargo run -p site -- schema`
//! after a change.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::asking::AskingFile;
use super::feedback::FeedbackFile;
use super::office::OfficeFile;
use super::patterns;
use super::theme::ThemeFile;
use crate::content::features::Features;
use crate::content::programme::SignOff;
use crate::domain::text::Text;

/// A text in each language, by its tag.
pub(super) type ByLocale = BTreeMap<String, Text>;

/// Who runs this, and how the site stands in the world.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Configuration")]
pub(super) struct ConfigFile {
    /// Where this schema lies; editors read it.
    #[serde(rename = "$schema")]
    pub(super) _schema: Option<String>,
    /// The programme's name.
    #[schemars(length(min = 1))]
    pub(super) name: Text,
    /// Who runs it.
    #[schemars(length(min = 1))]
    pub(super) association: Text,
    /// The number to ask for a peer by, with + and the country code.
    #[schemars(regex(pattern = patterns::TEXT))]
    pub(super) phone: Text,
    /// The whole address of the programme's own page.
    #[schemars(regex(pattern = patterns::HTTPS))]
    pub(super) page: Option<Text>,
    /// This site's own origin, without a slash at its end; null until it is known.
    #[schemars(regex(pattern = patterns::ORIGIN))]
    pub(super) address: Option<Text>,
    /// Its languages, each a folder below `content/`; a page begins in the first unless the browser asks for another.
    #[serde(default = "english")]
    #[schemars(length(min = 1), extend("uniqueItems" = true))]
    pub(super) languages: Vec<Text>,
    /// The origins of pages that may show this site in a frame, never its own.
    #[serde(default)]
    #[schemars(inner(regex(pattern = patterns::ORIGIN)), extend("uniqueItems" = true))]
    pub(super) embedding: Vec<Text>,
    /// Parts of the page that can be left out.
    #[serde(default)]
    pub(super) features: Features,
    /// What is promised of confidence, and what is not.
    pub(super) confidence: ConfidenceFile,
    /// When the programme's office works.
    pub(super) office: OfficeFile,
    /// How requests for a peer are taken; null for the telephone alone.
    pub(super) request: Option<AskingFile>,
    /// Who takes what is asked afterwards; null to ask nothing.
    pub(super) feedback: Option<FeedbackFile>,
    /// Colours, corners and letters of the association's own; null for those that ship.
    pub(super) theme: Option<ThemeFile>,
    /// Translations of questionnaires that you have compared, word for word, with the publisher's sheet: `es/gad-7`.
    #[serde(default)]
    #[schemars(inner(regex(pattern = patterns::TRANSLATION)), extend("uniqueItems" = true))]
    pub(super) checked_translations: Vec<Text>,
    /// For how many months a checked number can be relied on.
    #[schemars(range(min = 1, max = 60))]
    pub(super) stale_after_months: u32,
    /// The whole address of a neutral page of somebody else's.
    #[schemars(regex(pattern = patterns::HTTPS))]
    pub(super) leave_to: Text,
    /// The clinician who has signed off the instruments, thresholds and wording.
    pub(super) sign_off: Option<SignOff>,
}

/// What a configuration that names no language means.
fn english() -> Vec<Text> {
    vec!["en".into()]
}

/// What is promised of confidence, in each language.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Confidence")]
pub(super) struct ConfidenceFile {
    /// The promise.
    pub(super) promise: ByLocale,
    /// What it does not cover, in counsel's words.
    pub(super) limits: Option<ByLocale>,
}
