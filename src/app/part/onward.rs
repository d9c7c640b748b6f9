//! The ways on from a result. They stand there once their words have arrived; the result needs none of them.

use leptos::prelude::*;

use super::prose::{Part, column, live, nothing};
use super::shelf::{opens, shelf};
use crate::app::later::{Scene, without};
use crate::app::rest::Rest;
use crate::app::visit::Visit;
use crate::content::aftercare::Aftercare;
use crate::content::library::Library;
use crate::content::onward::Way;
use crate::domain::sitting::Page;

/// A page that is opened from here: the way back, and the page itself, whose words are in the library.
#[must_use]
pub fn after_page(visit: Visit, scene: Scene, show: impl FnOnce(&'static Library, &mut Part)) -> AnyView {
    match visit.library() {
        Rest::Here(library) => column(|page| {
            page.nest("p", "screen-only", |part| {
                part.button("back", visit.phrases().back(), move || visit.back());
            });
            show(library, page);
        }),
        rest => without(visit, scene, rest == Rest::Missing),
    }
}

/// What comes after a check, and again when it arrives.
#[must_use]
pub fn aftercare(visit: Visit) -> Option<&'static Aftercare> {
    if let Rest::Here(library) = visit.library() { Some(&library.after) } else { None }
}

/// The row of them. `plan`: the plan is one of them, and does not stand right after the help already.
#[must_use]
pub fn onward(visit: Visit, plan: bool) -> AnyView {
    live(move || {
        let Some(after) = aftercare(visit) else { return nothing() };
        let words = &after.onward;
        let mut part = Part::default();
        part.nest("section", "stack screen-only", |part| {
            part.title(words.title);
            shelf(part, |shelf| {
                let mut way = |to: Way, page| opens(shelf, "h3", to.name, to.about, move || visit.open(page));
                way(words.doctor, Page::Doctor);
                if plan {
                    way(words.plan, Page::Plan);
                }
                way(words.course, Page::Course);
            });
        });
        part.one()
    })
}

/// The way to the plan alone: right after the help, where somebody may be in danger.
#[must_use]
pub fn to_plan(visit: Visit) -> AnyView {
    live(move || {
        let Some(after) = aftercare(visit) else { return nothing() };
        let words = after.onward.plan;
        let mut part = Part::default();
        part.nest("div", "stack tight screen-only", |part| {
            part.nest("div", "row", |row| {
                row.button("button second", words.name, move || visit.open(Page::Plan));
            });
            part.note(words.about);
        });
        part.one()
    })
}
