//! What lies open on this screen, and who reads it.

use std::sync::{Arc, Mutex};

use leptos::prelude::*;

use crate::app::part::help_first::comes_first;
use crate::app::visit::Visit;
use crate::browser::open::{Picked, Unread};
use crate::browser::{clock, focus, strongbox};
use crate::content::over_time::OverTime;
use crate::domain::course::{Course, courses};
use crate::domain::folder::{Folder, State};
use crate::domain::kept::{self, Outcome, Refusal};
use crate::domain::past::{self, Past};

/// The files that are open, and what the screen follows.
#[derive(Clone)]
pub struct Desk {
    pub(super) visit: Visit,
    pub(super) words: &'static OverTime,
    folder: Arc<Mutex<Folder>>,
    /// How often the files changed.
    pub(super) changes: RwSignal<usize>,
    /// Some files wait for a passphrase.
    pub(super) locked: RwSignal<bool>,
    /// An answer of today or of a file speaks of danger.
    pub(super) danger: RwSignal<bool>,
}

impl Desk {
    /// An empty one; what will lie on it is overwritten when the screen goes.
    #[must_use]
    pub fn new(visit: Visit, words: &'static OverTime) -> Self {
        let folder: Arc<Mutex<Folder>> = Arc::default();
        let left = folder.clone();
        on_cleanup(move || _ = left.lock().map(|mut folder| folder.close()));
        let danger = RwSignal::new(comes_first(visit));
        Self { visit, words, folder, changes: RwSignal::new(0), locked: RwSignal::new(false), danger }
    }

    pub(super) fn has_present(&self) -> bool {
        !present(self.visit).is_empty()
    }

    /// Asks the files.
    pub(super) fn ask<T>(&self, ask: impl FnOnce(&Folder) -> T) -> Option<T> {
        self.folder.lock().ok().map(|folder| ask(&folder))
    }

    /// Takes a file from the device.
    pub(super) fn take(&self, Picked { name, bytes }: Picked) {
        let battery = &self.visit.book().battery;
        match bytes {
            Ok(bytes) => {
                let outcome = self.read(&bytes, "");
                self.change(|folder| folder.take(battery, name, bytes, outcome));
            }
            Err(Unread::TooLong) => self.change(|folder| folder.put(name, State::Refused(Refusal::TooLong))),
            Err(Unread::Failed) => self.change(|folder| folder.put(name, State::Unread)),
        }
    }

    /// Tries a passphrase on the first locked file from this position on; gives the next position, and whether it fitted.
    pub(super) fn unlock_from(&self, position: usize, passphrase: &str) -> Option<(usize, bool)> {
        let (at, bytes) = self.ask(|folder| folder.locked_from(position).map(|(at, bytes)| (at, bytes.to_vec())))??;
        let outcome = self.read(&bytes, passphrase);
        let mut opened = false;
        self.change(|folder| opened = folder.tried(&self.visit.book().battery, at, outcome));
        Some((at + 1, opened))
    }

    /// Closes all files.
    pub(super) fn close(&self) {
        self.change(Folder::close);
    }

    /// The course of each topic; none while no file is open.
    pub(super) fn courses(&self) -> Vec<Course> {
        let present = present(self.visit);
        let all = self.ask(|folder| if folder.sheets(&[]).is_empty() { Vec::new() } else { folder.sheets(&present) });
        courses(&self.visit.book().battery, &all.unwrap_or_default(), &present)
    }

    /// Whether the screen is still shown: a file may come after somebody has left.
    pub(super) fn is_open(&self) -> bool {
        self.changes.try_get_untracked().is_some()
    }

    fn read(&self, file: &[u8], passphrase: &str) -> Option<Outcome> {
        let packed = strongbox::read(file, passphrase);
        if packed.is_none() {
            self.visit.equip(false);
        }
        kept::unpack(&packed?)
    }

    /// Changes the files, and tells the screen; not where it is shown no longer.
    pub fn change(&self, change: impl FnOnce(&mut Folder)) {
        if !self.is_open() {
            return;
        }
        let Ok(mut folder) = self.folder.lock() else { return };
        change(&mut folder);
        let (locked, danger) = (folder.locked() > 0, folder.danger());
        drop(folder);
        // A field in which somebody types is not drawn anew.
        if self.locked.get_untracked() != locked {
            self.locked.set(locked);
        }
        if danger && !self.danger.get_untracked() {
            self.danger.set(true);
            // Once it is drawn.
            set_timeout(|| focus::place(super::HELP), core::time::Duration::ZERO);
        }
        self.changes.update(|changes| *changes += 1);
    }
}

/// The answers of the present check.
pub(super) fn present(visit: Visit) -> Vec<Past> {
    let battery = &visit.book().battery;
    let sheets = visit.sitting.with_untracked(|sitting| {
        let sitting = sitting.as_ref()?;
        Some(past::present(battery, &sitting.trail(battery), sitting.answers(), clock::today()))
    });
    sheets.unwrap_or_default()
}
