//! What was found, in groups by urgency.

use leptos::prelude::*;

use super::details;
use super::search::{PAUSE, Search};
use crate::app::part::line;
use crate::app::part::prose::{Part, element, live};
use crate::app::visit::Visit;
use crate::content::directory::Listed;
use crate::content::urgency;

/// Lines shown at first, and each time more are wanted. A list of ordinary length is shown whole;
/// of thousands, drawing all would keep a slow phone busy for seconds.
pub(super) const PAGE: usize = 20;

/// Of those, the ones that are drawn at once while somebody types: more than a window shows.
const FIRST: usize = 4;

/// The groups.
pub(in crate::app::screen) fn results(search: Search) -> AnyView {
    live(move || {
        let (visible, left, hasty) = search.shown(|state| {
            let visible: Vec<_> = state.found.iter().copied().take(state.drawn).collect();
            (visible, state.found.len().saturating_sub(state.drawn), state.hasty)
        });
        element("div", "stack", |part| {
            groups(search.visit, &visible, paused(hasty), part);
            more(&search, left, part);
        })
    })
}

/// Becomes true after a pause; without haste it is. If something else is drawn before, it is gone.
fn paused(hasty: bool) -> RwSignal<bool> {
    let paused = RwSignal::new(!hasty);
    if hasty {
        let _ = set_timeout_with_handle(move || _ = paused.try_set(true), PAUSE);
    }
    paused
}

fn groups(visit: Visit, lines: &[&'static Listed], paused: RwSignal<bool>, part: &mut Part) {
    let phrases = visit.phrases();
    let mut before = 0;
    for group in lines.chunk_by(|one, next| one.entry.urgency == next.entry.urgency) {
        let Some(first) = group.first() else { continue };
        part.nest("section", "stack tight", |section| {
            section.title(urgency::name(phrases, first.entry.urgency));
            section.nest("ul", "lines", |list| {
                for line in group.iter().copied() {
                    let at_once = before < FIRST;
                    before += 1;
                    list.nest("li", "line listed", |entry| {
                        if at_once {
                            listed(visit, line, entry);
                        } else {
                            entry.live(move || later(visit, line, paused));
                        }
                    });
                }
            });
        });
    }
}

fn later(visit: Visit, line: &'static Listed, paused: RwSignal<bool>) -> AnyView {
    let mut part = Part::default();
    if paused.get() {
        listed(visit, line, &mut part);
    }
    part.all()
}

fn listed(visit: Visit, line: &'static Listed, entry: &mut Part) {
    line::about(visit, line, "h3", entry);
    entry.nest("div", "row", |row| line::all_ways(visit.phrases(), line, row));
    details::details(visit, line, entry);
}

fn more(search: &Search, left: usize, part: &mut Part) {
    if left > 0 {
        let words = search.visit.phrases().find_more(left.min(PAGE));
        let search = search.clone();
        part.button("button second", words, move || search.draw_more());
    }
}
