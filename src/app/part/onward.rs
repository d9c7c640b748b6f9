//! The ways on from a result. They stand there once their words have arrived; the result needs none of them.

use leptos::prelude::*;

use super::prose::{Part, column, live, nothing};
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
            part.nest("ul", "shelf", |shelf| {
                way(visit, words.doctor, Page::Doctor, shelf);
                if plan {
                    way(visit, words.plan, Page::Plan, shelf);
                }
                way(visit, words.course, Page::Course, shelf);
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

/// All of a row opens it; its name alone is the button, so that a list of headings stays one.
fn way(visit: Visit, words: Way, page: Page, shelf: &mut Part) {
    shelf.nest("li", "", |row| {
        row.nest("h3", "", |name| {
            name.button("opens", words.name, move || visit.open(page));
        });
        row.words("p", "soft", words.about);
    });
}
