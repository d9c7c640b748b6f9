//! One question, in each of its states: each brings a group of radio buttons of its own, and a page to itself.

use doc_to_doc::app::visit::Visit;
use doc_to_doc::domain::answers::Reply;
use doc_to_doc::domain::sitting::Moment;
use leptos::prelude::Set;

use crate::room::Answer::{self, At, Decline, Least};
use crate::room::Room;
use crate::wall::{Page, Wall};

const OF: &[&str] = &["screen/question", "screen/check_in", "part/beat"];

pub(crate) const PAGES: &[Page] = &[
    Page { family: "question", name: "nothing-chosen", of: OF, hang: |room, wall| shown(room, "mood", 0, None, wall) },
    Page { family: "question", name: "chosen", of: OF, hang: |room, wall| shown(room, "mood", 2, Some(At(2)), wall) },
    Page {
        family: "question",
        name: "declined",
        of: OF,
        hang: |room, wall| shown(room, "mood", 2, Some(Decline), wall),
    },
    Page { family: "question", name: "last", of: OF, hang: |room, wall| shown(room, "worry", 6, Some(At(0)), wall) },
    Page { family: "question", name: "hint", of: OF, hang: |room, wall| shown(room, "alcohol", 1, None, wall) },
    Page { family: "question", name: "long", of: OF, hang: |room, wall| shown(room, "event", 1, None, wall) },
    Page { family: "question", name: "many-choices", of: OF, hang: |room, wall| shown(room, "burnout", 0, None, wall) },
    Page { family: "question", name: "waits", of: OF, hang: waits },
];

/// The question after so many of a topic, with this answer to it.
fn shown(room: Room, topic: &str, before: usize, answer: Option<Answer>, wall: &mut Wall) {
    // What is told after an event is asked of whoever had one.
    let usual = if topic == "event" { At(1) } else { Least };
    let visit = room.checking(topic, core::iter::repeat_n(usual, before), false);
    if let Some(answer) = answer {
        give(visit, answer);
    }
    wall.unfolded_screen(visit);
}

/// Notes it, and stays there, as the keyboard does.
fn give(visit: Visit, answer: Answer) {
    let battery = &visit.book().battery;
    let Some(Moment::Question { questionnaire, item }) = visit.moment() else { return };
    let reply = battery.item(questionnaire, item).map_or(Reply::Declined, |item| answer.to(item));
    visit.change(|sitting| sitting.answer(battery, reply));
}

/// With the switch off that lets questions go on by themselves.
fn waits(room: Room, wall: &mut Wall) {
    let visit = room.checking("loneliness", [], false);
    visit.moves_on.set(false);
    wall.screen(visit);
}
