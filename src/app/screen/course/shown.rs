//! How each topic went: a drawing, and the same as a table.

use leptos::prelude::*;

use super::desk::Desk;
use crate::app::part::course_drawing::course_drawing;
use crate::app::part::prose::{Part, element, live, nothing};
use crate::browser::keep;
use crate::content::gaps::filled;
use crate::content::{copy, date};
use crate::domain::course::Course;
use crate::domain::report::Line;

/// The section; nothing while no file is open.
pub(super) fn shown(desk: Desk) -> AnyView {
    live(move || {
        desk.changes.track();
        let courses = desk.courses();
        if courses.is_empty() {
            return nothing();
        }
        element("section", "stack", |part| {
            part.title(desk.words.course_title).words("p", "soft", desk.words.course_about);
            part.nest("div", "topics-result", |topics| {
                for course in &courses {
                    topics.nest("article", "topic stack tight", |part| one(&desk, course, part));
                }
            });
            part.nest("p", "screen-only", |part| {
                part.button("button second", desk.visit.phrases().take_print(), keep::print);
            });
        })
    })
}

fn one(desk: &Desk, course: &Course, part: &mut Part) {
    let (book, words) = (desk.visit.book(), desk.words);
    let (Some(scale), Some(named)) = (book.battery.scales.get(course.scale), book.scales.get(course.scale)) else {
        return;
    };
    part.words("h3", "", named.name);
    if course.is_drawn() {
        part.nest("figure", "course", |figure| {
            figure.add(course_drawing(desk.visit, scale, course));
            let cut_offs = words.cut_offs_of(scale);
            if !cut_offs.is_empty() {
                figure.words("figcaption", "small soft", cut_offs);
            }
        });
    }
    part.nest("table", "", |table| {
        table.nest("thead", "", |head| {
            head.nest("tr", "", |row| {
                for name in [words.day, words.score] {
                    row.attributed("th", "", vec![("scope", "col".into())], |cell| _ = cell.text(name));
                }
            });
        });
        table.nest("tbody", "", |body| {
            for point in &course.points {
                let day = date::written(book, point.on);
                let day = if point.present { filled(&words.today, &[("date", &day)]) } else { day };
                let place = copy::place(book, Line { scale: course.scale, score: point.score });
                body.nest("tr", "", |row| {
                    row.attributed("th", "", vec![("scope", "row".into())], |cell| _ = cell.text(day));
                    row.words("td", "", place);
                });
            }
        });
    });
}
