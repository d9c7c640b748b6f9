//! The check in progress: how it begins, goes on and back, and every way in which its answers are erased.

use leptos::prelude::*;

use super::Visit;
use crate::browser;
use crate::domain::battery::Step;
use crate::domain::route::Route;
use crate::domain::sitting::{Moment, Page, Sitting};

impl Visit {
    /// What the check shows now; none when there is no check.
    #[must_use]
    pub fn moment(self) -> Option<Moment> {
        self.sitting.with(|sitting| sitting.as_ref().map(|sitting| sitting.moment(&self.book().battery)))
    }

    /// Begins a check.
    pub fn begin(self, steps: &[Step]) {
        self.erased.set(false);
        self.sitting.set(Some(Sitting::begin(&self.book().battery, steps)));
        browser::fragment::hold();
    }

    /// Changes the check in progress.
    pub fn change(self, change: impl FnOnce(&mut Sitting)) {
        self.sitting.update(|sitting| {
            if let Some(sitting) = sitting {
                change(sitting);
            }
        });
    }

    /// Opens a page from the result; without a check, from before one.
    pub fn open(self, page: Page) {
        if self.sitting.with_untracked(Option::is_none) {
            self.begin(&[]);
        } else {
            browser::fragment::hold();
        }
        self.change(|sitting| sitting.open(&self.book().battery, page));
    }

    /// Goes back one stop; from the first, to where the check begins.
    pub fn back(self) {
        let mut further = false;
        self.change(|sitting| further = sitting.back(&self.book().battery));
        if !further {
            self.erase();
        }
    }

    /// Overwrites the answers and forgets them.
    pub fn erase(self) {
        if self.sitting.with_untracked(Option::is_some) {
            self.sitting.set(None);
        }
        self.said.set(String::new());
    }

    /// Erases, closes what was read, and is arranged for nobody in particular.
    pub fn forget(self) {
        self.erase();
        self.arrange(None);
        self.close_readings();
    }

    /// The page is being left: erases, and takes down what is shown, for a search holds what was typed.
    pub fn part(self) {
        self.forget();
        self.route.set(Route::Home);
    }

    /// Erases, and shows that it was done.
    pub fn finish(self) {
        self.erase();
        self.arrange(None);
        self.erased.set(true);
    }

    /// Whether anything is here that somebody did: a check, something that is read, words that are looked for, or who they
    /// said they are. The list of those who answer tells of nobody, and stays for whoever left it open.
    #[must_use]
    pub fn is_used(self) -> bool {
        let reads = [Route::Colleague, Route::Guides].into_iter().any(|door| self.is_reading(door));
        reads || self.typed.get() || self.reader().is_some() || self.sitting.with_untracked(Option::is_some)
    }

    /// Nobody is here any more: erases, and goes back to the first screen, which tells nothing.
    pub fn end(self) {
        self.forget();
        browser::fragment::go(Route::Home.fragment());
        self.show(Route::Home);
    }
}
