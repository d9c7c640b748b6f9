//! Who runs this: the facts that an association edits in `public/config.json`.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::text::Text;

/// A clinician's signature under the instruments, thresholds and wording.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignOff {
    /// Who signed.
    pub by: Text,
    /// When.
    #[serde(with = "crate::domain::day")]
    pub on: NaiveDate,
}

/// The programme behind the page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Programme {
    /// Its name.
    pub name: Text,
    /// The association that runs it.
    pub association: Text,
    /// The number to ask for a peer by, as dialled.
    pub phone: Text,
    /// Months after which an entry of the directory says that it was checked long ago.
    pub stale_after_months: u32,
    /// A neutral page of someone else's, for leaving in a hurry.
    pub leave_to: Text,
    /// The clinician who answers for the self-check; none yet, and the result says so.
    pub sign_off: Option<SignOff>,
}
