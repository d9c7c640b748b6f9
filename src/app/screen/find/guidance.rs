//! What the guides, the walkthrough and the rest of the library say on what was typed.

use std::sync::Mutex;

use leptos::prelude::*;

use super::search::Search;
use crate::app::part::prose::{Part, live};
use crate::app::rest::Rest;
use crate::app::visit::Visit;
use crate::content::library::Library;
use crate::content::searched::{Found, Place, Searched};
use crate::domain::reading::Reading;
use crate::domain::typed::Typed;
use crate::domain::walk::Walk;

/// Looks it up; nothing while the library is on its way.
pub(super) fn look(visit: Visit, typed: &Typed) -> Vec<Found> {
    // It is one library until another language is chosen. Whoever types nothing waits for no folding.
    static SEARCHED: Mutex<Option<(&Library, Searched)>> = Mutex::new(None);
    let features = visit.book().programme.features;
    match (untrack(|| visit.library()), SEARCHED.lock()) {
        (Rest::Here(library), Ok(mut searched)) if !typed.is_empty() => {
            let known = searched.take_if(|(known, _)| core::ptr::eq(*known, library));
            let (_, folded) = searched.insert(known.unwrap_or_else(|| (library, Searched::new(library, features))));
            folded.find(typed)
        }
        _ => Vec::new(),
    }
}

/// What was found, as buttons: so many of them at first.
pub(in crate::app::screen) fn guidance(search: Search, first: usize) -> AnyView {
    let visit = search.visit;
    live(move || {
        let found = search.guided(<[Found]>::to_vec);
        let mut part = Part::default();
        if !found.is_empty() {
            // With other words, the list is short again.
            let all = RwSignal::new(false);
            part.nest("section", "stack tight screen-only", |section| {
                section.title(visit.phrases().guides_found());
                section.live(move || list(visit, &found, first, all));
            });
        }
        part.all()
    })
}

fn list(visit: Visit, found: &[Found], first: usize, all: RwSignal<bool>) -> AnyView {
    let shown = if all.get() { found.len() } else { first };
    let mut part = Part::default();
    part.nest("ul", "hits", |list| {
        for one in found.iter().take(shown).copied() {
            list.nest("li", "", |entry| {
                entry.button_around(
                    "hit",
                    move || open(visit, one.place),
                    |button| {
                        button.text(one.title);
                        if one.title != one.of.as_str() {
                            button.words("span", "small soft", one.of);
                        }
                    },
                );
            });
        }
    });
    if found.len() > shown {
        part.button("button second", visit.phrases().find_more(found.len() - shown), move || all.set(true));
    }
    part.all()
}

/// Goes there. A step is opened itself: the way to danger is open from each, and so is the way back.
fn open(visit: Visit, place: Place) {
    visit.read(match place {
        Place::Step(step) => Reading::Walk(Walk::at(step)),
        Place::Guide(guide, section) => Reading::Guide { guide, section },
        Place::Practice => Reading::Practice,
        Place::Kit => Reading::Kit,
    });
}
