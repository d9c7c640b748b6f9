//! The page before its app: filled from the content, it says what the content says and no more.

use std::collections::BTreeSet;

use doc_to_doc::content::directory::Listed;
use doc_to_doc::content::features::Features;
use doc_to_doc::content::plain::{FillError, fill};
use doc_to_doc::domain::contact::{Channel, shown_number};
use doc_to_doc::domain::directory::Urgency;

use crate::page::{Node, links, nodes};
use crate::plain_edition::{ids, part};
use crate::said;
use crate::shipped::{book, whole};

pub(crate) const TEMPLATE: &str = include_str!("../../index.html");

pub(crate) fn filled() -> String {
    fill(TEMPLATE, whole()).unwrap_or_else(|error| panic!("index.html: {error}"))
}

/// The steps that stand here: the usual way, and what to do where the answer is danger. To ask who the
/// colleague is would lead nowhere on this page.
const STEPS: [&str; 12] =
    ["danger-now", "notice", "place", "open", "listen", "ask", "yes", "maybe", "no", "offer", "follow-up", "you"];

/// Title and short form of each, in their order.
fn steps() -> Vec<String> {
    let file: serde_json::Value = serde_json::from_str(include_str!("../../public/content/en/colleague.json")).unwrap();
    let ids = file["steps"].as_array().unwrap().iter().map(|step| step["id"].as_str().unwrap().to_owned());
    let steps = ids.zip(&whole().library.walk.steps).filter(|(id, _)| STEPS.contains(&id.as_str()));
    steps.flat_map(|(_, step)| [step.title.to_string(), step.short.unwrap().to_string()]).collect()
}

/// The lines that stand under "Find help".
fn crisis() -> Vec<&'static Listed> {
    let stands = |listed: &&Listed| listed.entry.urgency == Urgency::Now || listed.entry.id == "physician-line";
    book().lines.iter().filter(|line| line.entry.listed).filter(stands).collect()
}

#[test]
fn the_page_says_what_the_content_says_and_no_more() {
    let (book, phrases) = (book(), &book().phrases);
    let mut wanted: Vec<String> = [
        phrases.home_title(),
        phrases.home_lead(),
        phrases.home_no_record(),
        phrases.home_one_day(),
        phrases.home_talk(),
        phrases.home_read_event(),
        phrases.home_read_trainees(),
        phrases.home_read_all(),
        phrases.door_check_in(),
        phrases.door_check_in_about(),
        phrases.door_colleague(),
        phrases.door_colleague_about(),
        phrases.door_find(),
        phrases.door_find_about(),
        phrases.door_ask(),
        phrases.door_ask_about(),
        phrases.before_lead(),
        phrases.before_nobody(),
        phrases.before_erased(),
        phrases.before_not_diagnosis(),
        phrases.before_danger(),
        phrases.plain_link(),
        phrases.colleague_danger(),
        phrases.colleague_lead(),
        phrases.plain_steps(),
        phrases.guides_title(),
        phrases.guides_lead(),
        phrases.plain_guides(),
        phrases.ask_then_call(),
        phrases.ask_then_match(),
        phrases.ask_then_peer(),
    ]
    .map(str::to_owned)
    .to_vec();
    wanted.extend(steps());
    let front = &whole().front;
    let own = [front.not_started, front.check_in_needs, front.foot, front.foot_kept, front.language_missing];
    wanted.extend(own.map(|text| text.to_string()));
    wanted.push(shown_number(&book.programme.phone));
    wanted.extend(said::frame(book, book.lines.iter()));
    wanted.extend(said::strip(book));
    for listed in crisis().into_iter().chain(book.line("programme")) {
        wanted.extend(said::line(book, listed));
    }
    said::says_all_and_no_more("index.html", &filled(), &wanted);
}

#[test]
fn the_usual_steps_stand_in_their_order_and_say_what_to_do_with_a_yes() {
    let page = filled();
    let said = said::texts(part(&page, "id=\"/colleague\"", "</ol>"));
    assert!(said.ends_with(&steps()), "{said:#?}");
    assert_eq!(steps().len(), 2 * STEPS.len());
    let yes = said.iter().position(|text| text.starts_with("If yes")).unwrap();
    assert!(said[yes].contains("988") && said[yes].contains("911"));
}

