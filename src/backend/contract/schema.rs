//! The JSON Schema of a request, for a server that checks what it is sent.

use schemars::generate::SchemaSettings;

use super::shape::PeerSupportRequest;

/// The schema: draft 2020-12.
#[must_use]
pub fn request() -> String {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let schema = settings.into_generator().into_root_schema_for::<PeerSupportRequest>();
    format!("{:#}\n", schema.as_value())
}
