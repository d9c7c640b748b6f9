//! Whatever an association writes into its words, it stays words.

use doc_to_doc::content::asking::Folded;
use doc_to_doc::content::block::What;
use doc_to_doc::content::plain::{edition, feedback, fill, guides, request, thanks};
use doc_to_doc::content::read::Site;
use doc_to_doc::domain::text::Text;

use crate::page::{Node, attributes, nodes};
use crate::plain_edition::{OUTSIDE, checked};
use crate::said;
use crate::shipped::site;
use crate::static_page::{TEMPLATE, filled};

/// Words that would be markup if they were not escaped.
const HOSTILE: &str = "</a></p><script>alert('&amp;')</script><img src=x onerror=\"a\">";

/// A site whose entries, strip and sources all try to be markup.
fn hostile() -> Site {
    let mut site = site();
    let words = Text::from(HOSTILE);
    for listed in site.book.lines.iter_mut().chain(&mut site.rest) {
        let own = &mut listed.words;
        (own.name, own.answers, own.about) = (words, words, words);
        own.short = own.short.map(|_| words);
        (own.reply, own.limits) = (Some(words), Some(words));
    }
    site
}

/// They are there, word for word, and none of them is a tag.
fn holds_as_words(html: &str) {
    assert!(said::texts(html).iter().any(|text| text == HOSTILE), "{html}");
    for node in nodes(html) {
        let Node::Tag(tag) = node else { continue };
        assert!(!tag.starts_with("script") && !tag.starts_with("img"), "<{tag}>");
    }
}

#[test]
fn the_plain_edition_shows_them_as_they_are() {
    let mut site = hostile();
    // No checked source looks like this; were one to come, it must not end its attribute.
    site.book.lines[0].entry.source = Text::from("https://example.org/\"><script>");
    let html = edition(&site, OUTSIDE, checked(&site));
    holds_as_words(&html);
    assert!(html.contains("https://example.org/&quot;&gt;&lt;script&gt;"));
}

#[test]
fn the_guides_show_them_as_they_are() {
    let mut site = site();
    let words = Text::from(HOSTILE);
    for guide in &mut site.library.guides {
        (guide.title, guide.lead) = (words, words);
        for section in &mut guide.sections {
            section.title = words;
            for block in &mut section.blocks {
                block.what = What::Text(words);
            }
        }
    }
    for source in &mut site.library.sources {
        source.text = words;
    }
    // No name of a guide looks like this either.
    site.library.guides[0].id = Text::from("\"><script>");
    holds_as_words(&guides(&site, OUTSIDE));
}

#[test]
fn the_page_shows_them_as_they_are_and_its_links_stay_its_own() {
    let site = hostile();
    let page = fill(TEMPLATE, &site).unwrap();
    holds_as_words(&page);
    assert_eq!(attributes_of_links(&page), attributes_of_links(&filled()));
}

/// Every attribute of every link.
fn attributes_of_links(page: &str) -> Vec<Vec<(String, String)>> {
    let tag = |node| if let Node::Tag(tag) = node { Some(tag) } else { None };
    nodes(page).into_iter().filter_map(tag).filter(|tag| tag.starts_with("a ")).map(|tag| attributes(&tag)).collect()
}

#[test]
fn the_page_of_the_form_shows_them_as_they_are() {
    let mut site = hostile();
    let words = Text::from(HOSTILE);
    let programme = &mut site.book.programme;
    (programme.promise, programme.limits, programme.association) = (words, Some(words), words);
    let mut asking = programme.asking().unwrap().clone();
    (asking.readers, asking.kept) = (Some(words), Some(words));
    programme.asking = Some(Folded::of(&asking));
    let html = request(&site, OUTSIDE);
    holds_as_words(&html);
    assert!(said::texts(&html).iter().filter(|text| *text == HOSTILE).count() >= 4, "{html}");
}

#[test]
fn the_pages_of_the_feedback_show_them_as_they_are() {
    let mut site = hostile();
    let words = Text::from(HOSTILE);
    let mut taking = crate::feedback_page::asking().feedback.taking.unwrap();
    (taking.readers, taking.kept) = (words, words);
    // No checked address looks like this; were one to come, it must not end its attribute.
    (taking.endpoint, taking.honeypot) = ("https://example.org/\"><script>".into(), Some(words));
    taking.extra = serde_json::from_value(serde_json::json!({ HOSTILE: HOSTILE })).unwrap();
    site.feedback.words.lead = words;
    site.feedback.words.thanks.lead = words;
    site.feedback.taking = Some(taking);
    for html in [feedback(&site, OUTSIDE), thanks(&site, OUTSIDE)] {
        holds_as_words(&html.unwrap());
    }
}
