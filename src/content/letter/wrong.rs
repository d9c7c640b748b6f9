//! What is wrong with a field, as it is told above the form and again at the field.

use super::names;
use crate::backend::outcome::Complaint;
use crate::content::phrases::Phrases;
use crate::domain::request::{Channel, Field, Problem, Wrong};

/// What keeps a draft from being sent.
#[must_use]
pub fn told(phrases: &Phrases, problem: Problem, channel: Option<Channel>) -> String {
    let name = || names::field(phrases, problem.field, channel);
    match problem.what {
        Wrong::Missing if problem.field == Field::Channel => phrases.wrong_channel().to_owned(),
        Wrong::Missing => phrases.wrong_missing().to_owned(),
        Wrong::TooLong(longest) => phrases.wrong_too_long(name(), longest),
        Wrong::NoNumber => phrases.wrong_number().to_owned(),
        Wrong::NoAddress => phrases.wrong_address().to_owned(),
        Wrong::Unprintable => phrases.wrong_unprintable(name()),
    }
}

/// What a server wants put differently, in its words where it has any that can be shown.
#[must_use]
pub fn complained(phrases: &Phrases, complaint: &Complaint, channel: Option<Channel>) -> String {
    let words = complaint.words.as_str();
    match complaint.field.map(|field| names::field(phrases, field, channel)) {
        Some(name) if words.is_empty() => phrases.wrong_refused(name),
        Some(name) => phrases.wrong_says(name, words),
        None if words.is_empty() => phrases.wrong_refused_whole().to_owned(),
        None => phrases.wrong_says_whole(words),
    }
}
