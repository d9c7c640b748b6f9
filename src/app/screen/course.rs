//! Results kept on the person's own device, and how they went.

use leptos::prelude::*;

use crate::app::part::prose::column;
use crate::app::visit::Visit;

/// The screen.
pub(super) fn course(visit: Visit) -> AnyView {
    let phrases = visit.phrases();
    column(|page| {
        page.nest("p", "screen-only", |part| {
            part.button("back", phrases.back(), move || visit.back());
        });
        page.heading(phrases.result_title());
    })
}
