//! The content of one language, checked and in the form the page unpacks: the book, the rest of the
//! directory, the library, the book of the form, and what of its own the page looks like.

use std::{error::Error, fmt, path::Path};

use doc_to_doc::content::{book::BookError, directory};

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

/// What a page loads of one language.
pub(crate) struct Content {
    /// The book.
    pub(crate) book: Vec<u8>,
    /// The lines of help that do not stand in it.
    pub(crate) directory: Vec<u8>,
    /// What there is to read.
    pub(crate) library: Vec<u8>,
    /// The book of the form's program.
    pub(crate) form: Vec<u8>,
    /// The end of the style sheet.
    pub(crate) theme: String,
}

/// The files, packed, of the content under `public`.
pub(crate) fn gather_content(public: &Path) -> Result<Content, ContentError> {
    let site = check::check(public).map_err(ContentError::Refused)?;
    let book = site.book.pack().map_err(ContentError::Book)?;
    let directory = directory::pack(&site.rest).map_err(ContentError::Book)?;
    let library = site.library.pack().map_err(ContentError::Book)?;
    let form = site.book.of_the_form().pack().map_err(ContentError::Book)?;
    Ok(Content { book, directory, library, form, theme: site.theme.css() })
}
