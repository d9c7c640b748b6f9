//! The way through the shipped check, at every fork.
//!
//! The order, the gates and the interrupt stand in `public/content/self-check.json`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test stops at the first surprise")]

#[path = "sitting/common.rs"]
mod common;
#[path = "support/dice.rs"]
mod dice;
#[path = "support/fill.rs"]
mod fill;
#[path = "sitting/interrupt.rs"]
mod interrupt;
#[path = "sitting/levels.rs"]
mod levels;
#[path = "sitting/next_steps.rs"]
mod next_steps;
#[path = "sitting/order.rs"]
mod order;
#[path = "support/own.rs"]
mod own;
#[path = "sitting/person.rs"]
mod person;
#[path = "support/shipped.rs"]
mod shipped;
#[path = "sitting/walks.rs"]
mod walks;
