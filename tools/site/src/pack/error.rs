//! What stops packing, each with a way out.

use std::{error::Error, fmt, path::PathBuf};

use doc_to_doc::content::plain::FillError;

use crate::{
    check::Refused, files::FileError, gallery::GalleryError, imports::NotWasm, page::PageError, script::ScriptError,
    split::SplitError,
};

/// Why packing stopped.
#[derive(Debug)]
pub(crate) enum PackError {
    /// A file cannot be read or written.
    File(FileError),
    /// The content is not fit to be shown.
    Content(Refused),
    /// The page's template does not take the content.
    Fill(FillError),
    /// The page cannot be shipped.
    Page(PageError),
    /// The bundler did not write what we expect of it.
    NotBuilt(PathBuf),
    /// A program could do what it is promised not to.
    Imports { file: PathBuf, import: String },
    /// A program cannot be read, so nothing is known of it.
    NotWasm(PathBuf, NotWasm),
    /// The page's program cannot be split.
    Split(SplitError),
    /// The rest of the program asks for something itself.
    Reaches { file: PathBuf, import: String },
    /// A script cannot be shortened.
    Script(ScriptError),
    /// The gallery cannot be built.
    Gallery(GalleryError),
    /// A library brought JavaScript files of its own.
    Snippets(PathBuf),
}

impl PackError {
    /// The same of the rest of the program, which may import less.
    pub(crate) fn beyond(self) -> Self {
        match self {
            Self::Imports { file, import } => Self::Reaches { file, import },
            other => other,
        }
    }
}

impl fmt::Display for PackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(error) => error.fmt(f),
            Self::Content(error) => error.fmt(f),
            Self::Fill(error) => write!(f, "index.html: {error}"),
            Self::Page(error) => error.fmt(f),
            Self::Gallery(error) => error.fmt(f),
            Self::NotBuilt(file) => write!(
                f,
                "the bundler did not write {}. Keep `filehash = false` in Trunk.toml and the links with \
                 `data-bin=\"doc-to-doc\"`, `data-bin=\"request\"` and `data-bin=\"strongbox\"` in index.html",
                file.display()
            ),
            Self::Imports { file, import } => write!(
                f,
                "{} imports `{import}`, with which it could keep or send what somebody writes. Only the form's \
                 program may send, and only from src/browser/send.rs; none may keep anything, and the strongbox \
                 may reach nothing at all",
                file.display()
            ),
            Self::NotWasm(file, error) => write!(f, "{} {error}", file.display()),
            Self::Split(error) => error.fmt(f),
            Self::Reaches { file, import } => write!(
                f,
                "{} imports `{import}` itself. The rest of the program may reach the browser through the first part \
                 alone, whose imports are checked",
                file.display()
            ),
            Self::Script(error) => error.fmt(f),
            Self::Snippets(folder) => write!(
                f,
                "a library brought JavaScript of its own into {}, which the page's Integrity-Policy \
                 would refuse. Do without that library, or teach `site pack` to preload its modules",
                folder.display()
            ),
        }
    }
}

impl Error for PackError {}

impl From<FileError> for PackError {
    fn from(error: FileError) -> Self {
        Self::File(error)
    }
}

impl From<FillError> for PackError {
    fn from(error: FillError) -> Self {
        Self::Fill(error)
    }
}

impl From<SplitError> for PackError {
    fn from(error: SplitError) -> Self {
        Self::Split(error)
    }
}

impl From<ScriptError> for PackError {
    fn from(error: ScriptError) -> Self {
        Self::Script(error)
    }
}

impl From<GalleryError> for PackError {
    fn from(error: GalleryError) -> Self {
        Self::Gallery(error)
    }
}

impl From<PageError> for PackError {
    fn from(error: PageError) -> Self {
        Self::Page(error)
    }
}
