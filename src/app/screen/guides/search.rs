//! One box over everything: the guides, the walkthrough, the conversations and the lines of help.

use leptos::prelude::*;

use crate::app::part::prose::{Part, element, labelled, live, text};
use crate::app::screen::find::search::Search;
use crate::app::screen::find::{filters, guidance, results};
use crate::app::visit::Visit;
use crate::content::library::Library;

/// Parts of the guides that are shown at first.
const GUIDANCE: usize = 8;

/// The box, and under it whatever was found; with an empty box, nothing. The library is the one that
/// the search finds by itself: to ask for it says that it is here.
pub(super) fn search(visit: Visit, _library: &'static Library) -> AnyView {
    let search = untrack(|| Search::new(visit));
    let asks = search.clone();
    let asked = Memo::new(move |_| asks.read(|state| !state.wanted.typed.is_empty()));
    element("div", "stack screen-only", |part| {
        let (counted, found) = (search.clone(), search.clone());
        part.add(labelled("search", "stack tight", visit.phrases().guides_search(), |part| {
            filters::words(&search, visit.phrases().guides_search(), part);
            part.attributed("p", "said", vec![("role", "status".into())], |status| {
                status.live(move || text(if asked.get() { count(&counted) } else { String::new() }));
            });
        }));
        part.add(guidance::guidance(search.clone(), GUIDANCE));
        part.add(live(move || {
            let mut part = Part::default();
            if asked.get() {
                part.add(results::results(found.clone()));
            }
            part.all()
        }));
    })
}

/// What was found, the guides first.
fn count(search: &Search) -> String {
    let guidance = filters::guidance(search);
    let lines = search.read(|state| state.found.len());
    match (guidance.is_empty(), lines) {
        (true, 0) => search.visit.phrases().guides_nothing().to_owned(),
        (false, 0) => guidance,
        (true, _) => filters::lines(search),
        (false, _) => [&guidance, " ", &filters::lines(search)].concat(),
    }
}
