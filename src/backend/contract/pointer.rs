//! Places in a body, by which a server names a field that is wrong (RFC 6901, as RFC 9457 shows it).

use crate::domain::request::Field;

/// Where each field stands.
pub const PLACES: [(&str, Field); 12] = [
    ("/name", Field::Name),
    ("/contact/channel", Field::Channel),
    ("/contact/value", Field::Reach),
    ("/contact/voicemail_ok", Field::Voicemail),
    ("/when", Field::When),
    ("/about", Field::About),
    ("/peer/specialty", Field::Specialty),
    ("/peer/gender", Field::Gender),
    ("/peer/seniority", Field::Seniority),
    ("/peer/language", Field::Language),
    ("/peer/elsewhere", Field::Elsewhere),
    ("/message", Field::Message),
];

/// The field at a place, with or without the `#` of an address.
#[must_use]
pub fn field(pointer: &str) -> Option<Field> {
    let place = pointer.strip_prefix('#').unwrap_or(pointer);
    PLACES.iter().find(|(known, _)| *known == place).map(|(_, field)| *field)
}
