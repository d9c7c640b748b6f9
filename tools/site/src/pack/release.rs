//! What only a release has: files compressed ahead, headers for servers, and a list of everything.

use std::path::{Path, PathBuf};

use super::{Options, PackError, beside::BESIDE};
use crate::{compress, files, hosting, manifest, page::Parts, request};
use doc_to_doc::content::read::Site;

/// Compresses each file, and tells what a visit costs; `forms` are the form's parts, which only the form loads.
pub(super) fn finish(options: &Options, site: &Site, forms: &[Parts]) -> Result<(), PackError> {
    let Options { staging, public_url, day, .. } = options;
    // What is published beside the page is not what a visit costs.
    let is_below = |file: &PathBuf, folders: &[&str]| folders.iter().any(|name| file.starts_with(staging.join(name)));
    let (beside, pages): (Vec<_>, Vec<_>) =
        files::below(staging)?.into_iter().partition(|file| is_below(file, &BESIDE));
    let own = forms.iter().flat_map(|form| [&form.boot, &form.glue, &form.wasm, &form.content]);
    let own: Vec<PathBuf> = own.map(|part| staging.join(&part.path)).collect();
    let (asking, page): (Vec<_>, Vec<_>) =
        pages.into_iter().partition(|file| own.contains(file) || is_below(file, &[request::FOLDER]));
    compress::beside(&beside)?;
    host(staging, site, public_url)?;
    manifest::write(staging, *day)?;
    let (visit, more) = (compress::beside(&page)?, compress::beside(&asking)?);
    eprintln!("packed: a visit loads {} kB, compressed {} kB", visit.plain / 1000, visit.sent / 1000);
    eprintln!("packed: the form loads {} kB more, compressed {} kB", more.plain / 1000, more.sent / 1000);
    Ok(())
}

/// Writes the headers for servers that other people run, or says why not.
fn host(staging: &Path, site: &Site, public_url: &str) -> Result<(), PackError> {
    match site.embedding.address {
        None => eprintln!("packed: no header files, for \"address\" in config.json is null"),
        // A host of its own is the top of it.
        Some(_) if public_url != "/" => {
            eprintln!("packed: no header files, for the site does not lie at the top of its host but at {public_url}");
        }
        Some(address) => hosting::write(staging, &address)?,
    }
    Ok(())
}
