//! Conversations to practice: what is said, what one may answer, and how it lands.

use serde::{Deserialize, Serialize};

use crate::content::block::Block;
use crate::domain::path::Path;
use crate::domain::text::Text;

/// What there is to practice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Practice {
    /// Its name.
    pub title: Text,
    /// What comes before it.
    pub lead: Text,
    /// What the conversations touch, for whoever would rather not.
    pub note: Text,
    /// Why practice helps, and how far.
    pub why: Vec<Block>,
    /// When to come back.
    pub again: Text,
    /// The conversations.
    pub conversations: Vec<Conversation>,
}

/// One conversation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conversation {
    /// Its name.
    pub title: Text,
    /// With whom, and how long it takes.
    pub about: Text,
    /// Where it begins.
    pub scene: Text,
    /// Lines of help that stay in sight.
    pub now: Vec<Text>,
    /// Its shape: a step for each turn, and last the end.
    pub path: Path,
    /// Its turns, in the path's order; the end has none.
    pub turns: Vec<Turn>,
    /// What the end is called.
    pub end_title: Text,
    /// What it says.
    pub end: Vec<Block>,
}

/// One turn: something is said, and one answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Turn {
    /// What is seen.
    pub scene: Option<Text>,
    /// What the other one says.
    pub they: Text,
    /// What one may answer, in the path's order.
    pub choices: Vec<Choice>,
}

/// Something to answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// The words.
    pub say: Text,
    /// How they land.
    pub lands: Text,
    /// Why.
    pub why: Text,
    /// Words that would mend it.
    pub mend: Option<Text>,
    /// Where the reason comes from, by place among the library's sources.
    pub sources: Vec<u16>,
}
