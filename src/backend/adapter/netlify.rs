//! Netlify Forms, on the site that serves this page. Whether it knows the form, its answer does not
//! tell: a form it does not know gets the same page. So a yes is believed only where somebody has
//! seen a request arrive from the page as it is deployed.

use super::pairs::pairs;
use crate::backend::outcome::Outcome;
use crate::backend::parcel::Parcel;
use crate::backend::settings::Form;
use crate::backend::wire::{Answer, Body, Referrer, Wire, urlencoded};

pub(super) fn wire(form: &Form, parcel: &Parcel) -> Wire {
    let body = Body::Urlencoded(urlencoded(&pairs(form, parcel, Some("bot-field"))));
    Wire { address: form.endpoint.to_string(), headers: super::NO_HEADERS, referrer: Referrer::Nothing, body }
}

pub(super) fn read(form: &Form, answer: &Answer) -> Outcome {
    match answer.status {
        200..=299 if form.proven => super::RECEIVED,
        _ => super::by_status(answer),
    }
}
