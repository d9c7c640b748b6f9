//! The conversations that there are to practice.

use leptos::prelude::*;

use super::position::back;
use crate::app::part::blocks;
use crate::app::part::prose::column;
use crate::app::part::shelf::{opens, shelf};
use crate::app::visit::Visit;
use crate::content::block::Goal;
use crate::content::library::Library;
use crate::domain::reading::Reading;
use crate::domain::talk::Talk;

/// The list.
pub(super) fn practice(visit: Visit, library: &'static Library) -> AnyView {
    let (phrases, practice) = (visit.phrases(), &library.practice);
    visit.said.set(String::new());
    column(|page| {
        back(visit, page);
        page.heading(practice.title).lead(practice.lead);
        page.words("p", "sheet", practice.note);
        page.button("link", phrases.practice_skip(), move || visit.go(library, Goal::Walk));
        page.nest("section", "stack", |part| {
            part.title(phrases.practice_choose());
            shelf(part, |shelf| {
                for (place, one) in (0..).zip(&practice.conversations) {
                    opens(shelf, "h3", one.title, one.about, move || {
                        visit.read(Reading::Talk(place, Talk::begin(&one.path)));
                    });
                }
            });
            part.note(practice.again);
        });
        page.fold("fold", visit.printing, phrases.practice_why(), |fold| {
            fold.nest("div", "stack", |part| blocks::blocks(visit, library, &practice.why, None, part));
        });
    })
}
