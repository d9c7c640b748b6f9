//! What is asked afterwards: the two questions, their answers, and where a form with them goes.
//!
//! Native only. The page of the form is written when the site is packed, so that no program carries a word
//! of it.

mod words;

use crate::backend::contract::feedback::PATH;
pub use crate::backend::contract::feedback::{CALLED, HELPED, NAME, SCHEMA};
use crate::backend::settings::Extra;
use crate::content::asking::{REFERENCE, origin};
use crate::domain::text::Text;
pub use words::{CalledWords, HelpedWords, ThanksWords, Words};

/// What is said, and where the answers go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feedback {
    /// The words, which are checked whether anybody is asked or not.
    pub words: Words,
    /// Where the answers go; none where nobody is asked, and then no page is shipped.
    pub taking: Option<Taking>,
}

/// The server that takes the answers, and what somebody should know of it first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taking {
    /// Its whole address.
    pub endpoint: Text,
    /// Names and values that it wants in every form, such as an access key: the same for everybody.
    pub extra: Extra,
    /// Its trap for machines: a field that is sent empty.
    pub honeypot: Option<Text>,
    /// Who reads the answers.
    pub readers: Text,
    /// How long they are kept.
    pub kept: Text,
}

impl Taking {
    /// The address of the reference server, which `make serve` starts beside the page.
    #[must_use]
    pub fn reference() -> Text {
        [origin(REFERENCE), PATH].concat().into()
    }

    /// Whether the answers go no further than this machine.
    #[must_use]
    pub fn is_on_this_machine(&self) -> bool {
        self.endpoint == Self::reference()
    }

    /// The origin of the server: the one address to which the page may send its form.
    #[must_use]
    pub fn origin(&self) -> &'static str {
        origin(self.endpoint.as_str())
    }

    /// What every form holds besides the answers, name by name.
    #[must_use]
    pub fn fixed(&self) -> Vec<(&str, &str)> {
        let extra = self.extra.pairs().iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let trap = self.honeypot.iter().map(|name| (name.as_str(), ""));
        [(SCHEMA, NAME)].into_iter().chain(extra).chain(trap).collect()
    }
}
