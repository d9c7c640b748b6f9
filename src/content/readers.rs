//! Words that change with who reads, and only where the same words would not be true of everybody.

use super::phrases::Phrases;
use crate::domain::directory::Entry;
use crate::domain::reader::{LEADERS, Reader, TRAINEES, serves};
use crate::domain::route::Route;

/// Who it is, as something to choose.
#[must_use]
pub fn name(phrases: &Phrases, reader: Option<Reader>) -> &'static str {
    match reader {
        None => phrases.reader_anyone(),
        Some(Reader::Physician) => phrases.reader_physician(),
        Some(Reader::Resident) => phrases.reader_resident(),
        Some(Reader::Student) => phrases.reader_student(),
        Some(Reader::Clinician) => phrases.reader_clinician(),
        Some(Reader::Leader) => phrases.reader_leader(),
        Some(Reader::Family) => phrases.reader_family(),
    }
}

/// A door: what it is called, and what is behind it.
#[must_use]
pub fn door(phrases: &Phrases, route: Route, reader: Option<Reader>) -> (&'static str, &'static str) {
    match route {
        Route::Colleague => (helping(phrases, reader), phrases.door_colleague_about()),
        Route::Find => (phrases.door_find(), phrases.door_find_about()),
        Route::Ask if reader.is_some_and(Reader::is_no_physician) => {
            (phrases.door_ask(), phrases.door_ask_physicians())
        }
        Route::Ask => (phrases.door_ask(), phrases.door_ask_about()),
        _ => (phrases.door_check_in(), phrases.door_check_in_about()),
    }
}

/// What the walkthrough is called: for a family, it is no colleague.
#[must_use]
pub fn helping(phrases: &Phrases, reader: Option<Reader>) -> &'static str {
    if reader == Some(Reader::Family) { phrases.family_title() } else { phrases.door_colleague() }
}

/// What to do first where the one they worry about is in danger.
#[must_use]
pub fn danger(phrases: &Phrases, reader: Option<Reader>) -> &'static str {
    if reader == Some(Reader::Family) { phrases.family_danger() } else { phrases.colleague_danger() }
}

/// A guide that the first screen names.
#[must_use]
pub fn guide(phrases: &Phrases, guide: &str) -> &'static str {
    match guide {
        TRAINEES => phrases.home_read_trainees(),
        LEADERS => phrases.home_read_leaders(),
        _ => phrases.home_read_event(),
    }
}

/// Whether the programme serves them, and who else does; nothing to say to whom it does.
#[must_use]
pub fn programme(phrases: &Phrases, reader: Option<Reader>) -> Option<&'static str> {
    match reader? {
        Reader::Resident | Reader::Student => Some(phrases.served_training()),
        Reader::Clinician => Some(phrases.served_clinician()),
        Reader::Family => Some(phrases.served_family()),
        Reader::Physician | Reader::Leader => None,
    }
}

/// Beside a line that is for physicians and does not say that it serves who reads; nothing beside any other.
#[must_use]
pub fn line(phrases: &Phrases, entry: &Entry, reader: Option<Reader>) -> Option<&'static str> {
    let is_theirs = serves(entry, reader) || !entry.is_for_physicians();
    let said =
        if reader.is_some_and(Reader::is_in_training) { phrases.served_ask() } else { phrases.served_physicians() };
    (!is_theirs).then_some(said)
}
