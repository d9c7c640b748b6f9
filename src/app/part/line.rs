//! A line of help: who answers, when, and the buttons that reach it.

use leptos::prelude::*;

use super::prose::{Part, element, nothing};
use crate::app::visit::Visit;
use crate::content::directory::Listed;
use crate::content::phrases::Phrases;
use crate::content::readers;
use crate::content::schedule;
use crate::content::ways::label;
use crate::content::words::PersonWords;
use crate::domain::contact::Channel;
use crate::domain::hours::{Answering, Hours};
use crate::domain::next_step;
use crate::domain::reach;
use crate::domain::reader::{self, Reader};
use crate::domain::route::Route;
use crate::domain::text::Text;

/// Who answers always, wherever one is.
const ALWAYS: &str = "lifeline";

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

/// Somebody to turn to.
#[derive(Clone, Copy)]
pub enum Help {
    /// A line of help.
    Line(&'static Listed),
    /// Somebody whom only the person knows how to reach.
    Person(&'static PersonWords),
}

impl Help {
    /// Who it is.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Line(line) => line.words.name.as_str(),
            Self::Person(words) => words.name.as_str(),
        }
    }
}

/// Whom these names stand for: who answers now comes first, and if none of them does, somebody
/// who always does comes before them all.
#[must_use]
pub fn offered<'a>(visit: Visit, ids: impl IntoIterator<Item = &'a str>) -> Vec<Help> {
    let named: Vec<Help> = ids.into_iter().filter_map(|id| find(visit, id)).collect();
    let answering: Vec<_> = named.iter().map(|help| standing_now(visit, *help)).collect();
    let always = if reach::anybody(&answering) { None } else { find(visit, ALWAYS) };
    let order = reach::now_first(&answering).into_iter().filter_map(|position| named.get(position).copied());
    always.into_iter().chain(order).collect()
}

fn find(visit: Visit, id: &str) -> Option<Help> {
    let line = visit.book().line(id).map(Help::Line);
    line.or_else(|| visit.book().person(id).map(Help::Person)).or_else(|| visit.shelved(id).map(Help::Line))
}

/// At most a few of those who are wanted, by name: who answers now first, and whoever is `kept` among
/// them. If none of them answers now, somebody who always does comes before them all. A line that does not
/// say that it serves who reads is never the first.
#[must_use]
pub fn fitting(visit: Visit, wanted: &[Text], kept: &[Text], reader: Option<Reader>) -> Vec<Help> {
    let named: Vec<(&Text, Help)> = wanted.iter().filter_map(|id| Some((id, find(visit, id)?))).collect();
    let answers = |help: Help| match help {
        Help::Line(line) => standing_now(visit, help).map(|now| reader::answers(&line.entry, reader, now)),
        Help::Person(_) => None,
    };
    let answering: Vec<_> = named.iter().map(|(_, help)| answers(*help)).collect();
    let stays = |position: usize| named.get(position).is_some_and(|(id, _)| kept.contains(id));
    let offer = next_step::offer(&answering, stays);
    let always = if offer.always { find(visit, ALWAYS) } else { None };
    let order = offer.order.iter().filter_map(|position| named.get(*position).map(|(_, help)| *help));
    always.into_iter().chain(order).collect()
}

/// How it answers now, where it is a line.
fn standing_now(visit: Visit, help: Help) -> Option<Answering> {
    match help {
        Help::Line(line) => Some(visit.glance(|hands| hands.standing(line).relied_on())),
        Help::Person(_) => None,
    }
}

/// The same in the order in which they are named: where somebody is in danger, it is the writer who
/// knows whom to call first.
#[must_use]
pub fn named<'a>(visit: Visit, ids: impl IntoIterator<Item = &'a str>) -> Vec<Help> {
    ids.into_iter().filter_map(|id| find(visit, id)).collect()
}

/// A list of whom to turn to.
pub fn helps(visit: Visit, helps: impl IntoIterator<Item = Help>) -> AnyView {
    list(visit, helps, Weight::Plain)
}

/// The same where someone may be in danger: the first way to reach the first line stands out.
pub fn urgent_helps(visit: Visit, helps: impl IntoIterator<Item = Help>) -> AnyView {
    list(visit, helps, Weight::Urgent)
}

