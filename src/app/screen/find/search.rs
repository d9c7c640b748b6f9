//! A search in the directory: who is told when what is wanted, found or drawn has changed.

use core::time::Duration;
use std::sync::{Arc, Mutex};

use leptos::prelude::*;

use super::found::{Sight, State};
use super::guidance;
use super::results::PAGE;
use crate::app::visit::Visit;
use crate::content::searched::Found;
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

impl Search {
    /// Looks for nothing in particular, and keeps up with the clock and with lines that arrive.
    pub(in crate::app::screen) fn new(visit: Visit) -> Self {
        visit.unpack();
        let [changes, drawings, grown, guided] = [(); 4].map(|()| RwSignal::new(0));
        let search = Self { visit, state: Arc::default(), changes, drawings, grown, guided };
        search.change(|_| ());
        // The words go with the screen.
        on_cleanup(move || visit.typed.set(false));
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
        self.visit.typed.set(self.glance(|state| !state.wanted.typed.is_empty()));
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
