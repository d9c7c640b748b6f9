//! What every page of the plain edition has around what it says: the strip first, a way out, a few
//! ways on, and how old its numbers are. It needs nothing but itself and one style sheet.

use super::html::{Html, written};
use super::{frame, strip};
use crate::content::book::Book;
use crate::content::directory::Listed;
use crate::content::language::{Direction, Language};
use crate::content::read::Site;

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

/// The app's page in this language, from a folder beside it.
pub(super) fn front(book: &Book) -> String {
    ["../", &book.page].concat()
}

pub(super) const BROAD: &[(&str, &str)] = &[("class", "column broad")];

/// Where a page leads.
#[derive(Clone, Copy)]
pub(super) struct Around<'a> {
    /// The links on its head.
    pub(super) ways: &'a [(&'a str, &'a str)],
    /// The same page in another language.
    pub(super) elsewhere: &'a dyn Fn(&Language) -> String,
}

/// A whole page. `shown` are the lines for whose numbers it answers.
pub(super) fn page(
    site: &Site,
    outside: Outside<'_>,
    around: Around<'_>,
    shown: &[&Listed],
    main: impl FnOnce(&mut Html),
) -> String {
    whole(site, outside.icon, |html| style(html, outside), around, shown, main)
}

/// The same with another end of its head than the style sheet alone.
pub(super) fn whole(
    site: &Site,
    icon: &str,
    head_ends: impl FnOnce(&mut Html),
    around: Around<'_>,
    shown: &[&Listed],
    main: impl FnOnce(&mut Html),
) -> String {
    let book = &site.book;
    written(|html| {
        html.doctype();
        html.block("html", &worded(site), |html| {
            html.block("head", &[], |html| {
                head(html, book, icon);
                head_ends(html);
            });
            html.block("body", &[], |html| {
                above(html, site, around);
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

/// How a page tells its language and its direction; from left to right goes without saying.
pub(super) fn worded(site: &Site) -> Vec<(&'static str, &str)> {
    let mut attributes = vec![("lang", site.book.locale.as_str())];
    if frame::direction(site) == Direction::Rtl {
        attributes.push(("dir", "rtl"));
    }
    attributes
}

/// What every page's head begins with.
pub(super) fn head(html: &mut Html, book: &Book, icon: &str) {
    html.void("meta", &[("charset", "utf-8")]);
    for (name, content) in [
        ("viewport", "width=device-width, initial-scale=1"),
        ("color-scheme", "light dark"),
        ("referrer", "no-referrer"),
        ("description", book.phrases.home_lead()),
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
fn above(html: &mut Html, site: &Site, Around { ways, elsewhere }: Around<'_>) {
    let book = &site.book;
    let phrases = &book.phrases;
    html.block("a", &[("class", "skip-link"), ("href", "#main")], |html| html.text(phrases.skip()));
    html.block("aside", &[("class", "help-now"), ("aria-label", phrases.strip_label())], |html| {
        html.block("div", BROAD, |html| strip::links(html, book));
    });
    html.block("header", &[("class", "top")], |html| {
        html.block("div", BROAD, |html| {
            frame::wordmark(html, book, &front(book));
            frame::languages(html, site, elsewhere);
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
