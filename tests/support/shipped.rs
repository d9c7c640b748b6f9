//! The content as it ships, read once for all tests of a file.

use std::path::Path;
use std::sync::OnceLock;

use doc_to_doc::content::book::Book;
use doc_to_doc::content::read::{self, Site};

pub(crate) fn book() -> &'static Book {
    &whole().book
}

pub(crate) fn whole() -> &'static Site {
    static SITE: OnceLock<Site> = OnceLock::new();
    SITE.get_or_init(site)
}

/// A copy of its own, for a test that changes it.
pub(crate) fn site() -> Site {
    let public = Path::new(env!("CARGO_MANIFEST_DIR")).join("public");
    read::site(&public).unwrap_or_else(|problems| panic!("the shipped content is refused: {problems:#?}"))
}
