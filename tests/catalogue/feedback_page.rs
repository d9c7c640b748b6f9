//! What is asked afterwards: a form that sends two answers and nothing of anybody, without a script.

use std::collections::BTreeSet;

use doc_to_doc::backend::contract::feedback as contract;
use doc_to_doc::content::directory::Listed;
use doc_to_doc::content::feedback::Taking;
use doc_to_doc::content::plain::{FEEDBACK_SERVER, feedback, thanks};
use doc_to_doc::content::read::Site;
use doc_to_doc::domain::contact::Channel;
use doc_to_doc::domain::feedback::{Called, Helped};
use serde_json::Value;

use crate::page::{Node, attributes, links, nodes};
use crate::plain_edition::{OUTSIDE, ids, part};
use crate::said;
use crate::shipped::{book, site};

const ENDPOINT: &str = "https://counts.example.org/afterwards?form=7&as=counts";

pub(crate) const ORIGIN: &str = "https://counts.example.org";

/// The shipped site, with somebody who asks afterwards.
pub(crate) fn asking() -> Site {
    let mut site = site();
    site.feedback.taking = Some(Taking {
        endpoint: ENDPOINT.into(),
        extra: serde_json::from_str(r#"{ "access_key": "0a1b", "form": "after \"wards\"" }"#).unwrap(),
        honeypot: Some("website".into()),
        readers: "The director, and nobody else.".into(),
        kept: "As counts, for one year.".into(),
    });
    site
}

pub(crate) fn form_page() -> String {
    feedback(&asking(), OUTSIDE).unwrap()
}

pub(crate) fn thanks_page() -> String {
    thanks(&asking(), OUTSIDE).unwrap()
}

/// Each tag of a page: its name and its attributes.
fn tags(html: &str) -> Vec<(String, Vec<(String, String)>)> {
    let tag = |node| if let Node::Tag(tag) = node { Some(tag) } else { None };
    let of = nodes(html).into_iter().filter_map(tag);
    of.map(|tag| (tag.split(char::is_whitespace).next().unwrap().to_owned(), attributes(&tag))).collect()
}

fn get<'a>(attributes: &'a [(String, String)], name: &str) -> Option<&'a str> {
    attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
}

/// The file's own texts, their gaps filled: those of the page, and those of the page after it.
fn words() -> (Vec<String>, Vec<String>) {
    fn walk(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::String(text) => found.push(text.replace("{programme}", &book().programme.name)),
            Value::Object(map) => map.values().for_each(|value| walk(value, found)),
            other => panic!("{other}"),
        }
    }
    let mut file: Value = serde_json::from_str(include_str!("../../public/content/en/feedback.json")).unwrap();
    let (mut first, mut after) = (Vec::new(), Vec::new());
    walk(&file.as_object_mut().unwrap().remove("thanks").unwrap(), &mut after);
    walk(&file, &mut first);
    assert!(first.len() > 15 && after.len() > 4);
    (first, after)
}

/// What both pages say besides.
fn everywhere() -> Vec<String> {
    let phrases = &book().phrases;
    let named = |listed: &&Listed| book().strip.contains(&listed.entry.id) || listed.entry.id == "programme";
    let mut wanted: Vec<String> =
        [phrases.door_find(), phrases.door_ask(), phrases.home(), phrases.ask_readers(), phrases.ask_kept()]
            .map(str::to_owned)
            .to_vec();
    wanted.extend(["The director, and nobody else.", "As counts, for one year."].map(str::to_owned));
    wanted.extend(said::frame(book(), book().lines.iter().filter(named)));
    wanted.extend(said::strip(book()));
    wanted.extend(book().line("programme").unwrap().entry.channels.iter().map(|channel| said::label(book(), channel)));
    wanted
}

#[test]
fn both_pages_say_what_the_content_says_and_no_more() {
    let (first, after) = words();
    said::says_all_and_no_more("feedback/index.html", &form_page(), &[first, everywhere()].concat());
    said::says_all_and_no_more("feedback/thanks.html", &thanks_page(), &[after, everywhere()].concat());
}

