//! The page of the form before its program: what somebody should know first, and where the form goes.

use doc_to_doc::content::plain::{SERVER, request};
use doc_to_doc::domain::contact::Channel;

use crate::page::{Node, attributes, links, nodes};
use crate::plain_edition::{OUTSIDE, ids, part};
use crate::said;
use crate::shipped::{book, site, whole};

pub(crate) fn shipped() -> String {
    request(whole(), OUTSIDE)
}

/// The same where requests are taken by telephone alone.
pub(crate) fn by_phone() -> String {
    let mut site = site();
    site.book.programme.asking = None;
    request(&site, OUTSIDE)
}

/// What stands there with a form and without one.
fn everywhere() -> Vec<String> {
    let (phrases, programme) = (&book().phrases, &book().programme);
    let mut wanted: Vec<String> = [
        phrases.door_find(),
        phrases.door_colleague(),
        phrases.home(),
        phrases.ask_then(),
        phrases.ask_then_call(),
        phrases.ask_then_match(),
        phrases.ask_then_peer(),
        phrases.ask_waiting(),
        phrases.ask_confidence(),
    ]
    .map(str::to_owned)
    .to_vec();
    wanted.push(phrases.ask_lead(programme.name, programme.association));
    wanted.extend([programme.promise.to_string(), programme.limits(phrases).to_string()]);
    wanted.extend(said::frame(book(), book().lines.iter()));
    wanted.extend(said::strip(book()));
    wanted.extend(said::line(book(), book().line("programme").unwrap()));
    wanted
}

#[test]
fn it_says_who_reads_a_request_and_what_happens_next_before_anything_is_written() {
    let (phrases, asking) = (&book().phrases, book().programme.asking().unwrap());
    let mut wanted = everywhere();
    wanted.extend(
        [
            phrases.ask_title(),
            phrases.ask_opens(),
            phrases.ask_not_started(),
            phrases.ask_stopped(),
            phrases.ask_write_or_call(),
            phrases.ask_readers(),
            phrases.ask_kept(),
        ]
        .map(str::to_owned),
    );
    wanted.extend([asking.readers(phrases).to_string(), asking.kept(phrases).to_string()]);
    wanted.push(whole().front.language_missing.to_string());
    said::says_all_and_no_more("request/index.html", &shipped(), &wanted);
}

#[test]
fn without_a_form_it_tells_how_to_call_and_speaks_of_no_form() {
    let mut wanted = everywhere();
    wanted.push(book().phrases.plain_ask().to_owned());
    let page = by_phone();
    said::says_all_and_no_more("request/index.html", &page, &wanted);
    assert!(!ids(&page).contains("app") && page.contains(OUTSIDE.style));
    assert!(!page.contains(SERVER) && !page.contains("rel=\"rust\""));
}

#[test]
fn the_number_stands_under_both() {
    let channels = &book().line("programme").unwrap().entry.channels;
    let wanted: Vec<String> = channels.iter().map(Channel::link).collect();
    for page in [shipped(), by_phone()] {
        let known = part(&page, "id=\"known\"", "</main>");
        let found: Vec<String> = links(&nodes(known)).into_iter().map(|(href, _)| href).collect();
        assert_eq!(found, wanted);
    }
}

#[test]
fn the_form_has_one_place_and_what_only_a_failure_says_is_hidden_until_then() {
    let page = shipped();
    let tags: Vec<Vec<(String, String)>> = nodes(&page)
        .into_iter()
        .filter_map(|node| if let Node::Tag(tag) = node { Some(attributes(&tag)) } else { None })
        .collect();
    for (id, hidden) in [("opens", false), ("not-started", true), ("stopped", true), ("app", false)] {
        let found: Vec<_> = tags.iter().filter(|tag| tag.contains(&("id".into(), id.into()))).collect();
        assert_eq!(found.len(), 1, "{id}");
        assert_eq!(found[0].iter().any(|(name, _)| name == "hidden"), hidden, "{id}");
    }
    assert!(page.contains("<div id=\"app\" class=\"form-place\"></div>"), "nothing stands where the form goes");
}

#[test]
fn its_head_names_the_one_server_and_leaves_a_place_for_the_parts() {
    let head = part(&shipped(), "<head", "</head>").to_owned();
    let origin = book().programme.asking().unwrap().origin();
    assert!(head.contains(&format!("<meta name=\"{SERVER}\" content=\"{origin}\">")), "{head}");
    assert_eq!(head.matches("<link rel=\"rust\">").count(), 1, "{head}");
    // The style sheet comes with the parts.
    assert!(!head.contains("stylesheet"), "{head}");
}

#[test]
fn its_ways_lead_back_to_the_page_beside_it() {
    let nav = part(&shipped(), "<nav", "</nav>").to_owned();
    let found: Vec<String> = links(&nodes(&nav)).into_iter().map(|(href, _)| href).collect();
    assert_eq!(found, ["../#/colleague", "../#/find", "../"]);
}
