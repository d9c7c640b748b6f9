//! An address that leads nowhere, and the ways on.

use leptos::prelude::*;

use super::home::doors;
use crate::app::part::prose::broad;
use crate::app::visit::Visit;

/// The screen.
pub(super) fn missing(visit: Visit) -> AnyView {
    let phrases = visit.phrases();
    broad(|page| {
        page.nest("div", "stack", |part| {
            part.heading(phrases.missing_title()).lead(phrases.missing_text());
        });
        page.add(doors(visit));
    })
}
