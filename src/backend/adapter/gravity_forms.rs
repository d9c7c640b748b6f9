//! Gravity Forms, REST API v2 ("Submitting Forms with REST API v2"). It answers 400 to what is not
//! valid, and older ones 200: its own `is_valid` tells, not the status.

use super::pairs::pairs;
use crate::backend::json::read::Json;
use crate::backend::outcome::{Complaint, Outcome};
use crate::backend::parcel::Parcel;
use crate::backend::settings::Form;
use crate::backend::wire::{Answer, Body, Referrer, Wire, urlencoded};
use crate::backend::words::plain;

pub(super) fn wire(form: &Form, parcel: &Parcel) -> Wire {
    // Not JSON, which it takes as well: so no browser has to ask first.
    let body = Body::Urlencoded(urlencoded(&pairs(form, parcel, None)));
    Wire { address: form.endpoint.to_string(), headers: super::NO_HEADERS, referrer: Referrer::Nothing, body }
}

pub(super) fn read(form: &Form, answer: &Answer) -> Outcome {
    let json = Json::read(answer.body);
    let json = json.as_ref();
    match json.and_then(|json| json.get("is_valid")) {
        Some(Json::Flag(true)) if (200..300).contains(&answer.status) => {
            match json.and_then(|json| json.get("page_number")) {
                None | Some(Json::Whole(0)) => super::RECEIVED,
                // A page that follows: what was written is checked, and not yet sent.
                Some(_) => super::DOUBTFUL,
            }
        }
        Some(Json::Flag(false)) if answer.status < 500 => {
            Outcome::complaining(json.map_or(Vec::new(), |json| complaints(form, json)))
        }
        _ => super::by_status(answer),
    }
}

/// By the number of the field: `"3"` is `input_3`, or one of its parts, `input_3_6`.
fn complaints(form: &Form, json: &Json) -> Vec<Complaint> {
    let said = json.get("validation_messages").map_or(&[][..], Json::members);
    let complaint = |(number, words): &(String, Json)| {
        let whole = ["input_", &number.replace('.', "_")].concat();
        let is =
            |name: &str| name.strip_prefix(whole.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('_'));
        Complaint { field: form.fields.field(&is), words: plain(words.as_text().unwrap_or_default()) }
    };
    said.iter().map(complaint).collect()
}
