//! Names in a list, each with a line about it, that open what they name: guides, conversations, what follows a result.

use super::prose::{Part, Words};

/// Adds the list.
pub fn shelf(page: &mut Part, build: impl FnOnce(&mut Part)) {
    page.nest("ul", "shelf", build);
}

/// Adds a row. All of it opens; its name alone is the button, so that a list of headings stays one. `level` is the
/// heading's: `h2` right under the screen's own, `h3` in a section.
pub fn opens(
    shelf: &mut Part,
    level: &'static str,
    name: impl Into<Words>,
    about: impl Into<Words>,
    open: impl Fn() + 'static,
) {
    add(shelf, level, name.into(), about.into(), Box::new(open));
}

#[inline(never)]
fn add(shelf: &mut Part, level: &'static str, name: Words, about: Words, open: Box<dyn Fn()>) {
    shelf.nest("li", "", |row| {
        row.nest(level, "", |heading| {
            // Under the finger that opened this list there may be a row of it.
            heading.way("opens", open, |button| {
                button.text(name);
            });
        });
        row.words("p", "soft", about);
    });
}
