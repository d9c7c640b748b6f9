//! What comes after a check: it stands beside the result, and is no part of it.
//!
//! It arrives with the library, after the page has started. A result is whole without it.

use serde::{Deserialize, Serialize};

use super::next_steps::NextSteps;
use super::norms::Norms;
use super::onward::{Again, Onward};
use super::over_time::OverTime;
use super::plan::PlanWords;
use super::sheet::SheetWords;

/// One language's edition.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Aftercare {
    /// The ways on from a result.
    pub onward: Onward,
    /// The sheet for the person's own doctor.
    pub doctor: SheetWords,
    /// The plan for a worse hour.
    pub plan: PlanWords,
    /// Checking in again.
    pub again: Again,
    /// How common a score is.
    pub norms: Norms,
    /// Whom to offer, and what might stand in the way.
    pub next_steps: NextSteps,
    /// Saving a result, and looking at earlier ones.
    pub over_time: OverTime,
}
