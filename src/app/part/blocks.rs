//! The blocks of which steps and guides are made.

mod cited;
mod rates;
mod say;

pub use cited::cited;

use super::hand_over;
use super::line;
use super::prose::Part;
use crate::app::visit::Visit;
use crate::content::block::{Block, Door, HandOver, Pair, What};
use crate::content::library::Library;
use crate::domain::text::Text;
use crate::domain::walk::Relation;

/// Draws those that are for this reader.
pub fn blocks(
    visit: Visit,
    library: &'static Library,
    blocks: &'static [Block],
    relation: Option<Relation>,
    part: &mut Part,
) {
    let is_for = |block: &&Block| block.only.is_empty() || relation.is_some_and(|one| block.only.contains(&one));
    for block in blocks.iter().filter(is_for) {
        what(visit, library, &block.what, part);
        cited(visit, library, &block.sources, part);
    }
}

fn what(visit: Visit, library: &'static Library, what: &'static What, part: &mut Part) {
    match what {
        What::Text(words) => _ = part.para(words),
        What::Say(words) => say::say(visit, words, part),
        What::List(points) => listed(part, "ul", "points", points),
        What::Steps(points) => listed(part, "ol", "steps", points),
        What::Checklist(points) => listed(part, "ul", "checklist", points),
        What::Avoid(pairs) => say::avoid(visit, pairs, part),
        What::Pairs(pairs) => paired(part, pairs),
        What::Rates(rates) => rates::rates(visit, rates, part),
        What::Help(ids) => _ = part.add(line::helps(visit, line::offered(visit, names(ids)))),
        What::Now(ids) => _ = part.add(line::urgent_helps(visit, line::named(visit, names(ids)))),
        What::HandOver(things) => hand_over(visit, library, things, part),
        What::Go(doors) => go(visit, library, doors, part),
    }
}

/// What to do with a colleague, there and then.
pub fn hand_over(visit: Visit, library: &'static Library, things: &'static [HandOver], part: &mut Part) {
    hand_over::hand_over(visit, library, things, part);
}

fn names(ids: &[Text]) -> impl Iterator<Item = &'static str> {
    ids.iter().map(|id| id.as_str())
}

fn listed(part: &mut Part, tag: &'static str, class: &'static str, points: &'static [Text]) {
    part.nest(tag, class, |list| {
        for point in points {
            list.words("li", "", point);
        }
    });
}

fn paired(part: &mut Part, pairs: &'static [Pair]) {
    part.nest("dl", "pairs", |list| {
        for pair in pairs {
            list.nest("div", "", |one| {
                one.words("dt", "", pair.name).words("dd", "", pair.text);
            });
        }
    });
}

fn go(visit: Visit, library: &'static Library, doors: &'static [Door], part: &mut Part) {
    part.nest("div", "row screen-only", |row| {
        for door in doors {
            row.button("button second", door.text, move || visit.go(library, door.to));
        }
    });
}
