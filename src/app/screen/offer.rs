//! More questions, offered and never required.

use leptos::prelude::*;

use crate::app::visit::Visit;
use crate::domain::battery::Step;

/// The screen.
pub(super) fn offer(visit: Visit, step: usize) -> impl IntoView {
    let phrases = visit.phrases();
    let book = visit.book;
    let name = visit.sitting.with_untracked(|sitting| {
        match sitting.as_ref().and_then(|sitting| sitting.step(step)) {
            Some(Step::Offer { id, .. }) => Some(id.clone()),
            _ => None,
        }
    })?;
    let (_, words) = book.offers.iter().find(|(id, _)| *id == name)?;
    let decide = move |accept| visit.change(|sitting| sitting.decide(&book.battery, accept));
    Some(view! {
        <div class="column stack">
            <p><button type="button" class="back" on:click=move |_| visit.back()>{phrases.back()}</button></p>
            <section class="sheet stack">
                <h1 tabindex="-1">{words.title.as_str()}</h1>
                <p>{words.about.as_str()}</p>
                <div class="row">
                    <button type="button" class="button" on:click=move |_| decide(true)>{words.yes.as_str()}</button>
                    <button type="button" class="button second" on:click=move |_| decide(false)>{words.no.as_str()}</button>
                </div>
            </section>
        </div>
    })
}
