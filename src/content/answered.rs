//! One answer as words, and the published ranges of a scale: the same on the screen, on paper and in a copied text.

use super::book::Book;
use super::foreign::foreign;
use crate::domain::answers::Reply;
use crate::domain::questionnaire::{Applies, Item};
use crate::domain::text::Text;

/// What was answered, and what it counts for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// The publisher's words for the chosen option, or that there is none.
    pub answer: &'static str,
    /// The language of `answer`, where it is not the page's.
    pub language: Option<Text>,
    /// Its points; empty where an item has none to give.
    pub points: String,
}

/// Tells one reply.
#[must_use]
pub fn answered(book: &Book, item: &Item, reply: Reply, applies: Applies) -> Answered {
    let phrases = &book.phrases;
    let (answer, points) = match (applies, reply) {
        (Applies::No, _) => (phrases.scored_not_asked(), "0".to_owned()),
        (_, Reply::Chosen(choice)) => (
            item.choices.get(usize::from(choice)).map_or("", |choice| choice.text.as_str()),
            item.value(choice).map(|value| value.to_string()).unwrap_or_default(),
        ),
        (_, Reply::Declined) => (phrases.scored_declined(), phrases.scored_unscored().to_owned()),
        (_, Reply::Waiting) => (phrases.scored_not_asked(), phrases.scored_unscored().to_owned()),
    };
    let chosen = applies != Applies::No && matches!(reply, Reply::Chosen(_));
    let language = foreign(book, item.language).filter(|_| chosen);
    Answered { answer, language, points }
}

/// The published bands and cut-offs of the scale at this position, in words; nothing that is only ours.
#[must_use]
pub fn ranges(book: &Book, scale: usize) -> Vec<String> {
    let phrases = &book.phrases;
    let (Some(words), Some(scale)) = (book.scales.get(scale), book.battery.scales.get(scale)) else {
        return Vec::new();
    };
    let bands = scale.bands.iter().zip(&words.bands).map(|(band, name)| phrases.range(band.from, band.to, name));
    let published = scale.cut_offs.iter().zip(&words.cut_offs).filter(|(cut, _)| cut.published);
    bands.chain(published.map(|(cut, label)| phrases.cut_off(cut.at, label))).collect()
}
