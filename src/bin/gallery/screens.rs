//! The screens that are reached by an address, each on its own page.

use doc_to_doc::domain::reader::Reader;
use leptos::prelude::Set;

use crate::room::Room;
use crate::wall::{Page, Wall};

const FIND: &[&str] = &[
    "screen/find",
    "screen/find/compare",
    "screen/find/details",
    "screen/find/filters",
    "screen/find/gaps",
    "screen/find/guidance",
    "screen/find/results",
    "screen/find/found",
    "screen/find/search",
];

pub(crate) const PAGES: &[Page] = &[
    Page {
        family: "screens",
        name: "home",
        of: &["screen/home", "screen/for_whom"],
        hang: |room, wall| home(room, None, wall),
    },
    Page {
        family: "screens",
        name: "home-resident",
        of: &["screen/home", "screen/for_whom"],
        hang: |room, wall| home(room, Some(Reader::Resident), wall),
    },
    Page { family: "screens", name: "find", of: FIND, hang: |room, wall| wall.screen(room.at("#/find")) },
    Page {
        family: "screens",
        name: "find-awaited",
        of: FIND,
        hang: |room, wall| wall.unfolded_screen(room.bare("#/find")),
    },
    Page { family: "screens", name: "find-missing", of: FIND, hang: find_missing },
    Page { family: "screens", name: "ask", of: &["screen/ask"], hang: |room, wall| ask(room, None, wall) },
    Page {
        family: "screens",
        name: "ask-family",
        of: &["screen/ask"],
        hang: |room, wall| ask(room, Some(Reader::Family), wall),
    },
    Page { family: "screens", name: "ask-after-a-check", of: &["screen/ask"], hang: ask_after },
    Page { family: "screens", name: "kept", of: &["screen/kept"], hang: |room, wall| wall.screen(room.at("#/kept")) },
    Page {
        family: "screens",
        name: "missing",
        of: &["screen/missing"],
        hang: |room, wall| wall.screen(room.at("#/nowhere")),
    },
];

fn home(room: Room, reader: Option<Reader>, wall: &mut Wall) {
    let visit = room.at("");
    visit.arrange(reader);
    wall.unfolded_screen(visit);
}

/// The lines beyond the book did not come.
fn find_missing(room: Room, wall: &mut Wall) {
    let visit = room.bare("#/find");
    visit.shelve(Vec::new());
    wall.screen(visit);
}

fn ask(room: Room, reader: Option<Reader>, wall: &mut Wall) {
    let visit = room.at("#/ask");
    visit.arrange(reader);
    wall.screen(visit);
}

fn ask_after(room: Room, wall: &mut Wall) {
    let visit = room.at("#/ask");
    visit.erased.set(true);
    wall.screen(visit);
}
