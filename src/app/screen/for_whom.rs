//! For whom the page should be: asked quietly, for the order alone, and answered only by whoever likes.

use leptos::prelude::*;

use crate::app::part::prose::{Part, element, live, text};
use crate::app::visit::Visit;
use crate::content::readers;
use crate::domain::reader::Reader;

/// A fold that says who was chosen. What is inside it is never drawn anew by a choice.
pub(super) fn for_whom(visit: Visit) -> AnyView {
    let summary = element("summary", "", |summary| {
        summary.text(visit.phrases().reader_ask());
        summary.nest("b", "", |chosen| {
            chosen.add(live(move || {
                let reader = visit.follow_reader();
                text(reader.map_or("", |_| readers::name(visit.phrases(), reader)))
            }));
        });
    });
    let mut part = Part::default();
    part.late_fold("fold for-whom screen-only", RwSignal::new(false), summary, move || choice(visit));
    part.one()
}

fn choice(visit: Visit) -> AnyView {
    let phrases = visit.phrases();
    let chosen = visit.reader();
    element("fieldset", "stack tight", |set| {
        set.words("legend", "unseen", phrases.reader_ask()).note(phrases.reader_about());
        set.nest("div", "answers choices", |row| {
            for position in 0..=Reader::ALL.len() {
                let reader = Reader::noted(position);
                row.radio("for-whom", readers::name(phrases, reader), chosen == reader, move || visit.arrange(reader));
            }
        });
    })
}
