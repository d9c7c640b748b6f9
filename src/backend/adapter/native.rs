//! Our own contract: see [`crate::backend::contract`].

use crate::backend::contract::{body, pointer};
use crate::backend::json::read::Json;
use crate::backend::outcome::{Complaint, Outcome, Reference};
use crate::backend::parcel::Parcel;
use crate::backend::pause::UNSAID;
use crate::backend::settings::Native;
use crate::backend::wire::{Answer, Body, Referrer, Wire};
use crate::backend::words::plain;

pub(super) fn wire(settings: &Native, parcel: &Parcel) -> Wire {
    let mut headers = vec![("Accept", "application/json, application/problem+json".to_owned())];
    let json = body::of(parcel);
    let body = if settings.simple {
        Body::PlainJson(json)
    } else {
        // A string of RFC 8941, quotes and all (draft-ietf-httpapi-idempotency-key-header-07).
        headers.push(("Idempotency-Key", ["\"", parcel.id.as_str(), "\""].concat()));
        Body::Json(json)
    };
    Wire { address: settings.endpoint.to_string(), headers, referrer: Referrer::Nothing, body }
}

/// It may have arrived, and the same key makes it arrive once.
const ASK_AGAIN: Outcome = Outcome::Unconfirmed { may_double: false };

pub(super) fn read(answer: &Answer) -> Outcome {
    let json = Json::read(answer.body);
    let status = json.as_ref().and_then(|json| json.text("status"));
    match answer.status {
        200 | 201 if status == Some("received") => {
            let reference = json.as_ref().and_then(|json| json.text("reference"));
            Outcome::Received { reference: reference.and_then(Reference::read) }
        }
        202 if answer.body.is_empty() || status == Some("accepted") => super::RECEIVED,
        204 if answer.body.is_empty() => super::RECEIVED,
        422 => json.map_or(Outcome::Refused, |json| not_valid(&json)),
        429 => Outcome::RateLimited { after: answer.asked().unwrap_or(UNSAID) },
        300..=399 | 400 | 401 | 403 | 404 | 405 | 410 | 413 | 415 => Outcome::Refused,
        // 409 among them: the server is still at work on this very key.
        _ => ASK_AGAIN,
    }
}

/// Fields that are wrong; or a key that was used for something else, so that nobody knows what arrived.
fn not_valid(json: &Json) -> Outcome {
    let used = |text: &str| text.contains("Idempotency-Key is already used");
    if ["title", "detail"].iter().filter_map(|name| json.text(name)).any(used) {
        return super::DOUBTFUL;
    }
    let errors = json.get("errors").map_or(&[][..], Json::items);
    let complaint = |error: &Json| Complaint {
        field: error.text("pointer").and_then(pointer::field),
        words: plain(error.text("detail").unwrap_or_default()),
    };
    Outcome::complaining(errors.iter().filter(|error| error.is_object()).map(complaint).collect())
}
