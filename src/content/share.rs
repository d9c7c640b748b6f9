//! What the sheets of the share kit say beyond their file: where the code leads, whom to call when,
//! and when all of it was checked.

use super::book::Book;
use super::library::Kit;
use super::{date, gaps, schedule};
use crate::domain::contact::{Channel, shown_number};

/// The lines whose numbers stand on the card.
pub const ON_CARD: [&str; 4] = ["programme", "physician-line", "lifeline", "emergency"];
/// Those on the half page.
pub const ON_HALF: [&str; 3] = ["programme", "lifeline", "emergency"];
/// The line that the card names beside the programme.
const PHYSICIANS: &str = "physician-line";

/// Where the code leads: the programme's page, or its number where it has given none.
#[must_use]
pub fn target(book: &Book) -> String {
    let programme = &book.programme;
    programme.page.map_or_else(|| ["tel:", &programme.phone].concat(), |page| page.to_string())
}

/// What stands under the code.
#[must_use]
pub fn scan(book: &Book, kit: &Kit) -> &'static str {
    if book.programme.page.is_some() { kit.scan_page.as_str() } else { kit.scan_call.as_str() }
}

/// What the code is, for whoever cannot see it.
#[must_use]
pub fn picture(book: &Book, kit: &Kit) -> String {
    let leads = book.programme.page.map_or_else(|| shown_number(&book.programme.phone), |page| page.to_string());
    gaps::filled(&kit.picture, &[("target", &leads)])
}

/// The number and the hours of the line for physicians; both are empty where it is not listed.
#[must_use]
pub fn physicians(book: &Book) -> (String, String) {
    let Some(line) = book.line(PHYSICIANS) else { return Default::default() };
    let call = line.entry.channels.iter().find(|channel| matches!(channel, Channel::Call { .. }));
    (call.map(Channel::shown).unwrap_or_default(), schedule::hours(book, &line.entry.hours))
}

/// When the numbers of these lines were compared with their sources: the oldest check is the one to
/// own up to. Empty where none of them is listed.
#[must_use]
pub fn checked(book: &Book, kit: &Kit, lines: &[&str]) -> String {
    let oldest = lines.iter().filter_map(|id| book.line(id)).map(|line| line.entry.last_checked).min();
    oldest.map(|day| gaps::filled(&kit.card.checked, &[("date", &date::written(book, day))])).unwrap_or_default()
}
