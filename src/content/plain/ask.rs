//! Asking for a peer by phone.

use super::html::Html;
use super::line::{about, list};
use crate::content::book::Book;

/// The programme's line, and what happens after a call.
pub(super) fn by_phone(html: &mut Html, book: &Book) {
    list(html, "line", book.line("programme").into_iter(), |html, listed| about(html, book, listed));
    steps(html, book);
}

/// What happens after a call or a request.
pub(super) fn steps(html: &mut Html, book: &Book) {
    let phrases = &book.phrases;
    html.block("ol", &[("class", "steps")], |html| {
        for step in [phrases.ask_then_call(), phrases.ask_then_match(), phrases.ask_then_peer()] {
            html.words("li", "", step);
        }
    });
}

/// The same with all that a person may want to know first.
pub(super) fn in_full(html: &mut Html, book: &Book) {
    let phrases = &book.phrases;
    let programme = &book.programme;
    html.words("p", "lead soft", &phrases.ask_lead(programme.name, programme.association));
    by_phone(html, book);
    html.words("h3", "", phrases.ask_confidence());
    html.words("p", "", &programme.promise);
    html.words("p", "", &programme.limits(phrases));
    html.words("h3", "", phrases.ask_about());
    html.words("p", "", phrases.ask_about_text());
    html.words("p", "", phrases.ask_waiting());
}
