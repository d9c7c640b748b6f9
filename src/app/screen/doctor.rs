//! One sheet for the person's own doctor.

use leptos::prelude::*;

use crate::app::later::Scene;
use crate::app::part::answers_sheet::answers_sheet;
use crate::app::part::copying::Copying;
use crate::app::part::help_first::help_first;
use crate::app::part::onward::after_page;
use crate::app::part::prose::Part;
use crate::app::visit::Visit;
use crate::browser::{clock, keep};
use crate::content::date;
use crate::content::sheet::{Sheet, SheetWords, openings, text};
use crate::domain::sitting::Sitting;

/// The screen.
pub(super) fn doctor(visit: Visit) -> AnyView {
    after_page(visit, Scene::Doctor, move |library, page| told(visit, &library.after.doctor, page))
}

fn told(visit: Visit, words: &'static SheetWords, page: &mut Part) {
    let (phrases, book) = (visit.phrases(), visit.book());
    let of = |sitting: &Sitting| Sheet::of(book, sitting);
    let sheet = visit.sitting.with_untracked(|sitting| sitting.as_ref().map(of)).unwrap_or_default();
    let today = date::written(book, clock::today());
    page.heading(words.title);
    help_first(visit, page);
    page.lead(words.lead);
    let drawn = answers_sheet(book, words, &sheet, &today);
    let copying = Copying::new(visit);
    let copy = move || copying.copy(&text::written(book, &sheet, words, &today), phrases.take_copied());
    page.nest("div", "stack tight screen-only", |part| {
        part.nest("div", "row", |row| {
            row.button("button", phrases.take_print(), keep::print).button("button second", phrases.take_copy(), copy);
        });
        copying.status(part);
        copying.by_hand(phrases.take_copy(), "10", part);
        part.note(words.note);
    });
    page.nest("section", "stack screen-only", |part| begin(visit, words, part));
    // Last, for it is long: whoever holds a telephone finds what to do with it first.
    page.add(drawn);
}

/// Words to begin with: what the answers point to first.
fn begin(visit: Visit, words: &'static SheetWords, part: &mut Part) {
    let (phrases, battery) = (visit.phrases(), &visit.book().battery);
    let report = visit.sitting.with_untracked(|sitting| sitting.as_ref().map(|sitting| sitting.report(battery)));
    let Some(report) = report else { return };
    let copying = Copying::new(visit);
    part.title(words.openings_title).para(words.openings_about);
    for opening in openings(battery, &report, words) {
        let say = opening.say.as_str();
        part.nest("div", "stack tight", |one| {
            one.words("blockquote", "say", phrases.quoted(say));
            one.nest("div", "row", |row| {
                row.button("button second", opening.copy, move || copying.copy(say, phrases.take_copied()));
            });
        });
    }
    copying.status(part);
    copying.by_hand(words.openings_title.as_str(), "4", part);
}
