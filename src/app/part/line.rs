//! A line of help: who answers, when, and the buttons that reach it.

use leptos::prelude::*;

use super::prose::{Part, element};
use crate::app::visit::Visit;
use crate::content::phrases::Phrases;
use crate::content::words::LineWords;
use crate::domain::contact::{Channel, Line, shown_number};

/// How much a line stands out.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Weight {
    /// Someone may be in danger: the first of several, and the first way to reach it.
    Urgent,
    /// The one to try first.
    First,
    /// One of several.
    Plain,
}

/// A list of lines, by name, in this order.
pub fn lines<'a>(visit: Visit, ids: impl IntoIterator<Item = &'a str>) -> AnyView {
    list(visit, ids, Weight::Plain)
}

/// The same where someone may be in danger: the first way to reach the first line stands out.
pub fn urgent_lines<'a>(visit: Visit, ids: impl IntoIterator<Item = &'a str>) -> AnyView {
    list(visit, ids, Weight::Urgent)
}

fn list<'a>(visit: Visit, ids: impl IntoIterator<Item = &'a str>, first: Weight) -> AnyView {
    let known = ids.into_iter().filter_map(|id| visit.book.line(id));
    element("ul", "lines", |list| {
        for (position, (line, words)) in known.enumerate() {
            let weight = if position == 0 { first } else { Weight::Plain };
            list.nest("li", "line", |part| entry(visit, line, words, weight, part));
        }
    })
}

/// The one to try first, on its own.
#[must_use]
pub fn first(visit: Visit, id: &str) -> AnyView {
    element("section", "sheet next stack", |part| {
        if let Some((line, words)) = visit.book.line(id) {
            entry(visit, line, words, Weight::First, part);
        }
    })
}

fn entry(visit: Visit, line: &'static Line, words: &'static LineWords, weight: Weight, part: &mut Part) {
    part.nest("div", "line-about", |about| {
        about.title(words.name).words("p", "hours", words.hours).note(words.about);
    });
    if line.channels.is_empty() {
        return;
    }
    part.nest("div", "row", |row| {
        for (position, channel) in line.channels.iter().enumerate() {
            let class = match (weight, position) {
                (Weight::Urgent, 0) => "button urgent",
                (Weight::First, 0) => "button",
                _ => "button second",
            };
            way(visit.phrases(), channel, class, row);
        }
    });
}

fn way(phrases: &Phrases, channel: &Channel, class: &'static str, row: &mut Part) {
    let shown = channel.shown();
    let label = match channel {
        Channel::Call(_) => phrases.call(shown),
        Channel::Text { keyword: Some(keyword), number } => phrases.text_keyword(keyword, shown_number(number)),
        Channel::Text { keyword: None, .. } => phrases.text(shown),
        Channel::Chat(_) => phrases.chat().to_owned(),
        Channel::Web(_) => shown,
        Channel::Email(_) => phrases.write(shown),
    };
    match channel {
        Channel::Chat(_) | Channel::Web(_) => row.link_out(class, channel.link(), "_blank", label),
        Channel::Call(_) | Channel::Text { .. } | Channel::Email(_) => row.link(class, channel.link(), label),
    };
}
