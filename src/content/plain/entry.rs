//! A line of help with all that is known of it: who sees what, and when that was checked.

use chrono::NaiveDate;

use super::html::Html;
use super::line::about;
use crate::content::book::Book;
use crate::content::date;
use crate::content::directory::Listed;
use crate::content::sees;

/// The line. What a person needs first stands open; the rest is folded, so that a thumb reaches the
/// next line soon, and unfolds without a script.
pub(super) fn entry(html: &mut Html, book: &Book, listed: &Listed, today: NaiveDate) {
    about(html, book, listed);
    let stale = listed.entry.is_stale(today, book.programme.stale_after_months);
    let day = date::written(book, listed.entry.last_checked);
    if stale {
        // A doubt about the number belongs beside the number.
        pairs(html, |html| pair(html, book.phrases.checked(), &book.phrases.checked_long_ago(&day)));
    }
    html.block("details", &[("class", "fold")], |html| {
        html.inline("summary", &[], |html| {
            html.text(book.phrases.details());
            // Whose, for whoever hears one such fold after the other.
            html.inline("span", &[("class", "unseen")], |html| html.text(&[": ", &listed.words.name].concat()));
        });
        pairs(html, |html| {
            for (question, answer) in sees::rows(book, listed) {
                pair(html, question, &answer);
            }
            if !stale {
                pair(html, book.phrases.checked(), &book.phrases.checked_on(&day));
            }
            source(html, book, &listed.entry.source);
        });
    });
}

fn pairs(html: &mut Html, inside: impl FnOnce(&mut Html)) {
    html.block("dl", &[("class", "pairs")], inside);
}

fn pair(html: &mut Html, question: &str, answer: &str) {
    html.block("div", &[], |html| {
        html.inline("dt", &[], |html| html.text(question));
        html.inline("dd", &[], |html| html.text(answer));
    });
}

/// The page that says so. Whose page it is can be read; the rest of a long address tells nobody more.
fn source(html: &mut Html, book: &Book, address: &str) {
    let shown = address.trim_start_matches("https://");
    let host = shown.split_once('/').map_or(shown, |(host, _)| host);
    let link = [("href", address), ("target", "_blank"), ("rel", "noopener noreferrer")];
    html.block("div", &[], |html| {
        html.inline("dt", &[], |html| html.text(book.phrases.source()));
        html.inline("dd", &[], |html| html.inline("a", &link, |html| html.text(host)));
    });
}
