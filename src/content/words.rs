//! The words that belong to a scale, a topic, an offer, a level or a line of help.
//!
//! They live beside the data they speak of, not in the catalogue of phrases, because an
//! association can add a questionnaire without touching this code.

use serde::{Deserialize, Serialize};

use crate::domain::text::Text;

/// Words for one scale.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScaleWords {
    /// What it is about: "Mood".
    pub name: Text,
    /// Shown under each of its questions, where something must be said that the item does not.
    pub hint: Option<Text>,
    /// The name of each band.
    pub bands: Vec<Text>,
    /// What to say: of each band; without bands, of a total below all cut-offs and then at each.
    pub sentences: Vec<Text>,
    /// What each cut-off is.
    pub cut_offs: Vec<Text>,
    /// What this scale cannot tell, where that must be said.
    pub caution: Option<Text>,
}

/// Words for one topic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TopicWords {
    /// Its name on the button.
    pub name: Text,
    /// One line under it.
    pub about: Text,
}

/// Words for an offer of more questions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfferWords {
    /// Heading.
    pub title: Text,
    /// What they are, and how long they take.
    pub about: Text,
    /// The button that takes it up.
    pub yes: Text,
    /// The button that does not.
    pub no: Text,
}

/// What a level says first, and whom it puts forward.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LevelWords {
    /// Under the heading of the result.
    pub opening: Text,
    /// Lines of help and people to offer, by name: the least effort first, then the others.
    pub lines: Vec<Text>,
    /// What else is worth knowing here.
    pub closing: Text,
}

/// Words for a line of help.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntryWords {
    /// Its name.
    pub name: Text,
    /// A name for the strip at the top, where the line stands there by its hours.
    pub short: Option<Text>,
    /// Who answers.
    pub answers: Text,
    /// For whom, and what to expect.
    pub about: Text,
    /// What to expect where hours say little: when somebody calls back.
    pub reply: Option<Text>,
    /// The limits of its confidence, as far as it states them.
    pub limits: Option<Text>,
    /// Everything a search looks through, folded.
    pub searched: Text,
}

/// Words for help that is no line: somebody whom only the person knows how to reach.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PersonWords {
    /// Who.
    pub name: Text,
    /// How soon.
    pub soon: Text,
    /// How to begin.
    pub about: Text,
}
