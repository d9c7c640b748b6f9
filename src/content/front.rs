//! What only pages without a program say: before one has started, and where none can.

use serde::Deserialize;

use crate::domain::text::Text;

/// One language's words, by name.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Front {
    /// Above the page, once its program has failed.
    pub not_started: Text,
    /// Under the door of the check, where it cannot open.
    pub check_in_needs: Text,
    /// At the foot of the page: what a check is not.
    pub foot: Text,
    /// The link beside it, to what is kept.
    pub foot_kept: Text,
    /// What the list of languages is called.
    pub languages: Text,
    /// What a reader of another site's page by ear is told of the frame that holds this one: `{programme}`.
    pub frame_title: Text,
    /// The link there that needs no frame: `{programme}`.
    pub frame_open: Text,
    /// Another language was chosen and did not arrive.
    pub language_missing: Text,
}

impl Front {
    /// The text with this name.
    #[must_use]
    pub fn named(&self, name: &str) -> Option<Text> {
        Some(match name {
            "not_started" => self.not_started,
            "check_in_needs" => self.check_in_needs,
            "foot" => self.foot,
            "foot_kept" => self.foot_kept,
            "languages" => self.languages,
            "language_missing" => self.language_missing,
            _ => return None,
        })
    }
}
