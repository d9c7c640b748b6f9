//! The plain edition: everybody who is shown, everything that is known of them, and nothing else.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use doc_to_doc::content::directory::Listed;
use doc_to_doc::content::plain::{Outside, edition};
use doc_to_doc::content::read::Site;
use doc_to_doc::content::{date, sees};

use crate::page::{Node, attributes, links, nodes};
use crate::said;
use crate::shipped::{book, site};

pub(crate) const OUTSIDE: Outside<'_> = Outside { style: "/assets/style-0.css", integrity: "sha384-0", icon: "data:," };

/// The page as it is on the day of the newest check.
pub(crate) fn shipped() -> String {
    let site = site();
    edition(&site, OUTSIDE, checked(&site))
}

pub(crate) fn checked(site: &Site) -> NaiveDate {
    everyone(site).iter().map(|listed| listed.entry.last_checked).max().unwrap()
}

/// Everybody whom the list shows, the most urgent first.
pub(crate) fn everyone(site: &Site) -> Vec<&Listed> {
    let mut all = named(site);
    all.retain(|line| line.entry.listed);
    all
}

/// The same with those whom only a step or a guide names.
pub(crate) fn named(site: &Site) -> Vec<&Listed> {
    let mut all: Vec<&Listed> = site.book.lines.iter().chain(&site.rest).collect();
    all.sort_by_key(|listed| (listed.entry.urgency, listed.entry.place));
    all
}

/// What stands between two marks.
pub(crate) fn part<'a>(html: &'a str, begins: &str, ends: &str) -> &'a str {
    let start = html.find(begins).unwrap_or_else(|| panic!("{begins}"));
    let start = html[..start].rfind('<').filter(|_| !begins.starts_with('<')).unwrap_or(start);
    &html[start..start + html[start..].find(ends).unwrap()]
}

pub(crate) fn ids(html: &str) -> BTreeSet<String> {
    let tag = |node| if let Node::Tag(tag) = node { Some(tag) } else { None };
    let of = nodes(html).into_iter().filter_map(tag).flat_map(|tag| attributes(&tag));
    of.filter(|(name, _)| name == "id").map(|(_, value)| value).collect()
}

/// What is folded under a line.
fn known_of(listed: &Listed) -> Vec<String> {
    let phrases = &book().phrases;
    let rows = sees::rows(book(), listed);
    let mut wanted: Vec<String> = rows.iter().map(|(question, _)| (*question).to_owned()).collect();
    wanted.extend(rows.iter().map(|(_, answer)| answer.to_string()));
    wanted.extend([phrases.details(), phrases.checked(), phrases.source()].map(str::to_owned));
    wanted.push(phrases.checked_on(date::written(book(), listed.entry.last_checked)));
    // Whose fold it is, for whoever hears one after the other.
    wanted.push([": ", &listed.words.name].concat());
    wanted.push(listed.entry.source.split('/').nth(2).unwrap().to_owned());
    wanted
}

#[test]
fn every_line_stands_with_all_that_is_known_of_it_and_every_way_to_reach_it() {
    let (site, html) = (site(), shipped());
    let found: Vec<&str> =
        part(&html, "id=\"find\"", "</section>").split("<li class=\"line listed\">").skip(1).collect();
    let all = everyone(&site);
    assert_eq!(found.len(), all.len());
    for (listed, html) in all.into_iter().zip(found) {
        let mut wanted = said::line(book(), listed);
        wanted.extend(known_of(listed));
        let texts = said::texts(html);
        let lacks: Vec<_> = wanted.iter().filter(|text| !texts.contains(text)).collect();
        assert!(lacks.is_empty(), "{} lacks {lacks:?}", listed.entry.id);
        let links = links(&nodes(html));
        let ways = listed.entry.channels.iter().map(|channel| (channel.link(), said::label(book(), channel)));
        for wanted in ways {
            assert!(links.contains(&wanted), "{}: {wanted:?}", listed.entry.id);
        }
        assert!(links.iter().any(|(href, _)| *href == listed.entry.source.as_str()), "{}", listed.entry.id);
    }
}

#[test]
fn it_says_what_the_content_says_and_no_more() {
    let (site, phrases) = (site(), &book().phrases);
    let programme = &book().programme;
    let mut wanted: Vec<String> = [
        phrases.home(),
        phrases.find_title(),
        phrases.door_find(),
        phrases.door_colleague(),
        phrases.door_ask(),
        phrases.guides_title(),
        phrases.plain_guides(),
        phrases.plain_lead(),
        phrases.urgency_now(),
        phrases.urgency_talk(),
        phrases.urgency_care(),
        phrases.urgency_situation(),
        phrases.colleague_title(),
        phrases.colleague_lead(),
        phrases.colleague_danger(),
        phrases.plain_ask(),
        phrases.ask_then_call(),
        phrases.ask_then_match(),
        phrases.ask_then_peer(),
        phrases.ask_confidence(),
        phrases.ask_about(),
        phrases.ask_about_text(),
        phrases.ask_waiting(),
    ]
    .map(str::to_owned)
    .to_vec();
    wanted.push(phrases.ask_lead(programme.name, programme.association));
    wanted.extend([programme.promise.to_string(), programme.limits(phrases).to_string()]);
    for step in site.library.walk.steps.iter().filter(|step| step.short.is_some()) {
        wanted.extend([step.title.to_string(), step.short.unwrap().to_string()]);
    }
    let all = everyone(&site);
    wanted.extend(said::frame(book(), all.iter().copied()));
    wanted.extend(said::strip(book()));
    for listed in all {
        wanted.extend(said::line(book(), listed));
        wanted.extend(known_of(listed));
    }
    said::says_all_and_no_more("plain/en.html", &shipped(), &wanted);
}

#[test]
fn an_old_check_is_owned_up_to_beside_the_number() {
    let site = site();
    let months = chrono::Months::new(site.book.programme.stale_after_months);
    let due = checked(&site).checked_add_months(months).unwrap();
    let marks = |today: NaiveDate| {
        let html = edition(&site, OUTSIDE, today);
        let open: String =
            html.split("<details class=\"fold\">").map(|part| part.rsplit("</details>").next().unwrap()).collect();
        let dates: BTreeSet<NaiveDate> = everyone(&site).iter().map(|listed| listed.entry.last_checked).collect();
        let mark = |day: &NaiveDate| book().phrases.checked_long_ago(date::written(book(), *day));
        dates.iter().map(|day| open.matches(&mark(day)).count()).sum::<usize>()
    };
    assert_eq!(marks(checked(&site)), 0);
    assert_eq!(marks(due.succ_opt().unwrap()), everyone(&site).len());
}

#[test]
fn it_is_small_as_shipped_and_whole_with_five_thousand() {
    assert!(shipped().len() < 30_000, "{} bytes", shipped().len());
    let mut site = site();
    let model = site.rest.first().unwrap().clone();
    for number in 0..5_000_u16 {
        let mut listed = model.clone();
        listed.entry.place = 1_000 + number;
        listed.words.name = format!("Line {number}.").into();
        site.rest.push(listed);
    }
    let html = edition(&site, OUTSIDE, checked(&site));
    assert_eq!(
        part(&html, "id=\"find\"", "</section>").matches("<li class=\"line listed\">").count(),
        everyone(&site).len()
    );
    for number in [0, 2_500, 4_999] {
        assert!(html.contains(&format!("<h3>Line {number}.</h3>")));
    }
}
