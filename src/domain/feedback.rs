//! What somebody says afterwards of the help that they asked for: two answers, each of which may be left
//! out, and nothing else. There is no field in which a person could be told from another.

use super::coded::coded;

coded! {
    /// Whether somebody called in the time that was promised.
    Called {
        /// In time, or before.
        InTime = "in-time",
        /// Later than was promised.
        Late = "late",
        /// Nobody has called.
        No = "no",
    }
}

coded! {
    /// Whether the talk helped.
    Helped {
        /// It did.
        Yes = "yes",
        /// It did in part.
        Somewhat = "somewhat",
        /// It did not.
        No = "no",
        /// There has been no talk yet, or it is too soon to say.
        TooSoon = "too-soon",
    }
}
