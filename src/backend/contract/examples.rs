//! Bodies as the page writes them, for whoever builds a server and for the tests.

use super::body;
use crate::backend::parcel::{Consent, Parcel};
use crate::backend::request_id::RequestId;
use crate::domain::request::{About, Channel, Contact, Gender, Peer, Request, Seniority, When};

/// The name of every example.
pub const ID: &str = "8e03978e-40d5-43e8-bc93-6894a57f9324";

/// Each body by its own name: one with as little as can be said, and one with everything.
#[must_use]
pub fn bodies() -> Vec<(&'static str, String)> {
    let consent = Consent { text_version: "2026-11", text: "" };
    let Some(id) = RequestId::read(ID) else { return Vec::new() };
    [("least", least()), ("everything", everything())]
        .into_iter()
        .map(|(name, request)| (name, body::of(&Parcel { request: &request, id: &id, consent, locale: "en" })))
        .collect()
}

fn least() -> Request {
    Request {
        name: None,
        contact: Contact { channel: Channel::Email, value: "sam@example.org".to_owned(), voicemail_ok: None },
        when: None,
        about: None,
        peer: Peer::default(),
        message: None,
    }
}

fn everything() -> Request {
    Request {
        name: Some("Sam".to_owned()),
        contact: Contact { channel: Channel::Phone, value: "+44 1632 960001".to_owned(), voicemail_ok: Some(false) },
        when: Some(When::Evenings),
        about: Some(About::Burnout),
        peer: Peer {
            specialty: Some("Anesthesiology".to_owned()),
            gender: Some(Gender::Woman),
            seniority: Some(Seniority::More),
            language: Some("Español".to_owned()),
            elsewhere: true,
        },
        message: Some("I would rather talk than write.\nAfter eight is best.".to_owned()),
    }
}