#[test]
fn where_nobody_is_asked_there_is_no_page() {
    let mut site = asking();
    site.feedback.taking = None;
    assert_eq!((feedback(&site, OUTSIDE), thanks(&site, OUTSIDE)), (None, None));
}

#[test]
fn it_sends_the_two_answers_and_what_is_the_same_for_everybody_and_nothing_else() {
    let page = form_page();
    let forms: Vec<_> = tags(&page).into_iter().filter(|(name, _)| name == "form").collect();
    let [(_, form)] = forms.as_slice() else { panic!("{forms:?}") };
    let told: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    // Neither an encoding of its own nor a target: as any server takes a form.
    assert_eq!(told, [("class", "stack"), ("method", "post"), ("action", ENDPOINT), ("autocomplete", "off")]);
    let (mut fixed, mut choices) = (Vec::new(), Vec::new());
    for (tag, attributes) in tags(&page) {
        let of = |name: &str| get(&attributes, name);
        if tag == "form" || tag == "meta" {
            continue;
        }
        let control = ["input", "button", "select", "textarea", "object", "output", "fieldset"].contains(&tag.as_str());
        if of("name").is_none() {
            assert!(!control || ["button", "fieldset"].contains(&tag.as_str()), "<{tag}> {attributes:?}");
            continue;
        }
        assert_eq!(tag, "input", "{attributes:?}");
        let pair = (of("name").unwrap().to_owned(), of("value").unwrap_or_default().to_owned());
        let names: Vec<&str> = attributes.iter().map(|(name, _)| name.as_str()).collect();
        match of("type") {
            Some("hidden") => fixed.push(pair),
            // Nothing is chosen beforehand, and nothing must be.
            Some("radio") if names == ["type", "id", "name", "value"] => choices.push(pair),
            _ => panic!("<{tag}> {attributes:?}"),
        }
    }
    let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    assert_eq!(
        fixed,
        [
            pair(contract::SCHEMA, contract::NAME),
            pair("access_key", "0a1b"),
            pair("form", "after \"wards\""),
            pair("website", ""),
        ]
    );
    let called = Called::ALL.iter().map(|one| pair(contract::CALLED, one.id()));
    let helped = Helped::ALL.iter().map(|one| pair(contract::HELPED, one.id()));
    assert_eq!(choices, called.chain(helped).collect::<Vec<_>>());
    // A control elsewhere on the page cannot belong to the form either.
    assert_eq!(part(&page, "<form ", "</form>").matches("<input").count(), page.matches("<input").count());
    assert!(!page.contains(" form=") && !page.contains("formaction") && !thanks_page().contains("<input"));
}

