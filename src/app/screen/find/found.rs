//! What a search has found, and how that differs from what it had found before.

use crate::app::visit::Visit;
use crate::content::directory::Listed;
use crate::content::searched::Found;
use crate::domain::directory::Urgency;
use crate::domain::hours::Hours;
use crate::domain::reader::{self, Reader};
use crate::domain::wanted::Wanted;

/// What looking again has found.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Sight {
    /// The same as before.
    Same,
    /// The same, and lines that have arrived between.
    More,
    /// Something else.
    Other,
}

/// What changes.
#[derive(Default)]
pub(in crate::app::screen) struct State {
    /// What they look for.
    pub(in crate::app::screen) wanted: Wanted,
    /// How many lines of help have come.
    all: usize,
    /// Those that the list shows, in the order in which it is shown.
    pub(super) lines: Vec<&'static Listed>,
    /// Those of them that match.
    pub(in crate::app::screen) found: Vec<&'static Listed>,
    /// What the guides have to say on the words that were typed.
    pub(super) guidance: Vec<Found>,
    /// How many of the lines are drawn.
    pub(super) drawn: usize,
    /// Somebody may be typing on, and only what they can see must be drawn at once.
    pub(super) hasty: bool,
}

impl State {
    /// Finds, and tells how that differs from what was found before.
    pub(super) fn look(&mut self, visit: Visit) -> Sight {
        let rest = visit.rest().entries();
        let all = visit.book().lines.len() + rest.len();
        let grown = all != self.all;
        if grown {
            self.all = all;
            self.lines = in_order(&visit.book().lines, rest, visit.reader());
        }
        let wanted = &self.wanted;
        let mut found: Vec<_> =
            self.lines.iter().copied().filter(|line| wanted.matches(&line.entry, &line.words.searched)).collect();
        if wanted.open {
            keep_open(visit, &mut found);
        }
        let same = |one: &&Listed, other: &&Listed| core::ptr::eq(*one, *other);
        let before = core::mem::replace(&mut self.found, found);
        let mut now = self.found.iter();
        let stay = before.iter().all(|one| now.any(|other| same(one, other)));
        // Room is kept for lines that arrive; a line that opens finds none.
        match (stay && !before.is_empty(), grown) {
            (true, true) => Sight::More,
            (true, false) if before.len() == self.found.len() => Sight::Same,
            _ => Sight::Other,
        }
    }
}

/// By urgency, then by whom they serve, and then as in the file; both lists are in the file's order already.
fn in_order(first: &'static [Listed], second: &'static [Listed], reader: Option<Reader>) -> Vec<&'static Listed> {
    let mut ordered = Vec::new();
    for place in 0..Urgency::ALL.len() * reader::STANDS {
        let is_here = |line: &&Listed| line.entry.listed && reader::place(&line.entry, reader) == place;
        let of = |lines: &'static [Listed]| lines.iter().filter(is_here);
        let mut later = of(second).peekable();
        for line in of(first) {
            while let Some(other) = later.next_if(|other| other.entry.place < line.entry.place) {
                ordered.push(other);
            }
            ordered.push(line);
        }
        ordered.extend(later);
    }
    ordered
}

/// Many lines share their hours, and most of the work.
fn keep_open(visit: Visit, found: &mut Vec<&'static Listed>) {
    let mut known: Vec<(&Hours, bool)> = Vec::new();
    visit.glance(|hands| {
        found.retain(|line| {
            let hours = &line.entry.hours;
            if let Some((_, open)) = known.iter().find(|(other, _)| *other == hours) {
                return *open;
            }
            let open = hands.standing(line).relied_on().is_open();
            known.push((hours, open));
            open
        });
    });
}
