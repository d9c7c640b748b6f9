//! What a step or a guide is made of. One vocabulary for all of them, so that a new guide is a new
//! file and no new code.

use serde::{Deserialize, Serialize};

use crate::domain::coded::coded;
use crate::domain::route::Route;
use crate::domain::text::Text;
use crate::domain::walk::Relation;

/// A piece of a step or a section, for whom it is, and where its facts come from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// What it says.
    pub what: What,
    /// For whom: for everybody where nothing is named.
    pub only: Vec<Relation>,
    /// Where its facts come from, by place among the library's sources.
    pub sources: Vec<u16>,
}

/// What a block says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum What {
    /// A paragraph.
    Text(Text),
    /// Words to say, without quotation marks.
    Say(Text),
    /// Points in no order.
    List(Vec<Text>),
    /// Points in order.
    Steps(Vec<Text>),
    /// What not to say, and why.
    Avoid(Vec<Pair>),
    /// Terms, and what they mean.
    Pairs(Vec<Pair>),
    /// How often each of several things is met.
    Rates(Rates),
    /// Points to tick on paper.
    Checklist(Vec<Text>),
    /// Whom to turn to, by name.
    Help(Vec<Text>),
    /// The same where somebody may be in danger.
    Now(Vec<Text>),
    /// Things to do with a colleague, there and then.
    HandOver(Vec<HandOver>),
    /// Ways to other parts of the page.
    Go(Vec<Door>),
}

/// Two texts that belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pair {
    /// The term, or the sentence to avoid.
    pub name: Text,
    /// What it means, or why.
    pub text: Text,
}

/// How often each of several things was met, in whom.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rates {
    /// Who was asked.
    pub of: Text,
    /// Each of them.
    pub list: Vec<Rate>,
}

/// How often one thing was met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rate {
    /// What.
    pub what: Text,
    /// In how many of a thousand, 0 to 1,000: papers give tenths of a percent.
    pub per_mille: u16,
}

coded! {
    /// Something to do with a colleague, there and then.
    HandOver {
        /// Open the request form together.
        Form = "form",
        /// Call the programme together.
        Call = "call",
        /// Send the programme in a message.
        Message = "message",
        /// Save a reminder to come back.
        Reminder = "reminder",
    }
}

/// A way to another part of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Door {
    /// Where it leads.
    pub to: Goal,
    /// What the button says.
    pub text: Text,
}

/// Where a way leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Goal {
    /// The beginning of the walkthrough.
    Walk,
    /// What there is to practice.
    Practice,
    /// What can be printed and passed on.
    Kit,
    /// A guide, by its place.
    Guide(u16),
    /// A screen, by its fragment.
    Screen(Text),
}

impl Goal {
    /// The door behind which it stands.
    #[must_use]
    pub fn door(self) -> Route {
        match self {
            Self::Walk | Self::Practice => Route::Colleague,
            Self::Kit | Self::Guide(_) => Route::Guides,
            Self::Screen(fragment) => Route::from_fragment(&fragment),
        }
    }
}
