//! Hours and openings as sentences: what a person reads at a moment, wherever they are.
//!
//! Source: the promises in `src/content/schedule.rs` and its folder; the physician line as it ships is
//! open from 8 am to 1 am Eastern every day, and its holidays are not confirmed.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test stops at the first surprise")]

#[path = "schedule/moments.rs"]
mod moments;
#[path = "support/shipped.rs"]
mod shipped;
#[path = "schedule/weeks.rs"]
mod weeks;

use doc_to_doc::domain::directory::Entry;
use doc_to_doc::domain::hours::{Holidays, Hours, Span, Week};

fn physician_line() -> &'static Entry {
    &shipped::book().line("physician-line").unwrap().entry
}

/// Days as bits, Monday the lowest; minutes after midnight.
fn eastern(spans: &[(u8, u16, u16)], holidays: Holidays) -> Week {
    let spans = spans.iter().map(|(days, from, to)| Span { days: *days, from: *from, to: *to }).collect();
    Week { zone: "America/New_York".into(), spans, holidays, closed: Vec::new() }
}

/// The physician line, were these its hours.
fn line_with(week: Week) -> Entry {
    Entry { hours: Hours::Weekly(week), ..physician_line().clone() }
}
