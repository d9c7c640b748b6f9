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

/// The other languages, each by its own name, and the address of this page in each.
pub(super) fn languages(html: &mut Html, site: &Site, address: impl Fn(&Language) -> String) {
    let others: Vec<_> = site.languages.iter().filter(|language| language.tag != site.book.locale).collect();
    if others.is_empty() {
        return;
    }
    html.block("ul", &[("class", "languages"), ("aria-label", &site.front.languages)], |html| {
        for language in others {
            let (tag, href) = (language.tag.as_str(), address(language));
            let link = [("lang", tag), ("hreflang", tag), ("href", href.as_str())];
            html.block("li", &[], |html| html.inline("a", &link, |html| html.text(&language.name)));
        }
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
