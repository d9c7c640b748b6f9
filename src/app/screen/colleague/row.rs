//! A large row to press: a way on, words to say, a conversation, a guide.

use crate::app::part::prose::{Part, Words};

/// Adds a list of rows.
pub(super) fn rows(page: &mut Part, build: impl FnOnce(&mut Part)) {
    page.nest("ul", "ways", build);
}

/// Adds a row with a name alone.
pub(super) fn row(rows: &mut Part, name: impl Into<Words>, act: impl Fn() + 'static) {
    add(rows, name.into(), None, Box::new(act));
}

/// Adds a row with a line about it under its name.
pub(super) fn row_about(rows: &mut Part, name: impl Into<Words>, about: impl Into<Words>, act: impl Fn() + 'static) {
    add(rows, name.into(), Some(about.into()), Box::new(act));
}

#[inline(never)]
fn add(rows: &mut Part, name: Words, about: Option<Words>, act: Box<dyn Fn()>) {
    rows.nest("li", "", |entry| {
        entry.way("way", act, |row| match about {
            Some(about) => _ = row.words("strong", "", name).words("span", "soft", about),
            None => _ = row.words("span", "", name),
        });
    });
}
