//! What there is to read and to pass on.

use doc_to_doc::domain::reading::Reading;

use crate::room::Room;
use crate::wall::{Page, Wall};

const LIST: &[&str] = &["screen/guides", "screen/guides/list", "part/shelf", "screen/guides/search"];
const KIT: &[&str] = &["screen/guides/kit", "screen/guides/sheet", "part/hand_over"];

pub(crate) const PAGES: &[Page] = &[
    Page { family: "guides", name: "list", of: LIST, hang: |room, wall| wall.screen(room.at("#/guides")) },
    Page {
        family: "guides",
        name: "guide",
        of: &["screen/guides/guide"],
        hang: |room, wall| read(room, guide(None), wall),
    },
    Page {
        family: "guides",
        name: "guide-sought",
        of: &["screen/guides/guide"],
        hang: |room, wall| read(room, guide(Some(1)), wall),
    },
    Page { family: "guides", name: "kit", of: KIT, hang: |room, wall| read(room, Reading::Kit, wall) },
    Page { family: "guides", name: "awaited", of: LIST, hang: |room, wall| wall.screen(room.bare("#/guides")) },
    Page { family: "guides", name: "missing", of: LIST, hang: missing },
];

fn guide(section: Option<u16>) -> Reading {
    Reading::Guide { guide: 0, section }
}

fn read(room: Room, reading: Reading, wall: &mut Wall) {
    wall.unfolded_screen(room.reading("#/guides", reading));
}

/// Nothing came.
fn missing(room: Room, wall: &mut Wall) {
    let visit = room.bare("#/guides");
    visit.stock(Vec::new());
    wall.screen(visit);
}
