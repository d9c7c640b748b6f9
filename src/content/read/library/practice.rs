//! Reads the conversations to practice.

use serde::Deserialize;

use super::block::{self, BlockFile};
use super::clerk::{Desk, place};
use super::walkthrough::{refuse_faults, refuse_twice};
use crate::content::library::{Choice, Conversation, Practice, Turn};
use crate::domain::path::Path;
use crate::domain::text::Text;

/// What there is to practice, as people write it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PracticeFile {
    title: Text,
    lead: Text,
    note: Text,
    why: Vec<BlockFile>,
    again: Text,
    conversations: Vec<ConversationFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ConversationFile {
    id: Text,
    title: Text,
    about: Text,
    scene: Text,
    #[serde(default)]
    now: Vec<Text>,
    turns: Vec<TurnFile>,
    end: EndFile,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TurnFile {
    id: Text,
    scene: Option<Text>,
    they: Text,
    choices: Vec<ChoiceFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ChoiceFile {
    say: Text,
    lands: Text,
    why: Text,
    #[serde(default)]
    sources: Vec<String>,
    mend: Option<Text>,
    to: Option<Text>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EndFile {
    title: Text,
    blocks: Vec<BlockFile>,
}

/// Where a choice leads that ends the conversation.
const END: &str = "end";

/// Reads it.
pub(super) fn read(file: PracticeFile, desk: &mut Desk<'_, '_>) -> Practice {
    let PracticeFile { title, lead, note, why, again, conversations } = file;
    let ids: Vec<Text> = conversations.iter().map(|one| one.id).collect();
    refuse_twice(&ids, "conversations", desk);
    if ids.is_empty() {
        desk.refuse("conversations", "is empty", "write at least one conversation");
    }
    let why = block::read_all(why, "why", desk);
    let conversations = conversations.into_iter().map(|one| conversation(one, desk)).collect();
    let mut text = |text: Text, field: &str| {
        desk.figures(&text, &[], field);
        desk.text(text, field)
    };
    let (title, lead, note, again) =
        (text(title, "title"), text(lead, "lead"), text(note, "note"), text(again, "again"));
    Practice { title, lead, note, why, again, conversations }
}

fn conversation(file: ConversationFile, desk: &mut Desk<'_, '_>) -> Conversation {
    let field = format!("conversations.{}", file.id);
    let mut ids: Vec<Text> = file.turns.iter().map(|turn| turn.id).collect();
    refuse_twice(&ids, &field, desk);
    if ids.is_empty() {
        desk.refuse(&format!("{field}.turns"), "is empty", "write at least one turn");
    }
    ids.push(END.into());
    for (at, id) in file.now.iter().enumerate() {
        if !desk.is_line(id, true) {
            let fix = "name a line of urgency \"now\", or one that the screens rely on";
            desk.refuse(&format!("{field}.now[{at}]"), format!("`{id}` is no such line of help"), fix);
        }
    }
    let (mut turns, mut steps) = (Vec::new(), Vec::new());
    for (position, turn) in file.turns.into_iter().enumerate() {
        let field = format!("{field}.{}", turn.id);
        if turn.choices.len() < 2 {
            desk.refuse(&format!("{field}.choices"), "leave no choice", "write two or three");
        }
        let (mut choices, mut ways) = (Vec::new(), Vec::new());
        for (at, one) in turn.choices.into_iter().enumerate() {
            let field = format!("{field}.choices[{at}]");
            let to = one.to.map_or(Some(position + 1), |to| ids.iter().position(|id| *id == to));
            match to.and_then(place) {
                Some(to) => ways.push(to),
                None => desk.refuse(&format!("{field}.to"), "leads to no turn", "write the id of a turn, or end"),
            }
            choices.push(choice(one, &field, desk));
        }
        let scene = turn.scene.map(|text| desk.text(text, &format!("{field}.scene")));
        turns.push(Turn { scene, they: desk.text(turn.they, &format!("{field}.they")), choices });
        steps.push(ways);
    }
    steps.push(Vec::new());
    let path = Path { start: 0, danger: None, steps };
    refuse_faults(&path, &ids, &field, desk);
    let end = block::read_all(file.end.blocks, &format!("{field}.end.blocks"), desk);
    let mut text = |text: Text, name: &str| desk.text(text, &format!("{field}.{name}"));
    Conversation {
        title: text(file.title, "title"),
        about: text(file.about, "about"),
        scene: text(file.scene, "scene"),
        end_title: text(file.end.title, "end.title"),
        now: file.now,
        path,
        turns,
        end,
    }
}

fn choice(file: ChoiceFile, field: &str, desk: &mut Desk<'_, '_>) -> Choice {
    let ChoiceFile { say, lands, why, sources, mend, .. } = file;
    desk.figures(&why, &sources, &format!("{field}.why"));
    let places = desk.sources(&sources, field);
    let mut text = |text: Text, name: &str| desk.text(text, &format!("{field}.{name}"));
    let mend = mend.map(|words| text(words, "mend"));
    Choice { say: text(say, "say"), lands: text(lands, "lands"), why: text(why, "why"), mend, sources: places }
}
