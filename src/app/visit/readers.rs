//! For whom a visit is arranged. It lives in memory only, and ends with whatever ends the answers.
//!
//! Asking for a peer erases the answers and not this: that screen says whom the programme serves. The form is
//! another document, to which nothing leads but its address.

use leptos::prelude::*;

use super::Visit;
use crate::domain::reader::Reader;

impl Visit {
    /// For whom the page is arranged; none for nobody in particular.
    #[must_use]
    pub fn reader(self) -> Option<Reader> {
        Reader::noted(self.reader.get_untracked())
    }

    /// The same, and again whenever it changes.
    #[must_use]
    pub fn follow_reader(self) -> Option<Reader> {
        self.reader.track();
        self.reader()
    }

    /// Arranges the page for them, or for nobody in particular. What somebody presses is never drawn anew by it:
    /// only what asks with [`Self::follow_reader`].
    pub fn arrange(self, reader: Option<Reader>) {
        self.reader.set(reader.map_or(0, |reader| reader as usize + 1));
    }
}
