//! Reads the words around the sheet for the person's own doctor.

use serde::Deserialize;

use super::clerk::{Desk, place};
use super::onward::text;
use crate::content::sheet::{Opening, SheetWords};
use crate::domain::text::Text;

/// The words as people write them.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SheetFile {
    title: Text,
    lead: Text,
    name: Text,
    what: Text,
    not_asked: Text,
    note: Text,
    openings_title: Text,
    openings_about: Text,
    openings: Vec<OpeningFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OpeningFile {
    say: Text,
    copy: Text,
    #[serde(default)]
    scales: Vec<Text>,
}

/// The gap for how many questions were not asked.
const COUNT: &str = "count";

/// Reads them. Somebody whose answers reach nothing, and who does not know how to start, finds words too.
pub(super) fn read(file: SheetFile, desk: &mut Desk<'_, '_>) -> SheetWords {
    let SheetFile { title, lead, name, what, not_asked, note, openings_title, openings_about, openings } = file;
    if !not_asked.contains("{count}") {
        desk.refuse("doctor.not_asked", "lacks the gap {count}", "write it once, in braces");
    }
    if openings.iter().all(|opening| !opening.scales.is_empty()) {
        let fix = "leave `scales` out of one, so that it fits whatever was answered";
        desk.refuse("doctor.openings", "has words for some answers only", fix);
    }
    SheetWords {
        title: text(desk, title, "doctor.title"),
        lead: text(desk, lead, "doctor.lead"),
        name: text(desk, name, "doctor.name"),
        what: text(desk, what, "doctor.what"),
        not_asked: desk.text_leaving(not_asked, "doctor.not_asked", &[COUNT]),
        note: text(desk, note, "doctor.note"),
        openings_title: text(desk, openings_title, "doctor.openings_title"),
        openings_about: text(desk, openings_about, "doctor.openings_about"),
        openings: openings.iter().enumerate().map(|(at, one)| opening(one, at, desk)).collect(),
    }
}

fn opening(file: &OpeningFile, at: usize, desk: &mut Desk<'_, '_>) -> Opening {
    let field = format!("doctor.openings[{at}]");
    let mut scales = Vec::new();
    for id in &file.scales {
        match desk.book().battery.scales.iter().position(|scale| scale.id == *id).and_then(place) {
            Some(position) => scales.push(position),
            None => desk.refuse(&field, format!("`{id}` is no scale"), "write the id of a scale of self-check.json"),
        }
    }
    let said = [&field, ".say"].concat();
    Opening { say: text(desk, file.say, &said), copy: text(desk, file.copy, &[&field, ".copy"].concat()), scales }
}
