//! The blocks of which steps and guides are made, as HTML.

use super::html::Html;
use super::line;
use super::page::front;
use crate::content::block::{Block, Door, Goal, HandOver, Pair, Rates, What};
use crate::content::directory::Listed;
use crate::content::library::Source;
use crate::content::read::Site;
use crate::domain::route::Route;
use crate::domain::text::Text;
use crate::domain::walk::Relation;

/// All of them: a page that takes no answer shows what is for some readers in a frame, under the
/// words by which the walkthrough asks for them.
pub(super) fn blocks(html: &mut Html, site: &Site, blocks: &[Block]) {
    for run in blocks.chunk_by(|one, next| one.only == next.only) {
        let only = run.first().map_or(&[] as &[Relation], |block| &block.only);
        if only.is_empty() {
            each_of(html, site, run);
        } else {
            html.block("div", &[("class", "sheet stack tight")], |html| {
                for relation in only {
                    html.words("h4", "", asked(site, *relation));
                }
                each_of(html, site, run);
            });
        }
    }
}

fn each_of(html: &mut Html, site: &Site, blocks: &[Block]) {
    for block in blocks {
        what(html, site, &block.what);
        cited(html, site, &block.sources);
    }
}

/// The words by which the walkthrough asks for somebody.
fn asked(site: &Site, relation: Relation) -> &str {
    let mut ways = site.library.walk.steps.iter().flat_map(|step| &step.exits);
    ways.find(|way| way.exit.tells == Some(relation)).map_or("", |way| way.text.as_str())
}

fn what(html: &mut Html, site: &Site, what: &What) {
    match what {
        What::Text(text) => html.words("p", "", text),
        What::Say(words) => html.words("blockquote", "say", &site.book.phrases.quoted(words)),
        What::List(points) => list(html, "ul", "points", points),
        What::Steps(points) => list(html, "ol", "points", points),
        What::Checklist(points) => list(html, "ul", "checklist", points),
        What::Avoid(pairs) | What::Pairs(pairs) => each(html, pairs),
        What::Rates(rates) => often(html, site, rates),
        What::Help(ids) | What::Now(ids) => lines(html, site, ids),
        What::HandOver(things) => hand_over(html, site, things),
        What::Go(doors) => doors.iter().for_each(|door| way(html, site, door)),
    }
}

fn list(html: &mut Html, tag: &'static str, class: &str, points: &[Text]) {
    html.block(tag, &[("class", class)], |html| points.iter().for_each(|point| html.words("li", "", point)));
}

fn each(html: &mut Html, pairs: &[Pair]) {
    html.block("dl", &[("class", "pairs")], |html| {
        for Pair { name, text } in pairs {
            pair(html, name, text);
        }
    });
}

fn pair(html: &mut Html, name: &str, text: &str) {
    html.block("div", &[], |html| {
        html.inline("dt", &[], |html| html.text(name));
        html.inline("dd", &[], |html| html.text(text));
    });
}

fn often(html: &mut Html, site: &Site, rates: &Rates) {
    html.words("p", "", &rates.of);
    html.block("dl", &[("class", "pairs")], |html| {
        for rate in &rates.list {
            pair(html, &rate.what, &percent(site, rate.per_mille));
        }
    });
}

/// With one decimal where there is one.
fn percent(site: &Site, per_mille: u16) -> String {
    let phrases = &site.book.phrases;
    let (whole, tenths) = (per_mille / 10, per_mille % 10);
    if tenths == 0 { phrases.percent(whole) } else { phrases.percent_tenth(whole, tenths) }
}

fn lines(html: &mut Html, site: &Site, ids: &[Text]) {
    let known = ids.iter().filter_map(|id| find(site, id));
    line::list(html, "line", known, |html, listed| line::below(html, &site.book, listed, "h4"));
}

fn find<'a>(site: &'a Site, id: &str) -> Option<&'a Listed> {
    site.book.line(id).or_else(|| site.rest.iter().find(|line| line.entry.id == id))
}

/// Without a script one can call, or look up how to ask.
fn hand_over(html: &mut Html, site: &Site, things: &[HandOver]) {
    if let Some(programme) = site.book.line("programme").filter(|_| things.contains(&HandOver::Call)) {
        line::ways(html, &site.book, programme);
    }
    if things.contains(&HandOver::Form) {
        link(html, &[&site.book.locale, ".html#ask"].concat(), site.book.phrases.plain_ask());
    }
}

fn way(html: &mut Html, site: &Site, door: &Door) {
    let place = |fragment: &str| [&front(&site.book), fragment].concat();
    let href = match door.to {
        Goal::Walk => "#colleague".to_owned(),
        Goal::Guide(place) => {
            let guide = site.library.guides.get(usize::from(place));
            ["#", guide.map_or("main", |guide| guide.id.as_str())].concat()
        }
        Goal::Practice => place(Route::Colleague.fragment()),
        Goal::Kit => place(Route::Guides.fragment()),
        Goal::Screen(fragment) => place(&fragment),
    };
    link(html, &href, &door.text);
}

fn link(html: &mut Html, href: &str, words: &str) {
    html.block("p", &[], |html| html.inline("a", &[("class", "link"), ("href", href)], |html| html.text(words)));
}

/// Where facts come from. The word before it makes a link one in running text, which need not be as
/// tall as a thumb.
fn cited(html: &mut Html, site: &Site, sources: &[u16]) {
    // A source is named in the language of its title.
    let lang = Some(("lang", Source::LANGUAGE)).filter(|_| site.book.locale != *Source::LANGUAGE);
    for source in sources.iter().filter_map(|place| site.library.sources.get(usize::from(*place))) {
        html.block("p", &[("class", "small soft cited")], |html| {
            html.text(site.book.phrases.cited_one());
            html.text(" ");
            match source.link {
                Some(link) => {
                    let link = [("href", link.as_str()), ("target", "_blank"), ("rel", "noopener noreferrer")];
                    let link: Vec<_> = link.into_iter().chain(lang).collect();
                    html.inline("a", &link, |html| html.text(&source.text));
                }
                None => html.inline("span", lang.as_slice(), |html| html.text(&source.text)),
            }
        });
    }
}
