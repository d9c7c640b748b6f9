//! What is saved is opened again with the same totals; what is damaged, strange or hostile is refused
//! with the reason, and never shown as a score that its answers do not give.
//!
//! Source: the promises in `src/strongbox.rs` and `src/domain/past.rs`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test stops at the first surprise")]

#[path = "scoring/by_hand.rs"]
mod by_hand;
#[path = "support/dice.rs"]
mod dice;
#[path = "strongbox/folder.rs"]
mod folder;
#[path = "strongbox/hostile.rs"]
mod hostile;
#[path = "strongbox/judged.rs"]
mod judged;
#[path = "strongbox/kept.rs"]
mod kept;
#[path = "strongbox/lock.rs"]
mod lock;
#[path = "strongbox/round.rs"]
mod round;
#[path = "strongbox/sat.rs"]
mod sat;
#[path = "support/shipped.rs"]
mod shipped;
