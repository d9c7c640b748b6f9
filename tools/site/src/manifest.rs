//! What the site is made of: every file with its digest, so that anybody can compare what is served.

use std::{fmt::Write, path::Path};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::{
    encoding::Encoding,
    files::{self, FileError},
};

/// Where it lies in the site.
pub(crate) const FILE: &str = "manifest.json";

/// Every file of one build.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Manifest {
    /// The version of the project.
    pub(crate) version: String,
    /// The moment that a repeated build names, in seconds since 1970.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) source_date_epoch: Option<i64>,
    /// The files, by their paths.
    pub(crate) files: Vec<Entry>,
}

/// One file.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Entry {
    /// Where it lies, with `/` between its parts on every machine.
    pub(crate) path: String,
    /// Its bytes.
    pub(crate) size: u64,
    /// Their SHA-256, in hexadecimal digits.
    pub(crate) sha256: String,
}

/// Writes it. Compressed forms are left out, for whoever compares sees the file itself, and so is the
/// manifest.
pub(crate) fn write(staging: &Path, day: Option<i64>) -> Result<(), FileError> {
    let mut listed = Vec::new();
    for file in files::below(staging)? {
        let path = files::name_below(staging, &file);
        let compressed = |form: &Encoding| path.rsplit_once('.').is_some_and(|(_, end)| end == form.extension());
        if path != FILE && !Encoding::ALL.iter().any(compressed) {
            let bytes = files::read(&file)?;
            listed.push(Entry { path, size: bytes.len() as u64, sha256: digest(&bytes) });
        }
    }
    // By their bytes: another machine's order of folders and files must not be another manifest.
    listed.sort_by(|a, b| a.path.cmp(&b.path));
    let manifest = Manifest { version: env!("CARGO_PKG_VERSION").to_owned(), source_date_epoch: day, files: listed };
    let path = staging.join(FILE);
    let text = serde_json::to_string_pretty(&manifest).map_err(|error| FileError::write(&path, error.into()))?;
    files::write(&path, [text.as_str(), "\n"].concat().as_bytes())
}

/// A digest as the manifest writes it.
pub(crate) fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |mut text, byte| {
        // Writing to a text cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::{read, scratch};

    #[test]
    fn every_file_is_listed_once_and_in_order_but_for_what_is_made_of_it() {
        let root = scratch("manifest");
        for (name, text) in [
            ("b.js", "b"),
            ("a/z.js", ""),
            ("a.js", "abc"),
            ("a.js.br", "x"),
            ("a/z.js.gz", "x"),
            (FILE, "old"),
            ("_headers", "h"),
        ] {
            files::write(&root.join(name), text.as_bytes()).unwrap();
        }
        write(&root, Some(7)).unwrap();
        let first = read(&root.join(FILE)).unwrap();
        let manifest: Manifest = serde_json::from_slice(&first).unwrap();
        let paths: Vec<&str> = manifest.files.iter().map(|entry| entry.path.as_str()).collect();
        assert_eq!(paths, ["_headers", "a.js", "a/z.js", "b.js"]);
        // FIPS 180-2, appendix B.1.
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(manifest.files[1], Entry { path: "a.js".into(), size: 3, sha256: abc.into() });
        assert_eq!((manifest.version.as_str(), manifest.source_date_epoch), (env!("CARGO_PKG_VERSION"), Some(7)));
        write(&root, Some(7)).unwrap();
        assert_eq!(read(&root.join(FILE)).unwrap(), first);
        write(&root, None).unwrap();
        assert!(!String::from_utf8(read(&root.join(FILE)).unwrap()).unwrap().contains("epoch"));
    }
}
