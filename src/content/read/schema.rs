//! The JSON Schemas of `directory.json` and `config.json`, for editors that underline a slip while it is typed.
//!
//! Made from the types that read the files, so that they cannot tell another story. What a schema
//! cannot say (a zone that exists, stretches that overlap, the entries that must be there, colours that are
//! hard to read) only the
//! reader checks.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};
use serde_json::json;

use super::config_file::ConfigFile;
use super::directory_file::DirectoryFile;

/// Where the directory's lies, below `public/`: beside the file that names it.
pub const FILE: &str = "content/directory.schema.json";

/// Where the configuration's lies, in the same way.
pub const CONFIG: &str = "config.schema.json";

/// The directory's schema as its file holds it: draft 2020-12, one field a line.
#[must_use]
pub fn directory() -> String {
    written::<DirectoryFile>()
}

/// The configuration's.
#[must_use]
pub fn config() -> String {
    written::<ConfigFile>()
}

fn written<T: JsonSchema>() -> String {
    let schema = SchemaSettings::draft2020_12().for_deserialize().into_generator().into_root_schema_for::<T>();
    format!("{:#}\n", schema.as_value())
}

/// Exactly one way in; and a key or a word only where it belongs.
pub(super) fn one_way_in(schema: &mut Schema) {
    let ways = ["call", "text", "chat", "web", "email"].map(|way| json!({ "required": [way] }));
    schema.insert("oneOf".to_owned(), json!(ways));
    schema.insert("dependentRequired".to_owned(), json!({ "press": ["call"], "keyword": ["text"] }));
}
