//! The lines of help that the page can start without.

use crate::content::directory::{self, Listed, Shelf};

/// Where they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rest {
    /// On their way.
    Awaited,
    /// Here, and not yet needed: unpacking thousands of lines takes a moment.
    Packed(&'static [u8]),
    /// Unpacked.
    Here(&'static Shelf),
    /// They did not arrive, or not whole.
    Missing,
}

impl Rest {
    /// What arrived; nothing means that nothing did.
    #[must_use]
    pub fn arrived(bytes: Vec<u8>) -> Self {
        if bytes.is_empty() { Self::Missing } else { Self::Packed(bytes.leak()) }
    }

    /// Unpacked, if it is here at all.
    #[must_use]
    pub fn unpacked(self) -> Self {
        match self {
            Self::Packed(bytes) => match directory::unpack(bytes) {
                Ok(lines) => Self::Here(Box::leak(Box::new(lines))),
                Err(_) => Self::Missing,
            },
            other => other,
        }
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
