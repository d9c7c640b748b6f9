//! What was found, in groups by urgency.

use leptos::prelude::*;

use super::details;
use super::gaps::Gaps;
use super::search::{PAUSE, Search};
use crate::app::part::line;
use crate::app::part::prose::{Part, element, live};
use crate::app::visit::Visit;
use crate::content::directory::Listed;
use crate::content::urgency;
use crate::domain::directory::Urgency;

/// Lines shown at first, and each time more are wanted. A list of ordinary length is shown whole;
/// of thousands, drawing all would keep a slow phone busy for seconds.
pub(super) const PAGE: usize = 20;

/// Of those, the ones that are drawn at once while somebody types: more than a window shows.
const FIRST: usize = 4;

/// The groups.
pub(in crate::app::screen) fn results(search: Search) -> AnyView {
    live(move || {
        let (visible, hasty) = search.shown(|state| {
            let visible: Vec<_> = state.found.iter().copied().take(state.drawn).collect();
            (visible, state.hasty)
        });
        element("div", "stack", |part| {
            groups(&search, &visible, paused(hasty), part);
            let search = search.clone();
            part.live(move || more(&search));
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

fn groups(search: &Search, lines: &[&'static Listed], paused: RwSignal<bool>, part: &mut Part) {
    let mut gaps = Gaps::new(search);
    let (visit, mut before) = (search.visit, 0);
    for group in lines.chunk_by(|one, next| one.entry.urgency == next.entry.urgency) {
        let Some(first) = group.first() else { continue };
        let urgency = first.entry.urgency;
        gaps.groups(Some(first), part);
        section(visit, urgency, part, |list| {
            for line in group.iter().copied() {
                gaps.lines(Some(line), urgency, list);
                let at_once = before < FIRST;
                before += 1;
                list.nest("li", "line listed", |entry| {
                    if at_once {
                        listed(visit, line, entry);
                    } else {
                        entry.live(move || later(visit, line, paused));
                    }
                });
                gaps.pass(line);
            }
            gaps.lines(None, urgency, list);
        });
    }
    gaps.groups(None, part);
}

/// A group under its name.
pub(super) fn section(visit: Visit, urgency: Urgency, part: &mut Part, lines: impl FnOnce(&mut Part)) {
    part.nest("section", "stack tight", |section| {
        section.title(urgency::name(visit.phrases(), urgency)).nest("ul", "lines", lines);
    });
}

fn later(visit: Visit, line: &'static Listed, paused: RwSignal<bool>) -> AnyView {
    let mut part = Part::default();
    if paused.get() {
        listed(visit, line, &mut part);
    }
    part.all()
}

/// What an entry of the list holds.
pub(super) fn listed(visit: Visit, line: &'static Listed, entry: &mut Part) {
    line::about(visit, line, "h3", entry);
    entry.nest("div", "row", |row| line::all_ways(visit.phrases(), line, row));
    details::details(visit, line, entry);
}

fn more(search: &Search) -> AnyView {
    let left = search.grown(|state| state.found.len().saturating_sub(state.drawn));
    let mut part = Part::default();
    if left > 0 {
        let words = search.visit.phrases().find_more(left.min(PAGE));
        let search = search.clone();
        part.button("button second", words, move || search.draw_more());
    }
    part.all()
}
