//! Taking the result along, or leaving nothing: all of it on the device.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::visit::Visit;
use crate::browser::{clock, keep};
use crate::content::{copy, response};
use crate::domain::report::Report;

/// The media type of FHIR as JSON.
const FHIR_JSON: &str = "application/fhir+json";

/// The section; it holds the report so that the text is what was on the screen.
pub fn take_away(visit: Visit, report: Report) -> impl IntoView {
    let phrases = visit.phrases();
    let told = RwSignal::new(String::new());
    let by_hand = RwSignal::new(None::<String>);
    let copy_text = move |_| {
        let date = clock::written(clock::today(), &visit.book.locale);
        let text = copy::plain_text(visit.book, &report, &date);
        spawn_local(async move {
            if keep::copy(&text).await {
                told.set(phrases.take_copied().to_owned());
            } else {
                told.set(phrases.take_copy_by_hand().to_owned());
                by_hand.set(Some(text));
            }
        });
    };
    let save = move |_| {
        let today = clock::today();
        let bundle = visit.sitting.with_untracked(|sitting| {
            let sitting = sitting.as_ref()?;
            let battery = &visit.book.battery;
            response::bundle(battery, &sitting.trail(battery), sitting.answers(), today).ok()
        });
        // A name that says nothing about what is inside.
        let name = format!("{today}.json");
        if let Some(bundle) = bundle
            && keep::save(&name, FHIR_JSON, &bundle)
        {
            told.set(phrases.take_saved(&name));
        }
    };
    view! {
        <section class="sheet stack take-away">
            <h2>{phrases.take_title()}</h2>
            <p>{phrases.take_about()}</p>
            <div class="row">
                <button type="button" class="button second" on:click=move |_| keep::print()>{phrases.take_print()}</button>
                <button type="button" class="button second" on:click=copy_text>{phrases.take_copy()}</button>
                <button type="button" class="button second" on:click=save>{phrases.take_save()}</button>
            </div>
            <p class="said small" role="status">{move || told.get()}</p>
            {move || by_hand.get().map(|text| view! {
                <textarea class="by-hand" readonly rows="10" aria-label=phrases.take_copy()>{text}</textarea>
            })}
            <div class="row">
                <button type="button" class="button" on:click=move |_| visit.finish()>{phrases.take_erase()}</button>
            </div>
        </section>
    }
}
