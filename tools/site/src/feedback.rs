//! The pages of what is asked afterwards, as files of the site, and what their headers must know of them.

use std::path::Path;

use doc_to_doc::content::plain::{FEEDBACK_SERVER, Outside, THANKS, feedback, thanks, thanks_in};
use doc_to_doc::content::read::Site;

use crate::{files, pack::PackError, page, servers};

/// Where the pages lie: they are led to by their address alone.
pub(crate) const FOLDER: &str = "feedback";
/// The one with the form.
const FORM: &str = "index.html";

/// Whether this is one of those to which the server sends people afterwards, one for each language.
pub(crate) fn thanks_for(name: &str) -> bool {
    name == THANKS || name.starts_with("thanks-")
}

/// Writes both in each language; neither where nobody is asked.
pub(crate) fn write(staging: &Path, site: &Site, outside: Outside<'_>) -> Result<(), PackError> {
    for (language, site) in site.languages.iter().zip(site.editions()) {
        let form = page::file(language).to_owned();
        for (name, html) in [(form, feedback(site, outside)), (thanks_in(language), thanks(site, outside))] {
            if let Some(html) = html {
                page::forbid_inline(&html)?;
                files::write(&staging.join(FOLDER).join(name), html.as_bytes())?;
            }
        }
    }
    Ok(())
}

/// The origin of the server to which the finished form sends; none where nobody is asked.
pub(crate) fn server(dist: &Path) -> Option<String> {
    servers::told(&dist.join(FOLDER).join(FORM), FEEDBACK_SERVER)
}
