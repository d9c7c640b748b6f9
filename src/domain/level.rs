//! What a set of results obliges us to offer first.
//!
//! The grading is this programme's own, not a published triage rule; a clinician signs it off
//! in the configuration. Nobody is on the other end: it only orders what the screen offers.

use serde::{Deserialize, Serialize};

use super::battery::Threshold;

/// What comes first on the result, most pressing first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// People who answer now, before anything else.
    Crisis,
    /// Confidential professional care this week, and a peer.
    PromptCare,
    /// A peer, primary care, or any of the routes in.
    TalkToSomeone,
    /// Something was left open, and what was answered reaches nothing: no calm word is true.
    Unclear,
    /// Nothing reached. Not an all-clear.
    Steady,
}

impl Level {
    /// All of them, most pressing first.
    pub const ALL: [Self; 5] = [Self::Crisis, Self::PromptCare, Self::TalkToSomeone, Self::Unclear, Self::Steady];

    /// Its name in the content files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Crisis => "crisis",
            Self::PromptCare => "prompt-care",
            Self::TalkToSomeone => "talk-to-someone",
            Self::Unclear => "unclear",
            Self::Steady => "steady",
        }
    }

    /// Its position in [`Self::ALL`].
    #[must_use]
    pub fn position(self) -> usize {
        Self::ALL.iter().position(|level| *level == self).unwrap_or_default()
    }
}

/// What raises a level: any one of these.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reasons {
    /// Flags, by position in the battery.
    pub flags: Vec<u16>,
    /// Scores.
    pub scores: Vec<Threshold>,
}

/// The reasons for each level that needs one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Obligations {
    /// For [`Level::Crisis`].
    pub crisis: Reasons,
    /// For [`Level::PromptCare`].
    pub prompt_care: Reasons,
    /// For [`Level::TalkToSomeone`].
    pub talk_to_someone: Reasons,
}

impl Obligations {
    /// The level of a set of results.
    ///
    /// `raised` tells whether a flag is up, `reaches` whether a score is certain to be reached,
    /// `complete` whether everything that was asked was answered well enough to be scored.
    pub fn level(&self, raised: impl Fn(u16) -> bool, reaches: impl Fn(Threshold) -> bool, complete: bool) -> Level {
        let any = |reasons: &Reasons| {
            reasons.flags.iter().any(|&flag| raised(flag)) || reasons.scores.iter().any(|&score| reaches(score))
        };
        if any(&self.crisis) {
            Level::Crisis
        } else if any(&self.prompt_care) {
            Level::PromptCare
        } else if any(&self.talk_to_someone) {
            Level::TalkToSomeone
        } else if complete {
            Level::Steady
        } else {
            Level::Unclear
        }
    }
}
