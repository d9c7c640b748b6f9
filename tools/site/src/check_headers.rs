//! `site check-headers`: asks a site that is already up for every kind of its files, and says which header is
//! missing, wrong or too much, and how to mend that in the words of the server.

mod asked;
mod digests;
mod error;
mod fix;
mod judge;
mod manners;
mod routes;

use std::{io::Write, path::PathBuf, time::Duration};

use crate::{check_backend, inbox::Origin};
use asked::Deployed;
pub(crate) use error::HeadersError;

/// Which site.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// The address that is asked, such as <https://support.example.org/>
    #[arg(value_parser = site)]
    url: Origin,
    /// The site's own address, where it is asked at another: a machine behind a proxy, or before its name is moved
    #[arg(long, value_name = "ORIGIN", value_parser = site)]
    address: Option<Origin>,
    /// A manifest.json of the build that must be there, to compare what is served with byte by byte
    #[arg(long, value_name = "FILE")]
    manifest: Option<PathBuf>,
    /// Certificates in PEM to trust instead of those that browsers trust, for a site that is not public yet
    #[arg(long, value_name = "FILE")]
    trust: Option<PathBuf>,
    /// Seconds that an answer may take
    #[arg(long, value_name = "SECONDS", default_value_t = 15, value_parser = clap::value_parser!(u64).range(1..=60))]
    patience: u64,
}

/// People copy an address with its last slash.
fn site(text: &str) -> Result<Origin, String> {
    let parsed: Result<Origin, _> = text.strip_suffix('/').unwrap_or(text).parse();
    parsed.map_err(|error| error.to_string())
}

/// What came of one look.
#[derive(Debug, PartialEq, Eq)]
enum Found {
    /// It is as it must be.
    Passed,
    /// It works, and something about it is worth knowing.
    Note(String),
    /// A promise of the page is not kept so: what to mend.
    Mend(String),
}

/// What was looked at, and what came of it.
type Finding = (String, Found);

/// Asks, and tells what was found.
///
/// # Errors
/// When anything is to be mended, or the site cannot be asked.
pub(crate) fn run(options: &Options, mut output: impl Write) -> Result<(), HeadersError> {
    let Options { url, address, manifest, patience, .. } = options;
    let trust = check_backend::trusted(options.trust.as_deref()).map_err(HeadersError::Trust)?;
    let manifest = manifest.as_deref().map(digests::read).transpose()?;
    let url = url.to_string();
    let address = address.as_ref().map_or_else(|| url.clone(), ToString::to_string);
    let deployed = Deployed::new(&url, Duration::from_secs(*patience), &trust);
    let unreachable = |error| HeadersError::Unreachable(url.clone(), error);
    let mut findings = routes::all(&deployed, &address).map_err(unreachable)?;
    if let Some(manifest) = &manifest {
        findings.extend(digests::all(&deployed, manifest).map_err(unreachable)?);
    }
    let mut mend = 0;
    let mut say = |line: String| writeln!(output, "{line}").map_err(HeadersError::Stream);
    for (what, found) in findings {
        say(match found {
            Found::Passed => format!("passed  {what}"),
            Found::Note(note) => format!("note    {what}: {note}"),
            Found::Mend(fix) => {
                mend += 1;
                format!("MEND    {what}: {fix}")
            }
        })?;
    }
    if mend == 0 {
        return Ok(());
    }
    say(fix::everything(&address))?;
    Err(HeadersError::Mend(mend))
}
