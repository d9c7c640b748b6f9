//! For whom the page is arranged: what comes first for them. Nothing is ever taken away.
//!
//! Whoever reads may say who they are, for the order alone. Three notions of a group stand apart: this is who
//! *reads*; [`super::audience::Audience`] is of whom a *published figure* tells ([`Reader::compared`]); and
//! [`super::directory::Audience`] is whom a *line* serves by its own account ([`Reader::served_as`]).

use super::audience::Audience as Compared;
use super::coded::coded;
use super::directory::{Audience as Served, Entry, Urgency};
use super::hours::Answering;
use super::route::{DOORS, Route};

coded! {
    /// Who reads, as far as they have said.
    Reader {
        /// A physician in practice.
        Physician = "physician",
        /// A resident or fellow.
        Resident = "resident",
        /// A medical student.
        Student = "student",
        /// Another health professional.
        Clinician = "clinician",
        /// Somebody who leads physicians.
        Leader = "leader",
        /// Somebody at home.
        Family = "family",
    }
}

/// How far back a line may stand among its equals: see [`stand`].
pub const LAST: usize = 2;
/// In how many ways it may stand.
pub const STANDS: usize = LAST + 1;

impl Reader {
    /// The one who was noted, by position from 1; 0 is nobody in particular.
    #[must_use]
    pub fn noted(position: usize) -> Option<Self> {
        Self::ALL.get(position.checked_sub(1)?).copied()
    }

    /// The group of published figures that comes closest to them; for whoever is no physician, people of
    /// whatever work. A leader is taken for a physician, as most who read here are.
    #[must_use]
    pub fn compared(self) -> Compared {
        match self {
            Self::Physician | Self::Leader => Compared::Physician,
            Self::Resident => Compared::Resident,
            Self::Student => Compared::Student,
            Self::Clinician | Self::Family => Compared::Public,
        }
    }

    /// What a line calls those whom it serves, where they are meant; none where only a line for anyone
    /// means them. A leader looks for those whom they lead.
    #[must_use]
    pub fn served_as(self) -> Option<Served> {
        match self {
            Self::Physician | Self::Leader => Some(Served::Physicians),
            Self::Resident => Some(Served::Trainees),
            Self::Student => Some(Served::Students),
            Self::Clinician => Some(Served::Clinicians),
            Self::Family => None,
        }
    }

    /// Health professionals of other kinds, and families: what is for physicians is not for them.
    #[must_use]
    pub fn is_no_physician(self) -> bool {
        matches!(self, Self::Clinician | Self::Family)
    }

    /// Physicians in training, of whom it is often not known whether a line for physicians means them.
    #[must_use]
    pub fn is_in_training(self) -> bool {
        matches!(self, Self::Resident | Self::Student)
    }
}

/// The four doors in their order. For somebody in particular, finding help is never below the second.
///
/// Who comes for themselves finds the check first; who comes for somebody else, the walkthrough. The programme
/// is for physicians, so for everybody else its door is the last.
#[must_use]
pub fn doors(reader: Option<Reader>) -> [Route; 4] {
    use Route::{Ask, CheckIn, Colleague, Find};
    match reader {
        None => DOORS,
        Some(Reader::Physician) => [CheckIn, Find, Ask, Colleague],
        Some(Reader::Resident | Reader::Student | Reader::Clinician) => [CheckIn, Find, Colleague, Ask],
        Some(Reader::Leader | Reader::Family) => [Colleague, Find, CheckIn, Ask],
    }
}

/// A guide that the first screen names; each is also the name of its file.
pub const AFTER_EVENT: &str = "after-event";
/// The guide for whoever is in training.
pub const TRAINEES: &str = "trainees";
/// The guide for whoever leads.
pub const LEADERS: &str = "leaders";

/// The guides that the first screen names, in their order. All others are one press away.
#[must_use]
pub fn guides(reader: Option<Reader>) -> &'static [&'static str] {
    match reader {
        Some(Reader::Resident | Reader::Student) => &[TRAINEES, AFTER_EVENT],
        Some(Reader::Leader) => &[LEADERS, AFTER_EVENT, TRAINEES],
        _ => &[AFTER_EVENT, TRAINEES],
    }
}

/// Whether a line says that it serves them; whoever has not said who they are is served by all.
#[must_use]
pub fn serves(entry: &Entry, reader: Option<Reader>) -> bool {
    stand(entry, reader) < LAST
}

/// Where a line stands among its equals, those of one urgency: 0 where it was made for them, 1 where it is for
/// anyone, [`LAST`] where it does not say that it serves them. The same order holds within each.
///
/// Whoever may be in danger is never sent past a line: those for now stand as they are for everybody.
#[must_use]
#[inline(never)]
pub fn stand(entry: &Entry, reader: Option<Reader>) -> usize {
    let Some(reader) = reader.filter(|_| entry.urgency != Urgency::Now) else { return 0 };
    if reader.served_as().is_some_and(|served| entry.audience.contains(&served)) {
        0
    } else if entry.audience.contains(&Served::Anyone) {
        1
    } else {
        LAST
    }
}

/// Where a line stands in the list of help: by urgency, and within it as above.
#[must_use]
pub fn place(entry: &Entry, reader: Option<Reader>) -> usize {
    entry.urgency as usize * STANDS + stand(entry, reader)
}

/// How a line answers them: one that does not say that it serves them is no better than one that is closed, so
/// that it is never offered first.
#[must_use]
pub fn answers(entry: &Entry, reader: Option<Reader>, answering: Answering) -> Answering {
    if serves(entry, reader) { answering } else { Answering::Shut }
}

/// Which group stands at this position among those with whom a score may be compared, as a position in
/// [`Compared::ALL`]: their own comes first, the others keep their order. It is a list to choose from: nobody is
/// chosen.
#[must_use]
pub fn group(reader: Option<Reader>, position: usize) -> usize {
    let own = reader.map_or(0, |reader| reader.compared() as usize);
    match position {
        0 => own,
        before if before <= own => before - 1,
        after => after,
    }
}
