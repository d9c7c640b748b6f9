//! What a visit reads behind the doors that lead to more than one screen.

use leptos::prelude::*;

use super::Visit;
use crate::browser;
use crate::content::block::Goal;
use crate::content::library::Library;
use crate::domain::reading::{Reading, Readings};
use crate::domain::route::Route;
use crate::domain::walk::Walk;

impl Visit {
    /// Asks what is read behind the present door, and again whenever a page is turned.
    #[must_use]
    pub fn reading(self) -> Reading {
        self.turns.track();
        let door = self.route.get();
        self.readings.lock().map_or(Reading::Nothing, |readings| readings.behind_door(door).clone())
    }

    /// How often a page was turned, and again whenever one is.
    #[must_use]
    pub fn turned(self) -> usize {
        self.turns.get()
    }

    /// Opens something to read: behind the present door, where that is one to read behind.
    pub fn read(self, next: Reading) {
        let now = self.route.get_untracked();
        let door = if matches!(now, Route::Colleague | Route::Guides) { now } else { Route::Guides };
        if door == now {
            browser::fragment::hold();
        } else {
            browser::fragment::go(door.fragment());
        }
        self.turn(|readings| {
            readings.open(door, next);
            true
        });
        self.route.set(door);
    }

    /// Goes where a button of the library leads.
    pub fn go(self, library: &'static Library, goal: Goal) {
        match goal {
            Goal::Walk => self.read(Reading::Walk(Walk::begin(&library.walk.path))),
            Goal::Practice => self.read(Reading::Practice),
            Goal::Kit => self.read(Reading::Kit),
            Goal::Guide(guide) => self.read(Reading::Guide { guide, section: None }),
            Goal::Screen(fragment) => _ = self.follow(fragment.as_str()),
        }
    }

    /// Takes a step in what is read.
    pub fn turn(self, step: impl FnOnce(&mut Readings) -> bool) -> bool {
        // What was said of the step before is no longer so.
        self.said.set(String::new());
        let turned = self.readings.lock().is_ok_and(|mut readings| step(&mut readings));
        self.turns.update(|turns| *turns += 1);
        turned
    }

    /// Goes back in what is read: a step, or to what was read before.
    pub fn turn_back(self) {
        self.turn(Readings::back);
    }

    pub(super) fn close_readings(self) {
        self.turn(|readings| {
            readings.close();
            true
        });
    }

    pub(super) fn is_reading(self, door: Route) -> bool {
        self.readings.lock().is_ok_and(|readings| readings.is_open(door))
    }
}
