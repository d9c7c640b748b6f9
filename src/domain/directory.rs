//! The directory: who answers, for whom, when, and who sees what.
//!
//! What is not confirmed is `Unknown` and is said to be unknown; nothing here is a guess.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::coded::coded;
use super::contact::Channel;
use super::hours::Hours;
use super::text::Text;

coded! {
    /// How soon a person needs this line; the order in which groups are shown.
    Urgency {
        /// Life may be in danger, or the night is too long.
        Now = "now",
        /// Somebody who knows the work, to talk with.
        Talk = "talk",
        /// Assessment, treatment, help that lasts.
        Care = "care",
        /// For one kind of situation.
        Situation = "situation",
    }
}

coded! {
    /// Whom a line was made for.
    Audience {
        /// Whoever calls.
        Anyone = "anyone",
        /// Physicians.
        Physicians = "physicians",
        /// Residents and fellows.
        Trainees = "trainees",
        /// Medical students.
        Students = "students",
        /// People who serve or have served, and their families.
        Veterans = "veterans",
        /// Health professionals of other kinds.
        Clinicians = "clinicians",
    }
}

coded! {
    /// What a call costs the person.
    Cost {
        /// Nothing.
        Free = "free",
        /// Something.
        Paid = "paid",
        /// Not confirmed.
        Unknown = "unknown",
    }
}

coded! {
    /// Whether a name is asked for.
    NameAsked {
        /// It is not.
        No = "no",
        /// Any name will do, or none.
        AsYouLike = "as-you-like",
        /// It is.
        Yes = "yes",
        /// Not confirmed.
        Unknown = "unknown",
    }
}

coded! {
    /// Whether notes are kept.
    Notes {
        /// Nothing that says who called.
        None = "none",
        /// They are.
        Kept = "kept",
        /// Not confirmed.
        Unknown = "unknown",
    }
}

coded! {
    /// Whether what is said can reach a licensing board.
    Board {
        /// By the line's own account it does not.
        SaysNo = "says-no",
        /// What the law requires may.
        AsLawRequires = "as-law-requires",
        /// Not confirmed.
        Unknown = "unknown",
    }
}

coded! {
    /// Whether a person answers.
    Human {
        /// A person does.
        Yes = "yes",
        /// A machine, or nobody.
        No = "no",
        /// Not confirmed.
        Unknown = "unknown",
    }
}

coded! {
    /// Whether an employer runs or pays for the line.
    Employer {
        /// None does.
        Independent = "independent",
        /// One does.
        Linked = "linked",
        /// Not confirmed.
        Unknown = "unknown",
    }
}

/// Who learns what, as far as the line itself says so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Sees {
    /// Is a name asked for?
    pub name: NameAsked,
    /// Are notes kept?
    pub notes: Notes,
    /// Can it reach a licensing board?
    pub board: Board,
    /// Is there a person?
    pub human: Human,
    /// Has an employer to do with it?
    pub employer: Employer,
}

/// A line of help. What to call it stands in the words of each language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its name in the content files.
    pub id: Text,
    /// Its place in the file, from 0: the order within a group.
    pub place: u16,
    /// Its group.
    pub urgency: Urgency,
    /// Whether the list of help shows it, or only what names it.
    pub listed: bool,
    /// Ways to reach it, the quickest first; never none.
    pub channels: Vec<Channel>,
    /// When somebody answers.
    pub hours: Hours,
    /// Whom it was made for; never nobody.
    pub audience: Vec<Audience>,
    /// What it costs.
    pub cost: Cost,
    /// Languages in which somebody answers, as BCP 47 tags.
    pub languages: Vec<Text>,
    /// Who learns what.
    pub sees: Sees,
    /// The page that says so.
    pub source: Text,
    /// When a person last compared this entry with its source.
    #[serde(with = "super::day")]
    pub last_checked: NaiveDate,
}

impl Entry {
    /// Made for physicians, not only open to them.
    #[must_use]
    pub fn is_for_physicians(&self) -> bool {
        self.audience.contains(&Audience::Physicians)
    }

    /// Made for people in training.
    #[must_use]
    pub fn is_for_trainees(&self) -> bool {
        self.audience.iter().any(|one| matches!(one, Audience::Trainees | Audience::Students))
    }

    /// Can be reached without speaking.
    #[must_use]
    pub fn is_written(&self) -> bool {
        self.channels.iter().any(|channel| matches!(channel, Channel::Text { .. } | Channel::Chat(_)))
    }

    /// Whether the last comparison with the source lies more than `months` before `today`.
    #[must_use]
    pub fn is_stale(&self, today: NaiveDate, months: u32) -> bool {
        let due = self.last_checked.checked_add_months(chrono::Months::new(months));
        due.is_some_and(|due| due < today)
    }
}
