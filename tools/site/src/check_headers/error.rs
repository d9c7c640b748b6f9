//! Why a site has not passed, each with a way out.

use std::{error::Error, fmt, io, path::PathBuf};

use crate::{check_backend::CheckError, files::FileError};

/// Why a site has not passed.
#[derive(Debug)]
pub(crate) enum HeadersError {
    /// It gave no answer.
    Unreachable(String, ureq::Error),
    /// The certificates to trust cannot be used.
    Trust(CheckError),
    /// The manifest cannot be read.
    File(FileError),
    /// It is none.
    NoManifest(PathBuf, serde_json::Error),
    /// So much is to be mended; it has been printed.
    Mend(usize),
    /// What was found cannot be written.
    Stream(io::Error),
}

impl fmt::Display for HeadersError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreachable(url, error) => write!(
                f,
                "{url} cannot be asked: {error}. Check the address; a certificate of your own is named with --trust"
            ),
            Self::Trust(error) => error.fmt(f),
            Self::File(error) => error.fmt(f),
            Self::NoManifest(path, error) => {
                write!(f, "{} is no manifest ({error}). Name the manifest.json of a release", path.display())
            }
            Self::Mend(1) => f.write_str("one thing is to be mended, named above"),
            Self::Mend(count) => write!(f, "{count} things are to be mended, named above"),
            Self::Stream(error) => write!(f, "output failed: {error}"),
        }
    }
}

impl Error for HeadersError {}
