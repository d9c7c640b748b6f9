//! What stands around every page: the way out, the name, and who stands behind it.

use chrono::NaiveDate;

use super::html::Html;
use crate::content::book::Book;
use crate::content::date;
use crate::content::directory::Listed;
use crate::content::language::{Direction, Language};
use crate::content::read::Site;

/// The link to a neutral page. It leaves the site that holds this one too.
pub(super) fn leave(html: &mut Html, book: &Book) {
    let link =
        [("class", "leave"), ("href", book.programme.leave_to.as_str()), ("target", "_top"), ("rel", "noreferrer")];
    html.inline("a", &link, |html| html.text(book.phrases.leave()));
}

/// Which way the lines of this language run.
pub(super) fn direction(site: &Site) -> Direction {
    let own = site.languages.iter().find(|language| language.tag == site.book.locale);
    own.map_or(Direction::Ltr, |language| language.direction)
}

/// More languages than this would push what the page is for below a telephone's first window.
const IN_A_ROW: usize = 4;

/// The other languages, each by its own name, and the address of this page in each: in a row, or folded where they are
/// many.
pub(super) fn languages(html: &mut Html, site: &Site, address: impl Fn(&Language) -> String) {
    let (own, others): (Vec<_>, Vec<_>) = site.languages.iter().partition(|language| language.tag == site.book.locale);
    let links = |html: &mut Html| {
        for language in &others {
            let (tag, href) = (language.tag.as_str(), address(language));
            let link = [("lang", tag), ("hreflang", tag), ("href", href.as_str())];
            html.block("li", &[], |html| html.inline("a", &link, |html| html.text(&language.name)));
        }
    };
    let name = site.front.languages.as_str();
    match own.as_slice() {
        _ if others.is_empty() => {}
        [own] if site.languages.len() > IN_A_ROW => {
            html.block("details", &[("class", "languages fold")], |html| {
                html.inline("summary", &[], |html| {
                    globe(html);
                    html.inline("span", &[("class", "unseen")], |html| html.text(&[name, ": "].concat()));
                    html.text(&own.name);
                });
                html.block("ul", &[], links);
            });
        }
        _ => html.block("ul", &[("class", "languages"), ("aria-label", name)], links),
    }
}

/// Known for languages by whoever reads none of these. It has its size and its colour without the style sheet too.
fn globe(html: &mut Html) {
    let drawing = [
        ("aria-hidden", "true"),
        ("width", "20"),
        ("height", "20"),
        ("viewBox", "0 0 20 20"),
        ("fill", "none"),
        ("stroke", "currentColor"),
        ("stroke-width", "1.5"),
    ];
    html.inline("svg", &drawing, |html| {
        // The rim, two meridians and the equator.
        let lines = "M10 1a9 9 0 1 1 0 18a9 9 0 1 1 0-18c-5 5-5 13 0 18c5-5 5-13 0-18M1 10h18";
        html.inline("path", &[("d", lines)], |_| ());
    });
}

/// The programme's name as it is drawn: what stands between its first and its last word is lighter.
pub(super) fn wordmark(html: &mut Html, book: &Book, href: &str) {
    let words: Vec<&str> = book.programme.name.split_whitespace().collect();
    html.inline("a", &[("class", "wordmark"), ("href", href)], |html| {
        for (at, word) in words.iter().enumerate() {
            if at == 0 {
                html.text(word);
            } else if at + 1 == words.len() {
                html.text(" ");
                html.text(word);
            } else {
                html.text(" ");
                html.inline("span", &[], |html| html.text(word));
            }
        }
    });
}

/// Who runs this, and how old its oldest number is: that is the check to own up to.
pub(super) fn checked<'a>(html: &mut Html, book: &Book, shown: impl IntoIterator<Item = &'a Listed>) {
    let dates = shown.into_iter().map(|listed| listed.entry.last_checked);
    let oldest: Option<NaiveDate> = dates.min();
    html.text(&book.programme.association);
    if let Some(oldest) = oldest {
        html.text(book.phrases.sentence_end());
        html.text(&book.phrases.plain_made(date::written(book, oldest)));
    }
}
