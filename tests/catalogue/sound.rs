//! Every page holds nothing inline, leads to nobody who was not checked, and is well formed.

use std::collections::BTreeSet;

use doc_to_doc::content::asking::Asking;
use doc_to_doc::domain::contact::Channel;

use crate::feedback_page::ORIGIN;
use crate::page::{Node, attributes, links, nodes};
use crate::plain_edition::{everyone, named, part};
use crate::said::pages;
use crate::shipped::{book, site};

fn tags(html: &str) -> Vec<String> {
    let tag = |node| if let Node::Tag(tag) = node { Some(tag) } else { None };
    nodes(html).into_iter().filter_map(tag).collect()
}

#[test]
fn nothing_is_inline() {
    for (page, html) in pages() {
        for tag in tags(&html) {
            assert!(!tag.starts_with("script") && !tag.starts_with("style"), "{page}: <{tag}>");
            for (name, value) in attributes(&tag) {
                assert!(name != "style" && !name.starts_with("on"), "{page}: <{tag}>");
                assert!(!value.trim_start().to_lowercase().starts_with("javascript:"), "{page}: <{tag}>");
            }
        }
    }
}

#[test]
fn every_element_closes_in_its_turn() {
    for (page, html) in pages() {
        let mut open: Vec<String> = Vec::new();
        for tag in tags(&html) {
            let name = tag.split([' ', '\n']).next().unwrap().to_owned();
            if let Some(closed) = name.strip_prefix('/') {
                assert_eq!(open.pop().as_deref(), Some(closed), "{page}");
            } else if !["!doctype", "meta", "link", "input"].contains(&name.as_str()) {
                open.push(name);
            }
        }
        assert!(open.is_empty(), "{page}: {open:?}");
    }
}

#[test]
fn every_number_is_one_that_was_checked() {
    let site = site();
    let known: BTreeSet<String> =
        named(&site).iter().flat_map(|listed| listed.entry.channels.iter().map(Channel::link)).collect();
    for (page, html) in pages() {
        for (href, said) in links(&nodes(&html)) {
            if ["tel:", "sms:", "mailto:"].iter().any(|kind| href.starts_with(kind)) {
                assert!(known.contains(&href), "{page}: {href} ({said}) stands in no content file");
            }
        }
    }
}

#[test]
fn no_other_host_is_named_but_by_an_entry_and_leaving_goes_where_the_configuration_says() {
    let site = site();
    let mut known: BTreeSet<String> = BTreeSet::from([site.book.programme.leave_to.to_string()]);
    for listed in everyone(&site) {
        known.extend(listed.entry.channels.iter().filter(|channel| channel.leads_out()).map(Channel::link));
        known.insert(listed.entry.source.to_string());
    }
    let server = site.book.programme.asking().map(Asking::origin);
    known.extend(site.library.sources.iter().filter_map(|source| source.link).map(|link| link.to_string()));
    for (page, html) in pages() {
        for (name, value) in tags(&html).iter().flat_map(|tag| attributes(tag)) {
            // The icon stands in the page; the address in it is the name of its language. The server that takes
            // requests is told to the policy, and no link leads to it.
            let told = name == "content" && [server, Some(ORIGIN)].contains(&Some(value.as_str()));
            // Nor to the one that takes what is said afterwards: its form alone goes there.
            let told = told || (name == "action" && page == "feedback/index.html" && value.starts_with(ORIGIN));
            if !value.starts_with("data:image/svg+xml,") && !told {
                assert!(!value.contains("http:") && !value.starts_with("//"), "{page}: {name}={value}");
                assert!(!value.contains("://") || known.contains(&value), "{page}: {name}={value}");
            }
        }
        let leave = links(&nodes(&html)).into_iter().find(|(_, said)| said == book().phrases.leave());
        assert_eq!(leave.unwrap().0, site.book.programme.leave_to.as_str(), "{page}");
    }
}

#[test]
fn links_that_leave_tell_nobody_where_from() {
    for (page, html) in pages() {
        for tag in tags(&html).iter().filter(|tag| tag.starts_with("a ")) {
            let attributes = attributes(tag);
            let has = |name: &str, part: &str| attributes.iter().any(|(at, value)| at == name && value.contains(part));
            assert!(!has("href", "://") || has("rel", "noreferrer"), "{page}: <{tag}>");
            assert!(!has("target", "_blank") || has("rel", "noopener"), "{page}: <{tag}>");
        }
    }
}

#[test]
fn the_strip_at_the_top_reaches_people_at_once() {
    let mut wanted = Vec::new();
    for listed in book().strip.iter().map(|id| book().line(id).unwrap()) {
        wanted.extend(crate::said::in_the_strip(listed).map(Channel::link));
    }
    assert_eq!(wanted, ["tel:911", "tel:988", "sms:988", "tel:+18884090141"]);
    for (page, html) in pages() {
        let strip = part(&html, "<aside class=\"help-now\"", "</aside>");
        let found: Vec<String> = links(&nodes(strip)).into_iter().map(|(href, _)| href).collect();
        assert_eq!(found, wanted, "{page}");
        let number = format!("data-number=\"{}\"", "(888) 409-0141");
        assert!(strip.contains(&number), "{page}: a printed strip has no number for the line named by its words");
    }
}

#[test]
fn nobody_who_waits_to_be_confirmed_is_named() {
    let site = site();
    let parsed = |file: &str| -> serde_json::Value { serde_json::from_str(file).unwrap() };
    let words = parsed(include_str!("../../public/content/en/directory.json"));
    let directory = parsed(include_str!("../../public/content/directory.json"));
    let shown: BTreeSet<String> = everyone(&site)
        .iter()
        .flat_map(|listed| listed.entry.channels.iter().map(Channel::link))
        .filter_map(|link| link.rsplit([':', '/']).next().map(str::to_owned))
        .collect();
    for id in &site.waiting {
        let entry = directory["entries"].as_array().unwrap().iter().find(|entry| entry["id"] == id.as_str()).unwrap();
        let ways = entry["channels"].as_array().unwrap().iter().flat_map(|way| way.as_object().unwrap().values());
        let ways: Vec<&str> = ways.filter_map(|way| way.as_str()).filter(|way| !shown.contains(*way)).collect();
        let name = words["entries"][id.as_str()]["name"].as_str();
        for (page, html) in pages() {
            // A single digit is a key to press, which says nothing of whose line it is.
            for told in ways.iter().filter(|way| way.len() > 1).chain(&name) {
                assert!(!html.contains(told), "{page} names {id}: {told}");
            }
        }
    }
}
