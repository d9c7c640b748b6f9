//! Wording in another language than the page's: which it is, and why it stands so.

use std::borrow::Cow;

use super::book::Book;
use crate::domain::questionnaire::{Item, Questionnaire, Wording};
use crate::domain::text::Text;

/// The language of a text, where it is not the page's; whoever reads aloud must know.
#[must_use]
pub fn foreign(book: &Book, language: Text) -> Option<Text> {
    (language != book.locale).then_some(language)
}

/// Why these items read as they do, each reason once; nothing where they read as their publisher has them.
#[must_use]
pub fn reasons(book: &Book, sheet: &Questionnaire, items: &[&Item]) -> Vec<Cow<'static, str>> {
    let phrases = &book.phrases;
    let mut reasons = Vec::new();
    if items.iter().any(|item| item.language == book.locale) {
        match sheet.wording {
            Wording::Printed => {}
            Wording::Circulating => reasons.push(phrases.items_unchecked().into()),
            Wording::Compared => reasons.push(phrases.items_compared(book.programme.association).into()),
        }
    }
    if items.iter().any(|item| item.language != book.locale) {
        reasons.push(phrases.items_untranslated().into());
    }
    reasons
}