#[test]
fn each_question_is_named_and_each_answer_has_a_label() {
    let page = form_page();
    assert!(page.contains(&format!("<html lang=\"{}\">", book().locale)));
    let ids = ids(&page);
    assert_eq!(ids.len(), page.matches(" id=\"").count(), "an id stands twice");
    let words = &asking().feedback.words;
    let questions = [
        (
            contract::CALLED,
            words.called.ask,
            words.called.about,
            Called::ALL.iter().map(|one| (one.id(), words.called.of(*one))).collect::<Vec<_>>(),
        ),
        (
            contract::HELPED,
            words.helped.ask,
            words.helped.about,
            Helped::ALL.iter().map(|one| (one.id(), words.helped.of(*one))).collect(),
        ),
    ];
    let sets: Vec<&str> = page.split("<fieldset").skip(1).map(|set| set.split("</fieldset>").next().unwrap()).collect();
    assert_eq!(sets.len(), questions.len());
    for (set, (name, ask, about, answers)) in sets.into_iter().zip(questions) {
        // The legend is the first thing in its set, or it would name nothing.
        assert!(set.split_once('>').unwrap().1.trim_start().starts_with(&format!("<legend>{ask}</legend>")), "{set}");
        let described = format!("aria-describedby=\"{name}-about\"");
        let html = [r#"<p id=""#, name, r#"-about" class="small soft">"#, &about, "</p>"].concat();
        assert!(set.contains(&described) && set.contains(&html), "{set}");
        let labels: Vec<&str> = set.split("<label").skip(1).map(|one| one.split("</label>").next().unwrap()).collect();
        assert_eq!(labels.len(), answers.len());
        for (label, (value, words)) in labels.into_iter().zip(answers) {
            let id = format!("{name}-{value}");
            assert!(label.starts_with(&format!(" class=\"answer\" for=\"{id}\">")), "{label}");
            assert!(label.contains(&format!("<input type=\"radio\" id=\"{id}\" name=\"{name}\" ")), "{label}");
            assert_eq!(said::texts(&["<label", label].concat()), [words.to_string()]);
        }
        // Without a style sheet each still stands on a line of its own.
        assert_eq!(
            set.matches("<div><label").count() + set.matches("<div>\n<label").count(),
            set.matches("<label").count()
        );
    }
}

#[test]
fn it_needs_no_script_and_no_style_and_can_be_sent_and_emptied() {
    for page in [form_page(), thanks_page()] {
        assert!(!page.contains("<script") && !page.contains("rel=\"rust\"") && !page.contains(" hidden"), "{page}");
    }
    let page = form_page();
    let kinds: Vec<String> = tags(&page)
        .into_iter()
        .filter(|(name, _)| name == "button")
        .map(|(_, attributes)| get(&attributes, "type").unwrap().to_owned())
        .collect();
    assert_eq!(kinds, ["submit", "reset"]);
}

#[test]
fn who_reads_it_and_what_the_network_sees_stand_before_the_form() {
    let (site, page) = (asking(), form_page());
    let words = &site.feedback.words;
    let taking = site.feedback.taking.as_ref().unwrap();
    let before = said::texts(page.split("<form ").next().unwrap());
    for text in [words.no_reply, words.carries, words.network, words.once, taking.readers, taking.kept] {
        let filled = text.to_string();
        assert!(before.contains(&filled), "{filled}");
    }
}

#[test]
fn whoever_wants_an_answer_is_led_to_where_there_is_one() {
    for page in [form_page(), thanks_page()] {
        let main = part(&page, "<main", "</main>");
        let found: Vec<String> = links(&nodes(main)).into_iter().map(|(href, _)| href).collect();
        let mut wanted: Vec<String> =
            book().line("programme").unwrap().entry.channels.iter().map(Channel::link).collect();
        wanted.push("../request/".to_owned());
        assert_eq!(found, wanted);
        let nav = part(&page, "<nav", "</nav>");
        let found: Vec<String> = links(&nodes(nav)).into_iter().map(|(href, _)| href).collect();
        assert_eq!(found, ["../#/find", "../request/", "../"]);
    }
}

#[test]
fn only_the_page_with_the_form_tells_a_server() {
    let told = format!("<meta name=\"{FEEDBACK_SERVER}\" content=\"{ORIGIN}\">");
    let (form, thanks) = (form_page(), thanks_page());
    assert_eq!(part(&form, "<head", "</head>").matches(&told).count(), 1, "{form}");
    assert!(!thanks.contains(FEEDBACK_SERVER) && !thanks.contains(ORIGIN), "{thanks}");
}

#[test]
fn nothing_else_of_the_site_leads_there() {
    // The director gives the address out, to those who were helped.
    let own = ["feedback/index.html", "feedback/thanks.html"];
    let others: BTreeSet<String> = said::pages()
        .into_iter()
        .filter(|(page, _)| !own.contains(page))
        .flat_map(|(_, html)| links(&nodes(&html)))
        .map(|(href, _)| href)
        .collect();
    assert!(others.len() > 20 && !others.iter().any(|href| href.contains("feedback")), "{others:?}");
}
