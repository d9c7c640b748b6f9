//! Copying words: what became of it, and the words themselves where the browser refuses.

use leptos::prelude::*;

use super::prose::{Attribute, Part, nothing, text};
use crate::app::visit::Visit;
use crate::browser::keep;

/// One place where something can be copied.
#[derive(Clone, Copy)]
pub struct Copying {
    visit: Visit,
    /// What is said beside the buttons.
    pub told: RwSignal<String>,
    /// What is left to be copied by hand; empty where nothing is.
    pub by_hand: RwSignal<String>,
}

impl Copying {
    /// Nothing has been copied yet.
    #[must_use]
    pub fn new(visit: Visit) -> Self {
        Self { visit, told: RwSignal::new(String::new()), by_hand: RwSignal::new(String::new()) }
    }

    /// Copies these words, and then says so by `copied`.
    pub fn copy(self, words: &str, copied: &'static str) {
        let left = words.to_owned();
        keep::copy(words, move |done| {
            self.told.set(if done { copied } else { self.visit.phrases().take_copy_by_hand() }.to_owned());
            self.by_hand.set(if done { String::new() } else { left });
        });
    }

    /// Says what became of something else that stands here.
    pub fn tell(self, words: &'static str) {
        self.told.set(words.to_owned());
    }

    /// The line that says what became of it.
    pub fn status(self, part: &mut Part) {
        status(self.told, part);
    }

    /// The words, ready to be marked, where the browser has refused them.
    pub fn by_hand(self, label: &'static str, rows: &'static str, part: &mut Part) {
        part.live(move || {
            let words = self.by_hand.get();
            if words.is_empty() {
                return nothing();
            }
            let ready: Vec<Attribute> =
                vec![("readonly", "".into()), ("rows", rows.into()), ("aria-label", label.into())];
            let mut part = Part::default();
            part.attributed("textarea", "by-hand", ready, |area| {
                area.text(words);
            });
            part.one()
        });
    }
}

/// A line that says what became of something.
pub fn status(told: RwSignal<String>, part: &mut Part) {
    part.attributed("p", "said small", vec![("role", "status".into())], |status| {
        status.live(move || text(told.get()));
    });
}
