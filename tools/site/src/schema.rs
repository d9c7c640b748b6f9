//! `site schema`: writes the schemas of the directory and of the configuration beside the files that they
//! describe, after a change of the types that read them. A test says when that is due.

use std::path::Path;

use doc_to_doc::content::read::schema;

use crate::files::{self, FileError};

/// Writes them below `public`.
///
/// # Errors
/// When a file cannot be written.
pub(crate) fn write(public: &Path) -> Result<(), FileError> {
    for (file, text) in [(schema::FILE, schema::directory()), (schema::CONFIG, schema::config())] {
        files::write(&public.join(file), text.as_bytes())?;
    }
    Ok(())
}
