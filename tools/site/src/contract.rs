//! `site contract`: writes the contract for whoever builds a server.

use std::path::Path;

use doc_to_doc::backend::contract::{openapi, schema};

use crate::files::{self, FileError};

/// Where the files lie in the site.
pub(crate) const FOLDER: &str = "contract";

/// Each file of the contract: its name and what is in it. They are made from the types that the page's
/// own tests read requests by.
pub(crate) fn files() -> [(&'static str, Vec<u8>); 2] {
    [
        ("peer-support-request-1.schema.json", schema::request().into_bytes()),
        ("openapi.json", openapi::document().into_bytes()),
    ]
}

/// Writes them into a folder, and tells where.
///
/// # Errors
/// When one cannot be written.
pub(crate) fn write(into: &Path) -> Result<(), FileError> {
    for (name, bytes) in files() {
        let path = into.join(name);
        files::write(&path, &bytes)?;
        println!("{}", path.display());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    #[test]
    fn both_files_are_json_and_are_written_as_they_are() {
        let folder = files::scratch("contract").join("below");
        write(&folder).unwrap();
        for (name, bytes) in files() {
            assert_eq!(files::read(&folder.join(name)).unwrap(), bytes, "{name}");
            let json: Value = serde_json::from_slice(&bytes).unwrap();
            assert!(json.get("$schema").or_else(|| json.get("openapi")).is_some(), "{name}");
        }
    }
}
