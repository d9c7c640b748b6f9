//! `site check-backend`: asks a server that somebody has built what the page will ask it, and says what to
//! mend. What an answer means is judged by the page's own code.

mod asked;
mod checks;
mod error;
mod manners;

use std::{
    io::Write,
    path::{Path, PathBuf},
    time::Duration,
};

use ureq::tls::{Certificate, PemItem, parse_pem};

use crate::{files, inbox::Origin};
pub(crate) use error::CheckError;

/// Which server, and for which page.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// The whole address that takes requests
    url: String,
    /// The page's origin, which the server must let in
    #[arg(long, value_name = "ORIGIN")]
    page: Origin,
    /// Certificates in PEM to trust instead of those that browsers trust, for a server that is not public yet
    #[arg(long, value_name = "FILE")]
    trust: Option<PathBuf>,
    /// Seconds that an answer may take; the page itself gives a try up after 15
    #[arg(long, value_name = "SECONDS", default_value_t = 15, value_parser = clap::value_parser!(u64).range(1..=15))]
    patience: u64,
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

/// Asks, and tells what was found.
///
/// # Errors
/// When anything is to be mended, or the server cannot be asked.
pub(crate) fn run(options: &Options, mut output: impl Write) -> Result<(), CheckError> {
    let Options { url, page, patience, .. } = options;
    let trust = trusted(options.trust.as_deref())?;
    let mut mend = 0;
    let mut say = |line: String| writeln!(output, "{line}").map_err(CheckError::Stream);
    say(format!("Sends requests marked TEST to {url}, as the page at {page} would. Take them out afterwards."))?;
    let server = asked::Server::new(url, page, Duration::from_secs(*patience), &trust);
    let checked = checks::all(&server).map_err(|error| CheckError::of(url, *patience, error))?;
    for (what, found) in checked.found {
        say(match found {
            Found::Passed => format!("passed  {what}"),
            Found::Note(note) => format!("note    {what}: {note}"),
            Found::Mend(fix) => {
                mend += 1;
                format!("MEND    {what}: {fix}")
            }
        })?;
    }
    // From outside nobody sees what is kept.
    let count = checked.received;
    say(format!("Look for yourself: of this run, the server must hold {count} requests marked TEST, and no more."))?;
    if mend == 0 { Ok(()) } else { Err(CheckError::Mend(mend)) }
}

/// The certificates of a file; none where there is no file.
///
/// # Errors
/// When it holds none, or anything else.
pub(crate) fn trusted(file: Option<&Path>) -> Result<Vec<Certificate<'static>>, CheckError> {
    let Some(path) = file else { return Ok(Vec::new()) };
    let text = files::read_text(path).map_err(CheckError::File)?;
    let none = || CheckError::NoCertificate(path.to_owned());
    let mut trusted = Vec::new();
    for item in parse_pem(text.as_bytes()) {
        match item.map_err(|_| none())? {
            PemItem::Certificate(certificate) => trusted.push(certificate),
            _ => return Err(none()),
        }
    }
    if trusted.is_empty() { Err(none()) } else { Ok(trusted) }
}
