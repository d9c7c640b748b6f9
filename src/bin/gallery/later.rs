//! What stands where the rest of the program is on its way, or never comes: a page for each, since each has a heading.

use leptos::prelude::Set;

use crate::room::Answer::{self, At, Least, Most};
use crate::room::Room;
use crate::wall::{Page, Wall};

const SCENE: &[&str] = &["later"];
const SHORT: &[&str] = &["later", "later/short"];

pub(crate) const PAGES: &[Page] = &[
    Page { family: "later", name: "awaited", of: SCENE, hang: |room, wall| scene(room, "#/guides", false, wall) },
    Page { family: "later", name: "find", of: SCENE, hang: |room, wall| scene(room, "#/find", true, wall) },
    Page { family: "later", name: "colleague", of: SCENE, hang: |room, wall| scene(room, "#/colleague", true, wall) },
    Page { family: "later", name: "kept", of: SCENE, hang: |room, wall| scene(room, "#/kept", true, wall) },
    Page {
        family: "later",
        name: "crisis",
        of: SHORT,
        hang: |room, wall| short(room, "mood", &[Most; 20], true, wall),
    },
    Page { family: "later", name: "talk", of: SHORT, hang: |room, wall| short(room, "worry", &[At(2); 7], true, wall) },
    Page { family: "later", name: "steady", of: SHORT, hang: |room, wall| short(room, "", &[Least; 99], false, wall) },
];

fn scene(room: Room, fragment: &str, missing: bool, wall: &mut Wall) {
    wall.screen(room.without_the_rest(fragment, missing));
}

/// A result in short.
fn short(room: Room, topic: &str, answers: &[Answer], missing: bool, wall: &mut Wall) {
    let visit = room.without_the_rest("#/check-in", missing);
    visit.sitting.set(Some(room.sitting(topic, answers.iter().copied(), true)));
    wall.screen(visit);
}
