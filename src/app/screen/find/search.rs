//! What a person is looking for, and what was found.

use core::time::Duration;
use std::sync::{Arc, Mutex};

use leptos::prelude::*;

use super::guidance;
use super::results::PAGE;
use crate::app::visit::Visit;
use crate::content::directory::Listed;
use crate::content::searched::Found;
use crate::domain::directory::Urgency;
use crate::domain::hours::Hours;
use crate::domain::reader::{self, Reader};
use crate::domain::wanted::Wanted;

/// What may wait until somebody stops typing waits so long after the last key.
pub(super) const PAUSE: Duration = Duration::from_millis(300);

/// A search; it lives as long as its screen.
#[derive(Clone)]
pub(in crate::app::screen) struct Search {
    /// Whose.
    pub(in crate::app::screen) visit: Visit,
    state: Arc<Mutex<State>>,
    /// How often what is wanted or found has changed. Plain signals: signals of types of their own
    /// would cost more code than the search.
    changes: RwSignal<usize>,
    /// How often what is drawn has changed: while somebody types on, the same lines often stay.
    drawings: RwSignal<usize>,
    /// How often lines have come between those that are drawn, which stay.
    grown: RwSignal<usize>,
    /// How often the guides had something else to say.
    guided: RwSignal<usize>,
}

/// What looking again has found.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sight {
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
    guidance: Vec<Found>,
    /// How many of the lines are drawn.
    pub(super) drawn: usize,
    /// Somebody may be typing on, and only what they can see must be drawn at once.
    pub(super) hasty: bool,
}

impl Search {
    /// Looks for nothing in particular, and keeps up with the clock and with lines that arrive.
    pub(in crate::app::screen) fn new(visit: Visit) -> Self {
        visit.unpack();
        let [changes, drawings, grown, guided] = [(); 4].map(|()| RwSignal::new(0));
        let search = Self { visit, state: Arc::default(), changes, drawings, grown, guided };
        search.change(|_| ());
        let later = search.clone();
        Effect::new(move |before: Option<()>| {
            later.visit.ask_hands(|_| ());
            later.visit.unpack();
            let _ = later.visit.library();
            if before.is_some() {
                later.refresh();
            }
        });
        search
    }

    /// Reads it, and again whenever it changes.
    pub(in crate::app::screen) fn read<T>(&self, read: impl FnOnce(&State) -> T) -> T {
        self.changes.track();
        self.glance(read)
    }

    /// Reads what is drawn, and again whenever that changes.
    pub(super) fn shown<T>(&self, read: impl FnOnce(&State) -> T) -> T {
        self.drawings.track();
        self.glance(read)
    }

    /// Reads what has come between what is drawn, and again whenever more comes.
    pub(super) fn grown<T>(&self, read: impl FnOnce(&State) -> T) -> T {
        self.grown.track();
        self.glance(read)
    }

    /// Reads what the guides say, and again whenever that changes.
    pub(in crate::app::screen) fn guided<T>(&self, read: impl FnOnce(&[Found]) -> T) -> T {
        self.guided.track();
        self.glance(|state| read(&state.guidance))
    }

    /// Reads it once.
    pub(super) fn glance<T>(&self, read: impl FnOnce(&State) -> T) -> T {
        match self.state.lock() {
            Ok(state) => read(&state),
            Err(_) => read(&State::default()),
        }
    }

    /// Looks for something else, from the beginning of the list.
    pub(in crate::app::screen) fn change(&self, change: impl FnOnce(&mut Wanted)) {
        let other = self.state.lock().is_ok_and(|mut state| {
            change(&mut state.wanted);
            let drawn = core::mem::replace(&mut state.drawn, PAGE);
            let other = state.look(self.visit) != Sight::Same || drawn != PAGE;
            // A list of ordinary length is drawn whole before it could be noticed.
            state.hasty = state.lines.len() > PAGE;
            other
        });
        self.tell(true, other);
        self.ask_guides();
    }

    /// Draws more of what was found.
    pub(super) fn draw_more(&self) {
        if let Ok(mut state) = self.state.lock() {
            state.drawn += PAGE;
            state.hasty = false;
        }
        self.tell(false, true);
    }

    /// Looks again. Nothing is drawn anew unless something else was found: a minute that passes
    /// must not close what a person has opened, nor lines that arrive take away what a finger is on.
    fn refresh(&self) {
        let sight = self.state.lock().map_or(Sight::Same, |mut state| {
            // Whoever has scrolled down must not find the list shorter for a moment.
            state.hasty = false;
            state.look(self.visit)
        });
        self.tell(sight != Sight::Same, sight == Sight::Other);
        if sight == Sight::More {
            self.grown.update(|times| *times += 1);
        }
        self.ask_guides();
    }

    /// Asks what the guides say to what was typed: at once, or after a pause where the list is so long
    /// that each key has enough to draw.
    fn ask_guides(&self) {
        if !self.glance(|state| state.hasty) {
            return self.hear_guides();
        }
        let (search, asked) = (self.clone(), self.changes.get_untracked());
        let ask = move || {
            // Another key has been pressed, or the screen is gone.
            if search.changes.try_get_untracked() == Some(asked) {
                search.hear_guides();
            }
        };
        set_timeout(ask, PAUSE);
    }

    /// What they say is told only where it is something else: a button that is about to be pressed stays.
    fn hear_guides(&self) {
        let other = self.state.lock().is_ok_and(|mut state| {
            let guidance = guidance::look(self.visit, &state.wanted.typed);
            let other = guidance != state.guidance;
            state.guidance = guidance;
            other
        });
        if other {
            self.guided.update(|times| *times += 1);
        }
    }

    /// Says what has changed: what is wanted or found, and what is drawn.
    fn tell(&self, changed: bool, drawn: bool) {
        for (signal, is_told) in [(self.changes, changed), (self.drawings, drawn)] {
            if is_told {
                signal.update(|times| *times += 1);
            }
        }
    }
}

impl State {
    /// Finds, and tells how that differs from what was found before.
    fn look(&mut self, visit: Visit) -> Sight {
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
