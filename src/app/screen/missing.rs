//! An address that leads nowhere, and the ways on.

use leptos::prelude::*;

use super::home::doors;
use crate::app::visit::Visit;

/// The screen.
pub(super) fn missing(visit: Visit) -> impl IntoView {
    let phrases = visit.phrases();
    view! {
        <div class="column broad stack wide">
            <div class="stack">
                <h1 tabindex="-1">{phrases.missing_title()}</h1>
                <p class="lead soft">{phrases.missing_text()}</p>
            </div>
            {doors(visit)}
        </div>
    }
}
