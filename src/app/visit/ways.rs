//! Where a visit goes: by a link, by the browser's Back, away, and back out of the browser's memory.

use leptos::prelude::*;

use super::Visit;
use crate::browser;
use crate::domain::route::Route;

/// Where the skip link leads.
const MAIN: &str = "#main";

impl Visit {
    /// Takes care of a link inside the page; false when it leads elsewhere.
    #[must_use]
    pub fn follow(self, href: &str) -> bool {
        if self.book().programme.leave_to == href {
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
        let route = self.named(href);
        if route == self.route.get_untracked() && self.is_reading(route) {
            // The door of what is read leads back to its list.
            self.close_readings();
        }
        browser::fragment::go(route.fragment());
        self.show(route);
        true
    }

    /// The browser's Back or Forward was used, or the address was edited.
    ///
    /// During a check the address stays the same, so Back means the question before.
    pub fn address_changed(self, fragment: &str) {
        let route = self.named(fragment);
        let checking = self.sitting.with_untracked(Option::is_some);
        if checking && route == Route::CheckIn && self.route.get_untracked() == Route::CheckIn {
            self.back();
            if self.sitting.with_untracked(Option::is_some) {
                browser::fragment::hold();
            }
        } else if route == self.route.get_untracked() && self.is_reading(route) {
            self.turn_back();
            if self.is_reading(route) {
                browser::fragment::hold();
            }
        } else {
            self.show(route);
        }
    }

    /// Blanks the page, erases, and goes to the neutral page.
    pub fn leave(self) {
        self.left.set(true);
        self.part();
        self.said.set(self.phrases().leaving().to_owned());
        browser::leave::to(&self.book().programme.leave_to);
    }

    /// The page came back from the browser's memory: nothing of the earlier visit shows.
    pub fn come_back(self) {
        self.left.set(false);
        self.erased.set(false);
        self.arrange(None);
        self.close_readings();
        self.route.set(self.named(&browser::fragment::read()));
    }

    /// The screen that a fragment of the address names.
    fn named(self, fragment: &str) -> Route {
        self.book().programme.features.route(fragment)
    }

    pub(super) fn show(self, route: Route) {
        if route == Route::Ask {
            // A request never shares memory with a check, not even for a moment.
            let battery = &self.book().battery;
            let had_answers =
                self.sitting.with_untracked(|sitting| sitting.as_ref().is_some_and(|of| of.report(battery).answered));
            self.erase();
            self.erased.set(had_answers);
        } else {
            self.erased.set(false);
        }
        // What was said of the screen before is not true of this one.
        self.said.set(String::new());
        self.route.set(route);
    }
}
