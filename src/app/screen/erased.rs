//! The answers are gone, and help is still here.

use leptos::prelude::*;

use crate::app::part::line;
use crate::app::part::prose::column;
use crate::app::visit::Visit;
use crate::domain::route::Route;

/// The screen.
pub(super) fn erased(visit: Visit) -> AnyView {
    let phrases = visit.phrases();
    column(|page| {
        page.heading(phrases.erased_title()).para(phrases.erased_text());
        page.nest("div", "row", |row| {
            row.link_out("button", visit.book().programme.leave_to, "_top", phrases.erased_leave());
            row.link("button second", Route::Home.fragment(), phrases.erased_home());
        });
        page.add(line::helps(visit, line::offered(visit, ["lifeline", "physician-line", "programme"])));
    })
}
