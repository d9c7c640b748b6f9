//! A text of many lines, with a count that speaks up near its limit.

use leptos::prelude::*;

use super::Asked;
use crate::app::part::prose::{Part, element, nothing};
use crate::app::request::letter::Letter;
use crate::domain::request::check::MESSAGE;
use crate::domain::request::written::count;

/// From so many characters before the limit on, what is left is told.
const NEAR: usize = 400;

/// The message. Nothing cuts it: what is too long is said, and nobody loses the end of a thought.
pub(in crate::app::request) fn area(asked: &Asked) -> AnyView {
    let letter = asked.letter;
    let written = letter.with(|state| state.draft.message.clone());
    letter.length.set(count(&written));
    let mut remarks = Part::default();
    asked.remarks(&mut remarks);
    let mut counted = Part::default();
    counted.attributed("div", "small soft", vec![("id", asked.count_id().into())], |part| {
        part.live(move || left(letter));
    });
    let write = move |event| {
        let typed = event_target_value(&event);
        letter.length.set(count(&typed));
        letter.with(|state| state.draft.message = typed);
    };
    view! {
        <div class=asked.class()>
            <label for=asked.id()>{asked.name()}</label>
            {remarks.all()}
            <textarea
                id=asked.id()
                rows="6"
                autocomplete="off"
                aria-describedby=asked.described_by()
                aria-invalid=asked.invalid()
                prop:value=written
                on:input=write
            ></textarea>
            {counted.all()}
        </div>
    }
    .into_any()
}

fn left(letter: Letter) -> AnyView {
    let (length, phrases) = (letter.length.get(), letter.phrases());
    if length + NEAR < MESSAGE {
        return nothing();
    }
    let told = match length.checked_sub(MESSAGE) {
        None | Some(0) => phrases.write_left(MESSAGE.saturating_sub(length)),
        Some(over) => phrases.write_over(over),
    };
    element("p", "", |part| _ = part.text(told))
}
