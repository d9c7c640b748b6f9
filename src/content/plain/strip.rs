//! The strip above every screen, as it stands before the app shows which of these lines are open.

use super::html::{Html, written};
use crate::content::book::Book;
use crate::content::directory::Listed;
use crate::content::schedule::hours_in_short;
use crate::content::ways::label;
use crate::domain::contact::Channel;

/// The strip's links, in the order of need.
#[must_use]
pub fn strip(book: &Book) -> String {
    written(|html| links(html, book))
}

/// The same, into a page. No chat: whoever taps here wants a voice or a text at once.
pub(super) fn links(html: &mut Html, book: &Book) {
    html.words("span", "question", book.phrases.strip_question());
    for listed in book.strip.iter().filter_map(|id| book.line(id)) {
        for channel in &listed.entry.channels {
            link(html, book, listed, channel);
        }
    }
}

fn link(html: &mut Html, book: &Book, listed: &Listed, channel: &Channel) {
    let href = channel.link();
    match (listed.words.short, channel) {
        (Some(short), Channel::Call { .. }) => {
            // Printed after the words, which hold no number.
            html.block("a", &[("href", &href), ("data-number", &channel.shown())], |html| {
                html.text(&short);
                html.text(" ");
                html.inline("span", &[("class", "hours")], |html| {
                    html.text(&hours_in_short(book, &listed.entry.hours));
                });
            });
        }
        (None, Channel::Call { .. } | Channel::Text { keyword: None, .. }) => {
            html.block("a", &[("href", &href)], |html| html.text(&label(&book.phrases, channel)));
        }
        _ => {}
    }
}
