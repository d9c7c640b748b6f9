//! One server, one file: what it wants to hear, and what its answers mean.

mod basin;
mod contact_form_7;
mod formspree;
mod gravity_forms;
mod hubspot;
mod native;
mod netlify;
mod pairs;
mod power_automate;
mod urlencoded;
mod web3forms;

#[cfg(not(target_arch = "wasm32"))]
pub(super) use contact_form_7::number_of as contact_form_number;

use super::outcome::Outcome;
use super::parcel::Parcel;
use super::settings::Backend;
use super::wire::{Answer, Attempt, Wire};

/// The headers of an adapter that has none.
const NO_HEADERS: Vec<(&str, String)> = Vec::new();

impl Backend {
    /// The request in the server's words.
    #[must_use]
    pub fn wire(&self, parcel: &Parcel) -> Wire {
        match self {
            Self::Native(settings) => native::wire(settings, parcel),
            Self::ContactForm7(form) => contact_form_7::wire(form, parcel),
            Self::GravityForms(form) => gravity_forms::wire(form, parcel),
            Self::Formspree(form) => formspree::wire(form, parcel),
            Self::Hubspot(form) => hubspot::wire(form, parcel),
            Self::Basin(form) => basin::wire(form, parcel),
            Self::Web3forms(form) => web3forms::wire(form, parcel),
            Self::Netlify(form) => netlify::wire(form, parcel),
            Self::PowerAutomate(form) => power_automate::wire(form, parcel),
            Self::Urlencoded(form) => urlencoded::wire(form, parcel),
        }
    }

    /// What became of an attempt.
    #[must_use]
    pub fn outcome(&self, attempt: &Attempt) -> Outcome {
        match attempt {
            Attempt::Answered(answer) => self.read(answer),
            Attempt::NotSent => Outcome::Offline,
            Attempt::Lost => Outcome::Unconfirmed { may_double: !self.is_idempotent() },
        }
    }

    fn read(&self, answer: &Answer) -> Outcome {
        match self {
            Self::Native(_) => native::read(answer),
            Self::ContactForm7(form) => contact_form_7::read(form, answer),
            Self::GravityForms(form) => gravity_forms::read(form, answer),
            Self::Formspree(form) => formspree::read(form, answer),
            Self::Hubspot(form) => hubspot::read(form, answer),
            Self::Basin(_) => basin::read(answer),
            Self::Web3forms(_) => web3forms::read(answer),
            Self::Netlify(form) => netlify::read(form, answer),
            Self::PowerAutomate(_) => power_automate::read(answer),
            Self::Urlencoded(form) => urlencoded::read(form, answer),
        }
    }
}

/// Received, by a server that gives no name to it.
const RECEIVED: Outcome = Outcome::Received { reference: None };

/// It may have arrived, and would arrive again.
const DOUBTFUL: Outcome = Outcome::Unconfirmed { may_double: true };

/// What a status alone means, where the server has said nothing that can be read: by HTTP itself,
/// these say that nothing was taken. Of all others, nothing is known.
fn by_status(answer: &Answer) -> Outcome {
    match answer.status {
        429 => Outcome::RateLimited { after: answer.asked().unwrap_or(super::pause::UNSAID) },
        400 | 401 | 403 | 404 | 405 | 410 | 413 | 415 | 422 => Outcome::Refused,
        _ => DOUBTFUL,
    }
}
