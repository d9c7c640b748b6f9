//! What an association shows of the page. Finding help, asking for a peer and what is kept are always there.

use serde::{Deserialize, Serialize};

use crate::domain::route::Route;

/// Parts that can be left out; each is there unless the configuration says otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Features {
    /// The self-check.
    pub check_in: bool,
    /// Help a colleague, step by step, and conversations to practice.
    pub colleague: bool,
    /// The guides, and what can be printed and passed on.
    pub guides: bool,
}

impl Default for Features {
    fn default() -> Self {
        Self { check_in: true, colleague: true, guides: true }
    }
}

impl Features {
    /// Whether a screen is there.
    #[must_use]
    pub fn offer(self, route: Route) -> bool {
        match route {
            Route::CheckIn => self.check_in,
            Route::Colleague => self.colleague,
            Route::Guides => self.guides,
            Route::Home | Route::Find | Route::Ask | Route::Kept | Route::NotFound => true,
        }
    }

    /// The screen that a fragment of the address names; one that is left out is not there.
    #[must_use]
    pub fn route(self, fragment: &str) -> Route {
        let route = Route::from_fragment(fragment);
        if self.offer(route) { route } else { Route::NotFound }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NONE: Features = Features { check_in: false, colleague: false, guides: false };

    #[test]
    fn whoever_needs_somebody_finds_them_whatever_is_left_out() {
        for always in ["#/", "#/find", "#/ask", "#/kept"] {
            assert_eq!(NONE.route(always), Route::from_fragment(always), "{always}");
        }
    }

    #[test]
    fn what_is_left_out_is_not_there() {
        for (fragment, route) in
            [("#/check-in", Route::CheckIn), ("#/colleague", Route::Colleague), ("#/guides", Route::Guides)]
        {
            assert_eq!((NONE.route(fragment), Features::default().route(fragment)), (Route::NotFound, route));
        }
    }
}
