//! A file's name and integrity, both from its contents, so that a name never means two things.

use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256, Sha384};
use std::fmt::Write;

/// The folder of the files whose names carry a fingerprint.
pub(crate) const FOLDER: &str = "assets";

/// Where a file goes, and how a browser knows that it is the one we built.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Fingerprint {
    /// Its path below the site's root.
    pub(crate) path: String,
    /// Its `integrity` attribute.
    pub(crate) integrity: String,
}

/// The fingerprint of a file called `name` in the sources.
pub(crate) fn of(name: &str, bytes: &[u8]) -> Fingerprint {
    let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
    let mut path = format!("{FOLDER}/{stem}-");
    // A quarter of the digest: 64 bits tell apart every build there will be.
    for byte in Sha256::digest(bytes).iter().take(8) {
        // Writing into a String cannot fail.
        let _ = write!(path, "{byte:02x}");
    }
    path.push('.');
    path.push_str(extension);
    let integrity = format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)));
    Fingerprint { path, integrity }
}

#[cfg(test)]
mod tests {
    use super::*;

    // The expected values are `sha256sum` and `openssl dgst -sha384 -binary | base64` of "abc".
    #[test]
    fn name_and_integrity_follow_the_contents() {
        assert_eq!(
            of("content.en.bin", b"abc"),
            Fingerprint {
                path: "assets/content.en-ba7816bf8f01cfea.bin".into(),
                integrity: "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn".into(),
            }
        );
    }

    #[test]
    fn one_byte_makes_another_name() {
        assert_ne!(of("boot.js", b"a").path, of("boot.js", b"b").path);
    }
}
