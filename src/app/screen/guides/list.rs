//! The list of what there is to read, to practice and to pass on.

use leptos::prelude::*;

use super::{search, signed};
use crate::app::part::prose::{Part, broad};
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
        page.nest("ul", "shelf", |shelf| {
            for (place, guide) in (0..).zip(&library.guides) {
                row(visit, library, Goal::Guide(place), (guide.title, guide.about), shelf);
            }
            if visit.book().programme.features.colleague {
                row(visit, library, Goal::Walk, (library.walk.title, library.walk.begin_about), shelf);
                row(visit, library, Goal::Practice, (library.practice.title, library.practice.lead), shelf);
            }
            row(visit, library, Goal::Kit, (library.kit.title, library.kit.about), shelf);
        });
    })
}

/// All of a row opens it; its name alone is the button, so that a list of headings stays one.
fn row(visit: Visit, library: &'static Library, goal: Goal, (title, about): (Text, Text), shelf: &mut Part) {
    shelf.nest("li", "", |row| {
        row.nest("h2", "", |name| {
            name.button("opens", title, move || visit.go(library, goal));
        });
        row.words("p", "soft", about);
    });
}
