//! Words and facts as data.
//!
//! The files under `public/` are read and checked natively ([`read`]), packed into one small
//! [`book::Book`] per language, and unpacked by the page. So the browser carries no parser and
//! meets no mistake that the check has not already refused.

pub mod aftercare;
pub mod answered;
pub mod asking;
pub mod block;
pub mod book;
pub mod copy;
pub mod date;
pub mod directory;
#[cfg(not(target_arch = "wasm32"))]
pub mod embedding;
pub mod features;
#[cfg(not(target_arch = "wasm32"))]
pub mod feedback;
pub mod foreign;
#[cfg(not(target_arch = "wasm32"))]
pub mod front;
pub mod gaps;
#[cfg(not(target_arch = "wasm32"))]
pub mod language;
pub mod letter;
pub mod library;
pub mod next_steps;
pub mod norms;
pub mod onward;
pub mod over_time;
pub mod packed;
pub mod phrases;
#[cfg(not(target_arch = "wasm32"))]
pub mod plain;
pub mod plan;
pub mod programme;
#[cfg(not(target_arch = "wasm32"))]
pub mod read;
pub mod readers;
pub mod response;
pub mod schedule;
pub mod searched;
pub mod sees;
pub mod share;
pub mod sheet;
#[cfg(not(target_arch = "wasm32"))]
pub mod theme;
pub mod urgency;
pub mod ways;
pub mod words;
