//! What there is to read, and to pass on.

mod guide;
mod kit;
mod list;
mod search;
mod sheet;

use leptos::prelude::*;

use super::colleague;
use crate::app::part::line;
use crate::app::part::prose::column;
use crate::app::rest::Rest;
use crate::app::visit::Visit;
use crate::content::date;
use crate::content::library::Library;
use crate::content::readers;
use crate::domain::reading::Reading;
use crate::domain::route::Route;

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
        rest => without(visit, rest == Rest::Missing),
    }
}

fn without(visit: Visit, missing: bool) -> AnyView {
    let phrases = visit.phrases();
    // The same without any script: everything in full, or the steps in short.
    let (title, ends, plain) = if visit.route.get() == Route::Guides {
        (phrases.guides_title(), "-guides.html", phrases.plain_guides())
    } else {
        (readers::helping(phrases, visit.reader()), ".html#colleague", phrases.plain_steps())
    };
    column(|page| {
        page.heading(title);
        page.lead(if missing { phrases.library_missing() } else { phrases.library_awaited() });
        page.words("p", "sheet care", readers::danger(phrases, visit.reader()));
        page.add(line::helps(visit, line::offered(visit, ["programme", "physician-line", "lifeline"])));
        page.nest("p", "", |part| {
            part.link("link", visit.book().plain(ends), plain);
        });
    })
}

/// Who answers for what the guides say, or that nobody does yet.
fn signed(visit: Visit) -> String {
    let (phrases, book) = (visit.phrases(), visit.book());
    match &book.programme.sign_off {
        Some(signed) => phrases.guides_signed(signed.by, date::written(book, signed.on)),
        None => phrases.guides_unsigned().to_owned(),
    }
}
