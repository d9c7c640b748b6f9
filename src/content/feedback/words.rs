//! The words of the two pages, as their file holds them: a field that it lacks, or has too many, is refused.

use serde::Deserialize;

use crate::domain::feedback::{Called, Helped};
use crate::domain::text::Text;

/// Every word of the two pages that is theirs alone.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// The page's heading.
    pub title: Text,
    /// What it is, and that each answer may be left out.
    pub lead: Text,
    /// That nobody is answered through this page.
    pub no_reply: Text,
    /// The heading over what to know first.
    pub before: Text,
    /// What the form carries, and what it does not.
    pub carries: Text,
    /// What the network sees all the same.
    pub network: Text,
    /// That it cannot be found again, and is sent once.
    pub once: Text,
    /// The heading over the form.
    pub questions: Text,
    /// Whether somebody called.
    pub called: CalledWords,
    /// Whether it helped.
    pub helped: HelpedWords,
    /// The button that sends.
    pub send: Text,
    /// The button that empties the form.
    pub clear: Text,
    /// What follows a press of the first.
    pub after: Text,
    /// The page to which the server sends people afterwards.
    pub thanks: ThanksWords,
}

/// A question and the words of a [`Called`].
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CalledWords {
    /// The question.
    pub ask: Text,
    /// What it means.
    pub about: Text,
    in_time: Text,
    late: Text,
    no: Text,
}

/// A question and the words of a [`Helped`].
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HelpedWords {
    /// The question.
    pub ask: Text,
    /// What it means.
    pub about: Text,
    yes: Text,
    somewhat: Text,
    no: Text,
    too_soon: Text,
}

/// The words after a form was sent.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ThanksWords {
    /// The heading.
    pub title: Text,
    /// What being here means, and no more than that.
    pub lead: Text,
    /// The heading over what becomes of the answers.
    pub becomes: Text,
    /// What becomes of them.
    pub becomes_text: Text,
    /// The heading over the ways on.
    pub waiting: Text,
    /// For whoever still waits for a call.
    pub waiting_text: Text,
}

impl CalledWords {
    /// The words of an answer.
    #[must_use]
    pub fn of(&self, called: Called) -> Text {
        match called {
            Called::InTime => self.in_time,
            Called::Late => self.late,
            Called::No => self.no,
        }
    }
}

impl HelpedWords {
    /// The words of an answer.
    #[must_use]
    pub fn of(&self, helped: Helped) -> Text {
        match helped {
            Helped::Yes => self.yes,
            Helped::Somewhat => self.somewhat,
            Helped::No => self.no,
            Helped::TooSoon => self.too_soon,
        }
    }
}
