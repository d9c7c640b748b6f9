//! The library: the walkthrough, conversations to practice, guides and the share kit, in one file
//! that arrives after the page has started.
//!
//! It is one file for everybody, asked for unasked: a server that saw a guide being fetched would
//! know what somebody reads, and the page would not work in flight mode.

use serde::{Deserialize, Serialize};

use super::aftercare::Aftercare;
use super::block::Block;
use super::book::BookError;
use crate::domain::path::Path;
use crate::domain::text::Text;
use crate::domain::walk::Exit;

/// Raised whenever the shape below or that of a block changes.
const FORMAT: u16 = 3;

/// One language's edition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Library {
    format: u16,
    /// Helping a colleague, step by step.
    pub walk: Walkthrough,
    /// Conversations to practice.
    pub practice: Practice,
    /// The guides, in the order in which they are listed.
    pub guides: Vec<Guide>,
    /// What can be printed and passed on.
    pub kit: Kit,
    /// What comes after a check.
    pub after: Aftercare,
    /// Where facts come from.
    pub sources: Vec<Source>,
}

/// Helping a colleague, step by step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Walkthrough {
    /// Its name.
    pub title: Text,
    /// What comes before it.
    pub lead: Text,
    /// The button that begins it.
    pub begin: Text,
    /// What stands under that button.
    pub begin_about: Text,
    /// Its shape.
    pub path: Path,
    /// Its steps, in the path's order.
    pub steps: Vec<Step>,
}

/// One step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Its heading.
    pub title: Text,
    /// All of it in a sentence or two, where it belongs to the short form.
    pub short: Option<Text>,
    /// What it says.
    pub blocks: Vec<Block>,
    /// The ways on, in the path's order.
    pub exits: Vec<WayOn>,
}

/// A way on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WayOn {
    /// What its button says.
    pub text: Text,
    /// Where it leads, and what it tells.
    pub exit: Exit,
}

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

/// A guide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guide {
    /// Its name in the content files.
    pub id: Text,
    /// Its title.
    pub title: Text,
    /// One line on the list of guides.
    pub about: Text,
    /// How it opens.
    pub lead: Text,
    /// Its sections.
    pub sections: Vec<Section>,
}

/// A section of a guide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// Its heading.
    pub title: Text,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// Where facts come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Who published it, where and when.
    pub text: Text,
    /// Its https address.
    pub link: Option<Text>,
}

impl Source {
    /// The language in which sources are named: that of their titles.
    pub const LANGUAGE: &str = "en";
}

/// What can be printed and passed on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kit {
    /// Its name.
    pub title: Text,
    /// One line on the list of guides.
    pub about: Text,
    /// How it opens.
    pub lead: Text,
    /// The card.
    pub card: Card,
    /// The half page.
    pub half: HalfPage,
    /// Under the code, where it leads to the programme's page.
    pub scan_page: Text,
    /// Under the code, where it leads to the programme's number.
    pub scan_call: Text,
    /// What the code is, for whoever cannot see it: `{target}`.
    pub picture: Text,
    /// The button that prints the card.
    pub print_card: Text,
    /// The button that prints the half page.
    pub print_half: Text,
    /// How it prints.
    pub print_note: Text,
    /// The message by which the programme is passed on.
    pub message: Text,
    /// The title of a reminder.
    pub reminder: Text,
}

/// A card for the wall of a lounge.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Card {
    /// What it is called on the screen.
    pub name: Text,
    /// The line that is read first.
    pub hook: Text,
    /// Who answers.
    pub who: Text,
    /// Above the number.
    pub call: Text,
    /// What it costs and how soon.
    pub terms: Text,
    /// How private it is.
    pub confidence: Text,
    /// For somebody in danger.
    pub danger: Text,
    /// Before the line for physicians.
    pub physicians: Text,
    /// For whoever worries about somebody.
    pub someone: Text,
    /// When its numbers were compared: `{date}`.
    pub checked: Text,
}

/// Half a page to read out at a meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HalfPage {
    /// What it is called on the screen.
    pub name: Text,
    /// Its heading.
    pub title: Text,
    /// Its paragraphs.
    pub paragraphs: Vec<Text>,
    /// What to do, a line each.
    pub notice: Vec<Text>,
}

/// The parts of an edition.
pub struct Parts {
    /// See [`Library::walk`].
    pub walk: Walkthrough,
    /// See [`Library::practice`].
    pub practice: Practice,
    /// See [`Library::guides`].
    pub guides: Vec<Guide>,
    /// See [`Library::kit`].
    pub kit: Kit,
    /// See [`Library::after`].
    pub after: Aftercare,
    /// See [`Library::sources`].
    pub sources: Vec<Source>,
}

impl Library {
    /// Puts an edition together.
    #[must_use]
    pub fn new(parts: Parts) -> Self {
        let Parts { walk, practice, guides, kit, after, sources } = parts;
        Self { format: FORMAT, walk, practice, guides, kit, after, sources }
    }

    /// Packs it.
    ///
    /// # Errors
    /// When a list is longer than the format can say; no checked content is.
    pub fn pack(&self) -> Result<Vec<u8>, BookError> {
        postcard::to_allocvec(self).map_err(BookError::Unreadable)
    }

    /// Unpacks it.
    ///
    /// # Errors
    /// When the bytes are damaged or of another build.
    pub fn unpack(bytes: &[u8]) -> Result<Self, BookError> {
        let (format, _) = postcard::take_from_bytes::<u16>(bytes).map_err(BookError::Unreadable)?;
        if format != FORMAT {
            return Err(BookError::OtherFormat(format));
        }
        postcard::from_bytes(bytes).map_err(BookError::Unreadable)
    }
}
