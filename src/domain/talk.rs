//! Practising a conversation: a turn, what was said, how it landed, and again.
//!
//! Nothing is counted and nothing is kept: a practice that grades teaches people to please it.

use super::path::Path;
use super::walk::Place;

/// What is to be seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beat {
    /// Something was said to you: what do you say?
    Asked(u16),
    /// You said something: how it landed.
    Landed {
        /// The turn.
        turn: u16,
        /// What was said, by its place among the choices.
        choice: usize,
    },
}

/// A conversation under way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Talk {
    now: Beat,
    behind: Vec<Beat>,
}

impl Talk {
    /// Begins at the path's start.
    #[must_use]
    pub fn begin(path: &Path) -> Self {
        Self { now: Beat::Asked(path.start), behind: Vec::new() }
    }

    /// What is to be seen.
    #[must_use]
    pub fn now(&self) -> Beat {
        self.now
    }

    /// Whether the conversation is over: the last turn has nothing to say in it.
    #[must_use]
    pub fn is_over(&self, path: &Path) -> bool {
        matches!(self.now, Beat::Asked(turn) if path.ways(turn).is_empty())
    }

    /// Says something, where it was asked for.
    pub fn say(&mut self, path: &Path, turn: u16, choice: usize) {
        if self.now == Beat::Asked(turn) && path.way(turn, choice).is_some() {
            self.step(Beat::Landed { turn, choice });
        }
    }

    /// Goes on to what follows from it.
    pub fn go_on(&mut self, path: &Path) {
        if let Beat::Landed { turn, choice } = self.now
            && let Some(next) = path.way(turn, choice)
        {
            self.step(Beat::Asked(next));
        }
    }

    /// Begins again. What was said before is forgotten.
    pub fn again(&mut self, path: &Path) {
        *self = Self::begin(path);
    }

    /// What was said before the present turn, oldest first: each turn with the choice that was made in it.
    pub fn said(&self) -> impl Iterator<Item = (u16, usize)> {
        self.behind.iter().filter_map(|beat| match beat {
            Beat::Landed { turn, choice } => Some((*turn, *choice)),
            Beat::Asked(_) => None,
        })
    }

    /// How far along, in turns: what follows from a choice still belongs to its turn, and the end is none.
    #[must_use]
    pub fn place(&self, path: &Path) -> Place {
        let (Beat::Asked(turn) | Beat::Landed { turn, .. }) = self.now;
        let at = self.said().count() + 1;
        Place { at, of: at + path.fewest(turn).saturating_sub(1) }
    }

    /// Goes back one beat, which is also how another way is tried; false at the beginning.
    pub fn back(&mut self) -> bool {
        self.behind.pop().map(|before| self.now = before).is_some()
    }

    fn step(&mut self, next: Beat) {
        self.behind.push(core::mem::replace(&mut self.now, next));
    }
}
