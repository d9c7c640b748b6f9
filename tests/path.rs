//! Nobody gets lost: on a path of any shape, in the walkthrough and the conversations as they ship,
//! and between what is read.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test stops at the first surprise")]

#[path = "path/conversations.rs"]
mod conversations;
#[path = "path/faults.rs"]
mod faults;
#[path = "path/properties.rs"]
mod properties;
#[path = "path/readings.rs"]
mod readings;
#[path = "support/shipped.rs"]
mod shipped;
#[path = "path/talk.rs"]
mod talk;
#[path = "path/walkthrough.rs"]
mod walkthrough;

use doc_to_doc::domain::path::Path;

/// A path that begins at its first step.
fn path(danger: Option<u16>, steps: &[&[u16]]) -> Path {
    Path { start: 0, danger, steps: steps.iter().map(|ways| ways.to_vec()).collect() }
}
