//! A request as names and values, the way in which every form is sent.

use crate::backend::json::write::Object;
use crate::backend::parcel::Parcel;
use crate::backend::settings::Form;

/// All that a form sends: what was said, what is the same each time, and the trap for machines, empty.
pub(super) fn pairs(form: &Form, parcel: &Parcel, trap: Option<&str>) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    let mut push = |name: &str, value: &str| pairs.push((name.to_owned(), value.to_owned()));
    let names = form.fields;
    let channel = parcel.request.contact.channel;
    for (field, said) in parcel.request.said() {
        push(names.sent(field, channel), said.sent());
    }
    for (name, value) in [
        (names.consent, "1"),
        (names.consent_version, parcel.consent.text_version),
        (names.request_id, parcel.id.as_str()),
    ] {
        if let Some(name) = name {
            push(&name, value);
        }
    }
    for (name, value) in form.extra.pairs() {
        push(name, value);
    }
    if let Some(trap) = form.honeypot.as_deref().or(trap) {
        push(trap, "");
    }
    pairs
}

/// The same as one JSON object.
pub(super) fn object(form: &Form, parcel: &Parcel, trap: Option<&str>) -> String {
    let mut object = Object::new();
    for (name, value) in pairs(form, parcel, trap) {
        object.text(&name, &value);
    }
    object.end()
}
