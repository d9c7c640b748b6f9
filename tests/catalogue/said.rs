//! What a page must say of the content, put together anew from the content alone.

use std::collections::BTreeSet;

use doc_to_doc::content::book::Book;
use doc_to_doc::content::directory::Listed;
use doc_to_doc::content::{date, schedule};
use doc_to_doc::domain::contact::{Channel, shown_number};

use crate::page::{Node, nodes};

/// The pages as they ship, by name.
pub(crate) fn pages() -> [(&'static str, String); 8] {
    [
        ("index.html", crate::static_page::filled()),
        ("plain/en.html", crate::plain_edition::shipped()),
        ("plain/en-guides.html", crate::plain_guides::shipped()),
        ("request/index.html", crate::request_page::shipped()),
        ("request/index.html without a form", crate::request_page::by_phone()),
        ("feedback/index.html", crate::feedback_page::form_page()),
        ("feedback/thanks.html", crate::feedback_page::thanks_page()),
        ("404.html", crate::missing_page::shipped()),
    ]
}

pub(crate) fn texts(html: &str) -> Vec<String> {
    let text = |node| if let Node::Text(text) = node { Some(text) } else { None };
    nodes(html).into_iter().filter_map(text).collect()
}

/// Every wanted text is there, and nothing else.
pub(crate) fn says_all_and_no_more(page: &str, html: &str, wanted: &[String]) {
    let said: BTreeSet<String> = texts(html).into_iter().collect();
    let wanted: BTreeSet<String> = wanted.iter().cloned().collect();
    let lacks: Vec<_> = wanted.difference(&said).collect();
    assert!(lacks.is_empty(), "{page} lacks {lacks:#?}");
    let more: Vec<_> = said.difference(&wanted).collect();
    assert!(more.is_empty(), "{page} says what the content does not: {more:#?}");
}

/// What stands open of a line.
pub(crate) fn line(book: &Book, listed: &Listed) -> Vec<String> {
    let words = &listed.words;
    let mut wanted = vec![words.name.to_string(), schedule::hours(book, &listed.entry.hours)];
    wanted.push(format!("{} {}", words.answers, words.about));
    wanted.extend(words.reply.map(|reply| reply.to_string()));
    wanted.extend(listed.entry.channels.iter().map(|channel| label(book, channel)));
    wanted
}

pub(crate) fn strip(book: &Book) -> Vec<String> {
    let mut wanted = vec![book.phrases.strip_question().to_owned()];
    for listed in book.strip.iter().map(|id| book.line(id).unwrap()) {
        if let Some(short) = listed.words.short {
            wanted.extend([short.to_string(), schedule::hours_in_short(book, &listed.entry.hours)]);
        } else {
            wanted.extend(in_the_strip(listed).map(|channel| label(book, channel)));
        }
    }
    wanted
}

/// The ways that the strip has room for.
pub(crate) fn in_the_strip(listed: &Listed) -> impl Iterator<Item = &Channel> {
    let spoken = listed.words.short.is_some();
    listed.entry.channels.iter().filter(move |channel| match channel {
        Channel::Call { .. } => true,
        Channel::Text { keyword, .. } => keyword.is_none() && !spoken,
        _ => false,
    })
}

pub(crate) fn label(book: &Book, channel: &Channel) -> String {
    let phrases = &book.phrases;
    match channel {
        Channel::Call { number, press: Some(key) } => phrases.call_press(shown_number(number), key),
        Channel::Call { number, press: None } => phrases.call(shown_number(number)),
        Channel::Text { number, keyword: Some(keyword) } => phrases.text_keyword(keyword, shown_number(number)),
        Channel::Text { number, keyword: None } => phrases.text(shown_number(number)),
        Channel::Chat(_) => phrases.chat().to_owned(),
        Channel::Email(address) => phrases.write(address),
        Channel::Web(_) => channel.shown(),
    }
}

/// The other languages, each in its own.
pub(crate) fn languages() -> Vec<String> {
    ["Español", "中文"].map(str::to_owned).to_vec()
}

/// The frame of every page: the names, the ways out, and the oldest check of what is shown.
pub(crate) fn frame<'a>(book: &Book, shown: impl Iterator<Item = &'a Listed>) -> Vec<String> {
    let oldest = shown.map(|listed| listed.entry.last_checked).min().unwrap();
    let checked = book.phrases.plain_made(date::written(book, oldest));
    let mut wanted: Vec<String> = book.programme.name.split(' ').map(str::to_owned).collect();
    wanted
        .extend([book.programme.name, book.phrases.skip().into(), book.phrases.leave().into()].map(|t| t.to_string()));
    wanted.push(format!("{}. {checked}", book.programme.association));
    wanted.extend(languages());
    wanted
}
