//! What to do if things get worse.

use leptos::prelude::*;

use crate::app::part::prose::column;
use crate::app::visit::Visit;

/// The screen.
pub(super) fn plan(visit: Visit) -> AnyView {
    let phrases = visit.phrases();
    column(|page| {
        page.nest("p", "screen-only", |part| {
            part.button("back", phrases.back(), move || visit.back());
        });
        page.heading(phrases.result_title());
    })
}
