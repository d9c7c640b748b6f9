//! Help before anything else: shown the moment an answer says that someone may be in danger.
//!
//! Calm, no score, nothing dialled and nothing sent; it never traps.

use leptos::prelude::*;

use crate::app::part::line;
use crate::app::visit::Visit;
use crate::domain::level::Level;

/// The screen.
pub(super) fn interrupt(visit: Visit) -> impl IntoView {
    let phrases = visit.phrases();
    let book = visit.book;
    let lines = book.levels.get(Level::Crisis.position()).map(|words| words.lines.as_slice()).unwrap_or_default();
    let ids = lines.iter().map(String::as_str).collect::<Vec<_>>();
    view! {
        <div class="column stack">
            <section class="sheet care stack">
                <h1 tabindex="-1">{phrases.interrupt_title()}</h1>
                <p>{phrases.interrupt_marked()}</p>
                <p><strong>{phrases.interrupt_nobody()}</strong></p>
            </section>
            {line::lines(visit, ids)}
            <p class="soft">{phrases.interrupt_beliefs()}</p>
            <div class="row">
                <button type="button" class="button second" on:click=move |_| visit.change(|sitting| sitting.go_on(&book.battery))>
                    {phrases.interrupt_go_on()}
                </button>
                <button type="button" class="link" on:click=move |_| visit.finish()>{phrases.interrupt_stop()}</button>
            </div>
            <p><button type="button" class="back" on:click=move |_| visit.back()>{phrases.back()}</button></p>
        </div>
    }
}
