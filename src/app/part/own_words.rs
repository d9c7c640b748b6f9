//! A place for a person's own words, as tall as what stands there, and printed in full.

use leptos::prelude::*;

use super::prose::{live, text};
use crate::app::visit::Visit;
use crate::domain::plan::PlanStep;

/// The field of a step, named and described by the elements of these names.
///
/// The words stand twice: in the field, and unseen behind it, where they give the field its height.
/// On paper the second stands alone, for a field cuts off what it cannot show. No browser keeps what is
/// typed or sends it to be spelled.
#[must_use]
pub fn own_words(visit: Visit, step: PlanStep, name: String, hint: String) -> AnyView {
    let at = move || visit.sitting.with(|sitting| sitting.as_ref().map(|sitting| sitting.plan().at(step).to_owned()));
    let written = untrack(at);
    // An empty line at the end has its height only before something that stands there.
    let behind = live(move || text([at().unwrap_or_default().as_str(), " "].concat()));
    let write = move |event| {
        let typed = event_target_value(&event);
        visit.change(|sitting| sitting.plan_mut().write(step, typed));
    };
    view! {
        <div class="own-words">
            <textarea
                rows="2"
                autocomplete="off"
                spellcheck="false"
                aria-labelledby=name
                aria-describedby=hint
                prop:value=written
                on:input=write
            ></textarea>
            <p class="typed" aria-hidden="true">
                {behind}
            </p>
        </div>
    }
    .into_any()
}
