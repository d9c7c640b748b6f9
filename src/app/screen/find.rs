//! Everyone who answers.

use leptos::prelude::*;

use crate::app::part::line;
use crate::app::visit::Visit;
use crate::browser::clock;

/// The screen.
pub(super) fn find(visit: Visit) -> impl IntoView {
    let phrases = visit.phrases();
    let lines = &visit.book.lines;
    // The oldest check is the one to own up to.
    let checked = lines.iter().map(|(line, _)| line.last_checked).min();
    let ids = lines.iter().map(|(line, _)| line.id.as_str());
    view! {
        <div class="column stack">
            <h1 tabindex="-1">{phrases.find_title()}</h1>
            <p class="lead soft">{phrases.find_lead()}</p>
            {line::lines(visit, ids)}
            {checked.map(|date| {
                view! { <p class="small soft">{phrases.last_checked(clock::written(date, &visit.book.locale))}</p> }
            })}
        </div>
    }
}
