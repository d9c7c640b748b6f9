//! Results kept on the person's own device: today's is saved, earlier ones are opened, and how each
//! topic went is shown. What is opened lives as long as this screen.

pub mod desk;
mod files;
mod save;
mod shown;

use leptos::prelude::*;

use crate::app::part::line;
use crate::app::part::prose::{Part, column, element, nothing, text};
use crate::app::rest::Rest;
use crate::app::visit::Visit;
use crate::content::over_time::OverTime;
use crate::domain::level::Level;
use desk::Desk;

/// Where help stands once an answer speaks of danger.
const HELP: &str = "help-first";

/// The screen.
pub(super) fn course(visit: Visit) -> AnyView {
    match visit.library() {
        Rest::Here(library) => whole(Desk::new(visit, &library.after.over_time)),
        rest => without_words(visit, rest == Rest::Missing),
    }
}

/// What lies open on a desk, and how each topic went.
#[must_use]
pub fn whole(desk: Desk) -> AnyView {
    let (visit, words, danger) = (desk.visit, desk.words, desk.danger);
    column(|page| {
        page.live(move || if danger.get() { help(visit, words) } else { nothing() });
        back(visit, page);
        page.heading(words.title).lead(words.lead);
        if desk.has_present() {
            page.add(save::save(&desk));
        }
        page.add(files::files(&desk));
        page.add(shown::shown(desk));
    })
}

fn back(visit: Visit, page: &mut Part) {
    page.nest("p", "screen-only", |part| {
        part.button("back", visit.phrases().back(), move || visit.back());
    });
}

/// People first, above everything else.
fn help(visit: Visit, words: &'static OverTime) -> AnyView {
    let lines =
        visit.book().levels.get(Level::Crisis.position()).map(|words| words.lines.as_slice()).unwrap_or_default();
    element("div", "stack", |part| {
        part.nest("section", "sheet care stack", |part| {
            part.attributed("h2", "", vec![("id", HELP.into()), ("tabindex", "-1".into())], |heading| {
                heading.text(words.danger_title);
            });
            part.para(words.danger_text);
        });
        part.add(line::urgent_helps(visit, line::offered(visit, lines.iter().map(|line| line.as_str()))));
    })
}

/// The words come with the library. Until they are here a result can be saved all the same.
fn without_words(visit: Visit, missing: bool) -> AnyView {
    let phrases = visit.phrases();
    let told = RwSignal::new(String::new());
    column(|page| {
        back(visit, page);
        page.heading(phrases.take_save());
        page.lead(if missing { phrases.library_missing() } else { phrases.library_awaited() });
        if !desk::present(visit).is_empty() {
            page.nest("div", "row", |row| {
                row.button("button second", phrases.take_save_plain(), move || {
                    told.set(save::plain(visit).map(|name| phrases.take_saved(name)).unwrap_or_default());
                });
            });
        }
        status(told, page);
        page.add(line::helps(visit, line::offered(visit, ["lifeline", "physician-line", "programme"])));
    })
}

/// What became of what was pressed.
fn status(told: RwSignal<String>, part: &mut Part) {
    part.attributed("p", "said", vec![("role", "status".into())], |status| {
        status.live(move || text(told.get()));
    });
}
