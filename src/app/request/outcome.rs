//! What became of it, each in its own words. Whatever it is, the text is still there, and so is the
//! telephone.

mod received;

use leptos::prelude::*;

use super::keepsake;
use super::letter::Letter;
use crate::app::part::prose::{Part, element, nothing};
use crate::backend::outcome::Outcome;
use crate::content::letter::{outcome as words, wait};
use crate::domain::contact::shown_number;

/// The outcome.
pub(super) fn outcome(letter: Letter, outcome: &Outcome) -> AnyView {
    let book = letter.book();
    let received = matches!(outcome, Outcome::Received { .. });
    element("div", if received { "request received stack" } else { "request stack" }, |page| {
        page.attributed("h2", "sought", vec![("tabindex", "-1".into())], |title| {
            title.text(words::title(book, outcome));
        });
        page.words("p", "lead", words::text(book, outcome));
        if received {
            received::next(letter, page);
        } else {
            once_more(letter, outcome, page);
        }
        page.add(keepsake::keepsake(letter));
        if received {
            received::afterwards(letter, page);
        }
    })
}

/// To call first, for that never fails in this way; then what else can be done.
fn once_more(letter: Letter, outcome: &Outcome, page: &mut Part) {
    let (phrases, phone) = (letter.phrases(), letter.book().programme.phone.as_str());
    // An earlier try may have arrived that this outcome knows nothing of.
    let doubted = letter.with(|state| state.sending.doubted);
    if doubted && !matches!(outcome, Outcome::Unconfirmed { .. }) {
        page.para(phrases.write_earlier());
    }
    page.nest("div", "row", |row| {
        row.link("button large", ["tel:", phone].concat(), phrases.call(shown_number(phone)));
    });
    if let Some(again) = words::again(letter.book(), outcome) {
        page.para(again);
        if matches!(outcome, Outcome::RateLimited { .. }) {
            waiting(letter, page);
        }
    }
    let may = outcome.allows_again();
    page.nest("div", "row", |row| {
        row.live(move || if may && letter.wait.get() == 0 { again(letter) } else { nothing() });
        row.button("button second", phrases.write_change(), move || letter.change());
    });
}

/// How much longer the server asks to be left alone.
fn waiting(letter: Letter, page: &mut Part) {
    page.nest("div", "waiting", |part| {
        part.live(move || match u32::try_from(letter.wait.get()).unwrap_or(u32::MAX) {
            0 => nothing(),
            left => element("p", "", |told| _ = told.text(letter.phrases().busy_left(wait::told(letter.book(), left)))),
        });
    });
}

fn again(letter: Letter) -> AnyView {
    let mut part = Part::default();
    let words = letter.phrases().write_again();
    part.way("button second", move || letter.send(), |button| _ = button.text(words));
    part.one()
}
