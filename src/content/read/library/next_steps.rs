//! Reads whom to offer on a result, and what is said to whatever stands in the way.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::clerk::{Clerk, Desk, place};
use crate::content::next_steps::{BarrierWords, NextSteps, Said};
use crate::content::read::file::{Files, parsed};
use crate::content::read::problem::Problem;
use crate::content::read::wording::gaps_of;
use crate::domain::audience::Audience;
use crate::domain::level::Level;
use crate::domain::next_step::{Barrier, Table};
use crate::domain::text::Text;

/// Whom to offer, in all languages.
const FILE: &str = "content/next-steps.json";
/// Longest list for a barrier or a topic: more would leave no room for the level's own.
const LONGEST: usize = 2;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TableFile {
    barriers: BTreeMap<String, Vec<Text>>,
    audiences: BTreeMap<String, Vec<Text>>,
    topics: BTreeMap<String, Vec<Text>>,
    kept: BTreeMap<String, Vec<Text>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WordsFile {
    ask: Text,
    about: Text,
    first_now: Text,
    barriers: BTreeMap<String, BarrierFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct BarrierFile {
    name: Text,
    said: Vec<SaidFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SaidFile {
    text: Text,
    #[serde(default, rename = "for")]
    only: Vec<Audience>,
    sources: Vec<String>,
    /// Whether the configured promise and its limits follow.
    #[serde(default)]
    promise: bool,
}

/// Reads both.
pub(super) fn read(files: &Files<'_>, clerk: &mut Clerk<'_>, problems: &mut Vec<Problem>) -> Option<NextSteps> {
    let file: TableFile = parsed(FILE, &files(FILE, problems)?, problems)?;
    let table = table(file, &mut clerk.desk(FILE, problems));
    let name = format!("content/{}/next-steps.json", clerk.book().locale);
    clerk.file(files, &name, problems, |file: WordsFile, desk| words(file, table, desk))
}

fn table(file: TableFile, desk: &mut Desk<'_, '_>) -> Table {
    let TableFile { barriers, audiences, topics, kept } = file;
    let names: Vec<&str> = Barrier::ALL.iter().map(|one| one.id()).collect();
    let barriers = in_order("barriers", barriers, &names, true, desk);
    let names: Vec<&str> = Audience::ALL.iter().map(|one| one.id()).collect();
    let audiences = in_order("audiences", audiences, &names, true, desk);
    let sheets: Vec<Text> = desk.book().battery.questionnaires.iter().map(|sheet| sheet.id).collect();
    let names: Vec<&str> = sheets.iter().map(|id| id.as_str()).collect();
    let topics = in_order("topics", topics, &names, false, desk);
    let topics = topics.into_iter().enumerate().filter_map(|(at, list)| Some((place(at)?, list)));
    let topics = topics.filter(|(_, list)| !list.is_empty()).collect();
    refuse_kept(&kept, desk);
    let names: Vec<&str> = Level::ALL.iter().map(|level| level.id()).collect();
    let kept = in_order("kept", kept, &names, false, desk);
    Table { barriers, audiences, topics, kept }
}

/// Who always stays must be on the level's own list, and one at most: two more have to have room.
fn refuse_kept(kept: &BTreeMap<String, Vec<Text>>, desk: &mut Desk<'_, '_>) {
    for (level, list) in kept {
        let field = format!("kept.{level}");
        let usual = Level::ALL.iter().find(|one| one.id() == level);
        let usual = usual.and_then(|one| desk.book().levels.get(one.position())).map(|words| words.lines.clone());
        if level == Level::Crisis.id() {
            desk.refuse(&field, "a crisis has an order of its own", "take it out");
        } else if list.len() > 1 {
            desk.refuse(&field, "holds more than one", "name the one who must always be among them");
        } else if list.iter().any(|id| !usual.as_ref().is_some_and(|usual| usual.contains(id))) {
            desk.refuse(&field, "is not on the level's own list", "name one of its `lines` in self-check.json");
        }
    }
}

/// The lists in the order of `names`, each known and short; `all`: whether none may be missing.
fn in_order(
    list: &str,
    mut file: BTreeMap<String, Vec<Text>>,
    names: &[&str],
    all: bool,
    desk: &mut Desk<'_, '_>,
) -> Vec<Vec<Text>> {
    let mut ordered = Vec::new();
    for name in names {
        let field = format!("{list}.{name}");
        let found = file.remove(*name);
        if all && found.is_none() {
            desk.refuse(&field, "is missing", "name whom to put forward, or leave the list empty");
        }
        let found = found.unwrap_or_default();
        if found.len() > LONGEST {
            desk.refuse(&field, "is too long", "name two at most: the level's own must have room");
        }
        for (at, id) in found.iter().enumerate() {
            if desk.book().person(id).is_none() && !desk.is_line(id, true) {
                let fix = "name a line that a level names, or one of `people` in the words of the self-check";
                desk.refuse(&format!("{field}[{at}]"), format!("`{id}` is not at hand on every result"), fix);
            }
        }
        ordered.push(found);
    }
    for name in file.keys() {
        desk.refuse(&format!("{list}.{name}"), "belongs to nothing", "take it out, or correct the name");
    }
    ordered
}

fn words(file: WordsFile, table: Table, desk: &mut Desk<'_, '_>) -> NextSteps {
    let WordsFile { ask, about, first_now, mut barriers } = file;
    for (field, text) in [("ask", ask), ("about", about), ("first_now", first_now)] {
        desk.figures(&text, &[], field);
    }
    if gaps_of(&first_now).into_iter().ne(["name"]) {
        desk.refuse("first_now", "does not say who", "write the gap {name}, and no other");
    }
    let mut ordered = Vec::new();
    for barrier in Barrier::ALL {
        let field = format!("barriers.{}", barrier.id());
        let Some(BarrierFile { name, said: sentences }) = barriers.remove(barrier.id()) else {
            desk.refuse(&field, "is missing", "write its words");
            continue;
        };
        desk.figures(&name, &[], &format!("{field}.name"));
        let speaks = sentences.iter().any(|one| one.only.is_empty());
        if *barrier != Barrier::Nothing && !speaks {
            let fix = "write something true that is for everybody, without `for`, and name its source";
            desk.refuse(&format!("{field}.said"), "says nothing to everybody", fix);
        }
        let mut told = Vec::new();
        for (at, one) in sentences.into_iter().enumerate() {
            said(one, &format!("{field}.said[{at}]"), &mut told, desk);
        }
        ordered.push(BarrierWords { name, said: told });
    }
    for name in barriers.keys() {
        desk.refuse(&format!("barriers.{name}"), "belongs to nothing", "take it out, or correct the name");
    }
    NextSteps { table, ask, about, first_now, barriers: ordered }
}

/// One of them; the promise becomes as many as it has texts, in no other words than the configured ones.
fn said(file: SaidFile, field: &str, told: &mut Vec<Said>, desk: &mut Desk<'_, '_>) {
    let SaidFile { text, only, sources, promise } = file;
    desk.figures(&text, &sources, &format!("{field}.text"));
    let text = desk.text(text, &format!("{field}.text"));
    if sources.is_empty() {
        desk.refuse(&format!("{field}.sources"), "is empty", "name where this comes from");
    }
    let sources = desk.sources(&sources, field);
    told.push(Said { text, only: only.clone(), sources });
    if promise {
        let (programme, phrases) = (&desk.book().programme, &desk.book().phrases);
        let texts = [programme.promise, programme.limits(phrases)];
        told.extend(texts.map(|text| Said { text, only: only.clone(), sources: Vec::new() }));
    }
}
