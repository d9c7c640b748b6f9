//! The library: the walkthrough, conversations to practice, guides and the share kit, in one file
//! that arrives after the page has started.
//!
//! It is one file for everybody, asked for unasked: a server that saw a guide being fetched would
//! know what somebody reads, and the page would not work in flight mode.

mod guide;
mod kit;
mod practice;
mod walkthrough;

use serde::{Deserialize, Serialize};

use super::aftercare::Aftercare;
use super::book::BookError;
use super::packed;
use crate::domain::text::Text;
pub use guide::{Guide, Section};
pub use kit::{Card, HalfPage, Kit};
pub use practice::{Choice, Conversation, Practice, Turn};
pub use walkthrough::{Step, Walkthrough, WayOn};

/// Raised whenever the shape of an edition, of one of its parts or of a block changes.
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
    /// When the page could not read it; no checked content is so.
    pub fn pack(&self) -> Result<Vec<u8>, BookError> {
        packed::pack(self)
    }

    /// Unpacks it.
    ///
    /// # Errors
    /// When the bytes are damaged or of another build.
    pub fn unpack(bytes: &[u8]) -> Result<Self, BookError> {
        packed::file(bytes, FORMAT)
    }
}
