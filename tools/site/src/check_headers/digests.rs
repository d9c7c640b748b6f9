//! Whether what is served is what was built, byte by byte.

use std::path::Path;

use super::{
    Finding,
    Found::{Mend, Passed},
    HeadersError,
    asked::Deployed,
};
use crate::{
    files,
    hosting::MISSING,
    manifest::{Manifest, digest},
    media,
};

/// The manifest of the build that should be there.
pub(super) fn read(path: &Path) -> Result<Manifest, HeadersError> {
    let bytes = files::read(path).map_err(HeadersError::File)?;
    serde_json::from_slice(&bytes).map_err(|error| HeadersError::NoManifest(path.to_owned(), error))
}

/// Every file of the manifest that is served at all.
pub(super) fn all(deployed: &Deployed<'_>, manifest: &Manifest) -> Result<Vec<Finding>, ureq::Error> {
    let (mut findings, mut same) = (Vec::new(), 0_usize);
    // What is meant for servers is asked for by nobody, and the page for what is not there by no name.
    for entry in manifest.files.iter().filter(|entry| media::of(&entry.path).is_some() && entry.path != MISSING) {
        // An index is its folder's page, whatever else a host makes of its name.
        let path = entry.path.strip_suffix("index.html").unwrap_or(&entry.path);
        let mut said = deployed.ask("GET", &["/", path].concat(), false)?;
        if (300..400).contains(&said.status) {
            let to = said.header("location").to_owned();
            if let Some(next) = deployed.path(&to, deployed.url) {
                said = deployed.ask("GET", next, false)?;
            }
        }
        if said.status == 200 && digest(&said.body) == entry.sha256 {
            same += 1;
            continue;
        }
        let mend = if said.status == 200 {
            format!(
                "it is not the file that was built ({} bytes for {}): publish the whole build anew, and switch off \
                 whatever rewrites pages on their way (minifiers, analytics, e-mail hiding)",
                said.body.len(),
                entry.size
            )
        } else {
            format!("it is answered with {}: publish every file of the build", said.status)
        };
        findings.push((format!("the bytes of /{path}"), Mend(mend)));
    }
    findings.push((format!("the bytes of {same} files"), Passed));
    Ok(findings)
}
