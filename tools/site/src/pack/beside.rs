//! What lies beside the page: files that nobody loads by visiting it.

use std::path::Path;

use super::{Options, PackError};
use crate::{contract, embed, feedback, files, fingerprint::Fingerprint, hosting, plain};
use doc_to_doc::content::{plain::Outside, read::Site};

/// The facts and questionnaires that anyone may check.
const CONTENT: &str = "content";

/// What lies beside the page and no visit to it loads.
pub(super) const BESIDE: [&str; 6] =
    [CONTENT, contract::FOLDER, plain::FOLDER, feedback::FOLDER, hosting::MISSING, embed::EMBED];

/// Writes the plain edition, what is asked afterwards, the published facts, the script for pages around it, the page
/// for addresses that lead nowhere, and the contract.
pub(super) fn write(options: &Options, site: &Site, style: &Fingerprint, icon: &str) -> Result<(), PackError> {
    let Options { staging, public, public_url, day, .. } = options;
    plain::write(staging, site, icon, style, public_url, plain::day(*day))?;
    let linked = [public_url, style.path.as_str()].concat();
    let outside = Outside { style: &linked, integrity: &style.integrity, icon };
    feedback::write(staging, site, outside)?;
    publish(public, staging)?;
    embed::copy(public, staging)?;
    hosting::missing(staging, site, outside, public_url)?;
    for (name, bytes) in contract::files() {
        files::write(&staging.join(contract::FOLDER).join(name), &bytes)?;
    }
    Ok(())
}

/// Copies what is published as it is. The rest of the folder is shipped in another form.
fn publish(public: &Path, staging: &Path) -> Result<(), PackError> {
    for file in files::below(public)? {
        let name = file.strip_prefix(public).unwrap_or(&file);
        if name.starts_with(CONTENT) {
            files::write(&staging.join(name), &files::read(&file)?)?;
        }
    }
    Ok(())
}
