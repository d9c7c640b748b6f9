//! Web3Forms ("API reference"). Its access key names the form and is no secret: it stands among the
//! settings' extra values.

use super::pairs::object;
use crate::backend::json::read::Json;
use crate::backend::outcome::Outcome;
use crate::backend::parcel::Parcel;
use crate::backend::settings::Form;
use crate::backend::wire::{Answer, Body, Referrer, Wire};

pub(super) fn wire(form: &Form, parcel: &Parcel) -> Wire {
    Wire {
        address: form.endpoint.to_string(),
        headers: super::NO_HEADERS,
        referrer: Referrer::Nothing,
        body: Body::Json(object(form, parcel, Some("botcheck"))),
    }
}

pub(super) fn read(answer: &Answer) -> Outcome {
    let json = Json::read(answer.body);
    match json.as_ref().and_then(|json| json.get("success")) {
        Some(Json::Flag(true)) if answer.status == 200 => super::RECEIVED,
        Some(Json::Flag(false)) if answer.status == 200 => Outcome::Refused,
        _ => super::by_status(answer),
    }
}
