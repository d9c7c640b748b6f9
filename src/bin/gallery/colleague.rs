//! Helping a colleague: the list, the walkthrough at its steps, and conversations.

use doc_to_doc::content::library::Library;
use doc_to_doc::domain::reader::Reader;
use doc_to_doc::domain::reading::Reading;
use doc_to_doc::domain::talk::{Beat, Talk};
use doc_to_doc::domain::walk::Walk;

use crate::room::{Room, library};
use crate::wall::{Page, Wall};

const HUB: &[&str] = &["screen/colleague", "screen/colleague/hub", "part/shelf"];
const WALK: &[&str] = &["screen/colleague/walk", "screen/colleague/position", "screen/colleague/row"];
const TALK: &[&str] = &["screen/colleague/talk", "screen/colleague/said", "screen/colleague/position"];

pub(crate) const PAGES: &[Page] = &[
    Page { family: "colleague", name: "hub", of: HUB, hang: |room, wall| hub(room, None, wall) },
    Page { family: "colleague", name: "hub-family", of: HUB, hang: |room, wall| hub(room, Some(Reader::Family), wall) },
    Page {
        family: "colleague",
        name: "walk-first",
        of: WALK,
        hang: |room, wall| step(room, |one| one.walk.path.start, wall),
    },
    Page {
        family: "colleague",
        name: "walk-danger",
        of: WALK,
        hang: |room, wall| step(room, |one| one.walk.path.danger.unwrap_or_default(), wall),
    },
    Page { family: "colleague", name: "walk-end", of: WALK, hang: |room, wall| step(room, an_end, wall) },
    Page { family: "colleague", name: "practice", of: &["screen/colleague/practice", "part/shelf"], hang: practice },
    Page { family: "colleague", name: "talk-asked", of: TALK, hang: |room, wall| talk(room, 0, wall) },
    Page { family: "colleague", name: "talk-landed", of: TALK, hang: |room, wall| talk(room, 1, wall) },
    Page { family: "colleague", name: "talk-over", of: TALK, hang: |room, wall| talk(room, 99, wall) },
];

fn hub(room: Room, reader: Option<Reader>, wall: &mut Wall) {
    let visit = room.at("#/colleague");
    visit.arrange(reader);
    wall.screen(visit);
}

/// A step from which no way leads on, and which is not the one for danger.
fn an_end(library: &'static Library) -> u16 {
    let ends = (0..).zip(&library.walk.steps).filter(|(_, step)| step.exits.is_empty()).map(|(at, _)| at);
    ends.filter(|at| Some(*at) != library.walk.path.danger).last().unwrap_or_default()
}

fn step(room: Room, which: fn(&'static Library) -> u16, wall: &mut Wall) {
    let Some(library) = library(room.at("")) else { return };
    wall.unfolded_screen(room.reading("#/colleague", Reading::Walk(Walk::at(which(library)))));
}

fn practice(room: Room, wall: &mut Wall) {
    wall.unfolded_screen(room.reading("#/colleague", Reading::Practice));
}

/// The first conversation after so many beats: something is asked, then it has landed, and so on to its end.
fn talk(room: Room, beats: usize, wall: &mut Wall) {
    let Some(library) = library(room.at("")) else { return };
    let Some(conversation) = library.practice.conversations.first() else { return };
    let mut talk = Talk::begin(&conversation.path);
    for _ in 0..beats {
        if talk.is_over(&conversation.path) {
            break;
        }
        match talk.now() {
            Beat::Asked(turn) => talk.say(&conversation.path, turn, 0),
            Beat::Landed { .. } => talk.go_on(&conversation.path),
        }
    }
    wall.unfolded_screen(room.reading("#/colleague", Reading::Talk(0, talk)));
}
