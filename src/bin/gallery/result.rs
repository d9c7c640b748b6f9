//! The result at each level, and its parts.

use doc_to_doc::app::part::next_step::Steps;
use doc_to_doc::app::part::prose::{Part, element};
use doc_to_doc::app::part::{how_common, onward, scored, take_away};
use doc_to_doc::app::visit::Visit;
use doc_to_doc::domain::audience::Audience;
use doc_to_doc::domain::next_step::Barrier;
use doc_to_doc::domain::norm;
use leptos::prelude::Set;

use crate::room::Answer::{self, At, Decline, Least, Most};
use crate::room::{Room, library, report};
use crate::wall::{Page, Wall};

const WHOLE: &[&str] =
    &["screen/result", "part/next_step", "part/onward", "part/shelf", "part/scored", "part/take_away", "part/remind"];

pub(crate) const PAGES: &[Page] = &[
    Page { family: "result", name: "crisis", of: WHOLE, hang: |room, wall| whole(room, "mood", &[Most; 20], wall) },
    Page { family: "result", name: "prompt", of: WHOLE, hang: |room, wall| whole(room, "worry", &[Most; 7], wall) },
    Page {
        family: "result",
        name: "talk",
        of: WHOLE,
        hang: |room, wall| whole(room, "alcohol", &[At(3), At(1), At(0)], wall),
    },
    Page { family: "result", name: "unclear", of: WHOLE, hang: |room, wall| whole(room, "mood", UNCLEAR, wall) },
    Page { family: "result", name: "steady", of: WHOLE, hang: |room, wall| whole(room, "", &[Least; 99], wall) },
    Page { family: "result", name: "milder", of: WHOLE, hang: |room, wall| whole(room, "burnout", &[At(2); 99], wall) },
    Page {
        family: "result",
        name: "nothing-answered",
        of: WHOLE,
        hang: |room, wall| whole(room, "loneliness", &[Decline; 9], wall),
    },
    Page { family: "result", name: "before-the-library", of: WHOLE, hang: before },
    Page { family: "result", name: "chosen", of: WHOLE, hang: chosen },
    Page { family: "result", name: "how-common", of: &["part/how_common"], hang: common },
    Page {
        family: "result",
        name: "parts",
        of: &["part/scored", "part/onward", "part/shelf", "part/take_away", "part/next_step"],
        hang: parts,
    },
];

const UNCLEAR: &[Answer] = &[Least, Least, Least, Least, Least, Least, Least, Least, Decline];

fn whole(room: Room, topic: &str, answers: &[Answer], wall: &mut Wall) {
    wall.unfolded_screen(room.checking(topic, answers.iter().copied(), true));
}

/// What stands there while its later words are on their way.
fn before(room: Room, wall: &mut Wall) {
    let visit = room.bare("#/check-in");
    visit.sitting.set(Some(room.sitting("worry", [At(2); 7], false)));
    wall.screen(visit);
}

/// With a group to compare with, and something that stands in the way.
fn chosen(room: Room, wall: &mut Wall) {
    let visit = room.checking("worry", [At(1); 7], false);
    visit.change(|sitting| {
        sitting.choose().compare(Some(Audience::Resident));
        sitting.choose().say(Barrier::License);
    });
    wall.screen(visit);
}

/// Checks after which a figure may stand beside a score: nobody is in danger, and no score is the highest.
const CALM: [(&str, &[Answer]); 4] = [
    ("burnout", &[At(2); 99]),
    ("mood", &[At(1), At(1), At(1), At(1), At(1), At(1), At(1), At(1), Least]),
    ("worry", &[At(1); 7]),
    ("alcohol", &[At(1); 3]),
];

/// Beside each score, what is known of each group; where that is nothing, it says so.
fn common(room: Room, wall: &mut Wall) {
    for audience in Audience::ALL {
        for (topic, answers) in CALM {
            let visit = room.checking(topic, answers.iter().copied(), true);
            visit.change(|sitting| sitting.choose().compare(Some(*audience)));
            let (Some(report), Some(library)) = (report(visit), library(visit)) else { continue };
            for line in &report.lines {
                let figures = library.after.norms.figures.iter().map(|told| &told.figure);
                let stands = norm::may_stand(&room.book.battery, &report, *line) && norm::is_known(figures, *line);
                if let (true, Some(scale)) = (stands, room.book.battery.scales.get(line.scale)) {
                    let mut part = Part::default();
                    how_common::beside(visit, &report, *line, &mut part);
                    wall.hang(&[audience.id(), "-", scale.id.as_str()].concat(), part.all());
                }
            }
        }
    }
    let visit = room.checking("worry", [At(1); 7], false);
    if let Some(report) = report(visit) {
        wall.hang("choice", how_common::choice(visit, &report, |_| ()));
    }
}

fn parts(room: Room, wall: &mut Wall) {
    let visit = room.checking("loneliness", [Most; 9], false);
    let Some(report) = report(visit) else { return };
    if let Some(line) = report.lines.first() {
        let fold = |wall: &mut Wall, state: &str, visit: Visit| {
            let mut part = Part::default();
            scored::scored(visit, *line, &mut part);
            wall.hang(state, part.all());
        };
        fold(wall, "scored-shut", visit);
        let printed = room.checking("loneliness", [Most; 9], false);
        printed.printing.set(true);
        fold(wall, "scored-open", printed);
    }
    if let Some(words) = visit.book().levels.get(report.level.position()) {
        let steps = Steps::new(visit, &report, words);
        wall.hang("next-steps", element("div", "stack", |part| steps.show(part)));
        wall.hang("in-the-way", element("div", "stack", |part| steps.ask(part)));
    }
    wall.hang("onward", onward::onward(visit, true));
    wall.hang("to-plan", onward::to_plan(visit));
    wall.hang("take-away", take_away::take_away(visit, report));
}
