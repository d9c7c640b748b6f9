//! The plain edition of one language: every line, what to say to a colleague, and how to ask for a
//! peer, on a page that needs nothing but itself and one style sheet.

use chrono::NaiveDate;

use super::html::{Html, written};
use super::{ask, colleague, frame, groups, strip};
use crate::content::book::Book;
use crate::content::read::Site;

/// What the page takes from elsewhere on the site.
#[derive(Clone, Copy, Debug)]
pub struct Outside<'a> {
    /// The style sheet's address.
    pub style: &'a str,
    /// Its digest.
    pub integrity: &'a str,
    /// The icon's address.
    pub icon: &'a str,
}

/// The page's front, from here.
const FRONT: &str = "../";

/// The whole page. `today` is the day on which it is made: an entry that was checked long before
/// says so.
#[must_use]
pub fn page(site: &Site, outside: Outside<'_>, today: NaiveDate) -> String {
    let book = &site.book;
    written(|html| {
        html.doctype();
        html.block("html", &[("lang", &book.locale)], |html| {
            html.block("head", &[], |html| head(html, book, outside));
            html.block("body", &[], |html| body(html, site, today));
        });
        html.text("\n");
    })
}

fn head(html: &mut Html, book: &Book, outside: Outside<'_>) {
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
    html.void("link", &[("rel", "icon"), ("href", outside.icon)]);
    html.void(
        "link",
        &[("rel", "stylesheet"), ("href", outside.style), ("integrity", outside.integrity), ("crossorigin", "")],
    );
}

fn body(html: &mut Html, site: &Site, today: NaiveDate) {
    let book = &site.book;
    let phrases = &book.phrases;
    let everyone = groups::everyone(site);
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
    ways_in(html, book);
    html.block("main", &[("id", "main"), ("class", "plain-edition"), ("tabindex", "-1")], |html| {
        html.block("section", &[("class", "column broad stack"), ("id", "find")], |html| {
            html.words("h1", "", phrases.find_title());
            html.words("p", "lead soft", phrases.plain_lead());
            groups::groups(html, book, &everyone, today);
        });
        section(html, "colleague", |html| {
            html.words("h2", "", phrases.colleague_title());
            colleague::steps(html, book);
        });
        section(html, "ask", |html| {
            html.words("h2", "", phrases.plain_ask());
            ask::in_full(html, book);
        });
    });
    html.block("footer", &[("class", "foot")], |html| {
        html.block("div", BROAD, |html| {
            html.block("p", &[], |html| frame::checked(html, book, everyone.iter().copied()));
        });
    });
}

const BROAD: &[(&str, &str)] = &[("class", "column broad")];

/// Links to the page's own parts, and back to the front.
fn ways_in(html: &mut Html, book: &Book) {
    let phrases = &book.phrases;
    html.block("nav", &[("class", "doors-nav"), ("aria-label", phrases.doors_label())], |html| {
        html.block("ul", &[], |html| {
            for (href, words) in [
                ("#find", phrases.door_find()),
                ("#colleague", phrases.door_colleague()),
                ("#ask", phrases.door_ask()),
                (FRONT, phrases.home()),
            ] {
                html.block("li", &[], |html| html.inline("a", &[("href", href)], |html| html.text(words)));
            }
        });
    });
}

fn section(html: &mut Html, id: &str, inside: impl FnOnce(&mut Html)) {
    html.block("section", &[("class", "column stack plain-section"), ("id", id)], inside);
}
