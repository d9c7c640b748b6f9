//! The page for an address where nothing is. It may stand at any depth, so every address in it begins at the top of
//! the host.

use super::html::{Html, written};
use super::page::{self, Outside};
use super::{frame, strip};
use crate::content::book::Book;
use crate::content::language::Language;
use crate::content::read::Site;
use crate::domain::route::Route;

/// The whole page; `top` is the address of the site's folder.
#[must_use]
pub fn missing(site: &Site, outside: Outside<'_>, top: &str) -> String {
    let book = &site.book;
    let front = &[top, &book.page].concat();
    let phrases = &book.phrases;
    written(|html| {
        html.doctype();
        html.block("html", &page::worded(site), |html| {
            html.block("head", &[], |html| {
                page::head(html, book, outside.icon);
                page::style(html, outside);
            });
            html.block("body", &[], |html| {
                html.block("aside", &[("class", "help-now"), ("aria-label", phrases.strip_label())], |html| {
                    html.block("div", page::BROAD, |html| strip::links(html, book));
                });
                html.block("header", &[("class", "top")], |html| {
                    html.block("div", page::BROAD, |html| {
                        frame::wordmark(html, book, front);
                        frame::languages(html, site, |language: &Language| [top, &language.page].concat());
                        html.text("\n");
                        frame::leave(html, book);
                    });
                });
                html.block("main", &[("class", "plain-edition")], |html| {
                    html.block("div", &[("class", "column stack")], |html| {
                        html.words("h1", "", phrases.missing_title());
                        html.words("p", "lead soft", phrases.missing_text());
                        html.block("ul", &[("class", "reads")], |html| ways(html, book, front));
                    });
                });
            });
        });
        html.text("\n");
    })
}

/// What is there whatever an association leaves out.
fn ways(html: &mut Html, book: &Book, front: &str) {
    let phrases = &book.phrases;
    for (route, words) in
        [(Route::Find, phrases.door_find()), (Route::Ask, phrases.door_ask()), (Route::Home, phrases.home())]
    {
        let href = if route == Route::Home { front.to_owned() } else { [front, route.fragment()].concat() };
        html.block("li", &[], |html| {
            html.inline("a", &[("class", "link"), ("href", &href)], |html| html.text(words));
        });
    }
}
