//! One sheet for the person's own doctor.

use leptos::prelude::*;

use crate::app::part::prose::column;
use crate::app::visit::Visit;

/// The screen.
pub(super) fn doctor(visit: Visit) -> AnyView {
    let phrases = visit.phrases();
    column(|page| {
        page.nest("p", "screen-only", |part| {
            part.button("back", phrases.back(), move || visit.back());
        });
        page.heading(phrases.result_title());
    })
}
