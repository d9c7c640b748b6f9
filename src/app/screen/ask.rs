//! How to ask for a peer.

use leptos::prelude::*;

use crate::app::part::line;
use crate::app::part::prose::column;
use crate::app::visit::Visit;
use crate::content::readers;

/// The screen.
pub(super) fn ask(visit: Visit) -> AnyView {
    let phrases = visit.phrases();
    let programme = &visit.book().programme;
    column(|page| {
        page.heading(phrases.ask_title());
        if visit.erased.get_untracked() {
            page.words("p", "sheet", phrases.erased_before_asking());
        }
        page.lead(phrases.ask_lead(programme.name, programme.association));
        if let Some(served) = readers::programme(phrases, visit.reader()) {
            page.words("p", "sheet", served);
        }
        page.add(line::first_named(visit, "programme"));
        if programme.asking.is_some() {
            page.title(phrases.ask_write()).para(phrases.ask_write_about());
            page.nest("p", "", |row| {
                // Another document, to which nothing but the address leads.
                row.link("button", ["request/", &visit.book().page].concat(), phrases.ask_write_link());
            });
        }
        page.title(phrases.ask_then());
        page.nest("ol", "steps", |steps| {
            steps.words("li", "", phrases.ask_then_call());
            steps.words("li", "", phrases.ask_then_match());
            steps.words("li", "", phrases.ask_then_peer());
        });
        page.title(phrases.ask_confidence()).para(programme.promise).para(programme.limits(phrases));
        page.title(phrases.ask_about()).para(phrases.ask_about_text());
        page.para(phrases.ask_waiting());
    })
}
