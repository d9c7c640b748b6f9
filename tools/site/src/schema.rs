//! `site schema`: writes the schema of the directory beside the file that it describes, after a change
//! of the types that read it. A test says when that is due.

use std::path::Path;

use doc_to_doc::content::read::schema;

use crate::files::{self, FileError};

/// Writes it below `public`.
///
/// # Errors
/// When the file cannot be written.
pub(crate) fn write(public: &Path) -> Result<(), FileError> {
    files::write(&public.join(schema::FILE), schema::directory().as_bytes())
}
