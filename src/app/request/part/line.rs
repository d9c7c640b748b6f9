//! A line of text.

use leptos::prelude::*;

use super::Asked;
use crate::app::part::prose::{Part, live, text};
use crate::app::request::letter::Letter;
use crate::domain::request::Draft;

/// What a browser may know of what belongs into a line: `autocomplete`, `inputmode`.
pub(in crate::app::request) type Kind = (&'static str, &'static str);

/// The question with its line. `kind` may follow what is chosen elsewhere; `of` is its place in the draft.
///
/// Always a text: an input for addresses or numbers changes what is written before anybody sees it.
pub(in crate::app::request) fn line(
    asked: &Asked,
    kind: fn(Letter) -> Kind,
    of: fn(&mut Draft) -> &mut String,
) -> AnyView {
    let letter = asked.letter;
    let written = letter.with(|state| of(&mut state.draft).clone());
    let named = asked.clone();
    let name = live(move || {
        letter.way();
        text(named.name())
    });
    let mut remarks = Part::default();
    asked.remarks(&mut remarks);
    let write = move |event| {
        let typed = event_target_value(&event);
        letter.with(|state| *of(&mut state.draft) = typed);
    };
    view! {
        <div class=asked.class()>
            <label for=asked.id()>{name}</label>
            {remarks.all()}
            <input
                type="text"
                id=asked.id()
                autocomplete=move || kind(letter).0
                inputmode=move || kind(letter).1
                autocapitalize="none"
                spellcheck="false"
                aria-describedby=asked.described_by()
                aria-invalid=asked.invalid()
                prop:value=written
                on:input=write
            />
        </div>
    }
    .into_any()
}
