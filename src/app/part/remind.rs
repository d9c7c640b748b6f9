//! A day to come back, as a file for whatever calendar they use.

use leptos::prelude::*;

use super::copying::status;
use super::prose::{Part, Words};
use crate::app::visit::Visit;
use crate::browser::{clock, keep};
use crate::content::date;
use crate::domain::reminder;
use crate::domain::text::Text;

/// The media type of a calendar file (RFC 5545, 8.1).
const CALENDAR: &str = "text/calendar;charset=utf-8";

/// Adds it: a button for each of these days, with its name, and what the file says.
pub fn remind(visit: Visit, about: Words, days: Vec<(u16, Words)>, title: Text, part: &mut Part) {
    let told = RwSignal::new(String::new());
    part.para(about);
    part.nest("div", "row", |row| {
        for (days, name) in days {
            row.button("button second", name, move || told.set(save(visit, title.as_str(), days)));
        }
    });
    status(told, part);
    part.note(visit.phrases().remind_note(title));
}

/// Saves a reminder, and says what became of it.
fn save(visit: Visit, title: &str, days: u16) -> String {
    let day = reminder::day_after(clock::today(), days);
    let written = date::written(visit.book(), day);
    // A name that says nothing about what is inside.
    let file = [day.to_string().as_str(), ".ics"].concat();
    if keep::save(&file, CALENDAR, reminder::calendar(title, day, clock::instant()).as_bytes()) {
        visit.phrases().remind_saved(written, file)
    } else {
        visit.phrases().remind_refused(written)
    }
}
