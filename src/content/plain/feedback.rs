//! What is asked afterwards, without a script: a form that any server can take, and the page to which
//! that server sends people back.

use super::html::Html;
use super::line;
use super::page::{self, Around, Outside};
use crate::content::book::Book;
use crate::content::directory::Listed;
use crate::content::feedback::{CALLED, HELPED, Taking, Words};
use crate::content::language::Language;
use crate::content::read::Site;
use crate::domain::feedback::{Called, Helped};
use crate::domain::route::Route;
use crate::domain::text::Text;

/// The name under which the head tells to which server the form sends, and so which one the page's
/// policy must let it reach.
pub const FEEDBACK_SERVER: &str = "feedback-server";

/// The page to which the server sends people back, in the language that comes first.
pub const THANKS: &str = "thanks.html";

/// The same in another language.
#[must_use]
pub fn thanks_in(language: &Language) -> String {
    if language.page.is_empty() { THANKS.to_owned() } else { ["thanks-", &language.page].concat() }
}

/// The page on which a peer is asked for, from here.
fn ask(book: &Book) -> String {
    ["../request/", &book.page].concat()
}

/// The page with the form; none where nobody is asked.
#[must_use]
pub fn feedback(site: &Site, outside: Outside<'_>) -> Option<String> {
    let taking = site.feedback.taking.as_ref()?;
    let words = &site.feedback.words;
    let head_ends = |html: &mut Html| {
        html.void("meta", &[("name", FEEDBACK_SERVER), ("content", taking.origin())]);
        page::style(html, outside);
    };
    Some(framed(site, outside.icon, head_ends, &|language| language.beside().to_owned(), |html| {
        html.block("div", &[("class", "column stack")], |html| {
            html.words("h1", "", &words.title);
            html.words("p", "lead soft", &words.lead);
            html.block("div", &[("class", "sheet stack tight")], |html| {
                html.words("p", "", &words.no_reply);
                to_ask(html, &site.book);
            });
            html.words("h2", "", &words.before);
            for known in [words.carries, words.network, words.once] {
                html.words("p", "", &known);
            }
            what_becomes(html, &site.book, taking, "h3");
            html.words("h2", "", &words.questions);
            form(html, words, taking);
        });
    }))
}

/// The page after the form; none where nobody is asked.
#[must_use]
pub fn thanks(site: &Site, outside: Outside<'_>) -> Option<String> {
    let taking = site.feedback.taking.as_ref()?;
    let words = &site.feedback.words.thanks;
    let head_ends = |html: &mut Html| page::style(html, outside);
    Some(framed(site, outside.icon, head_ends, &thanks_in, |html| {
        html.block("div", &[("class", "column stack")], |html| {
            html.words("h1", "", &words.title);
            html.words("p", "lead soft", &words.lead);
            html.words("h2", "", &words.becomes);
            html.words("p", "", &words.becomes_text);
            what_becomes(html, &site.book, taking, "h3");
            html.words("h2", "", &words.waiting);
            html.words("p", "", &words.waiting_text);
            to_ask(html, &site.book);
        });
    }))
}

fn framed(
    site: &Site,
    icon: &str,
    head_ends: impl FnOnce(&mut Html),
    elsewhere: &dyn Fn(&Language) -> String,
    main: impl FnOnce(&mut Html),
) -> String {
    let book = &site.book;
    let phrases = &book.phrases;
    let (front, ask) = (page::front(book), ask(book));
    let find = [&front, Route::Find.fragment()].concat();
    let ways =
        [(find.as_str(), phrases.door_find()), (ask.as_str(), phrases.door_ask()), (front.as_str(), phrases.home())];
    // Numbers stand here in the strip, and that of the programme.
    let named = |listed: &&Listed| book.strip.contains(&listed.entry.id) || listed.entry.id == "programme";
    let shown: Vec<&Listed> = book.lines.iter().filter(named).collect();
    page::whole(site, icon, head_ends, Around { ways: &ways, elsewhere }, &shown, main)
}

/// Where somebody answers: the programme's number, and the page that takes requests.
fn to_ask(html: &mut Html, book: &Book) {
    if let Some(listed) = book.line("programme") {
        line::ways(html, book, listed);
    }
    html.block("p", &[], |html| {
        html.inline("a", &[("class", "link"), ("href", &ask(book))], |html| html.text(book.phrases.door_ask()));
    });
}

/// Who reads the answers, and how long they are kept.
fn what_becomes(html: &mut Html, book: &Book, taking: &Taking, heading: &'static str) {
    for (title, text) in [(book.phrases.ask_readers(), taking.readers), (book.phrases.ask_kept(), taking.kept)] {
        html.words(heading, "", title);
        html.words("p", "", &text);
    }
}

/// The form. A browser would put choices back after a reload, on a computer that others use too.
fn form(html: &mut Html, words: &Words, taking: &Taking) {
    let to = taking.endpoint.as_str();
    let form = [("class", "stack"), ("method", "post"), ("action", to), ("autocomplete", "off")];
    html.block("form", &form, |html| {
        for (name, value) in taking.fixed() {
            html.void("input", &[("type", "hidden"), ("name", name), ("value", value)]);
        }
        let Words { called, helped, .. } = words;
        let answers: Vec<_> = Called::ALL.iter().map(|one| (one.id(), called.of(*one))).collect();
        question(html, CALLED, (called.ask, called.about), &answers);
        let answers: Vec<_> = Helped::ALL.iter().map(|one| (one.id(), helped.of(*one))).collect();
        question(html, HELPED, (helped.ask, helped.about), &answers);
        html.words("p", "small soft", &words.after);
        html.block("div", &[("class", "row")], |html| {
            html.block("button", &[("class", "button"), ("type", "submit")], |html| html.text(&words.send));
            // Nothing else takes a choice back without a script.
            html.block("button", &[("class", "button second"), ("type", "reset")], |html| html.text(&words.clear));
        });
    });
}

/// A question with its answers, none of which is chosen and none of which must be.
fn question(html: &mut Html, name: &str, (ask, about): (Text, Text), answers: &[(&str, Text)]) {
    let about_id = [name, "-about"].concat();
    html.block("fieldset", &[("class", "asked-for"), ("aria-describedby", &about_id)], |html| {
        html.words("legend", "", &ask);
        html.block("p", &[("id", &about_id), ("class", "small soft")], |html| html.text(&about));
        html.block("div", &[("class", "answers")], |html| {
            for (value, words) in answers {
                let id = [name, "-", value].concat();
                // A line of its own, also where no style sheet makes it one.
                html.block("div", &[], |html| {
                    html.inline("label", &[("class", "answer"), ("for", &id)], |html| {
                        html.void("input", &[("type", "radio"), ("id", &id), ("name", name), ("value", value)]);
                        html.inline("span", &[], |html| html.text(words));
                    });
                });
            }
        });
    });
}
