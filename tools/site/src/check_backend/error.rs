//! Why not all is well, and what to do about it.

use std::{error::Error, fmt, io, path::PathBuf};

use crate::files::FileError;

/// Why not all is well.
#[derive(Debug)]
pub(crate) enum CheckError {
    /// The server cannot be asked.
    Unreachable(String, ureq::Error),
    /// A browser would not speak with it: what is wrong with its certificate.
    Certificate(String, String),
    /// It gave no answer in so many seconds.
    Slow(String, u64),
    /// The file of certificates cannot be read.
    File(FileError),
    /// There are no certificates in it, or something else is.
    NoCertificate(PathBuf),
    /// So much is to be mended; it has been printed.
    Mend(usize),
    /// What was found cannot be written.
    Stream(io::Error),
}

impl CheckError {
    /// What an address that cannot be asked means.
    pub(super) fn of(url: &str, patience: u64, error: ureq::Error) -> Self {
        let url = url.to_owned();
        match &error {
            ureq::Error::Timeout(_) => Self::Slow(url, patience),
            ureq::Error::Rustls(wrong) => Self::Certificate(url, wrong.to_string()),
            ureq::Error::Io(io) => match io.get_ref().and_then(|inside| inside.downcast_ref::<rustls::Error>()) {
                Some(wrong) => Self::Certificate(url, wrong.to_string()),
                None => Self::Unreachable(url, error),
            },
            _ => Self::Unreachable(url, error),
        }
    }
}

impl fmt::Display for CheckError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreachable(url, error) => write!(f, "{url} cannot be asked: {error}. Check the address"),
            Self::Certificate(url, wrong) => write!(
                f,
                "{url} was not asked, for a browser would refuse its certificate ({wrong}). Name this host in it, \
                 renew it in time, and send the whole chain up to an authority that browsers trust; for one of your \
                 own, name its file with --trust"
            ),
            Self::Slow(url, seconds) => write!(
                f,
                "{url} gave no answer within {seconds} s, after which the page calls it unknown what arrived. \
                 Answer as soon as the request is kept, and do the rest afterwards"
            ),
            Self::File(error) => error.fmt(f),
            Self::NoCertificate(path) => {
                write!(f, "{} must hold certificates in PEM, and nothing else", path.display())
            }
            Self::Mend(1) => f.write_str("one thing is to be mended, named above"),
            Self::Mend(count) => write!(f, "{count} things are to be mended, named above"),
            Self::Stream(error) => write!(f, "output failed: {error}"),
        }
    }
}

impl Error for CheckError {}
