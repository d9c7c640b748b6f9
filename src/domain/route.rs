//! Screen ⇄ fragment of the address.
//!
//! Only the doors have an address. A question, an answer or a result never has one: the
//! address of a check is the same from its first line to its last.

/// A screen that an address can name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    /// The four doors.
    Home,
    /// The self-check, all of it.
    CheckIn,
    /// Help a colleague.
    Colleague,
    /// Find help.
    Find,
    /// Ask for a peer.
    Ask,
    /// What there is to read.
    Guides,
    /// What is kept.
    Kept,
    /// No such screen.
    NotFound,
}

/// The four doors, in the order in which they are shown.
pub const DOORS: [Route; 4] = [Route::CheckIn, Route::Colleague, Route::Find, Route::Ask];

const ADDRESSES: [(Route, &str); 7] = [
    (Route::Home, "#/"),
    (Route::CheckIn, "#/check-in"),
    (Route::Colleague, "#/colleague"),
    (Route::Find, "#/find"),
    (Route::Ask, "#/ask"),
    (Route::Guides, "#/guides"),
    (Route::Kept, "#/kept"),
];

impl Route {
    /// Reads the fragment of an address. One that does not begin with `#/` names a place inside a
    /// page and no screen.
    #[must_use]
    pub fn from_fragment(fragment: &str) -> Self {
        let path = fragment.strip_prefix("#/").unwrap_or_default().trim_matches('/');
        if path.is_empty() {
            return Self::Home;
        }
        let named = ADDRESSES.iter().find(|(_, address)| address.strip_prefix("#/") == Some(path));
        named.map_or(Self::NotFound, |(route, _)| *route)
    }

    /// The fragment that names this screen; a screen that does not exist has home's.
    #[must_use]
    pub fn fragment(self) -> &'static str {
        ADDRESSES.iter().find(|(route, _)| *route == self).map_or("#/", |(_, address)| address)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_screen_finds_its_way_back() {
        for (route, address) in ADDRESSES {
            assert_eq!(Route::from_fragment(address), route);
            assert_eq!(route.fragment(), address);
        }
    }

    #[test]
    fn odd_fragments_are_read_kindly_or_not_at_all() {
        for (fragment, expected) in [
            ("", Route::Home),
            ("#", Route::Home),
            ("#find", Route::Home),
            ("#/find/", Route::Find),
            ("#/result", Route::NotFound),
            ("#/Find", Route::NotFound),
            ("#/phq-9/3", Route::NotFound),
            ("#main", Route::Home),
        ] {
            assert_eq!(Route::from_fragment(fragment), expected, "{fragment}");
        }
    }
}
