//! The JSON Schema of `directory.json`, for editors that underline a slip while it is typed.
//!
//! Made from the types that read the file, so that it cannot tell another story. What a schema
//! cannot say (a zone that exists, stretches that overlap, the entries that must be there) only the
//! reader checks.

use schemars::Schema;
use schemars::generate::SchemaSettings;
use serde_json::json;

use super::directory_file::DirectoryFile;

/// Where it lies, below `public/`: beside the file that names it.
pub const FILE: &str = "content/directory.schema.json";

/// The schema as the file holds it: draft 2020-12, one field a line.
#[must_use]
pub fn directory() -> String {
    let schema =
        SchemaSettings::draft2020_12().for_deserialize().into_generator().into_root_schema_for::<DirectoryFile>();
    format!("{:#}\n", schema.as_value())
}

/// Exactly one way in; and a key or a word only where it belongs.
pub(super) fn one_way_in(schema: &mut Schema) {
    let ways = ["call", "text", "chat", "web", "email"].map(|way| json!({ "required": [way] }));
    schema.insert("oneOf".to_owned(), json!(ways));
    schema.insert("dependentRequired".to_owned(), json!({ "press": ["call"], "keyword": ["text"] }));
}
