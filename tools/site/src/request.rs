//! The page of the form, as a file of the site, and what its headers must know of it.

use std::path::Path;

use doc_to_doc::content::plain::{Outside, SERVER, request};
use doc_to_doc::content::read::Site;

use crate::fingerprint::Fingerprint;
use crate::page::{self, PageError, Parts};
use crate::servers;

/// Where the page lies: it is a document of its own, with a policy of its own.
pub(crate) const FOLDER: &str = "request";

/// The page. Without `parts` it tells how to call, and has no form.
pub(crate) fn page(
    site: &Site,
    parts: Option<&Parts>,
    style: &Fingerprint,
    icon: &str,
    public_url: &str,
) -> Result<String, PageError> {
    let address = [public_url, &style.path].concat();
    let html = request(site, Outside { style: &address, integrity: &style.integrity, icon });
    match parts {
        Some(parts) => page::finish(&html, &page::FORM, parts, public_url),
        None => Ok(html),
    }
}

/// The origin of the server to which the finished form sends; none where the site takes requests by
/// telephone alone.
pub(crate) fn server(dist: &Path) -> Option<String> {
    servers::told(&dist.join(FOLDER).join("index.html"), SERVER)
}
