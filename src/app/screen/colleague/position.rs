//! The way back, and how far along; said aloud as well, since a screen reader starts at the heading.

use leptos::prelude::*;

use crate::app::part::prose::Part;
use crate::app::visit::Visit;
use crate::domain::walk::Place;

/// Adds the row. `between` adds what stands between the way back and the position.
pub(super) fn position(visit: Visit, place: Place, told: String, page: &mut Part, between: impl FnOnce(&mut Part)) {
    visit.said.set([told.as_str(), visit.phrases().sentence_end()].concat());
    page.nest("div", "progress-row", |row| {
        back(visit, row);
        between(row);
        row.words("span", "position soft small", told);
    });
    let (max, value) = (place.of.to_string().into(), place.at.to_string().into());
    let bar = vec![("max", max), ("value", value), ("aria-hidden", "true".into())];
    page.attributed("progress", "progress", bar, |_| ());
}

/// Adds the way back.
pub(super) fn back(visit: Visit, row: &mut Part) {
    row.button("back", visit.phrases().back(), move || visit.turn_back());
}
