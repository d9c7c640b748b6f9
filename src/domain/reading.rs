//! What somebody reads behind the doors that lead to more than one screen.
//!
//! The address stays the door's: neither a guide, nor a step, nor a turn of a conversation has one.

use super::route::Route;
use super::talk::Talk;
use super::walk::Walk;

/// What is read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Reading {
    /// Nothing yet: the list of what there is.
    #[default]
    Nothing,
    /// The walkthrough.
    Walk(Walk),
    /// What there is to practice.
    Practice,
    /// One of the conversations, by its place.
    Talk(u16, Talk),
    /// A guide, by its place.
    Guide {
        /// The guide.
        guide: u16,
        /// The section that was looked for.
        section: Option<u16>,
    },
    /// What can be printed and passed on.
    Kit,
}

/// What is read now, and what was read before, to come back to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Readings {
    door: Route,
    now: Reading,
    behind: Vec<Reading>,
}

impl Default for Readings {
    fn default() -> Self {
        Self { door: Route::Home, now: Reading::Nothing, behind: Vec::new() }
    }
}

impl Readings {
    /// What is read behind this door.
    #[must_use]
    pub fn behind_door(&self, door: Route) -> &Reading {
        if self.door == door { &self.now } else { &Reading::Nothing }
    }

    /// Whether anything is.
    #[must_use]
    pub fn is_open(&self, door: Route) -> bool {
        *self.behind_door(door) != Reading::Nothing
    }

    /// The walkthrough under way.
    pub fn walk(&mut self) -> Option<&mut Walk> {
        if let Reading::Walk(walk) = &mut self.now { Some(walk) } else { None }
    }

    /// The conversation under way.
    pub fn talk(&mut self) -> Option<&mut Talk> {
        if let Reading::Talk(_, talk) = &mut self.now { Some(talk) } else { None }
    }

    /// Opens something else behind a door. What was read behind another is closed.
    pub fn open(&mut self, door: Route, next: Reading) {
        if self.door != door {
            *self = Self { door, ..Self::default() };
        }
        self.behind.push(core::mem::replace(&mut self.now, next));
    }

    /// Goes back: a step, a beat, or to what was read before; false when nothing was.
    pub fn back(&mut self) -> bool {
        let within = match &mut self.now {
            Reading::Walk(walk) => walk.back(),
            Reading::Talk(_, talk) => talk.back(),
            _ => false,
        };
        within || self.leave()
    }

    /// Leaves what is read now, however far it went, for what was read before; false when nothing was.
    pub fn leave(&mut self) -> bool {
        self.behind.pop().map(|before| self.now = before).is_some()
    }

    /// Closes everything.
    pub fn close(&mut self) {
        *self = Self::default();
    }
}
