//! A line of help in a list: who answers, when, and every way to reach it.

use super::html::{Html, written};
use crate::content::book::Book;
use crate::content::directory::Listed;
use crate::content::schedule;
use crate::content::ways::label;
use crate::domain::contact::Channel;
use crate::domain::directory::{Entry, Urgency};

/// The lines for whoever is in danger, and those that the strip names.
#[must_use]
pub fn crisis(book: &Book) -> String {
    let stands = |listed: &&Listed| {
        let Entry { id, urgency, listed, .. } = &listed.entry;
        *listed && (*urgency == Urgency::Now || book.strip.contains(id))
    };
    written(|html| list(html, "line", book.lines.iter().filter(stands), |html, listed| about(html, book, listed)))
}

/// A list of lines, each with what `inside` says of it.
pub(super) fn list<'a>(
    html: &mut Html,
    class: &str,
    lines: impl Iterator<Item = &'a Listed>,
    inside: impl Fn(&mut Html, &'a Listed),
) {
    html.block("ul", &[("class", "lines")], |html| {
        for listed in lines {
            html.block("li", &[("class", class)], |html| inside(html, listed));
        }
    });
}

/// Its words, and the links that reach it.
pub(super) fn about(html: &mut Html, book: &Book, listed: &Listed) {
    below(html, book, listed, "h3");
}

/// The same under a heading of that rank.
pub(super) fn below(html: &mut Html, book: &Book, listed: &Listed, heading: &'static str) {
    let words = &listed.words;
    html.block("div", &[("class", "line-about")], |html| {
        html.words(heading, "", &words.name);
        html.words("p", "hours", &schedule::hours(book, &listed.entry.hours));
        html.words("p", "small soft", &[&words.answers, " ", &words.about].concat());
        if let Some(reply) = words.reply {
            html.words("p", "small soft", &reply);
        }
    });
    ways(html, book, listed);
}

/// The links that reach it.
pub(super) fn ways(html: &mut Html, book: &Book, listed: &Listed) {
    html.block("div", &[("class", "row")], |html| {
        for channel in &listed.entry.channels {
            way(html, book, channel);
        }
    });
}

fn way(html: &mut Html, book: &Book, channel: &Channel) {
    let href = channel.link();
    let mut attributes = vec![("class", "button second"), ("href", href.as_str())];
    if channel.leads_out() {
        // The page stays behind, with its numbers; the other side is not told where from.
        attributes.extend([("target", "_blank"), ("rel", "noopener noreferrer")]);
    }
    html.block("a", &attributes, |html| html.text(&label(&book.phrases, channel)));
}
