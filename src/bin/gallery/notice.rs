//! What stands over a page that nobody touches: at the foot of the window, and so a page for each.

use doc_to_doc::app::idle::notice;
use doc_to_doc::domain::idle::{CHECK, LETTER};
use leptos::prelude::RwSignal;

use crate::room::{Room, kept};
use crate::wall::{Page, Wall};

pub(crate) const PAGES: &[Page] = &[
    Page {
        family: "notice",
        name: "idle-warning",
        of: &["idle"],
        hang: |room, wall| warning(room, CHECK.warning, wall),
    },
    Page {
        family: "notice",
        name: "idle-warning-letter",
        of: &["idle"],
        hang: |room, wall| warning(room, LETTER.warning, wall),
    },
    Page { family: "notice", name: "idle-over", of: &["idle"], hang: over },
];

fn warning(room: Room, seconds: u32, wall: &mut Wall) {
    let phrases = &room.book.phrases;
    let shown = kept(|| RwSignal::new(0));
    wall.hang("notice", notice(phrases.idle_warning(seconds / 60), phrases.idle_stay(), shown));
}

fn over(room: Room, wall: &mut Wall) {
    let phrases = &room.book.phrases;
    let shown = kept(|| RwSignal::new(0));
    wall.hang("notice", notice(phrases.idle_over().to_owned(), phrases.idle_close(), shown));
}
