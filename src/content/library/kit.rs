//! The share kit: what can be printed and passed on.

use serde::{Deserialize, Serialize};

use crate::domain::text::Text;

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
