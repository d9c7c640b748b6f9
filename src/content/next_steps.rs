//! What might stand in the way of help: a question, and to each answer something true.

use serde::{Deserialize, Serialize};

use crate::domain::audience::Audience;
use crate::domain::next_step::Table;
use crate::domain::text::Text;

/// One language's edition.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct NextSteps {
    /// Whom to offer.
    pub table: Table,
    /// The question.
    pub ask: Text,
    /// That it can be left open, and what becomes of the answer.
    pub about: Text,
    /// What is said of the order, once something was chosen: `{name}` stands first.
    pub first_now: Text,
    /// Each answer, in the order of [`crate::domain::next_step::Barrier::ALL`].
    pub barriers: Vec<BarrierWords>,
}

/// An answer, and what is said to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BarrierWords {
    /// The answer.
    pub name: Text,
    /// What is said to it.
    pub said: Vec<Said>,
}

/// A sentence or two, for whom they are, and where their facts come from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// The sentences.
    pub text: Text,
    /// For whom: for everybody where nobody is named.
    pub only: Vec<Audience>,
    /// By place among the library's sources.
    pub sources: Vec<u16>,
}
