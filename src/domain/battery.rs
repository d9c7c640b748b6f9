//! The battery: the questionnaires, how they are scored, and the order in which they are asked.

use serde::{Deserialize, Serialize};

use super::answers::Reply;
use super::level::Obligations;
use super::questionnaire::{Item, Questionnaire};
use super::scale::Scale;
use super::text::Text;

/// A score that is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Threshold {
    /// Position of the scale in the battery.
    pub scale: u16,
    /// Lowest total that reaches it.
    pub at_least: i32,
}

/// One answer that obliges us to act on its own, whatever the totals say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flag {
    /// Its name, for example `self-harm`.
    pub id: Text,
    /// Position of the questionnaire.
    pub questionnaire: u16,
    /// Position of the item in it.
    pub item: u16,
    /// Lowest value that raises it.
    pub at_least: i16,
    /// Whether it stops everything else until the person has seen who answers now.
    pub interrupts: bool,
}

impl Flag {
    /// Whether this reply to its item raises it.
    #[must_use]
    pub fn is_raised_by(&self, item: &Item, reply: Reply) -> bool {
        match reply {
            Reply::Chosen(choice) => item.value(choice).is_some_and(|value| value >= self.at_least),
            Reply::Declined | Reply::Waiting => false,
        }
    }
}

/// One stretch of a check.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Step {
    /// Ask these items.
    Ask {
        /// Position of the questionnaire.
        questionnaire: u16,
        /// Positions of the items in it.
        items: Vec<u16>,
        /// Only when this score is reached.
        when: Option<Threshold>,
    },
    /// Offer more questions, which the person may decline.
    Offer {
        /// Its name, for its words.
        id: Text,
        /// Positions of the questionnaires offered.
        questionnaires: Vec<u16>,
        /// Only when this score is reached.
        when: Option<Threshold>,
        /// Only when the offer at this position was taken up.
        after: Option<u16>,
    },
}

/// A part of the check that can be taken on its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic {
    /// Its name, for its words.
    pub id: Text,
    /// What is asked.
    pub steps: Vec<Step>,
}

/// Everything that the self-check consists of, without a word of our own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Battery {
    /// The questionnaires.
    pub questionnaires: Vec<Questionnaire>,
    /// How they are scored.
    pub scales: Vec<Scale>,
    /// Single answers that oblige.
    pub flags: Vec<Flag>,
    /// What scores oblige us to offer.
    pub obligations: Obligations,
    /// The whole check.
    pub full: Vec<Step>,
    /// Its parts.
    pub topics: Vec<Topic>,
}

impl Battery {
    /// The questionnaire at this position.
    #[must_use]
    pub fn questionnaire(&self, position: u16) -> Option<&Questionnaire> {
        self.questionnaires.get(usize::from(position))
    }

    /// The item at this position of that questionnaire.
    #[must_use]
    pub fn item(&self, questionnaire: u16, item: u16) -> Option<&Item> {
        self.questionnaire(questionnaire)?.items.get(usize::from(item))
    }

    /// The scale that the questionnaire at this position stands for: the only one of its scales that
    /// gives way to none.
    #[must_use]
    pub fn main_scale(&self, questionnaire: u16) -> Option<&Scale> {
        let own = |scale: &&Scale| scale.questionnaire == questionnaire && scale.gives_way_to.is_none();
        let mut found = self.scales.iter().filter(own);
        found.next().filter(|_| found.next().is_none())
    }

    /// How many questions a list of steps asks of everyone, without those that a gate may add.
    #[must_use]
    pub fn questions_for_all(&self, steps: &[Step]) -> usize {
        steps
            .iter()
            .map(|step| match step {
                Step::Ask { questionnaire, items, when: None } => items
                    .iter()
                    .filter(|&&item| self.item(*questionnaire, item).is_some_and(|item| item.conditions.is_empty()))
                    .count(),
                Step::Ask { when: Some(_), .. } | Step::Offer { .. } => 0,
            })
            .sum()
    }
}
