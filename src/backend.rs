//! Backends: a request becomes what a server wants to hear, and its answer an outcome.
//!
//! Pure: nothing here sends. One server, one file ([`adapter`]). The rule above all others: an
//! outcome is [`outcome::Outcome::Received`] only where the server has said so in the one way in
//! which it says so. Whatever else it says, whether empty, garbled, truncated or hostile, is
//! something less.

pub mod adapter;
pub mod contract;
pub mod json;
pub mod outcome;
pub mod parcel;
pub mod pause;
pub mod request_id;
pub mod retry;
pub mod settings;
pub mod wire;
pub mod words;
