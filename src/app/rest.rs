//! What the page can start without, and gets once it has started.

use super::later::Later;
use crate::content::book::BookError;
use crate::content::directory::{self, Listed, Shelf};
use crate::content::library::Library;

/// Where it is.
#[derive(Debug, PartialEq, Eq)]
pub enum Rest<T: 'static> {
    /// On its way.
    Awaited,
    /// Here, and not yet needed: unpacking thousands of lines takes a moment.
    Packed(&'static [u8]),
    /// Unpacked.
    Here(&'static T),
    /// It did not arrive, or not whole.
    Missing,
}

impl<T> Clone for Rest<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Rest<T> {}

impl<T> Rest<T> {
    /// What arrived; nothing means that nothing did.
    #[must_use]
    pub fn arrived(bytes: Vec<u8>) -> Self {
        if bytes.is_empty() { Self::Missing } else { Self::Packed(bytes.leak()) }
    }

    /// Unpacked, if it is here at all.
    fn unpacked_by(self, unpack: impl FnOnce(&[u8]) -> Result<T, BookError>) -> Self {
        match self {
            Self::Packed(bytes) => unpack(bytes).map_or(Self::Missing, |here| Self::Here(Box::leak(Box::new(here)))),
            other => other,
        }
    }
}

impl Rest<Shelf> {
    /// Unpacked, if it is here at all.
    #[must_use]
    pub fn unpacked(self) -> Self {
        self.unpacked_by(directory::unpack)
    }

    /// Its lines.
    #[must_use]
    pub fn entries(&self) -> &'static [Listed] {
        if let Self::Here(shelf) = self { &shelf.entries } else { &[] }
    }

    /// How many lines could not be used.
    #[must_use]
    pub fn left_out(self) -> usize {
        if let Self::Here(shelf) = self { shelf.left_out } else { 0 }
    }
}

impl Rest<Library> {
    /// Unpacked, if it is here at all.
    #[must_use]
    pub fn unpacked(self) -> Self {
        self.unpacked_by(Library::unpack)
    }
}

impl Rest<Later> {
    /// For whoever needs it: nothing that is here, and nothing that never will be, is waited for.
    #[must_use]
    pub fn is_awaited(self) -> bool {
        self == Self::Awaited
    }
}
