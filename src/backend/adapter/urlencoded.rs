//! Any other server that takes a plain form. It must say "received" in JSON, in one way that the
//! settings name: a status alone, or a page, proves nothing.

use super::pairs::pairs;
use crate::backend::json::read::Json;
use crate::backend::outcome::Outcome;
use crate::backend::parcel::Parcel;
use crate::backend::settings::Form;
use crate::backend::wire::{Answer, Body, Referrer, Wire, urlencoded};

pub(super) fn wire(form: &Form, parcel: &Parcel) -> Wire {
    Wire {
        address: form.endpoint.to_string(),
        headers: vec![("Accept", "application/json".to_owned())],
        referrer: Referrer::Nothing,
        body: Body::Urlencoded(urlencoded(&pairs(form, parcel, None))),
    }
}

pub(super) fn read(form: &Form, answer: &Answer) -> Outcome {
    if (200..300).contains(&answer.status) && says_received(form, answer) {
        super::RECEIVED
    } else {
        super::by_status(answer)
    }
}

fn says_received(form: &Form, answer: &Answer) -> bool {
    let Some((wanted, json)) = form.received.as_ref().zip(Json::read(answer.body)) else { return false };
    match json.get(&wanted.key) {
        Some(Json::Text(text)) => wanted.value == *text,
        Some(Json::Flag(true)) => wanted.value == *"true",
        _ => false,
    }
}
