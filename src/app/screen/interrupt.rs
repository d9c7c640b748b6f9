//! Help before anything else: shown the moment an answer says that someone may be in danger.
//!
//! Calm, no score, nothing dialled and nothing sent; it never traps.

use leptos::prelude::*;

use crate::app::part::line;
use crate::app::part::prose::column;
use crate::app::visit::Visit;
use crate::domain::level::Level;

/// The screen.
pub(super) fn interrupt(visit: Visit) -> AnyView {
    let (phrases, book) = (visit.phrases(), visit.book());
    let lines = book.levels.get(Level::Crisis.position()).map(|words| words.lines.as_slice()).unwrap_or_default();
    let go_on = move || visit.change(|sitting| sitting.pass_interrupt(&book.battery));
    visit.said.set(String::new());
    let mut helps = line::offered(visit, lines.iter().map(|line| line.as_str())).into_iter();
    column(|page| {
        // Whom to call stands with the heading: a small window shows both before anything is scrolled.
        page.nest("section", "sheet care stack", |part| {
            part.heading(phrases.interrupt_title());
            part.nest("p", "", |part| {
                part.words("strong", "", phrases.interrupt_nobody());
            });
            if let Some(first) = helps.next() {
                line::urgent(visit, first, part);
            }
        });
        page.para(phrases.interrupt_marked()).add(line::helps(visit, helps));
        page.words("p", "soft", phrases.interrupt_beliefs());
        page.nest("div", "row", |row| {
            row.button("button second", phrases.interrupt_go_on(), go_on);
            row.button("link", phrases.interrupt_stop(), move || visit.finish());
        });
        page.nest("p", "", |part| {
            part.button("back", phrases.back(), move || visit.back());
        });
    })
}
