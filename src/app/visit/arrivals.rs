//! What a visit gets once the page has started: lines of help, and what there is to read.
//!
//! Each tells of itself alone: a list that comes late must not draw anew the step that somebody is on.

use std::sync::Mutex;

use leptos::prelude::*;

use super::Visit;
use crate::app::later::{Later, Scene};
use crate::app::rest::Rest;
use crate::content::directory::{Listed, Shelf};
use crate::content::library::Library;

impl Visit {
    /// Takes the lines of help that came after the start; nothing means that they did not come.
    pub fn shelve(self, lines: Vec<u8>) {
        put(self.rest, Rest::arrived(lines), self.arrivals);
    }

    /// What came in one language says nothing in another: it is awaited anew.
    pub(super) fn await_words(self) {
        put(self.rest, Rest::Awaited, self.arrivals);
        put(self.library, Rest::Awaited, self.deliveries);
    }

    /// The lines of help that came after the start, and again when they come.
    #[must_use]
    pub fn rest(self) -> Rest<Shelf> {
        self.arrivals.track();
        held(self.rest)
    }

    /// Unpacks them, now that they are needed.
    pub fn unpack(self) {
        let rest = self.rest();
        if matches!(rest, Rest::Packed(_)) {
            put(self.rest, rest.unpacked(), self.arrivals);
        }
    }

    /// A line of help among those that came after the start.
    #[must_use]
    pub fn shelved(self, id: &str) -> Option<&'static Listed> {
        self.unpack();
        self.rest().entries().iter().find(|line| line.entry.id == id)
    }

    /// Takes what there is to read; nothing means that it did not come.
    pub fn stock(self, library: Vec<u8>) {
        put(self.library, Rest::arrived(library), self.deliveries);
    }

    /// Notes whether the program that locks and opens files is here.
    pub fn equip(self, is_here: bool) {
        self.equipped.set(is_here);
    }

    /// Takes the rest of the program; nothing means that it did not come.
    pub fn complete(self, later: Option<&'static Later>) {
        put(self.later, later.map_or(Rest::Missing, Rest::Here), self.completions);
    }

    /// The rest of the program, and again when it comes.
    #[must_use]
    pub fn later(self) -> Rest<Later> {
        self.completions.track();
        held(self.later)
    }

    /// Whether the address names what only the rest of the program shows, and that may still come.
    #[must_use]
    pub fn waits(self) -> bool {
        Scene::of(self.route.get_untracked()).is_some() && held(self.later).is_awaited()
    }

    /// What there is to read, and again when it comes. It is unpacked when it is first asked for, by the rest of
    /// the program: it is here when both are.
    #[must_use]
    pub fn library(self) -> Rest<Library> {
        self.deliveries.track();
        let library = held(self.library);
        if !matches!(library, Rest::Packed(_)) {
            return library;
        }
        match (self.later(), self.library.lock()) {
            (Rest::Here(later), Ok(mut place)) => {
                *place = (later.unpack)(library);
                *place
            }
            (Rest::Awaited, _) => Rest::Awaited,
            _ => Rest::Missing,
        }
    }
}

fn held<T>(place: &Mutex<Rest<T>>) -> Rest<T> {
    place.lock().map_or(Rest::Missing, |rest| *rest)
}

fn put<T>(place: &Mutex<Rest<T>>, rest: Rest<T>, told: RwSignal<usize>) {
    if let Ok(mut place) = place.lock() {
        *place = rest;
    }
    told.update(|times| *times += 1);
}
