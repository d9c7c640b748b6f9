//! What comes after a check: it stands beside the result, and is no part of it.
//!
//! It arrives with the library, after the page has started. A result is whole without it.

use serde::{Deserialize, Serialize};

use super::over_time::OverTime;

/// One language's edition.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Aftercare {
    /// Saving a result, and looking at earlier ones.
    pub over_time: OverTime,
}
