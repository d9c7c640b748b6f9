//! What a sitting shows: a place on the way, what is on the screen, and how far along it is.

/// One place on the way through a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// A question.
    Question {
        /// Position of the questionnaire.
        questionnaire: u16,
        /// Position of the item in it.
        item: u16,
    },
    /// An offer of more questions: position of the step.
    Offer(usize),
}

/// What the person sees now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// A question.
    Question {
        /// Position of the questionnaire.
        questionnaire: u16,
        /// Position of the item in it.
        item: u16,
    },
    /// Help comes before anything else: position of the flag that was raised.
    Interrupt(usize),
    /// More questions are offered: position of the step.
    Offer(usize),
    /// Everything was asked.
    Result,
    /// A page that is opened from the result.
    Page(Page),
}

/// A page that is opened from the result, and leads back to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// One sheet for the person's own doctor.
    Doctor,
    /// Results that were kept on the person's own device, and how they went.
    Course,
    /// What to do if things get worse.
    Plan,
}

/// How far along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// This question's number, from 1.
    pub at: usize,
    /// How many there are, as far as is known.
    pub of: usize,
    /// Whether no answer still to come can change that number.
    pub settled: bool,
}
