//! What there is to read, and to pass on.

mod guide;
mod kit;
mod list;
mod search;
mod sheet;

use leptos::prelude::*;

use super::colleague;
use crate::app::later::{Scene, without};
use crate::app::rest::Rest;
use crate::app::visit::Visit;
use crate::content::date;
use crate::content::library::Library;
use crate::domain::reading::Reading;

pub(super) use guide::guide;
pub(super) use kit::kit;

/// The screen.
pub(super) fn guides(visit: Visit) -> AnyView {
    with_library(visit, move |library| match visit.reading() {
        Reading::Nothing => list::list(visit, library),
        reading => colleague::read(visit, library, &reading),
    })
}

/// A view of the library; until it is here, and where it does not come, whom to call.
pub(super) fn with_library(visit: Visit, show: impl FnOnce(&'static Library) -> AnyView) -> AnyView {
    match visit.library() {
        Rest::Here(library) => show(library),
        rest => {
            let scene = Scene::of(visit.route.get()).unwrap_or(Scene::Guides);
            without(visit, scene, rest == Rest::Missing)
        }
    }
}

/// Who answers for what the guides say, or that nobody does yet.
fn signed(visit: Visit) -> String {
    let (phrases, book) = (visit.phrases(), visit.book());
    match &book.programme.sign_off {
        Some(signed) => phrases.guides_signed(signed.by, date::written(book, signed.on)),
        None => phrases.guides_unsigned().to_owned(),
    }
}
