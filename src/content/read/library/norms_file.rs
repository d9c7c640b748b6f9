//! `content/norms.json` and its words, as written.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::content::norms::AudienceWords;
use crate::domain::audience::Audience;
use crate::domain::norm::ReadIn;
use crate::domain::text::Text;

/// One figure, as its paper gives it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FigureFile {
    /// Its name, by which its words are found.
    pub(super) id: String,
    /// The scale.
    pub(super) scale: String,
    /// How many reach a cut-off; this or a mean.
    pub(super) share: Option<ShareFile>,
    /// The average on the scale; this or a share.
    pub(super) mean: Option<f64>,
    pub(super) audiences: Vec<Audience>,
    pub(super) years: YearsFile,
    /// Whether people were asked during the COVID-19 pandemic; needed where the years leave it open.
    pub(super) pandemic: Option<bool>,
    /// How many people were asked.
    pub(super) asked: Option<u32>,
    /// How many answered.
    pub(super) answered: u32,
    /// How many of a hundred who were asked did answer.
    pub(super) response: Option<f64>,
    /// Whether people chose to answer.
    pub(super) self_selected: bool,
    pub(super) source: String,
    /// Further sources, of what its note says.
    #[serde(default)]
    pub(super) also: Vec<String>,
    pub(super) read: ReadIn,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ShareFile {
    pub(super) at_least: i32,
    pub(super) of_100: f64,
}

/// The first and the last year in which people were asked; a review has only a last one.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct YearsFile {
    pub(super) from: Option<u16>,
    pub(super) to: u16,
}

/// The words of one language.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NormsWords {
    pub(super) ask: Text,
    pub(super) about: Text,
    pub(super) nobody: Text,
    pub(super) audiences: BTreeMap<String, AudienceWords>,
    pub(super) told: BTreeMap<String, Text>,
    pub(super) figures: BTreeMap<String, FigureWords>,
}

/// Words of one figure.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FigureWords {
    /// The figure in one sentence.
    pub(super) sentence: Text,
    /// Who was asked.
    pub(super) people: Text,
    /// What else must be known of it.
    pub(super) note: Option<Text>,
}

/// Sentences that tell of any figure, with the gaps that each must have.
pub(super) const TOLD: [(&str, &[&str]); 14] = [
    ("year", &["to"]),
    ("years", &["from", "to"]),
    ("until", &["to"]),
    ("answered", &["answered"]),
    ("answered_rate", &["answered", "response"]),
    ("self_selected", &[]),
    ("pandemic", &[]),
    ("abstract", &[]),
    ("table", &[]),
    ("agency-page", &[]),
    ("harmless", &[]),
    ("mark", &["mean"]),
    ("thousands", &[]),
    ("decimal", &[]),
];
