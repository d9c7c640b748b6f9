//! A large row to press: a way on, or words to say.

use crate::app::part::prose::{Part, Words};

/// Adds a list of rows.
pub(super) fn rows(page: &mut Part, build: impl FnOnce(&mut Part)) {
    page.nest("ul", "ways", build);
}

/// Adds a row.
pub(super) fn row(rows: &mut Part, name: impl Into<Words>, act: impl Fn() + 'static) {
    add(rows, name.into(), Box::new(act));
}

#[inline(never)]
fn add(rows: &mut Part, name: Words, act: Box<dyn Fn()>) {
    rows.nest("li", "", |entry| {
        entry.way("way", act, |row| {
            row.words("span", "", name);
        });
    });
}
