//! The whole request as plain text, for the person's own use: to paste it, or to read it over the phone.

use super::names;
use crate::content::book::Book;
use crate::domain::request::Request;

/// The text: each name, and below it what was said.
#[must_use]
pub fn plain_text(book: &Book, request: &Request) -> String {
    let phrases = &book.phrases;
    let mut text = phrases.write_copy_title(book.programme.name);
    text.push('\n');
    for (field, said) in request.said() {
        let name = names::field(phrases, field, Some(request.contact.channel));
        for part in ["\n", name, "\n", &names::said(phrases, said), "\n"] {
            text.push_str(part);
        }
    }
    text
}
