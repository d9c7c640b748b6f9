//! What somebody chooses on the result: with whom to compare, and what stands in the way.
//!
//! It belongs to the sitting and ends with it: overwritten like the answers, and never kept or sent.

use zeroize::{Zeroize, ZeroizeOnDrop};

use super::audience::Audience;
use super::next_step::Barrier;

/// Where each choice is noted; 0 is none.
const AUDIENCE: usize = 0;
const BARRIER: usize = 1;

/// The choices.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct Chosen {
    /// Beside the program's other memory, so that a sitting that moves leaves no copy behind.
    noted: Vec<u8>,
}

impl Chosen {
    /// Nothing chosen.
    #[must_use]
    pub fn blank() -> Self {
        Self { noted: vec![0; 2] }
    }

    /// With whom to compare.
    #[must_use]
    pub fn audience(&self) -> Option<Audience> {
        self.read(AUDIENCE, Audience::ALL)
    }

    /// What stands in the way.
    #[must_use]
    pub fn barrier(&self) -> Option<Barrier> {
        self.read(BARRIER, Barrier::ALL)
    }

    /// Compares with these, or with nobody.
    pub fn compare(&mut self, audience: Option<Audience>) {
        self.note(AUDIENCE, Audience::ALL.iter().position(|one| Some(*one) == audience));
    }

    /// Says what stands in the way.
    pub fn say(&mut self, barrier: Barrier) {
        self.note(BARRIER, Barrier::ALL.iter().position(|one| *one == barrier));
    }

    fn read<T: Copy>(&self, place: usize, all: &[T]) -> Option<T> {
        let noted = self.noted.get(place).copied().unwrap_or_default();
        all.get(usize::from(noted).checked_sub(1)?).copied()
    }

    fn note(&mut self, place: usize, position: Option<usize>) {
        if let Some(noted) = self.noted.get_mut(place) {
            *noted = position.map_or(0, |position| u8::try_from(position + 1).unwrap_or_default());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_choice_is_noted_and_can_be_taken_back() {
        let mut chosen = Chosen::blank();
        assert_eq!((chosen.audience(), chosen.barrier()), (None, None));
        for audience in Audience::ALL {
            for barrier in Barrier::ALL {
                chosen.compare(Some(*audience));
                chosen.say(*barrier);
                assert_eq!((chosen.audience(), chosen.barrier()), (Some(*audience), Some(*barrier)));
            }
        }
        chosen.compare(None);
        assert_eq!(chosen.audience(), None);
    }

    #[test]
    fn erasing_leaves_nothing() {
        let mut chosen = Chosen::blank();
        chosen.compare(Some(Audience::Student));
        chosen.say(Barrier::License);
        chosen.zeroize();
        assert_eq!((chosen.audience(), chosen.barrier()), (None, None));
    }
}
