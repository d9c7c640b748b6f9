//! From the path of a request to a file of the site, and to no other file.

use crate::media;
use std::path::{Path, PathBuf};

/// The file for a path, if it can be one of ours. Whether it is there is for the disk to say.
///
/// Our names are plain letters, digits, `-`, `_` and `.`, and none begins with a dot; so nothing
/// needs decoding, and nothing can climb.
pub(crate) fn locate(dist: &Path, path: &str) -> Option<PathBuf> {
    let path = match path {
        "/" => "/index.html",
        "/request/" => "/request/index.html",
        "/feedback/" => "/feedback/index.html",
        other => other,
    };
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
    fn only_our_own_names_lead_to_a_file() {
        for (path, expected) in [
            ("/", Some("dist/index.html")),
            ("/index.html", Some("dist/index.html")),
            ("/content/instruments/phq-9.json", Some("dist/content/instruments/phq-9.json")),
            ("/plain/en.html", Some("dist/plain/en.html")),
            ("/plain/", None),
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
