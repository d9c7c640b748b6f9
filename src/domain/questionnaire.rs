//! A questionnaire as printed: its items, their answer options, and when an item is asked.

use serde::{Deserialize, Serialize};

use super::answers::Reply;
use super::text::Text;

/// A code in a terminology, for example LOINC. Carried along so that a saved result can be
/// read by other software; no rule here depends on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coding {
    /// The terminology, as a URI.
    pub system: Text,
    /// The code in it.
    pub code: Text,
}

/// One answer option, in printed order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// The publisher's wording.
    pub text: Text,
    /// What choosing it adds to a score (FHIR's ordinal value); none on an unscored item.
    pub value: Option<i16>,
    /// The code that names this option.
    pub coding: Coding,
}

/// The shared opening of several items ("Over the last 2 weeks, …"), in FHIR a group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stem {
    /// The group's `linkId`.
    pub link_id: Text,
    /// The publisher's wording.
    pub text: Text,
}

/// What must hold of an earlier item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Must {
    /// This option was chosen (its position in printed order).
    Be(u8),
    /// No option was chosen: the person preferred not to answer.
    BeOpen,
}

/// One reason to ask an item: something that holds of an earlier one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Condition {
    /// Position of the earlier item.
    pub item: u16,
    /// What must hold of it.
    pub must: Must,
}

/// Whether an item applies, given the answers so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Applies {
    /// It is asked.
    Yes,
    /// An answer rules it out: it is not asked and counts as nothing.
    No,
    /// The answer that decides was not given.
    Unknown,
}

/// How sure it is that the items read as their publisher has them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Wording {
    /// As on the publisher's own sheet, or written by whoever asks.
    #[default]
    Printed,
    /// Translated, as it circulates; nobody has compared it with the publisher's sheet.
    Circulating,
    /// The same, and the association has compared it.
    Compared,
}

/// One question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// FHIR's `linkId`: the printed number.
    pub link_id: Text,
    /// BCP 47 tag of its opening, its question and its answers: the three are always in one language.
    pub language: Text,
    /// The opening it shares with its neighbours.
    pub stem: Option<Stem>,
    /// The publisher's wording.
    pub text: Text,
    /// The answer options in printed order.
    pub choices: Vec<Choice>,
    /// Asked when any of these holds; always, when there are none.
    pub conditions: Vec<Condition>,
}

/// A published questionnaire.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Questionnaire {
    /// Its short name, for example `phq-9`.
    pub id: Text,
    /// FHIR's canonical address.
    pub url: Text,
    /// Version of the definition.
    pub version: Text,
    /// The publisher's title.
    pub title: Text,
    /// BCP 47 tag of the title and the credit line; each item has its own.
    pub language: Text,
    /// How sure its items' wording is.
    pub wording: Wording,
    /// Credit line and licence, shown wherever the questions are.
    pub credit: Text,
    /// The items in printed order.
    pub items: Vec<Item>,
}

impl Item {
    /// The value of the option at `choice`; none where the item is unscored or has no such option.
    #[must_use]
    pub fn value(&self, choice: u8) -> Option<i16> {
        self.choices.get(usize::from(choice))?.value
    }

    /// Whether this item applies, given `replies` to the whole questionnaire.
    #[must_use]
    pub fn applies(&self, replies: &[Reply]) -> Applies {
        if self.conditions.is_empty() {
            return Applies::Yes;
        }
        let mut undecided = false;
        for condition in &self.conditions {
            let reply = replies.get(usize::from(condition.item)).copied().unwrap_or_default();
            match (condition.must, reply) {
                (Must::Be(wanted), Reply::Chosen(chosen)) if wanted == chosen => return Applies::Yes,
                (Must::Be(_), Reply::Chosen(_)) | (Must::BeOpen, Reply::Chosen(_) | Reply::Waiting) => {}
                (Must::BeOpen, Reply::Declined) => return Applies::Yes,
                (Must::Be(_), Reply::Declined | Reply::Waiting) => undecided = true,
            }
        }
        if undecided { Applies::Unknown } else { Applies::No }
    }
}
