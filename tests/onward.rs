//! What is taken from a result to others and to a worse hour: the sheet for one's own doctor says what was
//! asked and answered, all of it and nothing else; words to begin with come in an honest order; a plan
//! holds what was written until it is erased.
//!
//! Source: the promises in `src/content/sheet.rs`, `src/content/plan.rs` and `src/domain/plan.rs`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test stops at the first surprise")]

#[path = "support/fill.rs"]
mod fill;
#[path = "onward/openings.rs"]
mod openings;
#[allow(dead_code, reason = "the whole person is needed elsewhere")]
#[path = "sitting/person.rs"]
mod person;
#[path = "onward/plan.rs"]
mod plan;
#[path = "onward/sheet.rs"]
mod sheet;
#[path = "support/shipped.rs"]
mod shipped;
#[path = "onward/text.rs"]
mod text;

use doc_to_doc::domain::sitting::Sitting;
use person::Person;

/// The full check, taken to its end.
fn full(person: &Person) -> Sitting {
    person.takes(&shipped::book().battery.full).0
}
