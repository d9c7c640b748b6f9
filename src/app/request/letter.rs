//! One person's letter: what they have written, how far it has come, and the one owner of both.

use std::sync::Mutex;

use leptos::prelude::*;

use super::post::Sending;
use crate::backend::outcome::{Complaint, Outcome};
use crate::browser;
use crate::content::asking::Asking;
use crate::content::book::Book;
use crate::content::phrases::Phrases;
use crate::domain::request::check::check;
use crate::domain::request::{Channel, Draft, Field, Problem, Request};

/// How far it has come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Stage {
    /// It is being written.
    #[default]
    Form,
    /// It is read once more.
    Preview,
    /// It is under way.
    Sending,
    /// What became of it is known, as far as it can be.
    Told(Outcome),
}

/// The state of the form. It lives in memory only.
#[derive(Clone, Copy)]
pub struct Letter {
    /// Everything that is said here, and what is asked and who takes it, in the language that is read.
    said: &'static Mutex<(&'static Book, &'static Asking)>,
    /// How often the language was changed.
    pub(super) languages: RwSignal<usize>,
    state: &'static Mutex<State>,
    /// How often something else was shown.
    pub(super) turns: RwSignal<usize>,
    /// How often another way to be reached was chosen.
    ways: RwSignal<usize>,
    /// Characters of the message.
    pub(super) length: RwSignal<usize>,
    /// Seconds that are left to wait.
    pub wait: RwSignal<usize>,
    /// What the live region says.
    pub(super) told: RwSignal<String>,
    /// The person asked to be gone: the page is blank.
    pub(super) left: RwSignal<bool>,
}

/// What changes.
#[derive(Default)]
pub struct State {
    /// What is written.
    pub draft: Draft,
    /// How far it has come.
    pub stage: Stage,
    /// What keeps the draft from being sent.
    pub problems: Vec<Problem>,
    /// What the server wants put differently.
    pub complaints: Vec<Complaint>,
    /// The draft as it was read once more: what is sent is this.
    pub request: Option<Request>,
    /// What is known of the sending.
    pub sending: Sending,
}

impl Letter {
    /// An empty one.
    pub(super) fn new(book: &'static Book, asking: &'static Asking) -> Self {
        Self {
            said: Box::leak(Box::new(Mutex::new((book, asking)))),
            languages: RwSignal::new(0),
            state: Box::leak(Box::default()),
            turns: RwSignal::new(0),
            ways: RwSignal::new(0),
            length: RwSignal::new(0),
            wait: RwSignal::new(0),
            told: RwSignal::new(String::new()),
            left: RwSignal::new(false),
        }
    }

    fn said(self) -> (&'static Book, &'static Asking) {
        match self.said.lock() {
            Ok(said) => *said,
            Err(held) => *held.into_inner(),
        }
    }

    /// Everything that is said here.
    pub(super) fn book(self) -> &'static Book {
        self.said().0
    }

    /// What is asked, and who takes it.
    pub(super) fn asking(self) -> &'static Asking {
        self.said().1
    }

    /// Goes on in another language, with everything that is written.
    pub fn speak(self, book: &'static Book) {
        if let (Some(asking), Ok(mut said)) = (book.programme.asking(), self.said.lock()) {
            *said = (book, asking);
        }
        self.told.set(self.phrases().language_changed().to_owned());
        self.languages.update(|times| *times += 1);
    }

    /// The phrases of the present language.
    pub(super) fn phrases(self) -> &'static Phrases {
        &self.book().phrases
    }

    /// Reads the state, or changes it without showing anything else.
    pub fn with<T>(self, with: impl FnOnce(&mut State) -> T) -> T {
        match self.state.lock() {
            Ok(mut state) => with(&mut state),
            // Whoever held it has failed; what was written is still sound.
            Err(held) => with(&mut held.into_inner()),
        }
    }

    /// Shows what is due now.
    pub(super) fn turn(self) {
        self.told.set(String::new());
        self.turns.update(|turns| *turns += 1);
    }

    /// How far it has come.
    pub(super) fn stage(self) -> Stage {
        self.with(|state| state.stage.clone())
    }

    /// Whether the form has a field. How to reach somebody is always asked.
    pub(super) fn asks(self, field: Field) -> bool {
        field == Field::Reach || self.asking().fields.contains(&field)
    }

    /// By which way somebody is reached. A form that does not ask means a call.
    pub(super) fn channel(self) -> Option<Channel> {
        if self.asks(Field::Channel) { self.with(|state| state.draft.channel) } else { Some(Channel::Phone) }
    }

    /// The same, and again whenever another is chosen.
    pub(super) fn way(self) -> Option<Channel> {
        self.ways.track();
        self.channel()
    }

    /// Chooses one.
    pub(super) fn reach_by(self, channel: Channel) {
        self.with(|state| state.draft.channel = Some(channel));
        self.ways.update(|ways| *ways += 1);
    }

    /// From the form to what will be sent, or to what keeps it from being so.
    pub fn preview(self) {
        self.with(|state| {
            state.complaints.clear();
            state.problems.clear();
            match check(&state.draft, &self.asking().fields) {
                Ok(request) => {
                    state.request = Some(request);
                    state.stage = Stage::Preview;
                }
                Err(problems) => state.problems = problems,
            }
        });
        self.turn();
    }

    /// Back to the form, from anywhere but on the way.
    pub(super) fn change(self) {
        self.with(|state| {
            if state.stage != Stage::Sending {
                state.stage = Stage::Form;
                state.sending.forget_timers();
            }
        });
        self.wait.set(0);
        self.turn();
    }

    /// Forgets what was written. A try that is under way goes on: that it was sent is not undone.
    pub(super) fn erase(self) {
        self.with(|state| {
            let sending = state.sending.ended();
            *state = State { sending, ..State::default() };
        });
        self.wait.set(0);
        self.turn();
    }

    /// Whether anything is written here, or told of what was sent.
    pub(super) fn is_used(self) -> bool {
        self.with(|state| state.stage != Stage::Form || state.draft != Draft::default())
    }

    /// Blanks the page, forgets, and goes to the neutral page.
    pub(super) fn leave(self) {
        self.left.set(true);
        self.erase();
        self.told.set(self.phrases().write_leaving().to_owned());
        browser::leave::to(&self.book().programme.leave_to);
    }

    /// Takes care of a link: to leave, or to a place in the page, which the address need not tell.
    pub(super) fn follow(self, href: &str) -> bool {
        if self.book().programme.leave_to == href {
            self.leave();
            return true;
        }
        match href.strip_prefix('#') {
            Some(id) if !id.is_empty() && !id.starts_with('/') => {
                browser::focus::place(id);
                true
            }
            _ => false,
        }
    }
}
