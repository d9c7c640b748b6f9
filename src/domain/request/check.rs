//! From a draft to a request, or to all that keeps it from being one.

use super::reach::{ADDRESS, NUMBER, is_address, is_number};
use super::written::{Lines, written};
use super::{Channel, Contact, Draft, Field, Peer, Problem, Request, Wrong};

/// Longest name, specialty or language, in characters as [`super::written::count`] counts them.
pub const LINE: usize = 100;

/// Longest message, in the same characters.
pub const MESSAGE: usize = 4_000;

/// The request that a draft makes.
///
/// Only fields that are `shown` count: whatever a draft holds besides is never sent. Only how to
/// reach the person is needed, and it is needed even where the form forgot to ask. A form that does
/// not ask by which way means a call: that is how the programme answers.
///
/// # Errors
/// Every problem, one a field, in the order of the form.
pub fn check(draft: &Draft, shown: &[Field]) -> Result<Request, Vec<Problem>> {
    let mut desk = Desk { shown, problems: Vec::new() };
    let name = desk.line(Field::Name, &draft.name);
    let channel = match draft.channel {
        _ if !desk.shows(Field::Channel) => Some(Channel::Phone),
        None => desk.refuse(Field::Channel, Wrong::Missing),
        chosen => chosen,
    };
    let value = match reach(&draft.reach, channel) {
        Ok(value) => Some(value),
        Err(wrong) => desk.refuse(Field::Reach, wrong),
    };
    // What was chosen before somebody changed to a text or an e-mail is no longer shown.
    let voicemail_ok = desk.chosen(Field::Voicemail, draft.voicemail).filter(|_| channel == Some(Channel::Phone));
    let when = desk.chosen(Field::When, draft.when);
    let about = desk.chosen(Field::About, draft.about);
    let peer = Peer {
        specialty: desk.line(Field::Specialty, &draft.specialty),
        gender: desk.chosen(Field::Gender, draft.gender),
        seniority: desk.chosen(Field::Seniority, draft.seniority),
        language: desk.line(Field::Language, &draft.language),
        elsewhere: desk.shows(Field::Elsewhere) && draft.elsewhere,
    };
    let message = desk.text(Field::Message, &draft.message, MESSAGE, Lines::Many);
    match (channel, value) {
        (Some(channel), Some(value)) if desk.problems.is_empty() => {
            let contact = Contact { channel, value, voicemail_ok };
            Ok(Request { name, contact, when, about, peer, message })
        }
        _ => Err(desk.problems),
    }
}

/// A number or an address, by the way that was chosen; before one is, anything that can be shown.
fn reach(text: &str, channel: Option<Channel>) -> Result<String, Wrong> {
    let (longest, sound, wrong): (_, fn(&str) -> bool, _) = match channel {
        Some(Channel::Phone | Channel::Text) => (NUMBER, is_number, Wrong::NoNumber),
        Some(Channel::Email) => (ADDRESS, is_address, Wrong::NoAddress),
        None => (ADDRESS, |_| true, Wrong::Missing),
    };
    let value = written(text, longest, Lines::One)?.ok_or(Wrong::Missing)?;
    if sound(&value) { Ok(value) } else { Err(wrong) }
}

struct Desk<'a> {
    shown: &'a [Field],
    problems: Vec<Problem>,
}

impl Desk<'_> {
    fn shows(&self, field: Field) -> bool {
        self.shown.contains(&field)
    }

    fn refuse<T>(&mut self, field: Field, what: Wrong) -> Option<T> {
        self.problems.push(Problem { field, what });
        None
    }

    fn chosen<T>(&self, field: Field, choice: Option<T>) -> Option<T> {
        choice.filter(|_| self.shows(field))
    }

    fn line(&mut self, field: Field, text: &str) -> Option<String> {
        self.text(field, text, LINE, Lines::One)
    }

    fn text(&mut self, field: Field, text: &str, longest: usize, lines: Lines) -> Option<String> {
        if !self.shows(field) {
            return None;
        }
        match written(text, longest, lines) {
            Ok(text) => text,
            Err(what) => self.refuse(field, what),
        }
    }
}
