//! One server of each kind, as an association would set it up, and a request for all of them.

use doc_to_doc::backend::parcel::{Consent, Parcel};
use doc_to_doc::backend::request_id::RequestId;
use doc_to_doc::backend::settings::Backend;
use doc_to_doc::domain::request::{About, Channel, Contact, Gender, Peer, Request, Seniority, When};
use serde_json::{Value, json};

/// Settings by the name of their fixtures' folder.
pub(crate) fn settings() -> Vec<(&'static str, Value)> {
    let form = |kind: &str, endpoint: &str, more: Value| {
        let mut form = more;
        form["endpoint"] = json!(endpoint);
        json!({ kind: form })
    };
    let netlify = |proven: bool| {
        let more = json!({ "extra": { "form-name": "peer-support" }, "proven": proven });
        form("netlify", "https://support.example.org/", more)
    };
    vec![
        ("native", json!({ "native": { "endpoint": "https://support.example.org/v1/peer-support-requests" } })),
        (
            "contact-form-7",
            form(
                "contact-form-7",
                "https://example.org/wp-json/contact-form-7/v1/contact-forms/1762/feedback",
                json!({ "fields": {
                    "name": "your-name", "channel": "your-channel", "phone": "your-phone", "email": "your-email",
                    "voicemail": "your-voicemail", "when": "your-when", "about": "your-about",
                    "specialty": "your.specialty", "gender": "your-gender", "seniority": "your-seniority",
                    "language": "your-language", "elsewhere": "your-elsewhere", "message": "your-message",
                    "consent": "acceptance-1"
                } }),
            ),
        ),
        (
            "gravity-forms",
            form(
                "gravity-forms",
                "https://example.org/wp-json/gf/v2/forms/1/submissions",
                json!({ "fields": {
                    "name": "input_4_3", "channel": "input_1", "reach": "input_3", "voicemail": "input_5",
                    "when": "input_6", "about": "input_7", "specialty": "input_8", "gender": "input_9",
                    "seniority": "input_10", "language": "input_11", "elsewhere": "input_12_1", "message": "input_2",
                    "consent": "input_13_1", "consent_version": "input_14", "request_id": "input_15"
                } }),
            ),
        ),
        (
            "formspree",
            form(
                "formspree",
                "https://formspree.io/f/xyzabcde",
                json!({ "fields": { "email": "email", "phone": "phone" } }),
            ),
        ),
        (
            "hubspot",
            form(
                "hubspot",
                "https://api.hsforms.com/submissions/v3/integration/submit/123456/8e03978e-40d5-43e8-bc93-6894a57f9324",
                json!({ "fields": {
                    "name": "firstname", "channel": "contact_by", "phone": "phone", "email": "email",
                    "voicemail": "voicemail", "when": "best_time", "about": "about", "specialty": "specialty",
                    "gender": "peer_gender", "seniority": "peer_seniority", "language": "peer_language",
                    "elsewhere": "elsewhere", "message": "message"
                } }),
            ),
        ),
        ("basin", form("basin", "https://usebasin.com/f/0123456789ab", json!({ "honeypot": "website" }))),
        (
            "web3forms",
            form(
                "web3forms",
                "https://api.web3forms.com/submit",
                json!({ "extra": { "access_key": "8e03978e-40d5-43e8-bc93-6894a57f9324" } }),
            ),
        ),
        ("netlify", netlify(true)),
        ("netlify-unproven", netlify(false)),
        (
            "power-automate",
            form(
                "power-automate",
                "https://example.logic.azure.com/workflows/0/triggers/manual/paths/invoke?sp=%2Ftriggers&sv=1.0&sig=x",
                json!({ "fields": { "request_id": "request_id" } }),
            ),
        ),
        (
            "urlencoded",
            form("urlencoded", "https://example.org/ask", json!({ "received": { "key": "state", "value": "stored" } })),
        ),
    ]
}

pub(crate) fn servers() -> Vec<(&'static str, Backend)> {
    settings().into_iter().map(|(name, settings)| (name, serde_json::from_value(settings).unwrap())).collect()
}

pub(crate) fn server(wanted: &str) -> Backend {
    servers().into_iter().find(|(name, _)| *name == wanted).unwrap().1
}

pub(crate) const ID: &str = "8e03978e-40d5-43e8-bc93-6894a57f9324";

/// Somebody who says everything.
pub(crate) fn request() -> Request {
    Request {
        name: Some("Sam \"S\" Müller".to_owned()),
        contact: Contact { channel: Channel::Phone, value: "+1 (614) 385-6660".to_owned(), voicemail_ok: Some(false) },
        when: Some(When::Evenings),
        about: Some(About::AdverseEvent),
        peer: Peer {
            specialty: Some("Surgery".to_owned()),
            gender: Some(Gender::Woman),
            seniority: Some(Seniority::More),
            language: Some("Español".to_owned()),
            elsewhere: true,
        },
        message: Some("Line one\nline two & more = \\ <b>".to_owned()),
    }
}

/// Somebody who says as little as can be said.
pub(crate) fn least() -> Request {
    Request {
        name: None,
        contact: Contact { channel: Channel::Email, value: "sam+x@example.org".to_owned(), voicemail_ok: None },
        when: None,
        about: None,
        peer: Peer::default(),
        message: None,
    }
}

/// Hands over a request.
pub(crate) fn with_parcel<T>(request: &Request, use_it: impl FnOnce(&Parcel) -> T) -> T {
    let id = RequestId::read(ID).unwrap();
    let consent = Consent { text_version: "2026-11", text: "You may call me." };
    use_it(&Parcel { request, id: &id, consent, locale: "en" })
}
