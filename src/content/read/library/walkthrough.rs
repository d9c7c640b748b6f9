//! Reads the walkthrough, and refuses one on which somebody could get lost.

use serde::Deserialize;

use super::block::{self, BlockFile};
use super::clerk::{Desk, place};
use crate::content::block::{Block, What};
use crate::content::library::{Step, Walkthrough, WayOn};
use crate::domain::path::{Fault, Path};
use crate::domain::text::Text;
use crate::domain::walk::{Exit, Relation};

/// The walkthrough as people write it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WalkthroughFile {
    title: Text,
    lead: Text,
    begin: Text,
    begin_about: Text,
    start: Text,
    danger: Text,
    steps: Vec<StepFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StepFile {
    id: Text,
    title: Text,
    short: Option<Text>,
    blocks: Vec<BlockFile>,
    #[serde(default)]
    exits: Vec<ExitFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ExitFile {
    text: Text,
    to: Text,
    relation: Option<Relation>,
}

/// Reads it.
pub(super) fn read(file: WalkthroughFile, desk: &mut Desk<'_, '_>) -> Walkthrough {
    let WalkthroughFile { title, lead, begin, begin_about, start, danger, steps } = file;
    let ids: Vec<Text> = steps.iter().map(|step| step.id).collect();
    refuse_twice(&ids, "steps", desk);
    let find = |id: Text| ids.iter().position(|known| *known == id).and_then(place);
    let mut named = |id: Text, field: &str| {
        if find(id).is_none() {
            desk.refuse(field, format!("`{id}` is no step"), "write the id of a step");
        }
        find(id)
    };
    let (start, danger) = (named(start, "start").unwrap_or_default(), named(danger, "danger"));
    let mut read = Vec::new();
    for StepFile { id, title, short, blocks, exits } in steps {
        let field = format!("steps.{id}");
        // No source stands beside a title, a short form or a button.
        let mut bare = |text: Text, name: &str| {
            let field = format!("{field}.{name}");
            desk.figures(&text, &[], &field);
            desk.text(text, &field)
        };
        let (title, short) = (bare(title, "title"), short.map(|text| bare(text, "short")));
        let blocks = block::read_all(blocks, &format!("{field}.blocks"), desk);
        refuse_gaps_between_readers(&blocks, &field, desk);
        let mut ways = Vec::new();
        for (at, ExitFile { text, to, relation }) in exits.into_iter().enumerate() {
            let field = format!("{field}.exits[{at}]");
            desk.figures(&text, &[], &format!("{field}.text"));
            let text = desk.text(text, &format!("{field}.text"));
            match find(to) {
                Some(to) => ways.push(WayOn { text, exit: Exit { to, tells: relation } }),
                None => desk.refuse(&format!("{field}.to"), format!("`{to}` is no step"), "write the id of a step"),
            }
        }
        if ways.is_empty() && !blocks.iter().any(|block| is_action(&block.what)) {
            let fix = "end with something to do: hand_over, help, now or go";
            desk.refuse(&field, "is an end without an action", fix);
        }
        read.push(Step { title, short, blocks, exits: ways });
    }
    refuse_untold_relations(&read, desk);
    let path = Path { start, danger, steps: read.iter().map(ways).collect() };
    refuse_faults(&path, &ids, "steps", desk);
    refuse_quiet_danger(&path, &read, desk);
    let mut text = |text: Text, field: &str| {
        desk.figures(&text, &[], field);
        desk.text(text, field)
    };
    let (title, lead) = (text(title, "title"), text(lead, "lead"));
    let (begin, begin_about) = (text(begin, "begin"), text(begin_about, "begin_about"));
    Walkthrough { title, lead, begin, begin_about, path, steps: read }
}

fn ways(step: &Step) -> Vec<u16> {
    step.exits.iter().map(|way| way.exit.to).collect()
}

fn is_action(what: &What) -> bool {
    matches!(what, What::HandOver(_) | What::Help(_) | What::Now(_) | What::Go(_))
}

/// Refuses ids that stand twice.
pub(super) fn refuse_twice(ids: &[Text], field: &str, desk: &mut Desk<'_, '_>) {
    for (at, id) in ids.iter().enumerate() {
        if ids.iter().take(at).any(|earlier| earlier == id) {
            desk.refuse(&format!("{field}.{id}"), "stands twice", "give each an id of its own");
        }
    }
}

/// Refuses a path on which somebody could get lost; `ids` names its steps, in `field`.
pub(super) fn refuse_faults(path: &Path, ids: &[Text], field: &str, desk: &mut Desk<'_, '_>) {
    let named = |step: u16| ids.get(usize::from(step)).map_or("end", |id| id.as_str());
    for fault in path.faults() {
        let (step, what, fix) = match fault {
            Fault::Nowhere(step, _) => (step, "leads to a step that does not exist", "write the id of a step"),
            Fault::Unreachable(step) => (step, "cannot be reached", "lead a way to it, or take it out"),
            Fault::DeadEnd(step) => (step, "leads to no end", "add a way on that leads further"),
            Fault::Circle(step) => (step, "leads in a circle by its first way", "put first the way that leads on"),
        };
        desk.refuse(&format!("{field}.{}", named(step)), what, fix);
    }
}

/// A step that speaks to some must speak to everybody, and to whoever has not said who it is.
fn refuse_gaps_between_readers(blocks: &[Block], field: &str, desk: &mut Desk<'_, '_>) {
    let missing = |relation: &&Relation| !blocks.iter().any(|block| block.only.contains(relation));
    if blocks.iter().any(|block| !block.only.is_empty()) {
        for relation in Relation::ALL.iter().filter(missing) {
            let what = format!("has nothing for `{}`", relation.id());
            desk.refuse(&format!("{field}.blocks"), what, "write a block for each of them");
        }
    }
    if !blocks.iter().any(|block| block.only.is_empty()) {
        desk.refuse(&format!("{field}.blocks"), "says nothing to everybody", "write a block without `for`");
    }
}

fn refuse_untold_relations(steps: &[Step], desk: &mut Desk<'_, '_>) {
    for relation in Relation::ALL {
        let told = steps.iter().flat_map(|step| &step.exits).filter(|way| way.exit.tells == Some(*relation)).count();
        if told != 1 {
            let what = format!("{told} exits tell of `{}`", relation.id());
            desk.refuse("steps", what, "write one exit with this relation, where the walkthrough asks");
        }
    }
}

/// Where somebody is in danger, the screen must say whom to call.
fn refuse_quiet_danger(path: &Path, steps: &[Step], desk: &mut Desk<'_, '_>) {
    let danger = path.danger.and_then(|danger| steps.get(usize::from(danger)));
    let calls = |block: &Block| matches!(&block.what, What::Now(ids) if ALWAYS.iter().all(|id| ids.iter().any(|named| named == id)));
    if danger.is_some_and(|step| !step.blocks.iter().any(calls)) {
        let fix = "add a block { \"now\": [\"emergency\", \"lifeline\"] }";
        desk.refuse("danger", "names a step that does not say whom to call", fix);
    }
}

/// Lines that somebody in danger must be shown.
const ALWAYS: [&str; 2] = ["emergency", "lifeline"];
