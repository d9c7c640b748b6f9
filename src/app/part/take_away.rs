//! Taking the result along, or leaving nothing: all of it on the device.

use leptos::prelude::*;

use super::prose::{Part, element, nothing, text};
use crate::app::visit::Visit;
use crate::browser::{clock, keep};
use crate::content::{copy, date};
use crate::domain::report::Report;
use crate::domain::sitting::Page;

/// The section; it holds the report so that the text is what was on the screen.
#[must_use]
pub fn take_away(visit: Visit, report: Report) -> AnyView {
    let phrases = visit.phrases();
    let told = RwSignal::new(String::new());
    let by_hand = RwSignal::new(None::<String>);
    let copy_text = move || {
        let today = date::written(visit.book, clock::today());
        let text = copy::plain_text(visit.book, &report, &today);
        let text_by_hand = text.clone();
        keep::copy(&text, move |copied| {
            if copied {
                told.set(phrases.take_copied().to_owned());
            } else {
                told.set(phrases.take_copy_by_hand().to_owned());
                by_hand.set(Some(text_by_hand.clone()));
            }
        });
    };
    element("section", "sheet stack take-away", |part| {
        part.title(phrases.take_title()).para(phrases.take_about());
        part.nest("div", "row", |row| {
            row.button("button second", phrases.take_print(), keep::print);
            row.button("button second", phrases.take_copy(), copy_text);
            row.button("button second", phrases.take_save(), move || visit.open(Page::Course));
        });
        part.attributed("p", "said small", vec![("role", "status".into())], |status| {
            status.live(move || text(told.get()));
        });
        part.live(move || match by_hand.get() {
            Some(words) => {
                let ready =
                    vec![("readonly", "".into()), ("rows", "10".into()), ("aria-label", phrases.take_copy().into())];
                let mut part = Part::default();
                part.attributed("textarea", "by-hand", ready, |area| {
                    area.text(words);
                });
                part.one()
            }
            None => nothing(),
        });
        part.nest("div", "row", |row| {
            row.button("button", phrases.take_erase(), move || visit.finish());
        });
    })
}
