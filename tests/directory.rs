//! The directory as the page gets it: a damaged entry takes no other with it, and no link is dead by
//! its form.
//!
//! Source: the promises in `src/content/directory.rs`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test stops at the first surprise")]

#[path = "support/dice.rs"]
mod dice;
#[path = "directory/links.rs"]
mod links;
#[path = "directory/packed.rs"]
mod packed;
#[path = "directory/said.rs"]
mod said;
