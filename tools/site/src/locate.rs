//! From the path of a request to a file of the site, and to no other file.

use crate::media;
use std::path::{Path, PathBuf};

/// Folders that are pages themselves where they hold an `index.html`.
const PAGES: [&str; 3] = ["request", "feedback", "plain"];

/// The folder that a path names, if it could be a page; without a slash at its end.
pub(crate) fn page(path: &str) -> Option<&'static str> {
    PAGES.into_iter().find(|name| path.strip_prefix('/') == Some(*name))
}

/// The file for a path, if it can be one of ours. Whether it is there is for the disk to say.
///
/// Our names are plain letters, digits, `-`, `_` and `.`, and none begins with a dot; so nothing
/// needs decoding, and nothing can climb.
pub(crate) fn locate(dist: &Path, path: &str) -> Option<PathBuf> {
    if path == "/" {
        return Some(dist.join("index.html"));
    }
    if let Some(name) = path.strip_suffix('/').and_then(page) {
        return Some(dist.join(name).join("index.html"));
    }
    let below = path.strip_prefix('/')?;
    media::of(below)?;
    below.split('/').all(is_plain).then(|| dist.join(below))
}

fn is_plain(name: &str) -> bool {
    let plain = |sign: char| sign.is_ascii_alphanumeric() || "-_.".contains(sign);
    name.starts_with(|sign: char| sign.is_ascii_alphanumeric()) && name.chars().all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_folders_that_are_pages_gain_a_slash() {
        assert_eq!(["/request", "/feedback", "/plain"].map(page), [Some("request"), Some("feedback"), Some("plain")]);
        for path in ["", "/", "request", "/request/", "//request", "/request/a", "/content", "/assets", "/Request"] {
            assert_eq!(page(path), None, "{path}");
        }
    }

    #[test]
    fn only_our_own_names_lead_to_a_file() {
        for (path, expected) in [
            ("/", Some("dist/index.html")),
            ("/index.html", Some("dist/index.html")),
            ("/content/instruments/phq-9.json", Some("dist/content/instruments/phq-9.json")),
            ("/plain/en.html", Some("dist/plain/en.html")),
            ("/plain/", Some("dist/plain/index.html")),
            ("/feedback/", Some("dist/feedback/index.html")),
            ("/feedback/thanks.html", Some("dist/feedback/thanks.html")),
            ("/feedback", None),
            ("/content/", None),
            ("/request/", Some("dist/request/index.html")),
            ("/request/index.html", Some("dist/request/index.html")),
            ("/request", None),
            ("/feedback/", Some("dist/feedback/index.html")),
            ("/feedback/thanks.html", Some("dist/feedback/thanks.html")),
            ("/feedback", None),
            ("/request//", None),
            ("/assets/content.en-0123.bin", Some("dist/assets/content.en-0123.bin")),
            ("", None),
            ("/assets", None),
            ("/assets/", None),
            ("//etc/passwd.txt", None),
            ("/../Cargo.lock.txt", None),
            ("/assets/../../secret.txt", None),
            ("/./index.html", None),
            ("/..%2fsecret.txt", None),
            ("/%2e%2e/secret.txt", None),
            (r"/..\secret.txt", None),
            ("/C:/secret.txt", None),
            ("/.stage/index.html", None),
            ("/index.html\0.txt", None),
            ("/index.html.br", None),
            ("/Cargo.toml", None),
        ] {
            assert_eq!(locate(Path::new("dist"), path), expected.map(PathBuf::from), "{path}");
        }
    }
}
