//! The answers are gone, and help is still here.

use leptos::prelude::*;

use crate::app::part::line;
use crate::app::visit::Visit;
use crate::domain::route::Route;

/// The screen.
pub(super) fn erased(visit: Visit) -> impl IntoView {
    let phrases = visit.phrases();
    view! {
        <div class="column stack">
            <h1 tabindex="-1">{phrases.erased_title()}</h1>
            <p>{phrases.erased_text()}</p>
            <div class="row">
                <a class="button" href=visit.book.programme.leave_to.as_str() target="_top" rel="noreferrer">
                    {phrases.erased_leave()}
                </a>
                <a class="button second" href=Route::Home.fragment()>{phrases.erased_home()}</a>
            </div>
            {line::lines(visit, ["lifeline", "physician-line", "programme"])}
        </div>
    }
}
