//! The page without scripts: the same words, the same numbers, nothing inline, nobody else's host.

use std::collections::BTreeSet;

use chrono::Datelike;
use doc_to_doc::domain::contact::{Channel, shown_number};

use crate::page::{Node, attributes, links, nodes};
use crate::shipped::book;

const PAGE: &str = include_str!("../../index.html");

/// What only this page says: it speaks before any script has run, or when none can.
const ITS_OWN: [&str; 15] = [
    "Doc To Doc",
    "Skip to the page",
    "In danger now?",
    "Physician line",
    "8 am to 1 am ET",
    "Doc",
    "To",
    "Leave",
    "The self-check could not run in this browser, and nothing that you did here was kept. Everything below works \
     without it.",
    "The self-check is scored on your own device, so it needs a browser that runs scripts and WebAssembly. If it does \
     not open here, another browser may do. You need no score to talk with somebody: every number on this page is for \
     you as you are.",
    "A self-check is not a diagnosis. Nobody reads it and nobody is told.",
    "What is kept: nothing. Check it yourself.",
    "Call 911",
    "Call 988",
    "Text 988",
];

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The lines that the page shows, in its order.
const LINES: [&str; 5] = ["emergency", "lifeline", "physician-line", "crisis-text-line", "programme"];

fn texts() -> Vec<String> {
    let text = |node| if let Node::Text(text) = node { Some(text) } else { None };
    nodes(PAGE).into_iter().filter_map(text).collect()
}

/// Every text that the content gives to this page.
fn from_the_content() -> Vec<String> {
    let (phrases, programme) = (&book().phrases, &book().programme);
    let mut wanted: Vec<String> = [
        phrases.home_title(),
        phrases.home_lead(),
        phrases.home_no_record(),
        phrases.home_one_day(),
        phrases.home_talk(),
        phrases.door_check_in(),
        phrases.door_check_in_about(),
        phrases.door_colleague(),
        phrases.door_colleague_about(),
        phrases.door_find(),
        phrases.door_find_about(),
        phrases.door_ask(),
        phrases.door_ask_about(),
        phrases.colleague_danger(),
        phrases.colleague_notice(),
        phrases.colleague_notice_text(),
        phrases.colleague_care(),
        phrases.colleague_care_text(),
        phrases.colleague_suicide(),
        phrases.colleague_suicide_text(),
        phrases.colleague_yes(),
        phrases.colleague_yes_text(),
        phrases.colleague_share(),
        phrases.colleague_share_text(),
        phrases.colleague_programme(),
        phrases.colleague_stay(),
        phrases.colleague_stay_text(),
        phrases.colleague_return(),
        phrases.colleague_return_text(),
        phrases.colleague_you(),
        phrases.colleague_you_text(),
    ]
    .map(str::to_owned)
    .to_vec();
    wanted.push(phrases.colleague_programme_text(programme.name, shown_number(&programme.phone)));
    wanted.push([phrases.ask_then_call(), phrases.ask_then_match(), phrases.ask_then_peer()].join(" "));
    wanted.push(shown_number(&programme.phone));
    for id in LINES {
        let (line, words) = book().line(id).unwrap();
        wanted.extend([words.name, words.hours, words.about].map(|text| text.to_string()));
        wanted.extend(line.channels.iter().map(label));
    }
    let checked = book().lines.iter().map(|(line, _)| line.last_checked).max().unwrap();
    let month = MONTHS[usize::try_from(checked.month0()).unwrap()];
    let date = format!("{month} {}, {}", checked.day(), checked.year());
    wanted.push(format!("{}. Numbers last checked {date}.", programme.association));
    wanted
}

fn label(channel: &Channel) -> String {
    let phrases = &book().phrases;
    match channel {
        Channel::Call(number) => phrases.call(shown_number(number)),
        Channel::Text { number, keyword: Some(keyword) } => phrases.text_keyword(keyword, shown_number(number)),
        Channel::Text { number, keyword: None } => phrases.text(shown_number(number)),
        Channel::Chat(_) => phrases.chat().to_owned(),
        Channel::Web(_) | Channel::Email(_) => channel.shown(),
    }
}

