//! A reminder is a calendar file that a calendar program reads, and says nothing but its title.
//!
//! Every file is read with a library that others wrote and keep; what that library forgives is
//! held against the letter of RFC 5545 here.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test stops at the first surprise")]

#[path = "reminder/dates.rs"]
mod dates;
#[path = "reminder/letter.rs"]
mod letter;
#[path = "reminder/read_back.rs"]
mod read_back;
#[path = "support/shipped.rs"]
mod shipped;
#[path = "reminder/titles.rs"]
mod titles;

use chrono::NaiveDate;

/// 2026-11-21, 18:05:09 UTC.
const MADE: i64 = 1_795_284_309;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}
