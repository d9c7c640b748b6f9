//! A line of help: who answers, when, and the buttons that reach it.

use leptos::prelude::*;

use crate::app::visit::Visit;
use crate::content::phrases::Phrases;
use crate::content::words::LineWords;
use crate::domain::contact::{Channel, Line, shown_number};

/// How much a line stands out.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// The one to try first.
    First,
    /// One of several.
    Plain,
}

/// A list of lines, by name, in this order.
pub fn lines<'a>(visit: Visit, ids: impl IntoIterator<Item = &'a str>) -> impl IntoView {
    let entry = move |id: &str| {
        visit.book.line(id).map(|(line, words)| {
            view! { <li class="line">{about(words)}{ways(visit.phrases(), line, Weight::Plain)}</li> }
        })
    };
    view! { <ul class="lines">{ids.into_iter().filter_map(entry).collect_view()}</ul> }
}

/// The one to try first, on its own.
pub fn first(visit: Visit, id: &str) -> impl IntoView + use<> {
    visit.book.line(id).map(|(line, words)| (about(words), ways(visit.phrases(), line, Weight::First)))
}

fn about(words: &'static LineWords) -> impl IntoView {
    view! {
        <div class="line-about">
            <h2>{words.name.as_str()}</h2>
            <p class="hours">{words.hours.as_str()}</p>
            <p class="small soft">{words.about.as_str()}</p>
        </div>
    }
}

/// One button for each way to reach it, the quickest filled.
pub fn ways(phrases: &'static Phrases, line: &'static Line, weight: Weight) -> impl IntoView {
    let button = move |(position, channel): (usize, &'static Channel)| {
        let class = if weight == Weight::First && position == 0 { "button" } else { "button second" };
        let elsewhere = matches!(channel, Channel::Chat(_) | Channel::Web(_));
        view! {
            <a
                class=class
                href=channel.link()
                target=elsewhere.then_some("_blank")
                rel=elsewhere.then_some("noopener noreferrer")
            >
                {label(phrases, channel)}
            </a>
        }
    };
    let buttons = line.channels.iter().enumerate().map(button).collect_view();
    (!line.channels.is_empty()).then(|| view! { <div class="row">{buttons}</div> })
}

fn label(phrases: &Phrases, channel: &Channel) -> String {
    match channel {
        Channel::Call(_) => phrases.call(channel.shown()),
        Channel::Text { keyword: Some(keyword), number } => phrases.text_keyword(keyword, shown_number(number)),
        Channel::Text { keyword: None, .. } => phrases.text(channel.shown()),
        Channel::Chat(_) => phrases.chat().to_owned(),
        Channel::Web(_) => channel.shown(),
        Channel::Email(_) => phrases.write(channel.shown()),
    }
}
