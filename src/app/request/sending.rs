//! On its way: what happens now, and a way to stop that promises nothing.

use leptos::prelude::*;

use super::letter::Letter;
use crate::app::part::prose::{element, nothing};
use crate::content::letter::wait;

/// What is shown while it is under way.
pub(super) fn sending(letter: Letter) -> AnyView {
    let phrases = letter.phrases();
    element("div", "request stack", |page| {
        page.attributed("h2", "sought", vec![("tabindex", "-1".into())], |title| {
            title.text(phrases.write_sending());
        });
        page.para(phrases.write_stay());
        page.nest("div", "waiting", |part| {
            part.live(move || match u32::try_from(letter.wait.get()).unwrap_or(u32::MAX) {
                0 => nothing(),
                left => element("p", "", |told| {
                    told.text(phrases.write_again_in(wait::told(letter.book(), left)));
                }),
            });
        });
        page.nest("div", "row", |row| {
            row.way("button second", move || letter.stop(), |button| _ = button.text(phrases.write_stop()));
        });
        page.note(phrases.write_stop_about());
    })
}
