//! What a group of the directory is called: the same on the page and in its plain edition.

use super::phrases::Phrases;
use crate::domain::directory::Urgency;

/// "Now, at any hour", "Somebody who knows the work".
#[must_use]
pub fn name(phrases: &Phrases, urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::Now => phrases.urgency_now(),
        Urgency::Talk => phrases.urgency_talk(),
        Urgency::Care => phrases.urgency_care(),
        Urgency::Situation => phrases.urgency_situation(),
    }
}
