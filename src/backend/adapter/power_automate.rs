//! A flow of Power Automate, or a logic app, that begins with "When an HTTP request is received".
//!
//! A flow without an answer of its own says 202 and nothing else. One that answers can say anything;
//! it is believed where it says what our own contract says, `{"status":"received"}`.

use super::pairs::object;
use crate::backend::json::read::Json;
use crate::backend::outcome::{Outcome, Reference};
use crate::backend::parcel::Parcel;
use crate::backend::settings::Form;
use crate::backend::wire::{Answer, Body, Referrer, Wire};

pub(super) fn wire(form: &Form, parcel: &Parcel) -> Wire {
    Wire {
        address: form.endpoint.to_string(),
        headers: super::NO_HEADERS,
        referrer: Referrer::Nothing,
        body: Body::Json(object(form, parcel, None)),
    }
}

pub(super) fn read(answer: &Answer) -> Outcome {
    match answer.status {
        202 if answer.body.is_empty() => super::RECEIVED,
        200 | 201 => match Json::read(answer.body) {
            Some(json) if json.text("status") == Some("received") => {
                Outcome::Received { reference: json.text("reference").and_then(Reference::read) }
            }
            _ => super::DOUBTFUL,
        },
        _ => super::by_status(answer),
    }
}
