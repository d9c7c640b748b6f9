//! The guides in full, and the walkthrough with all its branches, on a page of their own.
//!
//! The conversations are left out: a choice that is read together with its outcome is no practice.

use super::block;
use super::html::Html;
use super::page::{self, Around, Outside};
use crate::content::book::Book;
use crate::content::language::Language;
use crate::content::library::Guide;
use crate::content::read::Site;

/// Where the walkthrough begins on the page.
const WALK: &str = "colleague";

/// The page's address from beside it.
pub(super) fn address(book: &Book) -> String {
    named(&book.locale)
}

fn named(tag: &str) -> String {
    [tag, "-guides.html"].concat()
}

/// The whole page.
#[must_use]
pub fn guides(site: &Site, outside: Outside<'_>) -> String {
    let Site { book, library, .. } = site;
    let here = ["#", WALK].concat();
    let edition = [&book.locale, ".html"].concat();
    let front = page::front(book);
    let mut ways = Vec::new();
    if book.programme.features.colleague {
        ways.push((here.as_str(), library.walk.title.as_str()));
    }
    let anchors: Vec<String> = library.guides.iter().map(|guide| ["#", &guide.id].concat()).collect();
    ways.extend(anchors.iter().zip(&library.guides).map(|(anchor, guide)| (anchor.as_str(), guide.title.as_str())));
    ways.extend([(edition.as_str(), book.phrases.door_find()), (front.as_str(), book.phrases.home())]);
    let shown: Vec<_> = book.lines.iter().chain(&site.rest).collect();
    let elsewhere = |language: &Language| named(&language.tag);
    page::page(site, outside, Around { ways: &ways, elsewhere: &elsewhere }, &shown, |html| {
        html.block("div", &[("class", "column stack")], |html| {
            html.words("h1", "", book.phrases.guides_title());
            html.words("p", "lead soft", book.phrases.guides_lead());
        });
        if book.programme.features.colleague {
            page::section(html, WALK, |html| walk(html, site));
        }
        for one in &library.guides {
            page::section(html, &one.id, |html| guide(html, site, one));
        }
    })
}

fn guide(html: &mut Html, site: &Site, guide: &Guide) {
    html.words("h2", "", &guide.title);
    html.words("p", "lead soft", &guide.lead);
    for section in &guide.sections {
        html.words("h3", "", &section.title);
        block::blocks(html, site, &section.blocks);
    }
}

/// Step after step, each with where its answers lead.
fn walk(html: &mut Html, site: &Site) {
    let walk = &site.library.walk;
    html.words("h2", "", &walk.title);
    html.words("p", "lead soft", &walk.lead);
    html.words("p", "sheet care", site.book.phrases.colleague_danger());
    for (at, step) in (0..).zip(&walk.steps) {
        html.block("h3", &[("id", &anchor(at))], |html| html.text(&step.title));
        block::blocks(html, site, &step.blocks);
        if step.exits.is_empty() {
            continue;
        }
        html.block("ul", &[("class", "ways")], |html| {
            for way in &step.exits {
                let href = ["#", &anchor(way.exit.to)].concat();
                html.block("li", &[], |html| {
                    html.inline("a", &[("class", "link"), ("href", &href)], |html| html.text(&way.text));
                });
            }
        });
    }
}

/// Where a step stands on the page.
fn anchor(step: u16) -> String {
    format!("{WALK}-{}", step + 1)
}
