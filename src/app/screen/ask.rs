//! How to ask for a peer.

use leptos::prelude::*;

use crate::app::part::line;
use crate::app::visit::Visit;

/// The screen.
pub(super) fn ask(visit: Visit) -> impl IntoView {
    let phrases = visit.phrases();
    let programme = &visit.book.programme;
    let erased = visit.erased.get_untracked();
    view! {
        <div class="column stack">
            <h1 tabindex="-1">{phrases.ask_title()}</h1>
            {erased.then(|| view! { <p class="sheet">{phrases.erased_before_asking()}</p> })}
            <p class="lead soft">{phrases.ask_lead(&programme.name, &programme.association)}</p>
            <section class="sheet next stack">{line::first(visit, "programme")}</section>
            <h2>{phrases.ask_then()}</h2>
            <ol class="steps">
                <li><p>{phrases.ask_then_call()}</p></li>
                <li><p>{phrases.ask_then_match()}</p></li>
                <li><p>{phrases.ask_then_peer()}</p></li>
            </ol>
            <h2>{phrases.ask_confidence()}</h2>
            <p>{phrases.ask_confidence_text()}</p>
            <h2>{phrases.ask_about()}</h2>
            <p>{phrases.ask_about_text()}</p>
            <p>{phrases.ask_waiting()}</p>
        </div>
    }
}
