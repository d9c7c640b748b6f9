//! Where the site stands, and which pages of others may show it in a frame.
//!
//! Native only: the headers and the page's head say it, and no program carries it.

use crate::domain::text::Text;

/// The name under which a page's head tells who may hold it, origin by origin, with blanks between.
pub const NAME: &str = "embedding";

/// The site's own origin, and those of the pages around it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Embedding {
    /// The site's own origin, such as `https://support.example.org`; none until it is known.
    pub address: Option<Text>,
    /// The origins of pages that may show the site in a frame; without any, nobody else may.
    pub origins: Vec<Text>,
}

impl Embedding {
    /// The origins as a head tells them; none where there are none.
    #[must_use]
    pub fn told(&self) -> Option<String> {
        let origins: Vec<&str> = self.origins.iter().map(|origin| origin.as_str()).collect();
        (!origins.is_empty()).then(|| origins.join(" "))
    }
}
