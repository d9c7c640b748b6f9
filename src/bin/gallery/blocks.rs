//! The blocks of which steps and guides are made: the first of each kind that the library holds.

use doc_to_doc::app::part::blocks::{blocks, cited};
use doc_to_doc::app::part::prose::Part;
use doc_to_doc::content::block::{Block, What};
use doc_to_doc::content::library::Library;
use doc_to_doc::domain::walk::Relation;

use crate::room::{Room, library};
use crate::wall::{Page, Wall};

pub(crate) const PAGES: &[Page] = &[
    Page { family: "blocks", name: "kinds", of: KINDS, hang: kinds },
    Page { family: "blocks", name: "cited", of: &["part/blocks/cited"], hang: sources },
    Page { family: "blocks", name: "only-for", of: &["part/blocks"], hang: only },
];

const KINDS: &[&str] = &["part/blocks", "part/blocks/say", "part/blocks/rates", "part/hand_over", "part/remind"];

/// By which an exhibit of this kind goes.
fn kind(what: &What) -> &'static str {
    match what {
        What::Text(_) => "text",
        What::Say(_) => "say",
        What::List(_) => "list",
        What::Steps(_) => "steps",
        What::Avoid(_) => "avoid",
        What::Pairs(_) => "pairs",
        What::Rates(_) => "rates",
        What::Checklist(_) => "checklist",
        What::Help(_) => "help",
        What::Now(_) => "now",
        What::HandOver(_) => "hand-over",
        What::Go(_) => "go",
    }
}

/// Every list of blocks that there is.
fn written(library: &'static Library) -> impl Iterator<Item = &'static [Block]> {
    let steps = library.walk.steps.iter().map(|step| step.blocks.as_slice());
    let guides = library.guides.iter().flat_map(|guide| &guide.sections).map(|section| section.blocks.as_slice());
    let ends = library.practice.conversations.iter().map(|conversation| conversation.end.as_slice());
    steps.chain(guides).chain(ends).chain([library.practice.why.as_slice()])
}

fn kinds(room: Room, wall: &mut Wall) {
    let visit = room.at("#/guides");
    let Some(library) = library(visit) else { return };
    let mut hung = Vec::new();
    for block in written(library).flatten() {
        let kind = kind(&block.what);
        if hung.contains(&kind) || !block.only.is_empty() {
            continue;
        }
        hung.push(kind);
        let mut part = Part::default();
        blocks(visit, library, core::slice::from_ref(block), None, &mut part);
        wall.hang(kind, part.all());
    }
}

/// One source and several, with and without a link.
fn sources(room: Room, wall: &mut Wall) {
    let visit = room.at("#/guides");
    let Some(library) = library(visit) else { return };
    let place =
        |linked: bool| (0..).zip(&library.sources).find(|(_, one)| one.link.is_some() == linked).map(|(at, _)| at);
    let (with, without) = (place(true), place(false));
    let states: [(&str, Vec<u16>); 3] = [
        ("linked", with.into_iter().collect()),
        ("not-linked", without.into_iter().collect()),
        ("several", with.into_iter().chain(without).collect()),
    ];
    for (state, places) in states.into_iter().filter(|(_, places)| !places.is_empty()) {
        let mut part = Part::default();
        cited(visit, library, &places, &mut part);
        wall.hang(state, part.all());
    }
}

/// A step that says more to some: as each of them sees it.
fn only(room: Room, wall: &mut Wall) {
    let visit = room.at("#/guides");
    let Some(library) = library(visit) else { return };
    let for_some = |blocks: &&[Block]| blocks.iter().any(|block| !block.only.is_empty());
    let Some(step) = written(library).find(for_some) else { return };
    for relation in Relation::ALL {
        let mut part = Part::default();
        blocks(visit, library, step, Some(*relation), &mut part);
        wall.hang(relation.id(), part.all());
    }
}
