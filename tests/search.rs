//! Finding a line: by ticking what it must be, and by typing words the way a hurried person does.
//!
//! Source: the promises in `src/domain/wanted.rs` and `src/domain/fold.rs`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test stops at the first surprise")]

#[path = "search/filters.rs"]
mod filters;
#[path = "search/letters.rs"]
mod letters;
#[path = "search/words.rs"]
mod words;
