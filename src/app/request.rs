//! The form that asks for a peer: written, read once more, sent, and what became of it.
//!
//! It stands inside a page that says how to call, what happens next and what is promised, before this
//! runs and when it never does. Here it fills its place in that page.

mod form;
mod keepsake;
mod letter;
mod outcome;
mod part;
mod post;
mod preview;
mod problems;
mod sending;
mod timeline;

use leptos::prelude::*;

use super::idle;
use super::part::prose::{Part, element, text};
use crate::browser;
use crate::content::book::Book;
use crate::domain::idle::LETTER;
use crate::domain::leave::QuickLeave;
pub use letter::{Letter, Stage, State};
pub use post::Sending;

/// A letter that nobody has begun; none where the programme takes none.
#[must_use]
pub fn begin(book: &'static Book) -> Option<Letter> {
    book.programme.asking().map(|asking| Letter::new(book, asking))
}

/// Puts its form into its place; false where there is none.
#[must_use]
pub fn mount(letter: Letter) -> bool {
    super::into(super::MOUNT, move || frame(letter))
}

fn frame(letter: Letter) -> Vec<AnyView> {
    listen(letter);
    move_focus(letter);
    let mut page = Part::default();
    page.live(move || shown(letter));
    page.attributed("p", "unseen", vec![("role", "status".into())], |status| {
        status.live(move || text(letter.told.get()));
    });
    page.add(idle::watch(LETTER, move || letter.phrases(), move || letter.is_used(), move || letter.erase()));
    page.live(move || element("div", if letter.left.get() { "blank" } else { "" }, |_| ()));
    page.views()
}

/// What is shown of a letter, as far as it has come.
#[must_use]
pub fn shown(letter: Letter) -> AnyView {
    letter.turns.track();
    letter.languages.track();
    match letter.stage() {
        Stage::Form => form::form(letter),
        Stage::Preview => preview::preview(letter),
        Stage::Sending => sending::sending(letter),
        Stage::Told(outcome) => outcome::outcome(letter, &outcome),
    }
}

/// Everything that comes from outside the views.
fn listen(letter: Letter) {
    browser::listen::link(move |href| letter.follow(href));
    // A page that Back restores from memory comes back as it was left here: empty.
    browser::listen::leaving(move || letter.erase());
    browser::listen::restored(move || letter.left.set(false));
    let mut quick = QuickLeave::default();
    browser::listen::key(move |key| {
        if quick.press(key, browser::clock::now()) {
            letter.leave();
        }
    });
}

/// What is new takes the focus, but not when the page opens.
fn move_focus(letter: Letter) {
    Effect::new(move |before: Option<()>| {
        letter.turns.track();
        if before.is_some() {
            name_page(letter);
            browser::focus::heading();
        }
    });
}

/// Whoever listens to the page hears in its name that something is wrong; it tells no more than that.
fn name_page(letter: Letter) {
    let name = letter.book().programme.name;
    let wrong = letter.stage() == Stage::Form && problems::are_there(letter);
    document().set_title(&if wrong { letter.phrases().write_title_error(name) } else { name.to_string() });
}
