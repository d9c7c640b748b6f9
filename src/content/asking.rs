//! How an association takes requests for a peer: what the form asks, who reads it, and where it goes.

use serde::{Deserialize, Serialize};

use crate::backend::settings::Backend;
use crate::content::packed;
use crate::content::phrases::Phrases;
use crate::domain::request::Field;
use crate::domain::text::Text;

/// Where the reference server listens, which `make serve` starts beside the page. A browser takes
/// plain http to its own machine for safe (Secure Contexts, "potentially trustworthy origin").
pub const REFERENCE: &str = "http://127.0.0.1:8090/v1/peer-support-requests";

/// The form and what stands behind it, in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asking {
    /// The server.
    pub backend: Backend,
    /// What the form asks, in its order. The way to be reached is always asked.
    pub fields: Vec<Field>,
    /// Who reads a request; none where it goes no further than this machine.
    pub readers: Option<Text>,
    /// How long it is kept; none where it goes no further than this machine.
    pub kept: Option<Text>,
    /// What is agreed to by sending.
    pub consent: Text,
    /// Which version of that text, such as `2026-11`.
    pub consent_version: Text,
}

/// The same, folded up. Both programs read the book, and only the form's has to know how each kind of
/// server is described: the page's own passes over these bytes, and is 5 kB smaller for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Folded(Vec<u8>);

impl Folded {
    /// Folds it up.
    #[must_use]
    pub fn of(asking: &Asking) -> Self {
        // Only a list without a length could fail to be packed, and there is none.
        Self(postcard::to_allocvec(asking).unwrap_or_default())
    }

    /// Unfolds it, for as long as the page lives; none where the bytes are of another build.
    #[must_use]
    pub fn unfolded(&self) -> Option<&'static Asking> {
        packed::whole(&self.0).ok().map(|asking| &*Box::leak(Box::new(asking)))
    }
}

impl Asking {
    /// Who reads a request, in words.
    #[must_use]
    pub fn readers(&self, phrases: &Phrases) -> Text {
        self.readers.unwrap_or_else(|| phrases.ask_readers_reference().into())
    }

    /// How long it is kept, in words.
    #[must_use]
    pub fn kept(&self, phrases: &Phrases) -> Text {
        self.kept.unwrap_or_else(|| phrases.ask_kept_reference().into())
    }

    /// Whether requests go no further than this machine.
    #[must_use]
    pub fn is_on_this_machine(&self) -> bool {
        self.backend.endpoint() == *REFERENCE
    }

    /// The origin of the server: the one address that the page must be allowed to reach.
    #[must_use]
    pub fn origin(&self) -> &'static str {
        origin(self.backend.endpoint().as_str())
    }
}

/// The origin of a whole address.
pub(super) fn origin(address: &'static str) -> &'static str {
    let host = address.find("://").map_or(0, |scheme| scheme + 3);
    let rest = address.get(host..).unwrap_or_default();
    let end = rest.find(['/', '?', '#']).map_or(address.len(), |path| host + path);
    address.get(..end).unwrap_or_default()
}
