//! What the page itself says before the app takes over: the parts that its template leaves open.

use super::html::{Html, written};
use super::line::crisis;
use super::{ask, colleague as steps, frame};
use crate::content::book::Book;
use crate::content::language::Language;
use crate::content::library::Library;
use crate::content::read::Site;
use crate::domain::contact::shown_number;

/// Who answers people in danger, and where the others stand.
pub(super) fn find(book: &Book) -> String {
    [crisis(book), written(|html| more(html, book, "find", book.phrases.plain_link()))].concat()
}

/// What to do where somebody is in danger, the usual steps, and where all of them stand.
pub(super) fn colleague(book: &Book, library: &Library) -> String {
    let phrases = &book.phrases;
    written(|html| {
        html.words("p", "sheet care", phrases.colleague_danger());
        html.words("p", "", phrases.colleague_lead());
        steps::usual(html, library);
        more(html, book, "colleague", phrases.plain_steps());
    })
}

/// How to ask for a peer.
pub(super) fn ask(book: &Book) -> String {
    written(|html| ask::by_phone(html, book))
}

/// The programme's number, as a link.
pub(super) fn phone(book: &Book) -> String {
    let phone = &book.programme.phone;
    let link = ["tel:", phone].concat();
    written(|html| html.inline("a", &[("href", &link)], |html| html.text(&shown_number(phone))))
}

/// The way out.
pub(super) fn leave(book: &Book) -> String {
    written(|html| frame::leave(html, book))
}

/// The other languages, each by a page of its own.
pub(super) fn languages(site: &Site) -> String {
    written(|html| frame::languages(html, site, |language: &Language| language.beside().to_owned()))
}

/// The name, leading home.
pub(super) fn wordmark(book: &Book) -> String {
    written(|html| frame::wordmark(html, book, "#/"))
}

/// Who stands behind the numbers on this page.
pub(super) fn checked(book: &Book) -> String {
    written(|html| frame::checked(html, book, &book.lines))
}

/// A link to a part of the plain edition.
fn more(html: &mut Html, book: &Book, part: &str, words: &str) {
    let href = ["plain/", &book.locale, ".html#", part].concat();
    html.block("p", &[], |html| html.inline("a", &[("class", "link"), ("href", &href)], |html| html.text(words)));
}
