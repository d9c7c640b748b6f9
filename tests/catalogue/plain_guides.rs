//! The guides in full: everything that the content says, its branches as links that arrive, and
//! nothing that sounds like an all-clear.

use std::collections::BTreeSet;

use doc_to_doc::content::block::{Block, What};
use doc_to_doc::content::plain::guides;
use doc_to_doc::content::read::Site;
use doc_to_doc::domain::walk::Relation;

use crate::page::{Node, links, nodes};
use crate::plain_edition::{OUTSIDE, ids, named, part};
use crate::said;
use crate::shipped::{book, whole};

pub(crate) fn shipped() -> String {
    guides(whole(), OUTSIDE)
}

/// What some blocks must say, put together anew.
fn wanted(site: &Site, blocks: &[Block]) -> Vec<String> {
    let mut wanted = Vec::new();
    for block in blocks {
        match &block.what {
            What::Text(text) => wanted.push(text.to_string()),
            What::Say(words) => wanted.push(format!("“{words}”")),
            What::List(texts) | What::Steps(texts) | What::Checklist(texts) => {
                wanted.extend(texts.iter().map(ToString::to_string));
            }
            What::Avoid(pairs) | What::Pairs(pairs) => {
                wanted.extend(pairs.iter().flat_map(|pair| [pair.name.to_string(), pair.text.to_string()]));
            }
            What::Rates(rates) => {
                wanted.push(rates.of.to_string());
                for rate in &rates.list {
                    let percent = f64::from(rate.per_mille) / 10.0;
                    wanted.extend([rate.what.to_string(), format!("{percent}%")]);
                }
            }
            What::Help(ids) | What::Now(ids) => {
                for listed in named(site).into_iter().filter(|one| ids.contains(&one.entry.id)) {
                    wanted.extend(said::line(book(), listed));
                }
            }
            What::Go(doors) => wanted.extend(doors.iter().map(|door| door.text.to_string())),
            What::HandOver(_) => {}
        }
        wanted.extend(block.sources.iter().map(|at| site.library.sources[usize::from(*at)].text.to_string()));
    }
    wanted
}

#[test]
fn it_says_what_the_content_says_and_no_more() {
    let (site, phrases) = (whole(), &book().phrases);
    let mut all: Vec<String> = [
        phrases.home(),
        phrases.door_find(),
        phrases.guides_title(),
        phrases.guides_lead(),
        phrases.colleague_danger(),
        phrases.plain_ask(),
        phrases.cited_one(),
    ]
    .map(str::to_owned)
    .to_vec();
    all.extend(said::frame(book(), named(site).into_iter()));
    all.extend(said::strip(book()));
    let walk = &site.library.walk;
    all.extend([walk.title.to_string(), walk.lead.to_string()]);
    for step in &walk.steps {
        all.push(step.title.to_string());
        all.extend(wanted(site, &step.blocks));
        all.extend(step.exits.iter().map(|exit| exit.text.to_string()));
    }
    for guide in &site.library.guides {
        all.extend([guide.title.to_string(), guide.lead.to_string()]);
        for section in &guide.sections {
            all.push(section.title.to_string());
            all.extend(wanted(site, &section.blocks));
        }
    }
    said::says_all_and_no_more("plain/en-guides.html", &shipped(), &all);
}

#[test]
fn every_link_inside_the_page_arrives_and_every_name_is_given_once() {
    let html = shipped();
    let there = ids(&html);
    let repeated = there.iter().find(|id| html.matches(&format!(" id=\"{id}\"")).count() > 1);
    assert_eq!(repeated, None);
    let inside: Vec<_> = links(&nodes(&html)).into_iter().filter(|(href, _)| href.starts_with('#')).collect();
    let exits: usize = whole().library.walk.steps.iter().map(|step| step.exits.len()).sum();
    assert!(inside.len() > exits);
    for (href, said) in inside {
        assert!(there.contains(&href[1..]), "{href} ({said}) leads nowhere");
    }
}

#[test]
fn each_answer_leads_to_its_own_step() {
    let html = shipped();
    let steps: Vec<&str> = html.split("<h3 id=\"colleague-").skip(1).collect();
    let walk = &whole().library.walk;
    assert_eq!(steps.len(), walk.steps.len());
    for (html, step) in steps.iter().zip(&walk.steps) {
        let html = html.split("</section>").next().unwrap();
        let found: Vec<_> = links(&nodes(&format!("<h3 id=\"{html}")))
            .into_iter()
            .filter(|(href, _)| href.starts_with("#colleague-"))
            .collect();
        let wanted: Vec<_> =
            step.exits.iter().map(|exit| (format!("#colleague-{}", exit.exit.to + 1), exit.text.to_string())).collect();
        assert_eq!(found, wanted, "{}", step.title);
    }
}

#[test]
fn what_is_for_one_reader_stands_under_the_words_that_ask_for_them() {
    let html = shipped();
    let walk = &whole().library.walk;
    for relation in Relation::ALL {
        let asked = walk.steps.iter().flat_map(|step| &step.exits).find(|exit| exit.exit.tells == Some(*relation));
        let heading = format!("<h4>{}</h4>", asked.unwrap().text);
        let frames: Vec<&str> =
            html.split("<div class=\"sheet stack tight\">").skip(1).filter(|frame| frame.contains(&heading)).collect();
        let of = |block: &&Block| block.only.contains(relation);
        let texts =
            walk.steps.iter().flat_map(|step| step.blocks.iter().filter(of)).filter_map(|block| match &block.what {
                What::Text(text) | What::Say(text) => Some(text.as_str()),
                _ => None,
            });
        for text in texts {
            let stands = frames.iter().any(|frame| frame.split("</div>").next().unwrap().contains(text));
            assert!(stands, "{}: {text}", relation.id());
        }
    }
}

#[test]
fn it_begins_with_the_strip_and_leads_back_to_every_line() {
    let html = shipped();
    let strip = html.find("<aside class=\"help-now\"").unwrap();
    assert!(strip < html.find("<main").unwrap() && strip < html.find("<header").unwrap());
    let hrefs: BTreeSet<String> = links(&nodes(&html)).into_iter().map(|(href, _)| href).collect();
    for wanted in ["en.html", "../", "#colleague"] {
        assert!(hrefs.contains(wanted), "{wanted}");
    }
    let edition = crate::plain_edition::shipped();
    assert!(part(&edition, "id=\"colleague\"", "</section>").contains("href=\"en-guides.html\""));
}

#[test]
fn no_page_gives_an_all_clear() {
    let denied = ["not an all-clear", "no all-clear", "never an all-clear"];
    for (page, html) in said::pages() {
        for text in said::texts(&html) {
            let mut lower = text.to_lowercase();
            for denial in denied {
                lower = lower.replace(denial, "");
            }
            for claim in
                ["all-clear", "all clear", "you are fine", "nothing is wrong", "no need to worry", "out of danger"]
            {
                assert!(!lower.contains(claim), "{page}: {text}");
            }
        }
    }
}

#[test]
fn it_is_one_page_of_a_size_that_a_phone_can_load() {
    let size = shipped().len();
    assert!((50_000..200_000).contains(&size), "{size} bytes");
    let headings = nodes(&shipped()).iter().filter(|node| matches!(node, Node::Tag(tag) if tag == "h1")).count();
    assert_eq!(headings, 1);
}
