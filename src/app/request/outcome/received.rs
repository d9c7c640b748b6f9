//! It has arrived: what happens next, and what to do if waiting becomes too hard.

use leptos::prelude::Set;

use super::super::letter::Letter;
use super::super::timeline;
use crate::app::part::prose::Part;
use crate::domain::contact::shown_number;

/// What happens next.
pub(super) fn next(letter: Letter, page: &mut Part) {
    let phrases = letter.phrases();
    page.words("h3", "", phrases.sent_next());
    timeline::timeline(letter, page);
    page.words("p", "sheet care", phrases.ask_waiting());
}

/// What can still be put right, and forgotten.
pub(super) fn afterwards(letter: Letter, page: &mut Part) {
    let (phrases, phone) = (letter.phrases(), letter.book().programme.phone.as_str());
    page.para(phrases.sent_wrong());
    page.nest("div", "row", |row| {
        row.link("button second", ["tel:", phone].concat(), phrases.call(shown_number(phone)));
        row.button("button second", phrases.write_change(), move || letter.change());
        row.way("button second", move || erase(letter), |button| _ = button.text(phrases.sent_erase()));
    });
}

fn erase(letter: Letter) {
    letter.erase();
    letter.told.set(letter.phrases().sent_erased().to_owned());
}
