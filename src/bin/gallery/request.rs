//! The form that asks for a peer, from its first field to what became of it.

use doc_to_doc::app::part::prose::live;
use doc_to_doc::app::request::{Letter, Stage, State, shown};
use doc_to_doc::backend::outcome::{Complaint, Outcome, Reference};
use doc_to_doc::browser::clock;
use doc_to_doc::domain::request::check::check;
use doc_to_doc::domain::request::{About, Channel, Draft, Field, Gender, Seniority, When};
use leptos::prelude::Set;

use crate::room::Room;
use crate::wall::{Page, Wall};

const FORM: &[&str] = &[
    "request/form",
    "request/part",
    "request/part/line",
    "request/part/choices",
    "request/part/area",
    "request/problems",
];
const OUTCOME: &[&str] = &["request/outcome", "request/outcome/received", "request/keepsake", "request/timeline"];

pub(crate) const PAGES: &[Page] = &[
    Page { family: "request", name: "empty", of: FORM, hang: |room, wall| form(room, |_| (), wall) },
    Page {
        family: "request",
        name: "filled",
        of: FORM,
        hang: |room, wall| form(room, |state| state.draft = filled(), wall),
    },
    Page {
        family: "request",
        name: "nothing-written",
        of: FORM,
        hang: |room, wall| looked_at(room, Draft::default(), wall),
    },
    Page { family: "request", name: "mistakes", of: FORM, hang: |room, wall| looked_at(room, mistaken(), wall) },
    Page { family: "request", name: "complaint", of: FORM, hang: |room, wall| form(room, complained, wall) },
    Page {
        family: "request",
        name: "preview",
        of: &["request/preview"],
        hang: |room, wall| form(room, previewed, wall),
    },
    Page {
        family: "request",
        name: "preview-doubted",
        of: &["request/preview"],
        hang: |room, wall| form(room, doubted, wall),
    },
    Page { family: "request", name: "sending", of: &["request/sending"], hang: sending },
    Page { family: "request", name: "outcomes", of: OUTCOME, hang: outcomes },
];

fn form(room: Room, change: fn(&mut State), wall: &mut Wall) {
    if let Some(letter) = room.letter(change) {
        wall.hang("form", live(move || shown(letter)));
    }
}

/// As it stands once somebody wanted to see what will be sent.
fn looked_at(room: Room, draft: Draft, wall: &mut Wall) {
    if let Some(letter) = room.letter(|state| state.draft = draft) {
        letter.preview();
        wall.hang("form", live(move || shown(letter)));
    }
}

fn filled() -> Draft {
    Draft {
        name: "Ann".to_owned(),
        channel: Some(Channel::Phone),
        reach: "(614) 555-0142".to_owned(),
        voicemail: Some(false),
        when: Some(When::Evenings),
        about: Some(About::AdverseEvent),
        specialty: "Anesthesiology".to_owned(),
        gender: Some(Gender::Woman),
        seniority: Some(Seniority::Similar),
        language: "Español".to_owned(),
        elsewhere: true,
        message: "It has been a hard month.\nI would like to talk.".to_owned(),
    }
}

/// Something wrong wherever something can be. What is too long for a line cannot be seen in it, and so the message alone
/// is too long.
fn mistaken() -> Draft {
    Draft {
        name: "Ann\u{1}".to_owned(),
        channel: Some(Channel::Email),
        reach: "ann@".to_owned(),
        specialty: "\u{1}".to_owned(),
        language: "\u{2}".to_owned(),
        message: "A word. ".repeat(501),
        ..filled()
    }
}

/// What a server says of a field, of a field without a word, and of the whole.
fn complained(state: &mut State) {
    state.draft = filled();
    let words = "A number that takes texts, please.".to_owned();
    state.complaints = vec![
        Complaint { field: Some(Field::Reach), words: words.clone() },
        Complaint { field: Some(Field::Message), words: String::new() },
        Complaint { field: None, words },
    ];
}

/// Read once more, with every field.
fn previewed(state: &mut State) {
    state.draft = filled();
    state.request = check(&state.draft, Field::ALL).ok();
    state.stage = Stage::Preview;
}

fn doubted(state: &mut State) {
    previewed(state);
    state.sending.doubted = true;
}

/// A letter that has come so far.
fn at(room: Room, stage: Stage, doubted: bool) -> Option<Letter> {
    room.letter(|state| {
        previewed(state);
        state.stage = stage;
        state.sending.doubted = doubted;
        state.sending.at = clock::instant();
    })
}

fn sending(room: Room, wall: &mut Wall) {
    for (state, wait) in [("on-its-way", 0), ("waiting", 75)] {
        if let Some(letter) = at(room, Stage::Sending, false) {
            letter.wait.set(wait);
            wall.hang(state, live(move || shown(letter)));
        }
    }
}

fn outcomes(room: Room, wall: &mut Wall) {
    let reference = Reference::read("K7Q2-9FXM");
    for (state, outcome, doubted, wait) in [
        ("received", Outcome::Received { reference: None }, true, 0),
        ("received-reference", Outcome::Received { reference }, true, 0),
        ("busy", Outcome::RateLimited { after: 3_600 }, false, 3_600),
        ("busy-no-longer", Outcome::RateLimited { after: 3_600 }, false, 0),
        ("refused", Outcome::Refused, false, 0),
        ("refused-doubted", Outcome::Refused, true, 0),
        ("unconfirmed", Outcome::Unconfirmed { may_double: false }, true, 0),
        ("unconfirmed-may-double", Outcome::Unconfirmed { may_double: true }, true, 0),
        ("offline", Outcome::Offline, false, 0),
    ] {
        if let Some(letter) = at(room, Stage::Told(outcome), doubted) {
            letter.wait.set(wait);
            wall.hang(state, live(move || shown(letter)));
        }
    }
}
