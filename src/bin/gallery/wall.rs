//! A page of exhibits, each under its name.

use doc_to_doc::app::part::prose::{Part, element, live};
use doc_to_doc::app::screen::screen;
use doc_to_doc::app::visit::Visit;
use leptos::prelude::AnyView;

use crate::room::Room;

/// A page of the gallery.
pub(crate) struct Page {
    /// The family of parts to which it belongs.
    pub(crate) family: &'static str,
    /// Its own name in that family.
    pub(crate) name: &'static str,
    /// The files of views that it shows, below `src/app` and without `.rs`: `tests/gallery.rs` asks for each.
    #[expect(dead_code, reason = "read by tests/gallery.rs, from the source")]
    pub(crate) of: &'static [&'static str],
    /// Hangs its exhibits.
    pub(crate) hang: fn(Room, &mut Wall),
}

/// Where exhibits hang.
pub(crate) struct Wall {
    page: &'static str,
    hung: Part,
}

impl Wall {
    /// An empty one, of the page of this name.
    pub(crate) fn of(page: &'static str) -> Self {
        Self { page, hung: Part::default() }
    }

    /// Hangs a part, in the column in which screens have theirs.
    pub(crate) fn hang(&mut self, state: &str, view: AnyView) {
        self.frame("exhibit", state, element("div", "column stack", |column| _ = column.add(view)));
    }

    /// The same, with every fold in it open.
    pub(crate) fn unfold(&mut self, state: &str, view: AnyView) {
        self.frame("exhibit unfolded", state, element("div", "column stack", |column| _ = column.add(view)));
    }

    /// Hangs what brings its own column.
    pub(crate) fn bare(&mut self, state: &str, view: AnyView) {
        self.frame("exhibit", state, view);
    }

    /// Hangs the screen on which this visit is; it follows the visit, as it does on the page.
    pub(crate) fn screen(&mut self, visit: Visit) {
        self.frame("exhibit", "screen", live(move || screen(visit)));
    }

    /// The same, with every fold in it open.
    pub(crate) fn unfolded_screen(&mut self, visit: Visit) {
        self.frame("exhibit unfolded", "screen", live(move || screen(visit)));
    }

    /// Its name is English in every language: the gallery is for those who work on the page.
    fn frame(&mut self, class: &'static str, state: &str, view: AnyView) {
        let id = [self.page, "-", state].concat();
        let name = [&id, "-name"].concat();
        let named = vec![("id", id.into()), ("aria-labelledby", name.clone().into())];
        self.hung.attributed("section", class, named, |section| {
            let about = vec![("id", name.into()), ("lang", "en".into()), ("dir", "ltr".into())];
            section.attributed("h2", "column broad exhibit-name", about, |title| {
                title.text([self.page, ": ", &state.replace('-', " ")].concat());
            });
            section.add(view);
        });
    }

    /// Everything that hangs here.
    pub(crate) fn exhibits(self) -> Vec<AnyView> {
        self.hung.views()
    }
}
