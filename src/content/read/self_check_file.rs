//! `content/self-check.json` as written.

use serde::Deserialize;

use crate::domain::scale::{Band, Rule};
use crate::domain::text::Text;

/// `self-check.json` as written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SelfCheckFile {
    pub(super) scales: Vec<ScaleFile>,
    pub(super) flags: Vec<FlagFile>,
    pub(super) levels: LevelsFile,
    pub(super) full: Vec<StepFile>,
    pub(super) topics: Vec<TopicFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ScaleFile {
    pub(super) id: Text,
    pub(super) questionnaire: Text,
    pub(super) items: Vec<Text>,
    pub(super) rule: Rule,
    pub(super) fewest_answered: Option<u16>,
    #[serde(default)]
    pub(super) reversed: Vec<Text>,
    #[serde(default)]
    pub(super) bands: Vec<Band>,
    pub(super) cut_offs: Vec<CutOffFile>,
    pub(super) gives_way_to: Option<Text>,
    pub(super) citation: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CutOffFile {
    pub(super) id: Text,
    pub(super) at: i32,
    #[serde(default = "yes")]
    pub(super) published: bool,
}

pub(super) const fn yes() -> bool {
    true
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FlagFile {
    pub(super) id: Text,
    pub(super) questionnaire: Text,
    pub(super) item: Text,
    pub(super) at_least: i16,
    #[serde(default)]
    pub(super) interrupts: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct LevelsFile {
    pub(super) crisis: Vec<ReasonFile>,
    pub(super) prompt_care: Vec<ReasonFile>,
    pub(super) talk_to_someone: Vec<ReasonFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ReasonFile {
    pub(super) flag: Option<Text>,
    pub(super) scale: Option<Text>,
    pub(super) at_least: Option<i32>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct GateFile {
    pub(super) scale: Text,
    pub(super) at_least: i32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StepFile {
    pub(super) ask: Option<Text>,
    pub(super) items: Option<Vec<Text>>,
    pub(super) offer: Option<Text>,
    pub(super) questionnaires: Option<Vec<Text>>,
    pub(super) when: Option<GateFile>,
    pub(super) after: Option<Text>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TopicFile {
    pub(super) id: Text,
    pub(super) steps: Vec<StepFile>,
}
