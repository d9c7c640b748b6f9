//! `site total`: the item that tells other software a questionnaire's score, to put into its file.

use std::error::Error;
use std::io::{self, Write};
use std::path::Path;

use doc_to_doc::content::read;

use crate::check::Refused;

/// Nothing to print.
#[derive(Debug)]
struct NoScale(String);

impl core::fmt::Display for NoScale {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let Self(name) = self;
        write!(f, "`{name}` has no total: self-check.json names no scale, or several, that it stands for")
    }
}

impl Error for NoScale {}

/// Prints the item for the questionnaire with this name.
///
/// # Errors
/// When its scale is wrong or missing, or cannot be written out.
pub(crate) fn print(public: &Path, questionnaire: &str, mut output: impl Write) -> Result<(), Box<dyn Error>> {
    let item = read::total(public, questionnaire).map_err(|problems| Refused::told(&problems))?;
    let item = item.ok_or_else(|| NoScale(questionnaire.to_owned()))?;
    writeln!(output, "{item}").map_err(|error: io::Error| error.into())
}
