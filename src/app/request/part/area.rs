//! A text of many lines, with a count that speaks up near its limit.

use leptos::prelude::*;

use super::Asked;
use crate::app::part::prose::{Part, text};
use crate::app::request::letter::Letter;
use crate::domain::request::check::MESSAGE;
use crate::domain::request::room::Room;
use crate::domain::request::written::count;

/// The message. Nothing cuts it: what is too long is said, and nobody loses the end of a thought.
pub(in crate::app::request) fn area(asked: &Asked) -> AnyView {
    let letter = asked.letter;
    let written = letter.with(|state| state.draft.message.clone());
    letter.length.set(count(&written));
    let mut remarks = Part::default();
    asked.remarks(&mut remarks);
    let mut counted = Part::default();
    counted.attributed("div", "small soft", vec![("id", asked.count_id().into())], |part| {
        part.live(move || text(told(letter, letter.length.get())));
    });
    // For the ear, now and then: the count itself changes at every letter.
    let stage = RwSignal::new(Room::of(letter.length.get_untracked(), MESSAGE).stage());
    counted.attributed("p", "unseen", vec![("role", "status".into())], |part| {
        part.live(move || {
            stage.track();
            text(told(letter, letter.length.get_untracked()))
        });
    });
    let write = move |event| {
        let typed = event_target_value(&event);
        let length = count(&typed);
        letter.length.set(length);
        let now = Room::of(length, MESSAGE).stage();
        if stage.get_untracked() != now {
            stage.set(now);
        }
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

/// How the text stands to its limit; nothing while there is room.
fn told(letter: Letter, length: usize) -> String {
    let phrases = letter.phrases();
    match Room::of(length, MESSAGE) {
        Room::Enough => String::new(),
        Room::Left(left) => phrases.write_left(left),
        Room::Over(over) => phrases.write_over(over),
    }
}
