//! Basin ("AJAX form submissions"): 200 is yes, and an `error` is no. A yes is believed only of an
//! answer in JSON, which is what it is asked for: a page of somebody else's may come with 200 as well.

use super::pairs::pairs;
use crate::backend::json::read::Json;
use crate::backend::outcome::Outcome;
use crate::backend::parcel::Parcel;
use crate::backend::settings::Form;
use crate::backend::wire::{Answer, Body, Referrer, Wire};

pub(super) fn wire(form: &Form, parcel: &Parcel) -> Wire {
    Wire {
        address: form.endpoint.to_string(),
        headers: vec![("Accept", "application/json".to_owned())],
        referrer: Referrer::Nothing,
        body: Body::Multipart(pairs(form, parcel, None)),
    }
}

pub(super) fn read(answer: &Answer) -> Outcome {
    let json = Json::read(answer.body).filter(Json::is_object);
    let is_wrong = |json: &Json| {
        ["error", "errors"].iter().any(|name| json.get(name).is_some())
            || json.get("success").is_some_and(|success| *success != Json::Flag(true))
    };
    match json {
        Some(json) if answer.status == 200 => {
            if is_wrong(&json) {
                Outcome::Refused
            } else {
                super::RECEIVED
            }
        }
        _ => super::by_status(answer),
    }
}
