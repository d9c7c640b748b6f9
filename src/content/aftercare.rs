//! What comes after a check: it stands beside the result, and is no part of it.
//!
//! It arrives with the library, after the page has started. A result is whole without it.

use serde::{Deserialize, Serialize};

use super::next_steps::NextSteps;
use super::norms::Norms;

/// One language's edition.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Aftercare {
    /// How common a score is.
    pub norms: Norms,
    /// Whom to offer, and what might stand in the way.
    pub next_steps: NextSteps,
}
