//! Writes the body of a request: every name each time, so that nothing is told by what is left out.

use super::NAME;
use crate::backend::json::write::Object;
use crate::backend::parcel::Parcel;
use crate::domain::request::{About, Channel, Gender, Seniority, When};

/// Bodies are as long as a multiple of this many bytes, so that their length on the wire does not
/// tell how much somebody had to say.
pub const BLOCK: usize = 2_048;

/// The body of a request.
#[must_use]
pub fn of(parcel: &Parcel) -> String {
    let request = parcel.request;
    let contact = Object::new()
        .text("channel", Channel::id(request.contact.channel))
        .text("value", &request.contact.value)
        .raw("voicemail_ok", request.contact.voicemail_ok.map_or("null", flag))
        .end();
    let wanted = &request.peer;
    let peer = Object::new()
        .maybe("specialty", wanted.specialty.as_deref())
        .maybe("gender", wanted.gender.map(Gender::id))
        .maybe("seniority", wanted.seniority.map(Seniority::id))
        .maybe("language", wanted.language.as_deref())
        .raw("elsewhere", flag(wanted.elsewhere))
        .end();
    let consent = Object::new().text("text_version", parcel.consent.text_version).raw("given", "true").end();
    let mut body = Object::new();
    body.text("schema", NAME)
        .text("request_id", parcel.id.as_str())
        .text("locale", parcel.locale)
        .maybe("name", request.name.as_deref())
        .raw("contact", &contact)
        .maybe("when", request.when.map(When::id))
        .maybe("about", request.about.map(About::id))
        .raw("peer", &peer)
        .maybe("message", request.message.as_deref())
        .raw("consent", &consent)
        // Kept for a proof of work that a server may one day ask for: `openapi` tells how.
        .raw("proof", "null");
    let length = body.end().len() + ",\"pad\":\"\"".len();
    body.text("pad", &"-".repeat(length.next_multiple_of(BLOCK) - length)).end()
}

fn flag(flag: bool) -> &'static str {
    if flag { "true" } else { "false" }
}
