//! One step of the walkthrough.

use leptos::prelude::*;

use super::position::{back, position};
use super::row::{row, rows};
use crate::app::part::prose::{Part, column, nothing};
use crate::app::part::{blocks, hand_over};
use crate::app::visit::Visit;
use crate::content::block::HandOver;
use crate::content::library::{Library, Step};
use crate::domain::route::Route;
use crate::domain::walk::{Place, Stand, Walk};

/// The screen.
pub(super) fn walk(visit: Visit, library: &'static Library, walk: &Walk) -> AnyView {
    let (path, now) = (&library.walk.path, walk.now());
    let Some(step) = library.walk.steps.get(usize::from(now.step)) else { return nothing() };
    column(|page| {
        if path.danger_from(now.step).is_some() {
            let (phrases, place) = (visit.phrases(), walk.place(path));
            let Place { at, of } = place;
            // Only at an end is it known how many there were.
            let counted = if at == of { phrases.progress(at, of) } else { phrases.progress_about(at, of) };
            let told = phrases.walk_progress(counted);
            position(visit, place, told, page, |row| danger(visit, library, row));
        } else {
            // Whom to call is all that counts here: no step of so many.
            visit.said.set(String::new());
            page.nest("div", "progress-row", |row| back(visit, row));
        }
        page.heading(step.title);
        blocks::blocks(visit, library, &step.blocks, now.relation, page);
        if step.exits.is_empty() {
            end(visit, library, page);
        } else {
            ways_on(visit, step, now, page);
        }
    })
}

/// One press away from every step. It comes before the heading, so that Shift and Tab reach it from
/// there, and on a phone it is drawn where the thumb is.
fn danger(visit: Visit, library: &'static Library, row: &mut Part) {
    let path = &library.walk.path;
    row.way(
        "button second urgent danger-way",
        move || {
            visit.turn(|readings| readings.walk().map(|walk| walk.to_danger(path)).is_some());
        },
        |button| {
            button.text(visit.phrases().walk_danger());
        },
    );
}

/// The usual way comes first; nothing else sets it apart, since any of them may be the right one.
fn ways_on(visit: Visit, step: &'static Step, now: Stand, page: &mut Part) {
    rows(page, |list| {
        for way in &step.exits {
            row(list, way.text, move || {
                visit.turn(|readings| readings.walk().map(|walk| walk.take(now.step, way.exit)).is_some());
            });
        }
    });
}

fn end(visit: Visit, library: &'static Library, page: &mut Part) {
    let phrases = visit.phrases();
    page.nest("section", "stack", |part| {
        part.title(phrases.walk_together());
        hand_over::hand_over(visit, library, HandOver::ALL, part);
    });
    page.note(phrases.walk_over());
    page.nest("div", "row", |row| {
        // The door of what is read leads back to its list, and closes it.
        row.link("button", Route::Colleague.fragment(), phrases.to_list());
    });
}
