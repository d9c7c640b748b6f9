//! The words that belong to a scale, a topic, an offer, a level or a line of help.
//!
//! They live beside the data they speak of, not in the catalogue of phrases, because an
//! association can add a questionnaire without touching this code.

use serde::{Deserialize, Serialize};

/// Words for one scale.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScaleWords {
    /// What it is about: "Mood".
    pub name: String,
    /// Shown under each of its questions, where something must be said that the item does not.
    pub hint: Option<String>,
    /// The name of each band.
    pub bands: Vec<String>,
    /// What to say: of each band; without bands, of a total below all cut-offs and then at each.
    pub sentences: Vec<String>,
    /// What each cut-off is.
    pub cut_offs: Vec<String>,
    /// What this scale cannot tell, where that must be said.
    pub caution: Option<String>,
}

/// Words for one topic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TopicWords {
    /// Its name on the button.
    pub name: String,
    /// One line under it.
    pub about: String,
}

/// Words for an offer of more questions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfferWords {
    /// Heading.
    pub title: String,
    /// What they are, and how long they take.
    pub about: String,
    /// The button that takes it up.
    pub yes: String,
    /// The button that does not.
    pub no: String,
}

/// What a level says first, and whom it puts forward.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LevelWords {
    /// Under the heading of the result.
    pub opening: String,
    /// Lines of help to offer, by name: the least effort first, then the others.
    pub lines: Vec<String>,
    /// What else is worth knowing here.
    pub closing: String,
}

/// Words for a line of help.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LineWords {
    /// Who answers.
    pub name: String,
    /// When, in words that are true at any hour.
    pub hours: String,
    /// For whom, and what to expect.
    pub about: String,
}
