//! The share kit: its code leads where it says, and its sheets own up to their age.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test stops at the first surprise")]

#[path = "share/code.rs"]
mod code;
#[path = "share/sheets.rs"]
mod sheets;
#[path = "support/shipped.rs"]
mod shipped;
