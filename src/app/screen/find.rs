//! Everyone who answers.

use leptos::prelude::*;

use crate::app::part::line;
use crate::app::part::prose::column;
use crate::app::visit::Visit;
use crate::browser::clock;

/// The screen.
pub(super) fn find(visit: Visit) -> AnyView {
    let phrases = visit.phrases();
    let lines = &visit.book.lines;
    // The oldest check is the one to own up to.
    let checked = lines.iter().map(|(line, _)| line.last_checked).min().unwrap_or_default();
    column(|page| {
        page.heading(phrases.find_title()).lead(phrases.find_lead());
        page.add(line::lines(visit, lines.iter().map(|(line, _)| line.id.as_str())));
        page.note(phrases.last_checked(clock::written(checked, &visit.book.locale)));
    })
}
