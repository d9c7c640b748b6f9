//! Our own contract, `peer-support-request/1`: what a server of an association's own is sent, and what
//! it answers.
//!
//! [`body`] writes it, on every target; [`shape`] says it in types, from which [`schema`] makes the
//! JSON Schema and [`openapi`] the description that an integrator reads. That the two say the same is
//! what the tests show.

pub mod body;
#[cfg(not(target_arch = "wasm32"))]
pub mod examples;
#[cfg(not(target_arch = "wasm32"))]
pub mod feedback;
#[cfg(not(target_arch = "wasm32"))]
pub mod openapi;
pub mod pointer;
#[cfg(not(target_arch = "wasm32"))]
pub mod schema;
#[cfg(not(target_arch = "wasm32"))]
pub mod shape;

/// Its name and its version, in every body.
pub const NAME: &str = "peer-support-request/1";
