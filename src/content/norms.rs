//! How common a score is: the published figures, each with the words that stand beside it.
//!
//! What a paper says of its figure (when, how many people, how many of those who were asked) is checked
//! as data and written into sentences natively, so the page only chooses among finished texts.

use serde::{Deserialize, Serialize};

use crate::domain::norm::Figure;
use crate::domain::text::Text;

/// One language's edition.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Norms {
    /// The question with whom to compare.
    pub ask: Text,
    /// That nobody has to, and what becomes of the choice.
    pub about: Text,
    /// The choice that compares with nobody.
    pub nobody: Text,
    /// Words for each group, in the order of [`crate::domain::audience::Audience::ALL`].
    pub audiences: Vec<AudienceWords>,
    /// The figures with their words.
    pub figures: Vec<Told>,
}

/// Words for a group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AudienceWords {
    /// Its name.
    pub name: Text,
    /// What to say where nobody has a figure for it.
    pub unknown: Text,
}

/// A figure, and what is said of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// The figure.
    pub figure: Figure,
    /// "About 21 of 100 residents scored 10 or more."
    pub sentence: Text,
    /// What stands at the mark of an average; none beside a share.
    pub mark: Option<Text>,
    /// Who was asked, when, how many answered, and what that leaves open.
    pub about: Text,
    /// Where it comes from, by place among the library's sources; the figure's own source first.
    pub sources: Vec<u16>,
}
