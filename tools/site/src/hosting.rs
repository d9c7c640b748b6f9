//! The site's headers as files for the servers that many people have: made from the one place that knows
//! them, so that no server tells another story.

mod apache;
mod lines;
mod nginx;
mod rules;
#[cfg(test)]
mod tests;

use std::path::Path;

use doc_to_doc::content::{
    plain::{Outside, missing as missing_page},
    read::Site,
};

use crate::{
    files::{self, FileError},
    manifest,
    told::Told,
};
use rules::{Rule, rules};

/// Where files for people's servers lie in the site. None of them is ever served.
pub(crate) const FOLDER: &str = "hosting";
/// The page for what is not there. Servers look for it by this name.
pub(crate) const MISSING: &str = "404.html";
/// Where Netlify and Cloudflare Pages look for headers: at the top, and under this name alone.
const LINES: &str = "_headers";

/// What a server is told.
struct Hosted<'a> {
    /// The site's own origin.
    address: &'a str,
    /// The headers of each of its files.
    rules: Vec<Rule>,
    /// Folders that are pages, without their slashes: asked for without one, they are elsewhere.
    folders: Vec<String>,
    /// The headers of what is no file.
    missing: Vec<(&'static str, String)>,
}

impl<'a> Hosted<'a> {
    fn of(staging: &Path, address: &'a str) -> Result<Self, FileError> {
        let told = Told::of(staging);
        let mut paths: Vec<String> =
            files::below(staging)?.iter().map(|file| files::name_below(staging, file)).collect();
        // Written last, for it lists what is written here.
        paths.push(manifest::FILE.to_owned());
        let folders = paths.iter().filter_map(|path| path.strip_suffix("/index.html")).map(str::to_owned).collect();
        let missing = crate::headers::headers_for("/", address, &told);
        Ok(Self { address, rules: rules(&paths, address, &told), folders, missing })
    }
}

/// Writes the page for what is not there, which every host needs. `top` is the address of the site's folder.
pub(crate) fn missing(staging: &Path, site: &Site, outside: Outside<'_>, top: &str) -> Result<(), FileError> {
    files::write(&staging.join(MISSING), missing_page(site, outside, top).as_bytes())
}

/// Writes a file for each kind of server, for the site at this address.
pub(crate) fn write(staging: &Path, address: &str) -> Result<(), FileError> {
    let hosted = Hosted::of(staging, address)?;
    for (file, text) in [
        (staging.join(FOLDER).join("nginx.conf"), nginx::text(&hosted)),
        (staging.join(FOLDER).join("apache.htaccess"), apache::text(&hosted)),
        (staging.join(LINES), lines::text(&hosted)),
    ] {
        files::write(&file, text.as_bytes())?;
    }
    Ok(())
}

/// A header's name as people write it: `Cache-Control`.
pub(crate) fn titled(name: &str) -> String {
    let parts = name.split('-').map(|part| {
        let (first, rest) = part.split_at_checked(1).unwrap_or((part, ""));
        [&first.to_ascii_uppercase(), rest].concat()
    });
    parts.collect::<Vec<_>>().join("-")
}

/// A pattern that says a name letter by letter.
fn literal(name: &str) -> String {
    name.replace('.', r"\.")
}

/// When a client takes a form: named, and not with the weight 0 (RFC 9110, section 12.5.3).
fn accepts(form: &str) -> String {
    format!(r"(^|,)[ \t]*{form}[ \t]*(,|$|;[ \t]*q=(1|0\.[0-9]*[1-9]))")
}
