//! A line of help in each of its states, the strip, and the row of doors.

use chrono::NaiveDate;
use doc_to_doc::app::part::line::{self, Help};
use doc_to_doc::app::part::nav;
use doc_to_doc::app::part::prose::{element, live};
use doc_to_doc::app::part::strip::strip;
use doc_to_doc::app::screen::find::details::details;
use doc_to_doc::browser::clock;
use doc_to_doc::content::directory::Listed;
use doc_to_doc::domain::hours::{Holidays, Hours, Span, Week};
use doc_to_doc::domain::text::Text;
use leptos::prelude::AnyView;

use crate::room::Room;
use crate::wall::{Page, Wall};

pub(crate) const PAGES: &[Page] = &[
    Page { family: "line", name: "standing", of: &["part/line"], hang: standing },
    Page { family: "line", name: "weight", of: &["part/line"], hang: weight },
    Page { family: "line", name: "details", of: &["screen/find/details"], hang: known },
    Page { family: "line", name: "strip", of: &["part/strip"], hang: strips },
    Page { family: "line", name: "nav", of: &["part/nav"], hang: |room, wall| doors(room, "#/guides", wall) },
    Page {
        family: "line",
        name: "nav-check-in",
        of: &["part/nav"],
        hang: |room, wall| doors(room, "#/check-in", wall),
    },
    Page { family: "line", name: "nav-ask", of: &["part/nav"], hang: |room, wall| doors(room, "#/ask", wall) },
];

/// Whose hours are changed for the exhibits.
const PHYSICIANS: &str = "physician-line";

/// At every time of the week but one minute, or at none.
fn week(open: bool, holidays: Holidays, closed: Vec<NaiveDate>) -> Hours {
    let spans = if open { vec![Span { days: 0b111_1111, from: 0, to: 1_439 }] } else { Vec::new() };
    Hours::Weekly(Week { zone: Text::from("America/New_York"), spans, holidays, closed })
}

/// Each way in which hours can stand, whatever the clock says.
fn hours() -> [(&'static str, Option<Hours>); 6] {
    let today = clock::today();
    let near = today.pred_opt().into_iter().chain([today]).chain(today.succ_opt()).collect();
    [
        ("as-it-is-now", None),
        ("always", Some(Hours::Always)),
        ("open-now", Some(week(true, Holidays::Open, Vec::new()))),
        ("closed-for-days", Some(week(true, Holidays::Open, near))),
        ("closed", Some(week(false, Holidays::Closed, Vec::new()))),
        ("hours-unknown", Some(Hours::Unknown)),
    ]
}

fn standing(room: Room, wall: &mut Wall) {
    for (state, hours) in hours() {
        let visit = room.with(|book| change(&mut book.lines, PHYSICIANS, hours.as_ref()));
        if let Some(line) = visit.book().line(PHYSICIANS) {
            wall.hang(state, line::helps(visit, [Help::Line(line)]));
        }
    }
}

fn change(lines: &mut [Listed], id: &str, hours: Option<&Hours>) {
    for line in lines.iter_mut().filter(|line| line.entry.id == *id) {
        if let Some(hours) = hours {
            line.entry.hours = hours.clone();
        }
    }
}

/// The first of several, the one to try first, somebody whom only the person can reach, and each line of the book.
fn weight(room: Room, wall: &mut Wall) {
    let visit = room.at("");
    wall.hang("urgent", line::urgent_helps(visit, line::named(visit, ["lifeline", PHYSICIANS])));
    wall.hang("first", line::first_named(visit, "programme"));
    let people = room.book.people.iter().map(|(_, words)| Help::Person(words));
    wall.hang("people", line::helps(visit, people));
    for line in &room.book.lines {
        wall.hang(line.entry.id.as_str(), line::helps(visit, [Help::Line(line)]));
    }
}

/// What else is known: checked not long ago, and long ago.
fn known(room: Room, wall: &mut Wall) {
    let shown = |line: &'static Listed| -> AnyView {
        let visit = room.bare("");
        element("div", "line", |entry| {
            line::about(visit, line, "h3", entry);
            details(visit, line, entry);
        })
    };
    let Some(line) = room.book.line(PHYSICIANS) else { return };
    wall.hang("folded", shown(line));
    let mut now = line.clone();
    now.entry.last_checked = clock::today();
    wall.unfold("checked-today", shown(Box::leak(Box::new(now))));
    let mut stale = line.clone();
    stale.entry.last_checked = NaiveDate::default();
    wall.unfold("checked-long-ago", shown(Box::leak(Box::new(stale))));
}

fn strips(room: Room, wall: &mut Wall) {
    for (state, hours) in hours() {
        let visit = room.with(|book| change(&mut book.lines, PHYSICIANS, hours.as_ref()));
        let view = element("div", "help-now", |strip_of| {
            strip_of.nest("div", "column broad", |column| _ = column.add(strip(visit)));
        });
        wall.bare(state, view);
    }
}

/// A landmark, and so a page for each.
fn doors(room: Room, fragment: &str, wall: &mut Wall) {
    let visit = room.bare(fragment);
    wall.bare("row", live(move || nav::nav(visit)));
}
