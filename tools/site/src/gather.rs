//! What the page is made of, gathered before the bundler runs.

use crate::{
    content::{self, ContentError},
    files::{self, FileError},
    style::{self, StyleError},
};
use std::{error::Error, fmt, path::Path};

/// Between `gather` and `pack`: every style sheet in one.
pub(crate) const STYLE: &str = "target/site/style.css";
/// Between `gather` and `pack`: every word of one language.
pub(crate) const CONTENT: &str = "target/site/content.en.bin";

/// Why gathering stopped.
#[derive(Debug)]
pub(crate) enum GatherError {
    /// A file cannot be read or written.
    File(FileError),
    /// A style sheet is not what we take.
    Style(StyleError),
    /// The content is not fit to be shown.
    Content(ContentError),
}

impl fmt::Display for GatherError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(error) => error.fmt(f),
            Self::Style(error) => error.fmt(f),
            Self::Content(error) => error.fmt(f),
        }
    }
}

impl Error for GatherError {}

impl From<FileError> for GatherError {
    fn from(error: FileError) -> Self {
        Self::File(error)
    }
}

impl From<StyleError> for GatherError {
    fn from(error: StyleError) -> Self {
        Self::Style(error)
    }
}

impl From<ContentError> for GatherError {
    fn from(error: ContentError) -> Self {
        Self::Content(error)
    }
}

/// Writes the two gathered files.
pub(crate) fn run() -> Result<(), GatherError> {
    files::write(Path::new(STYLE), style::inline(Path::new("style/index.css"))?.as_bytes())?;
    files::write(Path::new(CONTENT), &content::gather_content()?)?;
    Ok(())
}