#[test]
fn the_static_page_says_what_the_content_says_and_no_more() {
    let texts = texts();
    for wanted in from_the_content() {
        assert!(texts.contains(&wanted), "index.html lacks: {wanted}");
    }
    let known: BTreeSet<String> = from_the_content().into_iter().chain(ITS_OWN.map(str::to_owned)).collect();
    for text in texts {
        assert!(known.contains(&text), "index.html says what the content does not: {text}");
    }
}

#[test]
fn each_line_stands_with_every_way_to_reach_it() {
    let links = links(&nodes(PAGE));
    for id in LINES {
        let (line, _) = book().line(id).unwrap();
        for channel in &line.channels {
            let wanted = (channel.link(), label(channel));
            assert!(links.contains(&wanted), "{id}: {wanted:?}");
        }
    }
}

#[test]
fn the_strip_at_the_top_reaches_people_at_once() {
    let (_, strip) = PAGE.split_once("<aside class=\"help-now\"").unwrap();
    let (strip, _) = strip.split_once("</aside>").unwrap();
    let links: Vec<String> = links(&nodes(strip)).into_iter().map(|(href, _)| href).collect();
    let of = |id: &str| book().line(id).unwrap().0.channels.iter().map(Channel::link).collect::<Vec<_>>();
    let spoken = of("lifeline").into_iter().filter(|link| !link.starts_with("https:")).collect();
    assert_eq!(links, [of("emergency"), spoken, of("physician-line")].concat());
}

#[test]
fn every_number_on_the_page_is_one_that_was_checked() {
    let known: BTreeSet<String> =
        book().lines.iter().flat_map(|(line, _)| line.channels.iter().map(Channel::link)).collect();
    for (href, said) in links(&nodes(PAGE)) {
        if href.starts_with("tel:") || href.starts_with("sms:") || href.starts_with("mailto:") {
            assert!(known.contains(&href), "{href} ({said}) stands in no content file");
        }
    }
}

#[test]
fn the_page_leads_to_no_other_host_and_leaves_where_the_configuration_says() {
    let mut known: BTreeSet<&str> = BTreeSet::from([book().programme.leave_to.as_str()]);
    for (line, _) in &book().lines {
        known.extend(line.channels.iter().filter_map(|channel| match channel {
            Channel::Chat(address) | Channel::Web(address) => Some(address.as_str()),
            _ => None,
        }));
    }
    for node in nodes(PAGE) {
        let Node::Tag(tag) = node else { continue };
        for (name, value) in attributes(&tag) {
            if value.starts_with("data:image/svg+xml,") {
                // The icon stands in the page; the address in it is the name of its language.
                continue;
            }
            assert!(!value.contains("http:") && !value.starts_with("//"), "{name}={value}");
            if value.contains("://") {
                assert!(known.contains(value.as_str()), "{name}={value}");
            }
        }
    }
    let leave: Vec<_> =
        links(&nodes(PAGE)).into_iter().filter(|(_, said)| said == "Leave").map(|(href, _)| href).collect();
    assert_eq!(leave, [book().programme.leave_to.as_str()]);
}

#[test]
fn nothing_in_the_page_is_inline() {
    for node in nodes(PAGE) {
        let Node::Tag(tag) = node else { continue };
        assert!(!tag.starts_with("script") && !tag.starts_with("style"), "<{tag}>");
        for (name, value) in attributes(&tag) {
            assert!(name != "style" && !name.starts_with("on"), "<{tag}>");
            assert!(!value.trim_start().to_lowercase().starts_with("javascript:"), "<{tag}>");
        }
    }
}

#[test]
fn links_that_leave_tell_nobody_where_from() {
    for node in nodes(PAGE) {
        let Node::Tag(tag) = node else { continue };
        let attributes = attributes(&tag);
        let has =
            |name: &str, part: &str| attributes.iter().any(|(known, value)| known == name && value.contains(part));
        if tag.starts_with("a ") && has("href", "://") {
            assert!(has("rel", "noreferrer"), "<{tag}>");
        }
    }
}

#[test]
fn every_door_opens_without_a_script() {
    let ids: BTreeSet<String> = nodes(PAGE)
        .iter()
        .filter_map(|node| if let Node::Tag(tag) = node { Some(attributes(tag)) } else { None })
        .flatten()
        .filter(|(name, _)| name == "id")
        .map(|(_, value)| value)
        .collect();
    for door in doc_to_doc::domain::route::DOORS {
        assert!(ids.contains(door.fragment().trim_start_matches('#')), "{}", door.fragment());
    }
}
