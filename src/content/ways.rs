//! What the link of a channel says: the same on the page and in its plain edition.

use super::phrases::Phrases;
use crate::domain::contact::{Channel, shown_number};

/// "Call (888) 409-0141", "Text 4HOPE to 741741", "Chat online".
#[must_use]
pub fn label(phrases: &Phrases, channel: &Channel) -> String {
    let shown = channel.shown();
    match channel {
        Channel::Call { press: Some(key), .. } => phrases.call_press(shown, key),
        Channel::Call { press: None, .. } => phrases.call(shown),
        Channel::Text { keyword: Some(word), number } => phrases.text_keyword(word, shown_number(number)),
        Channel::Text { keyword: None, .. } => phrases.text(shown),
        Channel::Chat(_) => phrases.chat().to_owned(),
        Channel::Web(_) => shown,
        Channel::Email(_) => phrases.write(shown),
    }
}