fn list(visit: Visit, helps: impl IntoIterator<Item = Help>, first: Weight) -> AnyView {
    element("ul", "lines", |list| {
        for (position, help) in helps.into_iter().enumerate() {
            let weight = if position == 0 { first } else { Weight::Plain };
            list.nest("li", "line", |part| entry(visit, help, weight, part));
        }
    })
}

/// The one to try first, on its own.
#[must_use]
pub fn first(visit: Visit, help: Help) -> AnyView {
    element("section", "sheet next stack", |part| entry(visit, help, Weight::First, part))
}

/// The same where someone may be in danger.
#[must_use]
pub fn urgent_first(visit: Visit, help: Help) -> AnyView {
    element("section", "sheet next care stack", |part| urgent(visit, help, part))
}

/// What it says, in a sheet that says more.
pub fn urgent(visit: Visit, help: Help, part: &mut Part) {
    entry(visit, help, Weight::Urgent, part);
}

/// The same by name.
#[must_use]
pub fn first_named(visit: Visit, id: &str) -> AnyView {
    find(visit, id).map_or_else(nothing, |help| first(visit, help))
}

fn entry(visit: Visit, help: Help, weight: Weight, part: &mut Part) {
    match help {
        Help::Line(line) => {
            let keys = |row: &mut Part| ways(visit.phrases(), line, weight, row);
            // Whoever may be in danger need not read what a line is like before they can call it.
            if weight == Weight::Urgent {
                part.nest("div", "line-about", |about| who(visit, line, "h2", about)).nest("div", "row", keys);
                part.nest("div", "line-about", |about| what(visit, line, about));
            } else {
                about(visit, line, "h2", part);
                part.nest("div", "row", keys);
            }
        }
        Help::Person(words) => {
            part.nest("div", "line-about", |about| {
                about.title(words.name).words("p", "hours", words.soon).note(words.about);
            });
        }
    }
}

/// Who it is, whether they answer now, and what they are like; on paper, when they answer.
pub fn about(visit: Visit, line: &'static Listed, heading: &'static str, part: &mut Part) {
    part.nest("div", "line-about", |about| {
        who(visit, line, heading, about);
        what(visit, line, about);
    });
}

fn who(visit: Visit, line: &'static Listed, heading: &'static str, about: &mut Part) {
    about.words(heading, "", line.words.name);
    about.live(move || standing(visit, line));
    let class = if matches!(line.entry.hours, Hours::Weekly(_)) { "hours small" } else { "hours paper-only" };
    about.words("p", class, schedule::hours(visit.book(), &line.entry.hours));
}

fn what(visit: Visit, line: &'static Listed, about: &mut Part) {
    let words = &line.words;
    if let Some(reply) = words.reply {
        about.words("p", "small", reply);
    }
    about.note([words.answers.as_str(), " ", &words.about].concat());
    // Where a peer is asked for, the screen itself says for whom that is.
    let reader = visit.reader().filter(|_| visit.route.get_untracked() != Route::Ask);
    if let Some(told) = readers::line(visit.phrases(), &line.entry, reader) {
        about.words("p", "small", told);
    }
}

fn standing(visit: Visit, line: &'static Listed) -> AnyView {
    let (open, told) = visit.ask_hands(|hands| {
        let open = hands.standing(line).relied_on().is_open();
        (open, hands.told(visit.book(), line))
    });
    if told.is_empty() {
        return nothing();
    }
    element("p", if open { "state open screen-only" } else { "state screen-only" }, |state| {
        state.text(told);
    })
}

fn ways(phrases: &Phrases, line: &'static Listed, weight: Weight, row: &mut Part) {
    for (position, channel) in line.entry.channels.iter().enumerate() {
        let class = match (weight, position) {
            (Weight::Urgent, 0) => "button urgent",
            (Weight::First, 0) => "button",
            _ => "button second",
        };
        way(phrases, channel, class, row);
    }
}

/// Every way to reach a line, none standing out.
pub fn all_ways(phrases: &Phrases, line: &'static Listed, row: &mut Part) {
    ways(phrases, line, Weight::Plain, row);
}

fn way(phrases: &Phrases, channel: &Channel, class: &'static str, row: &mut Part) {
    let label = label(phrases, channel);
    if channel.leads_out() {
        row.link_out(class, channel.link(), "_blank", label);
    } else {
        row.link(class, channel.link(), label);
    }
}
