//! What exhibits are made from: the content of a language, and visits brought to a state as the page brings them.

use doc_to_doc::app::later::LATER;
use doc_to_doc::app::request::{self, Letter, State};
use doc_to_doc::app::rest::Rest;
use doc_to_doc::app::visit::Visit;
use doc_to_doc::content::book::Book;
use doc_to_doc::content::library::Library;
use doc_to_doc::domain::answers::Reply;
use doc_to_doc::domain::questionnaire::Item;
use doc_to_doc::domain::reading::Reading;
use doc_to_doc::domain::report::Report;
use doc_to_doc::domain::sitting::{Moment, Sitting};
use leptos::prelude::{GetUntracked, Owner, Set, WithUntracked};

/// How somebody answers a question, whatever it is.
#[derive(Clone, Copy)]
pub(crate) enum Answer {
    /// With the option of the lowest value.
    Least,
    /// With the option of the highest.
    Most,
    /// With the one at this position, or the last.
    At(u8),
    /// Not at all.
    Decline,
}

impl Answer {
    /// As the page notes it.
    pub(crate) fn to(self, item: &Item) -> Reply {
        let valued = || (0..).zip(item.choices.iter().map(|choice| choice.value));
        let last = item.choices.len().saturating_sub(1);
        let chosen = match self {
            Self::Least => valued().min_by_key(|(_, value)| *value).map(|(at, _)| at),
            Self::Most => valued().max_by_key(|(_, value)| *value).map(|(at, _)| at),
            Self::At(at) => Some(at.min(last.try_into().unwrap_or(u8::MAX))),
            Self::Decline => None,
        };
        chosen.map_or(Reply::Declined, Reply::Chosen)
    }
}

/// The content of one language.
#[derive(Clone, Copy)]
pub(crate) struct Room {
    pub(crate) book: &'static Book,
    pub(crate) form: &'static Book,
    pub(crate) directory: &'static [u8],
    pub(crate) library: &'static [u8],
}

impl Room {
    /// A visit to this address, with everything that comes after the start.
    pub(crate) fn at(self, fragment: &str) -> Visit {
        let visit = self.bare(fragment);
        visit.shelve(self.directory.to_vec());
        visit.stock(self.library.to_vec());
        visit
    }

    /// The same before any of that has come.
    pub(crate) fn bare(self, fragment: &str) -> Visit {
        let visit = kept(|| Visit::new(self.book, fragment));
        visit.complete(Some(&LATER));
        visit
    }

    /// A visit to this address for which the rest of the program is on its way, or never comes.
    pub(crate) fn without_the_rest(self, fragment: &str, missing: bool) -> Visit {
        let visit = kept(|| Visit::new(self.book, fragment));
        if missing {
            visit.complete(None);
        }
        visit
    }

    /// A visit with another book, changed to bring a line to a state.
    pub(crate) fn with(self, change: impl FnOnce(&mut Book)) -> Visit {
        let mut book = self.book.clone();
        change(&mut book);
        let visit = kept(|| Visit::new(Box::leak(Box::new(book)), ""));
        visit.complete(Some(&LATER));
        visit
    }

    /// A visit at a check of this topic, or at the full one, answered until there is no answer left or everything was
    /// asked. `more` says what becomes of offers on the way.
    pub(crate) fn checking(self, topic: &str, answers: impl IntoIterator<Item = Answer>, more: bool) -> Visit {
        let visit = self.at("#/check-in");
        visit.sitting.set(Some(self.sitting(topic, answers, more)));
        visit
    }

    /// The check alone.
    pub(crate) fn sitting(self, topic: &str, answers: impl IntoIterator<Item = Answer>, more: bool) -> Sitting {
        let battery = &self.book.battery;
        let topic = battery.topics.iter().find(|one| one.id == *topic);
        let mut sitting = Sitting::begin(battery, topic.map_or(&battery.full, |topic| &topic.steps));
        let mut answers = answers.into_iter().peekable();
        while answers.peek().is_some() {
            let place = sitting.moment(battery);
            match place {
                Moment::Question { questionnaire, item } => {
                    let item = battery.item(questionnaire, item);
                    let reply = answers.next().zip(item).map_or(Reply::Declined, |(answer, item)| answer.to(item));
                    sitting.answer(battery, reply);
                    sitting.go_on_from(battery, place);
                }
                Moment::Interrupt(_) => sitting.pass_interrupt(battery),
                Moment::Offer(_) => sitting.decide(battery, more),
                Moment::Result | Moment::Page(_) => break,
            }
        }
        sitting
    }

    /// A visit that reads this, behind the door of this address.
    pub(crate) fn reading(self, fragment: &str, reading: Reading) -> Visit {
        let visit = self.at(fragment);
        let door = visit.route.get_untracked();
        visit.turn(|readings| {
            readings.open(door, reading);
            true
        });
        visit
    }

    /// A letter in this state; none where the programme takes none.
    pub(crate) fn letter(self, change: impl FnOnce(&mut State)) -> Option<Letter> {
        let letter = kept(|| request::begin(self.form))?;
        letter.with(change);
        Some(letter)
    }
}

/// What there is to read on this visit.
pub(crate) fn library(visit: Visit) -> Option<&'static Library> {
    if let Rest::Here(library) = visit.library() { Some(library) } else { None }
}

/// What the check of this visit amounts to.
pub(crate) fn report(visit: Visit) -> Option<Report> {
    visit.sitting.with_untracked(|sitting| sitting.as_ref().map(|sitting| sitting.report(&visit.book().battery)))
}

/// Made to outlive its exhibit, as on the page: a timer may ask for it when the exhibit is gone.
pub(crate) fn kept<T>(make: impl FnOnce() -> T) -> T {
    let owner = Owner::new_root(None);
    let lasting = owner.with(make);
    core::mem::forget(owner);
    lasting
}
