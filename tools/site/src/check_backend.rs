//! `site check-backend`: asks a server that somebody has built what the page will ask it, and says what to
//! mend. What an answer means is judged by the page's own code.

mod asked;
mod checks;

use std::{
    error::Error,
    fmt,
    io::{self, Write},
};

use crate::inbox::Origin;

/// Which server, and for which page.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// The whole address that takes requests
    url: String,
    /// The page's origin, which the server must let in
    #[arg(long, value_name = "ORIGIN")]
    page: Origin,
}

/// What came of one check.
#[derive(Debug, PartialEq, Eq)]
enum Found {
    /// It is as the contract says.
    Passed,
    /// It works, and something about it is worth knowing.
    Note(String),
    /// A person's request would be lost or doubtful: what to mend.
    Mend(String),
}

/// Why not all is well.
#[derive(Debug)]
pub(crate) enum CheckError {
    /// The server cannot be asked.
    Unreachable(String, ureq::Error),
    /// So much is to be mended; it has been printed.
    Mend(usize),
    /// What was found cannot be written.
    Stream(io::Error),
}

impl fmt::Display for CheckError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreachable(url, error) => write!(f, "{url} cannot be asked: {error}. Check the address"),
            Self::Mend(1) => f.write_str("one thing is to be mended, named above"),
            Self::Mend(count) => write!(f, "{count} things are to be mended, named above"),
            Self::Stream(error) => write!(f, "output failed: {error}"),
        }
    }
}

impl Error for CheckError {}

/// Asks, and tells what was found.
///
/// # Errors
/// When anything is to be mended, or the server cannot be asked.
pub(crate) fn run(options: &Options, mut output: impl Write) -> Result<(), CheckError> {
    let Options { url, page } = options;
    let mut mend = 0;
    let mut say = |line: String| writeln!(output, "{line}").map_err(CheckError::Stream);
    say(format!("Sends requests marked TEST to {url}, as the page at {page} would. Take them out afterwards."))?;
    let server = asked::Server::new(url, page);
    let found = checks::all(&server).map_err(|error| CheckError::Unreachable(url.clone(), error))?;
    for (what, found) in found {
        say(match found {
            Found::Passed => format!("passed  {what}"),
            Found::Note(note) => format!("note    {what}: {note}"),
            Found::Mend(fix) => {
                mend += 1;
                format!("MEND    {what}: {fix}")
            }
        })?;
    }
    if mend == 0 { Ok(()) } else { Err(CheckError::Mend(mend)) }
}
