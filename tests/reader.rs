//! For whom the page is arranged: each reader and each rule. Nothing is ever lost by it, and whoever may be in danger
//! finds the same at the same place as everybody.
//!
//! Source: `src/domain/reader.rs`. Whom a line serves is told in `public/content/directory.json`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test stops at the first surprise")]

#[path = "reader/lines.rs"]
mod lines;
#[path = "reader/screens.rs"]
mod screens;
#[path = "support/shipped.rs"]
mod shipped;
#[path = "reader/words.rs"]
mod words;

use doc_to_doc::domain::reader::Reader;

/// Whoever may read: nobody in particular, and each of the six.
pub(crate) fn everyone() -> Vec<Option<Reader>> {
    core::iter::once(None).chain(Reader::ALL.iter().copied().map(Some)).collect()
}
