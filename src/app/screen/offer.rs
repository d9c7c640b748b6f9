//! More questions, offered and never required.

use leptos::prelude::*;

use crate::app::part::prose::column;
use crate::app::visit::Visit;
use crate::domain::battery::Step;

/// The screen.
pub(super) fn offer(visit: Visit, step: usize) -> AnyView {
    let (phrases, book) = (visit.phrases(), visit.book());
    let name = visit.sitting.with_untracked(|sitting| match sitting.as_ref().and_then(|sitting| sitting.step(step)) {
        Some(Step::Offer { id, .. }) => Some(*id),
        _ => None,
    });
    let words = book.offers.iter().find(|(id, _)| Some(id) == name.as_ref());
    visit.said.set(String::new());
    let decide = move |accept| visit.change(|sitting| sitting.decide(&book.battery, accept));
    column(|page| {
        page.nest("p", "", |part| {
            part.button("back", phrases.back(), move || visit.back());
        });
        let Some((_, words)) = words else { return };
        page.nest("section", "sheet stack", |part| {
            part.heading(words.title).para(words.about);
            part.nest("div", "row", |row| {
                row.button("button", words.yes, move || decide(true));
                row.button("button second", words.no, move || decide(false));
            });
        });
    })
}
