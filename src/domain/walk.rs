//! Somebody on a path: the steps behind them, and what they have told.
//!
//! It lives in memory only, and no address names a step of it.

use serde::{Deserialize, Serialize};

use super::coded::coded;
use super::path::Path;

coded! {
    /// What the colleague is to the person who wants to help.
    Relation {
        /// A peer.
        Peer = "peer",
        /// Somebody whom they supervise and assess.
        Trainee = "trainee",
        /// Their supervisor, or somebody above them.
        Senior = "senior",
        /// A friend, or family.
        Friend = "friend",
        /// Somebody who reports to them.
        Report = "report",
    }
}

/// A way on from a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exit {
    /// The step to which it leads.
    pub to: u16,
    /// What it tells of the colleague.
    pub tells: Option<Relation>,
}

/// Where somebody stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stand {
    /// The step.
    pub step: u16,
    /// What the colleague is to them, as far as they have told.
    pub relation: Option<Relation>,
}

/// How far along, as it can honestly be said: the way may still branch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// This step, counted from 1.
    pub at: usize,
    /// All steps, if the usual way is taken from here.
    pub of: usize,
}

/// A walk along a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Walk {
    now: Stand,
    behind: Vec<Stand>,
}

impl Walk {
    /// Begins at the path's start.
    #[must_use]
    pub fn begin(path: &Path) -> Self {
        Self::at(path.start)
    }

    /// Begins at a step that was looked for, with nothing behind it.
    #[must_use]
    pub fn at(step: u16) -> Self {
        Self { now: Stand { step, relation: None }, behind: Vec::new() }
    }

    /// Where they stand.
    #[must_use]
    pub fn now(&self) -> Stand {
        self.now
    }

    /// Takes a way on. `from` is the step at which it was offered: a second press of one button
    /// must not choose at the step after it.
    pub fn take(&mut self, from: u16, exit: Exit) {
        if self.now.step == from {
            let relation = exit.tells.or(self.now.relation);
            self.behind.push(core::mem::replace(&mut self.now, Stand { step: exit.to, relation }));
        }
    }

    /// Goes where help for somebody in danger stands; from there, nowhere.
    pub fn to_danger(&mut self, path: &Path) {
        if let Some(danger) = path.danger_from(self.now.step) {
            self.take(self.now.step, Exit { to: danger, tells: None });
        }
    }

    /// Goes back one step, and takes back what was told there; false at the beginning.
    pub fn back(&mut self) -> bool {
        self.behind.pop().map(|before| self.now = before).is_some()
    }

    /// How far along.
    #[must_use]
    pub fn place(&self, path: &Path) -> Place {
        let at = self.behind.len() + 1;
        Place { at, of: at + path.ahead(self.now.step) }
    }
}
