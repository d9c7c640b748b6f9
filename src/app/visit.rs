//! One person's visit: where they are, and the one owner of their answers.

use leptos::prelude::*;

use crate::browser;
use crate::content::book::Book;
use crate::content::phrases::Phrases;
use crate::domain::battery::Step;
use crate::domain::route::Route;
use crate::domain::sitting::{Moment, Sitting};

/// Where the skip link leads.
const MAIN: &str = "#main";

/// The state of the page. It lives in memory only.
#[derive(Clone, Copy)]
pub struct Visit {
    /// Everything the page says and asks.
    pub book: &'static Book,
    /// The screen.
    pub route: RwSignal<Route>,
    /// The check in progress, with its answers; none before it and after erasing.
    pub sitting: RwSignal<Option<Sitting>>,
    /// The answers of this visit have been erased, and the person has not moved on since.
    pub erased: RwSignal<bool>,
    /// Whether questions go on by themselves.
    pub moves_on: RwSignal<bool>,
    /// What the live region says.
    pub said: RwSignal<String>,
    /// The browser is printing: everything folded is open.
    pub printing: RwSignal<bool>,
    /// The person asked to be gone: the page is blank.
    pub left: RwSignal<bool>,
}

impl Visit {
    /// A visit that begins at this fragment of the address.
    #[must_use]
    pub fn new(book: &'static Book, fragment: &str) -> Self {
        Self {
            book,
            route: RwSignal::new(Route::from_fragment(fragment)),
            sitting: RwSignal::new(None),
            erased: RwSignal::new(false),
            moves_on: RwSignal::new(!browser::listen::prefers_calm()),
            said: RwSignal::new(String::new()),
            printing: RwSignal::new(false),
            left: RwSignal::new(false),
        }
    }

    /// The phrases of the present language.
    #[must_use]
    pub fn phrases(self) -> &'static Phrases {
        &self.book.phrases
    }

    /// What the check shows now; none when there is no check.
    #[must_use]
    pub fn moment(self) -> Option<Moment> {
        self.sitting.with(|sitting| sitting.as_ref().map(|sitting| sitting.moment(&self.book.battery)))
    }

    /// Begins a check.
    pub fn begin(self, steps: &[Step]) {
        self.erased.set(false);
        self.sitting.set(Some(Sitting::begin(&self.book.battery, steps)));
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

    /// Goes back one stop; from the first, to where the check begins.
    pub fn back(self) {
        let mut further = false;
        self.change(|sitting| further = sitting.back(&self.book.battery));
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

    /// Erases, and shows that it was done.
    pub fn finish(self) {
        self.erase();
        self.erased.set(true);
    }

    /// Blanks the page, erases, and goes to the neutral page.
    pub fn leave(self) {
        self.left.set(true);
        self.erase();
        self.said.set(self.phrases().leaving().to_owned());
        browser::leave::to(&self.book.programme.leave_to);
    }

    /// The page came back from the browser's memory: nothing of the earlier visit shows.
    pub fn come_back(self) {
        self.left.set(false);
        self.erased.set(false);
        self.route.set(Route::from_fragment(&browser::fragment::read()));
    }

    /// Takes care of a link inside the page; false when it leads elsewhere.
    #[must_use]
    pub fn follow(self, href: &str) -> bool {
        if self.book.programme.leave_to == href {
            self.leave();
            return true;
        }
        if href == MAIN {
            browser::focus::main();
            return true;
        }
        if !href.starts_with("#/") {
            return false;
        }
        let route = Route::from_fragment(href);
        browser::fragment::go(route.fragment());
        self.show(route);
        true
    }

    /// The browser's Back or Forward was used, or the address was edited.
    ///
    /// During a check the address stays the same, so Back means the question before.
    pub fn address_changed(self, fragment: &str) {
        let route = Route::from_fragment(fragment);
        let checking = self.sitting.with_untracked(Option::is_some);
        if checking && route == Route::CheckIn && self.route.get_untracked() == Route::CheckIn {
            self.back();
            if self.sitting.with_untracked(Option::is_some) {
                browser::fragment::hold();
            }
        } else {
            self.show(route);
        }
    }

    fn show(self, route: Route) {
        if route == Route::Ask {
            // A request never shares memory with a check, not even for a moment.
            let had_answers = self.sitting.with_untracked(Option::is_some);
            self.erase();
            self.erased.set(had_answers);
        } else {
            self.erased.set(false);
        }
        self.route.set(route);
    }
}
