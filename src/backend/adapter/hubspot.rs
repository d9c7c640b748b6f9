//! A form of HubSpot, v3, without a login ("Submit data to a form"). It names a field only inside a
//! sentence. What follows a visitor (`hutk`, addresses, page names) is left out.

use super::pairs::pairs;
use crate::backend::json::read::Json;
use crate::backend::json::write::Object;
use crate::backend::outcome::{Complaint, Outcome};
use crate::backend::parcel::Parcel;
use crate::backend::settings::Form;
use crate::backend::wire::{Answer, Body, Referrer, Wire};
use crate::backend::words::plain;

pub(super) fn wire(form: &Form, parcel: &Parcel) -> Wire {
    let mut fields = String::new();
    for (name, value) in pairs(form, parcel, None) {
        let sign = if fields.is_empty() { "[" } else { "," };
        let field = Object::new().text("objectTypeId", "0-1").text("name", &name).text("value", &value).end();
        fields.push_str(sign);
        fields.push_str(&field);
    }
    fields.push(']');
    let consent = Object::new().raw("consentToProcess", "true").text("text", parcel.consent.text).end();
    let consent = Object::new().raw("consent", &consent).end();
    let json = Object::new().raw("fields", &fields).raw("legalConsentOptions", &consent).end();
    Wire {
        address: form.endpoint.to_string(),
        headers: super::NO_HEADERS,
        referrer: Referrer::Nothing,
        body: Body::Json(json),
    }
}

pub(super) fn read(form: &Form, answer: &Answer) -> Outcome {
    let json = Json::read(answer.body);
    let Some(json) = json.filter(Json::is_object) else { return super::by_status(answer) };
    let thanked = ["inlineMessage", "redirectUri"].iter().any(|name| json.text(name).is_some());
    let is_wrong = json.get("errors").is_some() || json.text("status") == Some("error");
    match answer.status {
        200 if thanked && !is_wrong => super::RECEIVED,
        400 => Outcome::complaining(complaints(form, &json)),
        _ => super::by_status(answer),
    }
}

fn complaints(form: &Form, json: &Json) -> Vec<Complaint> {
    let errors = json.get("errors").map_or(&[][..], Json::items);
    let complaint = |error: &Json| {
        let words = error.text("message")?;
        let named = field_in(words)?;
        Some(Complaint { field: form.fields.field(&|name| name == named), words: plain(words) })
    };
    errors.iter().filter_map(complaint).collect()
}

/// The name in `Error in 'fields.email'. …`
fn field_in(words: &str) -> Option<&str> {
    let (_, after) = words.split_once("fields.")?;
    after.split(|sign: char| sign == '\'' || sign.is_whitespace()).next().filter(|name| !name.is_empty())
}
