//! The list of what there is to read, to practice and to pass on.

use leptos::prelude::*;

use super::{search, signed};
use crate::app::part::prose::broad;
use crate::app::part::shelf::{opens, shelf};
use crate::app::visit::Visit;
use crate::content::block::Goal;
use crate::content::library::Library;
use crate::domain::text::Text;

/// The screen.
pub(super) fn list(visit: Visit, library: &'static Library) -> AnyView {
    let phrases = visit.phrases();
    broad(|page| {
        page.nest("div", "stack", |part| {
            part.heading(phrases.guides_title()).lead(phrases.guides_lead()).note(signed(visit));
        });
        page.add(search::search(visit, library));
        shelf(page, |shelf| {
            let mut row = |goal, (name, about): (Text, Text)| {
                opens(shelf, "h2", name, about, move || visit.go(library, goal));
            };
            for (place, guide) in (0..).zip(&library.guides) {
                row(Goal::Guide(place), (guide.title, guide.about));
            }
            if visit.book().programme.features.colleague {
                row(Goal::Walk, (library.walk.title, library.walk.begin_about));
                row(Goal::Practice, (library.practice.title, library.practice.lead));
            }
            row(Goal::Kit, (library.kit.title, library.kit.about));
        });
    })
}
