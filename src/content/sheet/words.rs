//! The words around the sheet. What stands on it is the publishers' and the person's.

use serde::{Deserialize, Serialize};

use crate::domain::text::Text;

/// Words for the sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetWords {
    /// The screen's heading.
    pub title: Text,
    /// What the sheet is for.
    pub lead: Text,
    /// What stands at its head.
    pub name: Text,
    /// What it is, and what it is not.
    pub what: Text,
    /// Questions that earlier answers ruled out: `{count}`.
    pub not_asked: Text,
    /// What becomes of a sheet that is printed or copied.
    pub note: Text,
    /// Over the words to begin with.
    pub openings_title: Text,
    /// What to do with them.
    pub openings_about: Text,
    /// Words to begin with.
    pub openings: Vec<Opening>,
}

/// Words with which to begin at the doctor's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opening {
    /// The words.
    pub say: Text,
    /// The button that copies them.
    pub copy: Text,
    /// Positions of the scales that bring them to the front; none for those that fit whatever was answered.
    pub scales: Vec<u16>,
}
