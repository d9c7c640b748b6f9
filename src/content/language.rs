//! The languages of a site: each is a folder of content, and a page that begins in it.

use serde::Deserialize;

use crate::domain::text::Text;

/// Which way its lines run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// From left to right.
    Ltr,
    /// From right to left.
    Rtl,
}

/// One language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Language {
    /// BCP 47 tag: the name of its folder.
    pub tag: Text,
    /// Its name in itself: whoever looks for it need not read another.
    pub name: Text,
    /// Which way its lines run.
    pub direction: Direction,
    /// The page that begins in it, from a folder's top; nothing for the language that comes first.
    pub page: Text,
}

impl Language {
    /// The page of a language: the first one's is the folder's own.
    #[must_use]
    pub fn page(tag: &str, is_first: bool) -> Text {
        if is_first { Text::default() } else { [tag, ".html"].concat().into() }
    }

    /// The same with an address of its own for the folder: `./` where it has no name.
    #[must_use]
    pub fn beside(&self) -> &str {
        if self.page.is_empty() { "./" } else { &self.page }
    }
}
