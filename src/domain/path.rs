//! A way through steps that branches: a walkthrough, or a conversation to practise.
//!
//! Only its shape; the words stand beside it. That nobody gets lost on it is a property of the
//! shape, and is checked before a page is built ([`Path::faults`]).

use serde::{Deserialize, Serialize};

/// Steps and the ways on from each. A step without a way on is an end.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Path {
    /// Where it begins.
    pub start: u16,
    /// The step for somebody who may be in danger: one way on from every other step, besides those
    /// that are written there. A conversation has none.
    pub danger: Option<u16>,
    /// Where each step leads: the usual way on comes first.
    pub steps: Vec<Vec<u16>>,
}

/// What would let somebody get lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// This step has a way on (counted from 0) to a step that does not exist.
    Nowhere(u16, usize),
    /// Nothing leads to this step.
    Unreachable(u16),
    /// From this step no way leads to an end.
    DeadEnd(u16),
    /// Whoever takes the usual way on from this step walks in a circle.
    Circle(u16),
}

impl Path {
    /// The ways on that are written at a step.
    #[must_use]
    pub fn ways(&self, step: u16) -> &[u16] {
        self.steps.get(usize::from(step)).map_or(&[], Vec::as_slice)
    }

    /// Where one of them leads; nowhere when there is no such way.
    #[must_use]
    pub fn way(&self, step: u16, way: usize) -> Option<u16> {
        self.ways(step).get(way).copied()
    }

    /// Where the way to danger leads from a step; nowhere from that one.
    #[must_use]
    pub fn danger_from(&self, step: u16) -> Option<u16> {
        self.danger.filter(|danger| *danger != step)
    }

    /// How many steps lie ahead on the usual way; 0 at an end.
    #[must_use]
    pub fn ahead(&self, step: u16) -> usize {
        let usual = core::iter::successors(Some(step), |step| self.way(*step, 0));
        usual.skip(1).take(self.steps.len()).count()
    }

    /// How few steps lie ahead, by whichever way; 0 at an end. In a conversation none of the ways is
    /// the usual one.
    #[must_use]
    pub fn fewest(&self, step: u16) -> usize {
        let mut known = vec![false; self.steps.len()];
        for ahead in 0..self.steps.len() {
            known = self.ending_by(&known);
            if known.get(usize::from(step)).copied().unwrap_or_default() {
                return ahead;
            }
        }
        self.steps.len()
    }

    /// Everything that would let somebody get lost.
    #[must_use]
    pub fn faults(&self) -> Vec<Fault> {
        let all = || (0..).zip(&self.steps).map(|(step, _): (u16, _)| step);
        let nowhere = all().flat_map(|step| {
            let missing = |way: &(usize, &u16)| usize::from(*way.1) >= self.steps.len();
            self.ways(step).iter().enumerate().filter(missing).map(move |(way, _)| Fault::Nowhere(step, way))
        });
        let (reached, ending) = (self.reached(), self.ending());
        let holds = |set: &[bool], step: u16| set.get(usize::from(step)).copied().unwrap_or_default();
        let circling = |step: u16| self.ahead(step) >= self.steps.len();
        nowhere
            .chain(all().filter(|step| !holds(&reached, *step)).map(Fault::Unreachable))
            .chain(all().filter(|step| !holds(&ending, *step)).map(Fault::DeadEnd))
            .chain(all().filter(|step| circling(*step)).map(Fault::Circle))
            .collect()
    }

    /// Of each step, whether somebody can come to it.
    fn reached(&self) -> Vec<bool> {
        let mut known = vec![false; self.steps.len()];
        let mut next = vec![self.start];
        while let Some(step) = next.pop() {
            if let Some(known) = known.get_mut(usize::from(step)).filter(|known| !**known) {
                *known = true;
                next.extend(self.ways(step).iter().copied().chain(self.danger_from(step)));
            }
        }
        known
    }

    /// Of each step, whether an end can be reached by the ways that are written there: the way to
    /// danger is for danger, and no way out of a dead end.
    fn ending(&self) -> Vec<bool> {
        let mut known = vec![false; self.steps.len()];
        loop {
            let next = self.ending_by(&known);
            if next == known {
                return known;
            }
            known = next;
        }
    }

    /// Of each step, whether it is an end or one way away from a step that is known to end.
    fn ending_by(&self, known: &[bool]) -> Vec<bool> {
        let ends = |ways: &Vec<u16>| {
            ways.is_empty() || ways.iter().any(|way| known.get(usize::from(*way)).copied().unwrap_or_default())
        };
        self.steps.iter().map(ends).collect()
    }
}
