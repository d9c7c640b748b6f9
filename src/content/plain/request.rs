//! The page of the form. All that somebody should know before writing stands in it without a script;
//! the form is put into its place by a program of its own.

use super::ask;
use super::html::Html;
use super::line::{below, list};
use super::page::{self, Around, Outside};
use crate::content::asking::Asking;
use crate::content::book::Book;
use crate::content::directory::Listed;
use crate::content::language::Language;
use crate::content::read::Site;
use crate::domain::route::Route;

/// The name under which the head tells to which server the form sends, and so which one the page's
/// policy must let it reach.
pub const SERVER: &str = "request-server";

/// The whole page. Where a form is taken, `<link rel="rust">` stands in its head where the style sheet
/// and the form's parts go, as in the page of the app.
#[must_use]
pub fn request(site: &Site, outside: Outside<'_>) -> String {
    let book = &site.book;
    let phrases = &book.phrases;
    let asking = book.programme.asking();
    let front = page::front(book);
    let find = [&front, Route::Find.fragment()].concat();
    let colleague = [&front, Route::Colleague.fragment()].concat();
    // In the order of every other page.
    let mut ways = Vec::new();
    if book.programme.features.colleague {
        ways.push((colleague.as_str(), phrases.door_colleague()));
    }
    ways.push((find.as_str(), phrases.door_find()));
    ways.push((front.as_str(), phrases.home()));
    let shown: Vec<&Listed> = book.lines.iter().collect();
    let head_ends = |html: &mut Html| match asking {
        Some(asking) => {
            html.void("meta", &[("name", SERVER), ("content", asking.origin())]);
            html.void("link", &[("rel", "rust")]);
        }
        None => page::style(html, outside),
    };
    let around = Around { ways: &ways, elsewhere: &|language: &Language| language.beside().to_owned() };
    page::whole(site, outside.icon, head_ends, around, &shown, |html| {
        html.block("div", &[("class", "column stack")], |html| {
            html.words("h1", "", if asking.is_some() { phrases.ask_title() } else { phrases.plain_ask() });
            html.words("p", "lead soft", &phrases.ask_lead(book.programme.name, book.programme.association));
            if asking.is_some() {
                place(html, site);
            }
        });
        html.block("div", &[("class", "column stack plain-section"), ("id", "known")], |html| {
            // What has come true once a request has arrived: the style sheet takes it away then.
            html.block("div", &[("class", "beforehand stack")], |html| {
                if asking.is_some() {
                    html.words("h2", "", phrases.ask_write_or_call());
                }
                by_phone(html, book, if asking.is_some() { "h3" } else { "h2" });
                html.words("h2", "", phrases.ask_then());
                ask::steps(html, book);
                html.words("p", "", phrases.ask_waiting());
            });
            known(html, book, asking);
        });
    })
}

/// Where the form goes. What stands in its stead is true until it does, and when it never does.
fn place(html: &mut Html, site: &Site) {
    let phrases = &site.book.phrases;
    html.block("p", &[("id", "opens"), ("class", "soft")], |html| html.text(phrases.ask_opens()));
    for (id, words) in [("not-started", phrases.ask_not_started()), ("stopped", phrases.ask_stopped())] {
        let hidden = [("id", id), ("class", "sheet care"), ("role", "status"), ("hidden", "")];
        html.block("p", &hidden, |html| html.text(words));
    }
    if site.languages.len() > 1 {
        let hidden = [("id", "language-missing"), ("role", "status"), ("hidden", "")];
        html.block("p", &hidden, |html| html.text(&site.front.language_missing));
    }
    html.block("div", &[("id", "app"), ("class", "form-place")], |_| ());
}

/// The number, and who answers it.
fn by_phone(html: &mut Html, book: &Book, heading: &'static str) {
    list(html, "line", book.line("programme").into_iter(), |html, listed| below(html, book, listed, heading));
}

/// What is promised and what is not, and what becomes of a request.
fn known(html: &mut Html, book: &Book, asking: Option<&Asking>) {
    let phrases = &book.phrases;
    html.words("h2", "", phrases.ask_confidence());
    html.words("p", "", &book.programme.promise);
    html.words("p", "", &book.programme.limits(phrases));
    if let Some(asking) = asking {
        html.words("h2", "", phrases.ask_readers());
        html.words("p", "", &asking.readers(phrases));
        html.words("h2", "", phrases.ask_kept());
        html.words("p", "", &asking.kept(phrases));
    }
}
