//! How a score went: with one day, two, many, and a gap; and the screen that opens files.

use chrono::{Days, NaiveDate};
use doc_to_doc::app::part::course_drawing::course_drawing;
use doc_to_doc::app::screen::course::{desk::Desk, whole};
use doc_to_doc::app::visit::Visit;
use doc_to_doc::browser::clock;
use doc_to_doc::domain::course::{Course, Point};
use doc_to_doc::domain::folder::{Folder, State};
use doc_to_doc::domain::kept::Refusal;
use doc_to_doc::domain::past::{self, Judged, Past};
use doc_to_doc::domain::scale::{Score, Total};
use doc_to_doc::domain::sitting;
use zeroize::Zeroizing;

use crate::room::Answer::{self, At, Least, Most};
use crate::room::{Room, library};
use crate::wall::{Page, Wall};

const SCREEN: &[&str] = &[
    "screen/course",
    "screen/course/desk",
    "screen/course/files",
    "screen/course/save",
    "screen/course/shown",
    "part/course_drawing",
];

pub(crate) const PAGES: &[Page] = &[
    Page { family: "course", name: "drawing", of: &["part/course_drawing", "part/drawing"], hang: drawings },
    Page { family: "course", name: "empty", of: SCREEN, hang: empty },
    Page { family: "course", name: "today", of: SCREEN, hang: today },
    Page { family: "course", name: "opened", of: SCREEN, hang: opened },
    Page { family: "course", name: "danger", of: SCREEN, hang: danger },
    Page { family: "course", name: "awaited", of: SCREEN, hang: awaited },
];

fn ago(days: u64) -> NaiveDate {
    let today = clock::today();
    today.checked_sub_days(Days::new(days)).unwrap_or(today)
}

fn drawings(room: Room, wall: &mut Wall) {
    let visit = room.bare("");
    let point = |(days, sum): (u64, Option<i32>)| Point {
        on: ago(days),
        score: sum.map_or(Score::NotScored { at_least: None }, |sum| Score::Scored {
            total: Total { sum, over: 1 },
            band: None,
        }),
        present: days == 0,
    };
    for (position, scale) in room.book.battery.scales.iter().enumerate() {
        let (low, high) = (scale.range.0, scale.range.1);
        let middle = i32::midpoint(low, high);
        for (state, points) in [
            ("-one", vec![(0, Some(middle))]),
            ("-two", vec![(30, Some(low)), (0, Some(high))]),
            ("-two-on-a-day", vec![(0, Some(low)), (0, Some(high))]),
            ("-many", (0..10).map(|at| (90 - at * 10, Some(if at % 2 == 0 { middle } else { high }))).collect()),
            ("-gap", vec![(60, Some(high)), (30, None), (7, Some(middle)), (0, Some(low))]),
        ] {
            let course = Course { scale: position, points: points.into_iter().map(point).collect() };
            wall.hang(&[scale.id.as_str(), state].concat(), course_drawing(visit, scale, &course));
        }
    }
}

/// Before any check, with the program that opens files.
fn empty(room: Room, wall: &mut Wall) {
    let visit = course(room, room.checking("loneliness", [], false));
    visit.erase();
    visit.change(|_| ());
    hang(visit, |_| (), wall);
}

/// After a check, on the result's own way: the files have no program here.
fn today(room: Room, wall: &mut Wall) {
    let visit = room.checking("loneliness", [Most; 9], false);
    visit.change(|sitting| sitting.open(&visit.book().battery, sitting::Page::Course));
    wall.screen(visit);
}

/// Every state in which a file can be, and several that were read.
fn opened(room: Room, wall: &mut Wall) {
    let read = |days, answer| State::Read(Judged { sheets: sheets(room, days, answer), ..Judged::default() });
    let visit = course(room, room.checking("worry", [At(1); 7], false));
    hang(
        visit,
        |folder| {
            folder.put("a.json".to_owned(), read(60, Most));
            folder.put("b.json".to_owned(), read(30, At(2)));
            folder.put("c.json".to_owned(), read(7, Least));
            folder.put("d.dat".to_owned(), State::Locked { bytes: Zeroizing::default(), refused: false });
            folder.put("e.dat".to_owned(), State::Locked { bytes: Zeroizing::default(), refused: true });
            for (name, refusal) in [
                ("f", Refusal::TooLong),
                ("g", Refusal::CutShort),
                ("h", Refusal::Newer),
                ("i", Refusal::Alien),
                ("j", Refusal::NotOpened),
            ] {
                folder.put([name, ".json"].concat(), State::Refused(refusal));
            }
            folder.put("k.json".to_owned(), State::Unread);
            folder.put("l.json".to_owned(), State::Stopped);
            folder.put("m.json".to_owned(), State::TooMany);
        },
        wall,
    );
}

/// A file whose answers speak of danger.
fn danger(room: Room, wall: &mut Wall) {
    let visit = course(room, room.checking("worry", [At(1); 7], false));
    let judged = Judged { danger: true, ..Judged::default() };
    hang(visit, |folder| folder.put("a.json".to_owned(), State::Read(judged)), wall);
}

fn awaited(room: Room, wall: &mut Wall) {
    let visit = room.bare("#/check-in");
    leptos::prelude::Set::set(&visit.sitting, Some(room.sitting("loneliness", [Most; 9], false)));
    visit.change(|sitting| sitting.open(&visit.book().battery, sitting::Page::Course));
    wall.screen(visit);
}

/// With the program that locks and opens.
fn course(_: Room, visit: Visit) -> Visit {
    visit.equip(true);
    visit
}

fn hang(visit: Visit, change: impl FnOnce(&mut Folder), wall: &mut Wall) {
    let Some(library) = library(visit) else { return };
    let desk = Desk::new(visit, &library.after.over_time);
    desk.change(change);
    wall.bare("screen", whole(desk));
}

/// The sheets of a check so many days ago.
fn sheets(room: Room, days: u64, answer: Answer) -> Vec<Past> {
    let battery = &room.book.battery;
    let sitting = room.sitting("worry", [answer; 7], false);
    past::present(battery, &sitting.trail(battery), sitting.answers(), ago(days))
}
