//! Every word on the screen stands in the content, and the page without scripts says the same.
//!
//! Source: `src/content/phrases.rs`, "a view cannot say anything that a translator has not seen".
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test stops at the first surprise")]

#[path = "catalogue/feedback_page.rs"]
mod feedback_page;
#[path = "catalogue/hostile.rs"]
mod hostile;
#[path = "catalogue/missing_page.rs"]
mod missing_page;
#[path = "support/page.rs"]
mod page;
#[path = "catalogue/plain_edition.rs"]
mod plain_edition;
#[path = "catalogue/plain_guides.rs"]
mod plain_guides;
#[path = "catalogue/request_page.rs"]
mod request_page;
#[path = "support/rust.rs"]
mod rust;
#[path = "catalogue/said.rs"]
mod said;
#[path = "catalogue/sees.rs"]
mod sees;
#[path = "support/shipped.rs"]
mod shipped;
#[path = "catalogue/sound.rs"]
mod sound;
#[path = "support/sources.rs"]
mod sources;
#[path = "catalogue/static_page.rs"]
mod static_page;
#[path = "catalogue/views.rs"]
mod views;
