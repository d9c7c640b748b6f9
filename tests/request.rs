//! What people write when they ask for a peer: taken as it is, refused only where nobody could use it.
//!
//! Source: the promises in `src/domain/request`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test stops at the first surprise")]

#[path = "request/draft.rs"]
mod draft;
#[path = "request/properties.rs"]
mod properties;
#[path = "request/reach.rs"]
mod reach;
#[path = "request/written.rs"]
mod written;
