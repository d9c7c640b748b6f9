//! Formspree (formspree-js, core/submission.ts; formspree/formspree, views.py). It answers 200 to a
//! form over its quota: an error comes first, then a text under `next` means that it was taken.

use super::pairs::pairs;
use crate::backend::json::read::Json;
use crate::backend::outcome::{Complaint, Outcome};
use crate::backend::parcel::Parcel;
use crate::backend::settings::Form;
use crate::backend::wire::{Answer, Body, Referrer, Wire};
use crate::backend::words::plain;

pub(super) fn wire(form: &Form, parcel: &Parcel) -> Wire {
    Wire {
        address: form.endpoint.to_string(),
        // Both safe without asking first. No header of its own script: that one follows a visitor.
        headers: vec![("Accept", "application/json".to_owned())],
        // 400 `Invalid "Referrer" header` to whoever sends none.
        referrer: Referrer::Origin,
        body: Body::Multipart(pairs(form, parcel, Some("_gotcha"))),
    }
}

pub(super) fn read(form: &Form, answer: &Answer) -> Outcome {
    let json = Json::read(answer.body);
    let Some(json) = json.filter(Json::is_object) else { return super::by_status(answer) };
    let is_wrong = json.get("error").is_some() || json.get("errors").is_some();
    match answer.status {
        200..=299 if !is_wrong && json.text("next").is_some() => super::RECEIVED,
        200..=299 | 400..=428 | 430..=499 if is_wrong => Outcome::complaining(complaints(form, &json)),
        _ => super::by_status(answer),
    }
}

/// What it says of fields. What it says of the form itself (that it is closed, or full) nobody who
/// fills it can mend.
fn complaints(form: &Form, json: &Json) -> Vec<Complaint> {
    let errors = json.get("errors").map_or(&[][..], Json::items);
    let complaint = |error: &Json| {
        let named = error.text("field")?;
        let words = plain(error.text("message").unwrap_or_default());
        Some(Complaint { field: form.fields.field(&|name| name == named), words })
    };
    errors.iter().filter_map(complaint).collect()
}
