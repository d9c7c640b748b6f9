//! The content bundle: every word of one language, checked and in the form the page unpacks.

use std::{error::Error, fmt, path::Path};

use doc_to_doc::content::book::BookError;

use crate::check::{self, Refused};

/// Why there is no bundle.
#[derive(Debug)]
pub(crate) enum ContentError {
    /// The content has mistakes; they have been printed.
    Refused(Refused),
    /// It is sound and still cannot be packed.
    Book(BookError),
}

impl fmt::Display for ContentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(error) => error.fmt(f),
            Self::Book(error) => error.fmt(f),
        }
    }
}

impl Error for ContentError {}

/// The bundle's bytes.
pub(crate) fn gather_content() -> Result<Vec<u8>, ContentError> {
    let book = check::check(Path::new("public")).map_err(ContentError::Refused)?;
    book.pack().map_err(ContentError::Book)
}
