//! JSON, as little of it as is needed: objects written, answers read under limits.

pub mod read;
pub mod write;
