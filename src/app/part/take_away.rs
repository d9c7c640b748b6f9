//! Taking the result along, or leaving nothing: all of it on the device.

use leptos::prelude::*;

use super::copying::Copying;
use super::onward::aftercare;
use super::prose::{element, nothing};
use super::remind::remind;
use crate::app::visit::Visit;
use crate::browser::{clock, keep};
use crate::content::onward::Again;
use crate::content::{copy, date};
use crate::domain::reminder::CHECK_GAPS;
use crate::domain::report::Report;
use crate::domain::sitting::Page;

/// The section; it holds the report so that the text is what was on the screen.
#[must_use]
pub fn take_away(visit: Visit, report: Report) -> AnyView {
    let phrases = visit.phrases();
    let copying = Copying::new(visit);
    let copy_text = move || {
        let today = date::written(visit.book(), clock::today());
        copying.copy(&copy::plain_text(visit.book(), &report, &today), phrases.take_copied());
    };
    element("section", "sheet stack take-away", |part| {
        part.title(phrases.take_title()).para(phrases.take_about());
        part.nest("div", "row", |row| {
            row.button("button second", phrases.take_print(), keep::print);
            row.button("button second", phrases.take_copy(), copy_text);
            row.button("button second", phrases.take_save(), move || visit.open(Page::Course));
        });
        copying.status(part);
        copying.by_hand(phrases.take_copy(), "10", part);
        part.live(move || aftercare(visit).map_or_else(nothing, |after| come_back(visit, &after.again)));
        part.nest("div", "row", |row| {
            row.button("button", phrases.take_erase(), move || visit.finish());
        });
    })
}

/// A day to check in again.
fn come_back(visit: Visit, words: &'static Again) -> AnyView {
    let phrases = visit.phrases();
    let days = CHECK_GAPS.map(|days| match days {
        7 => (days, phrases.remind_week().into()),
        30 => (days, phrases.remind_month().into()),
        _ => (days, words.quarter.into()),
    });
    element("div", "stack tight", |part| remind(visit, words.about.into(), days.into(), words.event, part))
}
