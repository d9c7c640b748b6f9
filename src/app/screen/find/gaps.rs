//! Room between the lines that are drawn, for those that are still on their way.
//!
//! A list that is drawn anew takes away what a finger is on; what comes goes between.

use leptos::prelude::*;

use super::results::{listed, section};
use super::search::Search;
use crate::app::part::prose::Part;
use crate::app::rest::Rest;
use crate::content::directory::Listed;
use crate::domain::directory::Urgency;

/// The gaps of one drawing of the list, from its top.
pub(super) struct Gaps {
    search: Search,
    /// Whether anything can still come.
    awaited: bool,
    /// The line above.
    above: Option<&'static Listed>,
}

impl Gaps {
    /// Those of a list whose first line is not drawn yet.
    pub(super) fn new(search: &Search) -> Self {
        let rest = untrack(|| search.visit.rest());
        Self { search: search.clone(), awaited: matches!(rest, Rest::Awaited | Rest::Packed(_)), above: None }
    }

    /// This line is drawn.
    pub(super) fn pass(&mut self, line: &'static Listed) {
        self.above = Some(line);
    }

    /// Room for lines of this group, down to the next line of the list or of the group.
    pub(super) fn lines(&self, below: Option<&'static Listed>, urgency: Urgency, list: &mut Part) {
        if !self.awaited {
            return;
        }
        let (search, above) = (self.search.clone(), self.above);
        list.live(move || {
            let mut part = Part::default();
            for line in between(&search, above, below).into_iter().filter(|line| line.entry.urgency == urgency) {
                part.nest("li", "line listed", |entry| listed(search.visit, line, entry));
            }
            part.all()
        });
    }

    /// Room for whole groups, down to the next one.
    pub(super) fn groups(&self, below: Option<&'static Listed>, part: &mut Part) {
        if !self.awaited {
            return;
        }
        let (search, above) = (self.search.clone(), self.above);
        part.live(move || {
            let stands =
                |line: &&Listed| [above, below].iter().flatten().any(|one| one.entry.urgency == line.entry.urgency);
            let lines: Vec<_> = between(&search, above, below).into_iter().filter(|line| !stands(line)).collect();
            let mut part = Part::default();
            for group in lines.chunk_by(|one, next| one.entry.urgency == next.entry.urgency) {
                let Some(first) = group.first() else { continue };
                section(search.visit, first.entry.urgency, &mut part, |list| {
                    for line in group.iter().copied() {
                        list.nest("li", "line listed", |entry| listed(search.visit, line, entry));
                    }
                });
            }
            part.all()
        });
    }
}

/// What was found between two lines, as far as the list is drawn; all the rest, where there is no line below.
fn between(search: &Search, above: Option<&Listed>, below: Option<&Listed>) -> Vec<&'static Listed> {
    search.grown(|state| {
        let place = |one: &Listed| state.found.iter().position(|other| core::ptr::eq(*other, one));
        let from = above.and_then(place).map_or(0, |place| place + 1);
        let to = below.and_then(place).unwrap_or(state.drawn).min(state.drawn);
        state.found.iter().copied().take(to).skip(from).collect()
    })
}
