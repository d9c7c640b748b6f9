//! The content of each language, checked and in the form the page unpacks: the book, the rest of the
//! directory, the library, the book of the form, and what of its own the page looks like.

use std::{error::Error, fmt, path::Path};

use doc_to_doc::{
    content::{book::BookError, directory, read::Site},
    domain::text::Text,
};

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

/// The content of a site.
pub(crate) struct Content {
    /// The end of the style sheet.
    pub(crate) theme: String,
    /// What a page loads of each language.
    pub(crate) editions: Vec<Edition>,
}

/// What a page loads of one language.
pub(crate) struct Edition {
    /// Its tag.
    pub(crate) locale: Text,
    /// The book.
    pub(crate) book: Vec<u8>,
    /// The lines of help that do not stand in it.
    pub(crate) directory: Vec<u8>,
    /// What there is to read.
    pub(crate) library: Vec<u8>,
    /// The book of the form's program.
    pub(crate) form: Vec<u8>,
    /// The book with all that either program says, for the gallery.
    pub(crate) whole: Vec<u8>,
}

/// The files, packed, of the content under `public`.
pub(crate) fn gather_content(public: &Path) -> Result<Content, ContentError> {
    let site = check::check(public).map_err(ContentError::Refused)?;
    let editions = site.editions().map(edition).collect::<Result<_, _>>().map_err(ContentError::Book)?;
    Ok(Content { theme: site.theme.css(), editions })
}

fn edition(site: &Site) -> Result<Edition, BookError> {
    Ok(Edition {
        locale: site.book.locale,
        book: site.book.of_the_page().pack()?,
        directory: directory::pack(&site.rest)?,
        library: site.library.pack()?,
        form: site.book.of_the_form().pack()?,
        whole: site.book.pack()?,
    })
}
