//! Who runs this: the facts that an association edits in `public/config.json`.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::asking::{Asking, Folded};
use super::features::Features;
use super::phrases::Phrases;
use crate::domain::reader::{self, Reader};
use crate::domain::route::Route;
use crate::domain::text::Text;
use crate::domain::timeline::Office;

/// A clinician's signature under the instruments, thresholds and wording.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SignOff {
    /// Who signed.
    pub by: Text,
    /// When.
    #[serde(with = "crate::domain::day")]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "NaiveDate"))]
    pub on: NaiveDate,
}

/// The programme behind the page, in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Programme {
    /// Its name.
    pub name: Text,
    /// The association that runs it.
    pub association: Text,
    /// The number to ask for a peer by, as dialled.
    pub phone: Text,
    /// The address of its own page; none where the association has not given one.
    pub page: Option<Text>,
    /// What it shows of the page.
    pub features: Features,
    /// What it promises of confidence.
    pub promise: Text,
    /// The limits of that promise; none where the association has not stated them, and the page says so.
    pub limits: Option<Text>,
    /// How it takes requests; none where it takes them by telephone alone.
    pub asking: Option<Folded>,
    /// When its office works: business days are counted by it.
    pub office: Office,
    /// Months after which an entry of the directory says that it was checked long ago.
    pub stale_after_months: u32,
    /// A neutral page of someone else's, for leaving in a hurry.
    pub leave_to: Text,
    /// The clinician who answers for the self-check; none yet, and the result says so.
    pub sign_off: Option<SignOff>,
}

impl Programme {
    /// How it takes requests, in full; none where it takes them by telephone alone.
    #[must_use]
    pub fn asking(&self) -> Option<&'static Asking> {
        self.asking.as_ref().and_then(Folded::unfolded)
    }

    /// The doors that it shows, in the order for whoever reads.
    pub fn doors(&self, reader: Option<Reader>) -> impl Iterator<Item = Route> {
        let features = self.features;
        reader::doors(reader).into_iter().filter(move |door| features.offer(*door))
    }

    /// The limits of the promise; where they are not stated, that they are not.
    #[must_use]
    pub fn limits(&self, phrases: &Phrases) -> Text {
        self.limits.unwrap_or_else(|| phrases.limits_missing(self.association).into())
    }
}
