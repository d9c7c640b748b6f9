//! What there is for somebody who worries about a colleague.

use leptos::prelude::*;

use crate::app::part::prose::column;
use crate::app::part::shelf::{opens, shelf};
use crate::app::visit::Visit;
use crate::content::block::Goal;
use crate::content::library::Library;
use crate::content::readers;
use crate::domain::reader::Reader;

/// The list.
pub(super) fn hub(visit: Visit, library: &'static Library) -> AnyView {
    let (phrases, walk, practice, kit) = (visit.phrases(), &library.walk, &library.practice, &library.kit);
    // What the walk said last is no longer where somebody is.
    visit.said.set(String::new());
    column(|page| {
        let is_family = visit.reader() == Some(Reader::Family);
        let (title, lead) = (phrases.family_title(), phrases.family_lead());
        let (title, lead) = if is_family { (title, lead) } else { (walk.title.as_str(), walk.lead.as_str()) };
        page.heading(title).lead(lead);
        page.nest("div", "sheet next stack", |part| {
            part.button("button begin", walk.begin, move || visit.go(library, Goal::Walk));
            part.para(walk.begin_about);
        });
        page.words("p", "aside-danger", readers::danger(phrases, visit.reader()));
        page.nest("section", "stack", |part| {
            part.title(practice.title).para(practice.lead);
            part.nest("div", "row screen-only", |row| {
                row.way(
                    "button second",
                    move || visit.go(library, Goal::Practice),
                    |way| {
                        way.text(phrases.practice_begin());
                    },
                );
            });
        });
        if !visit.book().programme.features.guides {
            return;
        }
        page.nest("section", "stack", |part| {
            part.title(phrases.guides_title()).para(phrases.guides_lead());
            shelf(part, |shelf| {
                for (place, guide) in (0..).zip(&library.guides) {
                    opens(shelf, "h3", guide.title, guide.about, move || visit.go(library, Goal::Guide(place)));
                }
                opens(shelf, "h3", kit.title, kit.about, move || visit.go(library, Goal::Kit));
            });
        });
    })
}
