//! What a person writes down for a worse hour: their own words, overwritten when dropped.
//!
//! The order is that of the Safety Planning Intervention (Stanley, Brown and others, JAMA Psychiatry
//! 2018;75:894): alone first, then with others, then with those who answer; and the surroundings.

use zeroize::{Zeroize, ZeroizeOnDrop};

/// A step that is filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanStep {
    /// How I notice that it gets worse.
    Signs,
    /// What helps me by myself.
    Alone,
    /// People and places that take my mind off it.
    Company,
    /// Whom I call.
    Call,
    /// What makes my surroundings safer.
    Safer,
}

impl PlanStep {
    /// All of them, in order. Between the last two stand those who answer, who need no filling in.
    pub const ALL: [Self; 5] = [Self::Signs, Self::Alone, Self::Company, Self::Call, Self::Safer];
}

/// The words, a text for each step.
#[derive(Default, Zeroize, ZeroizeOnDrop)]
pub struct Plan {
    written: [String; PlanStep::ALL.len()],
}

impl Plan {
    /// What stands at a step.
    #[must_use]
    pub fn at(&self, step: PlanStep) -> &str {
        self.written.get(step as usize).map(String::as_str).unwrap_or_default()
    }

    /// Writes it anew; what stood there is overwritten.
    pub fn write(&mut self, step: PlanStep, words: String) {
        if let Some(place) = self.written.get_mut(step as usize) {
            place.zeroize();
            *place = words;
        }
    }
}
