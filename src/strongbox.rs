//! The strongbox: what locks a saved result, opens it again, and reads files that come from outside.
//!
//! It is a program of its own (`src/bin/strongbox.rs`) that imports nothing: a file that would break
//! it breaks a place from which nothing can be reached. Chance comes from whoever calls it.

pub mod cipher;
pub mod fhir;
pub mod header;
pub mod read;
