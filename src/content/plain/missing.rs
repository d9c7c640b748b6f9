//! The page for an address where nothing is. It may stand at any depth, so it needs no file of the site, and leads to
//! the first page by an address from the top of the host.

use super::frame;
use super::html::{Html, written};
use super::page::head;
use super::strip;
use crate::content::book::Book;

/// The whole page, with everybody's icon; `front` is the first page's address.
#[must_use]
pub fn missing(book: &Book, icon: &str, front: &str) -> String {
    let phrases = &book.phrases;
    written(|html| {
        html.doctype();
        html.block("html", &[("lang", &book.locale)], |html| {
            html.block("head", &[], |html| head(html, book, icon));
            html.block("body", &[], |html| {
                html.block("aside", &[("class", "help-now"), ("aria-label", phrases.strip_label())], |html| {
                    strip::links(html, book);
                });
                html.block("p", &[], |html| frame::leave(html, book));
                html.block("main", &[], |html| {
                    html.words("h1", "", phrases.missing_title());
                    html.words("p", "", phrases.missing_text());
                    html.block("p", &[], |html: &mut Html| {
                        html.inline("a", &[("href", front)], |html| html.text(&book.programme.name));
                    });
                });
            });
        });
        html.text("\n");
    })
}
