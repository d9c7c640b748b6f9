//! What a search of the library looks through: folded once, when somebody first types.

use super::block::{Block, Pair, What};
use super::features::Features;
use super::library::{Conversation, Library};
use crate::domain::fold::fold;
use crate::domain::route::Route;
use crate::domain::text::Text;
use crate::domain::typed::Typed;

/// Every part of the library that can be found.
#[derive(Debug)]
pub struct Searched(Vec<Part>);

/// A part, and what is looked through, folded.
#[derive(Debug)]
struct Part {
    found: Found,
    title: String,
    body: String,
}

/// A part that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// Where it stands.
    pub place: Place,
    /// What it is called.
    pub title: Text,
    /// What it is a part of; itself, where it is a whole.
    pub of: Text,
}

/// Where something stands in the library.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A step of the walkthrough.
    Step(u16),
    /// A guide, or a section of it.
    Guide(u16, Option<u16>),
    /// The conversations to practice: each begins on their list, with the note on what they touch.
    Practice,
    /// The share kit.
    Kit,
}

impl Place {
    /// The door behind which it stands.
    fn door(self) -> Route {
        match self {
            Self::Step(_) | Self::Practice => Route::Colleague,
            Self::Guide(..) | Self::Kit => Route::Guides,
        }
    }
}

impl Searched {
    /// Folds the library. In the order in which somebody may need it: what to do comes before what
    /// to read.
    #[must_use]
    pub fn new(library: &Library, features: Features) -> Self {
        let mut parts = Vec::new();
        let mut add = |place: Place, title: Text, of: Text, body: &[&str]| {
            if !features.offer(place.door()) {
                return;
            }
            let found = Found { place, title, of };
            let title = fold(&title);
            // What was typed may be spread over both.
            let body = [title.as_str(), " ", &fold(&body.join(" "))].concat();
            parts.push(Part { found, title, body });
        };
        let Library { walk, practice, kit, .. } = library;
        for (step, at) in walk.steps.iter().zip(0..) {
            let mut body: Vec<&str> = step.short.iter().map(|short| short.as_str()).collect();
            blocks(&step.blocks, &mut body);
            body.extend(step.exits.iter().map(|exit| exit.text.as_str()));
            add(Place::Step(at), step.title, walk.title, &body);
        }
        for (guide, at) in library.guides.iter().zip(0..) {
            add(Place::Guide(at, None), guide.title, guide.title, &[&guide.about, &guide.lead]);
            for (section, within) in guide.sections.iter().zip(0..) {
                let mut body = Vec::new();
                blocks(&section.blocks, &mut body);
                add(Place::Guide(at, Some(within)), section.title, guide.title, &body);
            }
        }
        for one in &practice.conversations {
            add(Place::Practice, one.title, practice.title, &spoken(one));
        }
        let mut body = vec![practice.lead.as_str()];
        blocks(&practice.why, &mut body);
        add(Place::Practice, practice.title, practice.title, &body);
        add(Place::Kit, kit.title, kit.title, &[&kit.about, &kit.lead]);
        Self(parts)
    }

    /// What holds all that was typed: first the parts that are called so, then those that say it.
    /// Nothing, where nothing was typed.
    #[must_use]
    pub fn find(&self, typed: &Typed) -> Vec<Found> {
        if typed.is_empty() {
            return Vec::new();
        }
        let called = |part: &&Part| typed.begins(&part.title);
        let says = |part: &&Part| !called(part) && typed.occurs(&part.body);
        self.0.iter().filter(called).chain(self.0.iter().filter(says)).map(|part| part.found).collect()
    }
}

/// Every word of some blocks; lines of help are found by their own.
fn blocks<'a>(blocks: &'a [Block], words: &mut Vec<&'a str>) {
    for block in blocks {
        match &block.what {
            What::Text(text) | What::Say(text) => words.push(text),
            What::List(texts) | What::Steps(texts) | What::Checklist(texts) => {
                words.extend(texts.iter().map(|text| text.as_str()));
            }
            What::Avoid(pairs) | What::Pairs(pairs) => words.extend(pairs.iter().flat_map(pair)),
            What::Rates(rates) => words.extend(rates.list.iter().map(|rate| rate.what.as_str())),
            What::Help(_) | What::Now(_) | What::HandOver(_) | What::Go(_) => {}
        }
    }
}

fn pair(pair: &Pair) -> [&str; 2] {
    [&pair.name, &pair.text]
}

/// Every word of a conversation.
fn spoken(one: &Conversation) -> Vec<&str> {
    let mut words: Vec<&str> = vec![&one.about, &one.scene];
    for turn in &one.turns {
        words.push(&turn.they);
        for choice in &turn.choices {
            words.extend([choice.say.as_str(), &choice.why]);
        }
    }
    words
}
