//! A request is put into a server's own words, and nothing is held to be received that the server has
//! not said it has received.
//!
//! Source: the promises in `src/backend.rs`. The answers under `tests/fixtures/backend` have the shapes
//! that each server's own sources and documentation give them.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test stops at the first surprise")]

#[path = "backend/answers.rs"]
mod answers;
#[path = "backend/contract.rs"]
mod contract;
#[path = "support/dice.rs"]
mod dice;
#[path = "backend/limits.rs"]
mod limits;
#[path = "backend/random.rs"]
mod random;
#[path = "backend/retry.rs"]
mod retry;
#[path = "backend/servers.rs"]
mod servers;
#[path = "backend/settings.rs"]
mod settings;
#[path = "backend/wires.rs"]
mod wires;
