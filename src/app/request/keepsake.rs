//! The whole request as text, to keep or to read over the phone.

use leptos::prelude::*;

use super::letter::Letter;
use crate::app::part::prose::{Attribute, Part, element, nothing, text};
use crate::browser::keep;
use crate::content::letter::copy;

/// The button, and the text itself where the browser does not allow the copy.
pub(super) fn keepsake(letter: Letter) -> AnyView {
    let phrases = letter.phrases();
    let (told, by_hand) = (RwSignal::new(String::new()), RwSignal::new(false));
    let whole = move || letter.with(|state| state.request.as_ref().map(|of| copy::plain_text(letter.book(), of)));
    let copied = move || {
        keep::copy(&whole().unwrap_or_default(), move |copied| {
            told.set(if copied { phrases.take_copied() } else { phrases.take_copy_by_hand() }.to_owned());
            by_hand.set(!copied);
        });
    };
    element("div", "stack tight", |part| {
        part.nest("div", "row", |row| {
            row.button("button second", phrases.write_copy(), copied);
        });
        part.attributed("p", "said small", vec![("role", "status".into())], |status| {
            status.live(move || text(told.get()));
        });
        part.live(move || if by_hand.get() { area(phrases.write_copy(), whole()) } else { nothing() });
    })
}

fn area(label: &'static str, words: Option<String>) -> AnyView {
    let ready: Vec<Attribute> = vec![("readonly", "".into()), ("rows", "8".into()), ("aria-label", label.into())];
    let mut part = Part::default();
    part.attributed("textarea", "by-hand", ready, |area| _ = area.text(words.unwrap_or_default()));
    part.one()
}
