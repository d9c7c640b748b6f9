//! What every page of the plain edition has around what it says: the strip first, a way out, a few
//! ways on, and how old its numbers are. It needs nothing but itself and one style sheet.

use super::html::{Html, written};
use super::{frame, strip};
use crate::content::book::Book;
use crate::content::directory::Listed;

/// What a page takes from elsewhere on the site.
#[derive(Clone, Copy, Debug)]
pub struct Outside<'a> {
    /// The style sheet's address.
    pub style: &'a str,
    /// Its digest.
    pub integrity: &'a str,
    /// The icon's address.
    pub icon: &'a str,
}

/// The app's page, from here.
pub(super) const FRONT: &str = "../";

pub(super) const BROAD: &[(&str, &str)] = &[("class", "column broad")];

/// A whole page. `ways` are the links on its head, `shown` the lines for whose numbers it answers.
pub(super) fn page(
    book: &Book,
    outside: Outside<'_>,
    ways: &[(&str, &str)],
    shown: &[&Listed],
    main: impl FnOnce(&mut Html),
) -> String {
    whole(book, outside.icon, |html| style(html, outside), ways, shown, main)
}

/// The same with another end of its head than the style sheet alone.
pub(super) fn whole(
    book: &Book,
    icon: &str,
    head_ends: impl FnOnce(&mut Html),
    ways: &[(&str, &str)],
    shown: &[&Listed],
    main: impl FnOnce(&mut Html),
) -> String {
    written(|html| {
        html.doctype();
        html.block("html", &[("lang", &book.locale)], |html| {
            html.block("head", &[], |html| {
                head(html, book, icon);
                head_ends(html);
            });
            html.block("body", &[], |html| {
                above(html, book, ways);
                html.block("main", &[("id", "main"), ("class", "plain-edition"), ("tabindex", "-1")], main);
                html.block("footer", &[("class", "foot")], |html| {
                    html.block("div", BROAD, |html| {
                        html.block("p", &[], |html| frame::checked(html, book, shown.iter().copied()));
                    });
                });
            });
        });
        html.text("\n");
    })
}

/// What every page's head begins with.
pub(super) fn head(html: &mut Html, book: &Book, icon: &str) {
    html.void("meta", &[("charset", "utf-8")]);
    for (name, content) in [
        ("viewport", "width=device-width, initial-scale=1"),
        ("color-scheme", "light dark"),
        ("referrer", "no-referrer"),
    ] {
        html.void("meta", &[("name", name), ("content", content)]);
    }
    // Neutral: a title is seen by others, and kept in the browser's history.
    html.words("title", "", &book.programme.name);
    html.void("link", &[("rel", "icon"), ("href", icon)]);
}

/// The style sheet.
pub(super) fn style(html: &mut Html, outside: Outside<'_>) {
    html.void(
        "link",
        &[("rel", "stylesheet"), ("href", outside.style), ("integrity", outside.integrity), ("crossorigin", "")],
    );
}

/// The strip, the way out, and links to the page's own parts and to others.
fn above(html: &mut Html, book: &Book, ways: &[(&str, &str)]) {
    let phrases = &book.phrases;
    html.block("a", &[("class", "skip-link"), ("href", "#main")], |html| html.text(phrases.skip()));
    html.block("aside", &[("class", "help-now"), ("aria-label", phrases.strip_label())], |html| {
        html.block("div", BROAD, |html| strip::links(html, book));
    });
    html.block("header", &[("class", "top")], |html| {
        html.block("div", BROAD, |html| {
            frame::wordmark(html, book, FRONT);
            html.text("\n");
            frame::leave(html, book);
        });
    });
    html.block("nav", &[("class", "doors-nav"), ("aria-label", phrases.doors_label())], |html| {
        html.block("ul", &[], |html| {
            for (href, words) in ways {
                html.block("li", &[], |html| html.inline("a", &[("href", href)], |html| html.text(words)));
            }
        });
    });
}

/// A part of a page.
pub(super) fn section(html: &mut Html, id: &str, inside: impl FnOnce(&mut Html)) {
    html.block("section", &[("class", "column stack plain-section"), ("id", id)], inside);
}
