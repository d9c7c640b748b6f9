//! A conversation under way: what they say, what one may answer, and how it landed.

use leptos::prelude::*;

use super::position::{back, position};
use super::row::{row, rows};
use super::said::spoken;
use crate::app::part::blocks;
use crate::app::part::line::{self, Help};
use crate::app::part::prose::{Part, Words, column, nothing};
use crate::app::visit::Visit;
use crate::content::library::{Choice, Conversation, Library, Turn};
use crate::domain::reading::Readings;
use crate::domain::talk::{Beat, Talk};
use crate::domain::text::Text;

/// The name by which the words that are said point to the scene.
const SCENE: &str = "scene";

/// The screen.
pub(super) fn talk(visit: Visit, library: &'static Library, place: u16, talk: &Talk) -> AnyView {
    let Some(conversation) = library.practice.conversations.get(usize::from(place)) else { return nothing() };
    let path = &conversation.path;
    column(|page| {
        if talk.is_over(path) {
            end(visit, library, conversation, page);
        } else {
            let (phrases, place) = (visit.phrases(), talk.place(path));
            let told = phrases.talk_progress(phrases.progress_about(place.at, place.of));
            position(visit, place, told, page, |_| ());
            page.words("p", "stem soft small", conversation.title);
            match talk.now() {
                Beat::Asked(turn) => asked(visit, conversation, turn, page),
                Beat::Landed { turn, choice } => landed(visit, library, conversation, (turn, choice), page),
            }
            so_far(visit, conversation, talk, page);
        }
        always(visit, &conversation.now, page);
    })
}

/// What they say, and what one may answer. A silence is a turn too.
fn asked(visit: Visit, conversation: &'static Conversation, at: u16, page: &mut Part) {
    let Some(turn) = at_turn(conversation, at) else { return };
    let path = &conversation.path;
    let opening = (at == path.start).then_some(conversation.scene);
    let mut heading = vec![("tabindex", "-1".into())];
    if opening.is_some() || turn.scene.is_some() {
        // It stands above the words, where focus goes: heard with them, or it would be missed.
        heading.push(("aria-describedby", SCENE.into()));
        page.attributed("div", "stack tight", vec![("id", SCENE.into())], |scene| {
            for words in opening.into_iter().chain(turn.scene) {
                scene.para(words);
            }
        });
    }
    page.attributed("h1", "asked", heading, |said| {
        said.text(spoken(visit, turn.they));
    });
    rows(page, |list| {
        for (choice, one) in turn.choices.iter().enumerate() {
            row(list, spoken(visit, one.say), move || step(visit, move |talk| talk.say(path, at, choice)));
        }
    });
}

/// How it landed, why, and the ways on. No way is marked as right or wrong.
fn landed(
    visit: Visit,
    library: &'static Library,
    conversation: &'static Conversation,
    (turn, choice): (u16, usize),
    page: &mut Part,
) {
    let Some(said) = at_choice(conversation, turn, choice) else { return };
    let (phrases, path) = (visit.phrases(), &conversation.path);
    page.nest("div", "stack tight", |part| {
        part.note(phrases.talk_you_said()).words("blockquote", "say", spoken(visit, said.say));
    });
    page.heading(phrases.talk_landed()).words("p", "lead", said.lands);
    page.title(phrases.talk_why()).para(said.why);
    blocks::cited(visit, library, &said.sources, page);
    if let Some(words) = said.mend {
        page.title(phrases.talk_mend()).words("blockquote", "say", spoken(visit, words));
    }
    page.nest("div", "row", |row| {
        let go_on = move || step(visit, |talk| talk.go_on(path));
        row.way("button", go_on, |button| _ = button.text(phrases.talk_on()));
        row.button("button second", phrases.talk_another(), move || visit.turn_back());
    });
}

/// What happened next, and again.
fn end(visit: Visit, library: &'static Library, conversation: &'static Conversation, page: &mut Part) {
    let (phrases, path) = (visit.phrases(), &conversation.path);
    visit.said.set(String::new());
    back(visit, page);
    page.heading(conversation.end_title);
    blocks::blocks(visit, library, &conversation.end, None, page);
    page.nest("div", "row", |row| {
        row.button("button", phrases.to_list(), move || _ = visit.turn(Readings::leave));
        row.button("button second", phrases.talk_once_more(), move || step(visit, |talk| talk.again(path)));
    });
}

/// What was said before, for whoever has lost the thread.
fn so_far(visit: Visit, conversation: &'static Conversation, talk: &Talk, page: &mut Part) {
    let phrases = visit.phrases();
    let said: Vec<(u16, usize)> = talk.said().collect();
    if said.is_empty() {
        return;
    }
    page.fold("fold", visit.printing, phrases.talk_so_far(), |fold| {
        fold.nest("ol", "transcript", |list| {
            for (turn, choice) in said {
                let they = at_turn(conversation, turn).map(|turn| turn.they);
                let you = at_choice(conversation, turn, choice).map(|choice| choice.say);
                if let (Some(they), Some(you)) = (they, you) {
                    line_of(list, phrases.talk_they(spoken(visit, they)).into());
                    line_of(list, phrases.talk_you(spoken(visit, you)).into());
                }
            }
        });
    });
}

fn line_of(list: &mut Part, words: Words) {
    list.words("li", "", words);
}

/// Lines of help that stay in sight, whatever was said.
fn always(visit: Visit, ids: &'static [Text], page: &mut Part) {
    let phrases = visit.phrases();
    page.nest("div", "now-lines", |lines| {
        lines.words("span", "small soft", phrases.strip_label());
        for help in line::named(visit, ids.iter().map(|id| id.as_str())) {
            if let Help::Line(listed) = help {
                line::all_ways(phrases, listed, lines);
            }
        }
    });
}

fn at_turn(conversation: &'static Conversation, turn: u16) -> Option<&'static Turn> {
    conversation.turns.get(usize::from(turn))
}

fn at_choice(conversation: &'static Conversation, turn: u16, choice: usize) -> Option<&'static Choice> {
    at_turn(conversation, turn)?.choices.get(choice)
}

/// Takes a step in the conversation.
fn step(visit: Visit, step: impl FnOnce(&mut Talk)) {
    visit.turn(|readings| readings.talk().map(step).is_some());
}
