//! What became of a request, in words.

use super::wait;
use crate::backend::outcome::Outcome;
use crate::content::book::Book;

/// The heading.
#[must_use]
pub fn title(book: &Book, outcome: &Outcome) -> &'static str {
    let phrases = &book.phrases;
    match outcome {
        Outcome::Received { .. } => phrases.sent_title(),
        Outcome::Invalid { .. } => phrases.write_problem(),
        Outcome::RateLimited { .. } => phrases.busy_title(),
        Outcome::Refused => phrases.refused_title(),
        Outcome::Unconfirmed { .. } => phrases.unsure_title(),
        Outcome::Offline => phrases.offline_title(),
    }
}

/// What it means.
#[must_use]
pub fn text(book: &Book, outcome: &Outcome) -> String {
    let phrases = &book.phrases;
    match outcome {
        Outcome::Received { reference: Some(reference) } => phrases.sent_reference(reference.as_str()),
        Outcome::Received { reference: None } => phrases.sent_no_reference().to_owned(),
        Outcome::Invalid { .. } => phrases.write_problem_server().to_owned(),
        Outcome::RateLimited { after } => phrases.busy_text(wait::told(book, *after)),
        Outcome::Refused => phrases.refused_text().to_owned(),
        Outcome::Unconfirmed { .. } => phrases.unsure_text().to_owned(),
        Outcome::Offline => phrases.offline_text().to_owned(),
    }
}

/// What it would do to send the same once more; nothing where that is not offered.
#[must_use]
pub fn again(book: &Book, outcome: &Outcome) -> Option<&'static str> {
    let phrases = &book.phrases;
    match outcome {
        Outcome::Unconfirmed { may_double: true } => Some(phrases.unsure_twice()),
        Outcome::Unconfirmed { may_double: false } => Some(phrases.unsure_once()),
        Outcome::Offline => Some(phrases.offline_again()),
        Outcome::RateLimited { .. } => Some(phrases.busy_again()),
        Outcome::Received { .. } | Outcome::Invalid { .. } | Outcome::Refused => None,
    }
}
