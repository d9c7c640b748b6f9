//! A score drawn on its scale: at both ends, at each cut-off, and in each band.

use doc_to_doc::app::part::scale_drawing::scale_drawing;
use doc_to_doc::domain::report::Line;
use doc_to_doc::domain::scale::{Rule, Scale, Score, Total};

use crate::room::Room;
use crate::wall::{Page, Wall};

const OF: &[&str] = &["part/scale_drawing", "part/drawing"];

pub(crate) const PAGES: &[Page] = &[
    Page {
        family: "scale",
        name: "bands",
        of: OF,
        hang: |room, wall| drawn(room, |scale| !scale.bands.is_empty(), wall),
    },
    Page {
        family: "scale",
        name: "cut-offs",
        of: OF,
        hang: |room, wall| drawn(room, |scale| scale.bands.is_empty(), wall),
    },
    Page { family: "scale", name: "not-scored", of: OF, hang: not_scored },
];

fn drawn(room: Room, which: fn(&Scale) -> bool, wall: &mut Wall) {
    let visit = room.bare("");
    for (position, scale) in room.book.battery.scales.iter().enumerate().filter(|(_, scale)| which(scale)) {
        let (low, high) = scale.range;
        let mut totals = vec![(low, "lowest".to_owned())];
        totals.extend(scale.cut_offs.iter().map(|cut| (cut.at, ["cut-off-", cut.id.as_str()].concat())));
        totals.extend(
            scale.bands.iter().map(|band| (i32::midpoint(band.from, band.to), ["band-", band.id.as_str()].concat())),
        );
        totals.push((high, "highest".to_owned()));
        for (sum, state) in totals {
            let score = Score::Scored { total: Total { sum, over: 1 }, band: band(scale, sum) };
            wall.hang(
                &[scale.id.as_str(), "-", &state].concat(),
                scale_drawing(visit, Line { scale: position, score }),
            );
        }
        if scale.rule == Rule::Mean {
            // What is no whole number is told in tenths.
            let score = Score::Scored { total: Total { sum: 100, over: 3 }, band: band(scale, 33) };
            wall.hang(&[scale.id.as_str(), "-tenths"].concat(), scale_drawing(visit, Line { scale: position, score }));
        }
    }
}

fn band(scale: &Scale, sum: i32) -> Option<usize> {
    scale.bands.iter().position(|band| (band.from..=band.to).contains(&sum))
}

/// Too much was left open; what was answered may say that it is so much or more.
fn not_scored(room: Room, wall: &mut Wall) {
    let visit = room.bare("");
    for (position, scale) in room.book.battery.scales.iter().enumerate() {
        let cut = scale.cut_offs.first().map(|cut| Total { sum: cut.at, over: 1 });
        for (state, at_least) in [("-open", None), ("-at-least", cut)] {
            let line = Line { scale: position, score: Score::NotScored { at_least } };
            wall.hang(&[scale.id.as_str(), state].concat(), scale_drawing(visit, line));
        }
    }
}