#[test]
fn each_line_stands_in_its_place_with_every_way_to_reach_it() {
    let page = filled();
    let in_place = |id: &str, lines: &[&Listed]| {
        let section = part(&page, &format!("id=\"{id}\""), "</section>");
        let ways = lines.iter().flat_map(|listed| &listed.entry.channels);
        let wanted: Vec<_> = ways.map(|channel| (channel.link(), said::label(book(), channel))).collect();
        let mut found = links(&nodes(section));
        found.retain(|(href, _)| !href.starts_with("plain/"));
        assert_eq!(found, wanted, "{id}");
    };
    in_place("/find", &crisis());
    in_place("/ask", &[book().line("programme").unwrap()]);
    in_place("/colleague", &[]);
}

#[test]
fn the_strip_leaves_room_for_the_one_that_the_app_shows() {
    let page = filled();
    let strip = part(&page, "<aside class=\"help-now\"", "</aside>");
    assert!(strip.contains(&format!("aria-label=\"{}\"", book().phrases.strip_label())));
    assert_eq!(ids(strip), ["strip", "strip-plain"].map(str::to_owned).into());
    assert!(strip.contains("id=\"strip\"></div>"), "two strips would be read out");
}

#[test]
fn every_door_opens_without_a_script() {
    let ids = ids(&filled());
    for door in doc_to_doc::domain::route::DOORS {
        assert!(ids.contains(door.fragment().trim_start_matches('#')), "{}", door.fragment());
    }
}

#[test]
fn what_it_leaves_to_the_plain_edition_stands_there() {
    let there = ids(&crate::plain_edition::shipped());
    let leads: BTreeSet<String> = links(&nodes(&filled())).into_iter().map(|(href, _)| href).collect();
    for wanted in ["find", "colleague"] {
        assert!(leads.contains(&format!("plain/en.html#{wanted}")) && there.contains(wanted), "{wanted}");
    }
}

#[test]
fn the_title_is_the_name_and_nothing_more() {
    for (page, html) in said::pages() {
        let title = nodes(part(&html, "<title", "</title>")).pop();
        assert_eq!(title, Some(Node::Text(book().programme.name.to_string())), "{page}");
    }
}

#[test]
fn a_place_that_is_missing_repeated_or_unknown_is_named() {
    let place = |name: &str| format!("<template data-fill=\"{name}\"></template>");
    let strip = place("strip");
    for (template, expected) in [
        (TEMPLATE.replace(&strip, ""), FillError::Missing("strip")),
        (TEMPLATE.replace(&strip, &strip.repeat(2)), FillError::Repeated("strip")),
        (TEMPLATE.replace(&strip, &place("stirp")), FillError::Unknown("stirp".into())),
        (TEMPLATE.replace(&strip, "<template data-fill=\"strip\">"), FillError::Unknown("strip\">".into())),
    ] {
        let error = fill(&template, whole()).unwrap_err();
        assert!(error.to_string().contains("data-fill"), "{error}");
        match (&error, &expected) {
            (FillError::Unknown(found), FillError::Unknown(named)) => assert!(found.starts_with(named.as_str())),
            _ => assert_eq!(error, expected),
        }
    }
    for (wrong, name) in [("<!-- with guids -->x<!-- end -->", "guids"), ("<!-- with guides -->x", "guides")] {
        let error = fill(&[TEMPLATE, wrong].concat(), whole()).unwrap_err();
        assert_eq!(error, FillError::Unended(name.into()));
    }
}

#[test]
fn what_is_left_out_stands_nowhere_and_help_stands_everywhere() {
    let mut site = crate::shipped::site();
    site.book.programme.features = Features { check_in: false, colleague: false, guides: false };
    let page = fill(TEMPLATE, &site).unwrap();
    for gone in ["#/check-in", "#/colleague", "#/guides", "id=\"/colleague\"", "-guides.html", "<!--  with"] {
        assert!(!page.contains(gone), "{gone}");
    }
    for here in ["tel:911", "tel:988", "sms:988", "id=\"/find\"", "id=\"/ask\"", "href=\"#/find\""] {
        assert!(page.contains(here), "{here}");
    }
}

#[test]
fn a_word_to_text_goes_into_its_link() {
    let channel = Channel::Text { number: "741741".into(), keyword: Some("4HOPE".into()) };
    let mut site = crate::shipped::site();
    let line = site.book.lines.iter_mut().find(|listed| listed.entry.id == "lifeline").unwrap();
    line.entry.channels.push(channel.clone());
    let page = fill(TEMPLATE, &site).unwrap();
    assert!(page.contains("sms:741741?&amp;body=4HOPE"));
    assert!(links(&nodes(&page)).contains(&(channel.link(), "Text 4HOPE to 741741".to_owned())));
    let strip = part(&page, "<aside class=\"help-now\"", "</aside>");
    assert!(!strip.contains("741741"), "the strip has no room for a word to type");
}
