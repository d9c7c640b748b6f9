//! The ways on from a result: to a doctor, to a worse hour, to a later day.

use serde::{Deserialize, Serialize};

use crate::domain::text::Text;

/// The row of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Onward {
    /// Over them.
    pub title: Text,
    /// To the sheet for the person's own doctor.
    pub doctor: Way,
    /// To the plan for a worse hour.
    pub plan: Way,
    /// To results over time.
    pub course: Way,
}

/// One way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Way {
    /// What its button says.
    pub name: Text,
    /// One line on where it leads.
    pub about: Text,
}

/// Checking in again on a later day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Again {
    /// Over the days to choose from.
    pub about: Text,
    /// The last of them.
    pub quarter: Text,
    /// The title of the reminder. A calendar is seen by others: it says nothing of this page.
    pub event: Text,
}
