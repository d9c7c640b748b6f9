//! When somebody who has asked for a peer can expect a call.
//!
//! The programme promises a call from a physician director within one business day of a request, and
//! one from the peer within 48 hours of being matched. It promises no time for the match, so nothing
//! here adds the two up.

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, Timelike};
use serde::{Deserialize, Serialize};

use super::holiday;
use super::text::Text;

/// Hours from the match within which the peer makes contact.
pub const PEER_WITHIN: u32 = 48;

/// The last day looked at for a business day, in days after a request: an office that is closed for
/// longer is closed for good.
const AHEAD: u64 = 60;

/// When the office of the programme works.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Office {
    /// Whether the programme has confirmed what follows.
    pub confirmed: bool,
    /// IANA name of the zone whose clocks it goes by.
    pub zone: Text,
    /// Its days: one bit a weekday, Monday the lowest.
    pub days: u8,
    /// Minutes after midnight from which a request counts as one of the next business day: 1 to 1,440.
    pub cut_off: u16,
    /// Whether it is closed on federal holidays of the United States.
    pub federal: bool,
    /// Other dates on which it is closed.
    #[serde(with = "super::day::list")]
    pub closed: Vec<NaiveDate>,
}

/// What somebody can expect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// The business day on which the request counts as received.
    pub counted: NaiveDate,
    /// The business day by whose end a physician director calls.
    pub call_by: NaiveDate,
}

impl Office {
    /// Whether it works on this date.
    #[must_use]
    pub fn works_on(&self, date: NaiveDate) -> bool {
        let is_its_day = self.days & (1 << date.weekday().num_days_from_monday()) != 0;
        is_its_day && !(self.federal && holiday::is_federal(date)) && !self.closed.contains(&date)
    }

    /// What somebody can expect whose request comes when the office's clocks show `received`; nothing,
    /// where the office does not work again in sight.
    #[must_use]
    pub fn timeline(&self, received: NaiveDateTime) -> Option<Timeline> {
        let late = u64::from(received.hour() * 60 + received.minute() >= u32::from(self.cut_off));
        let counted = self.from(received.date().checked_add_days(Days::new(late))?)?;
        Some(Timeline { counted, call_by: self.from(counted.succ_opt()?)? })
    }

    /// The first day on which it works, this one included.
    fn from(&self, date: NaiveDate) -> Option<NaiveDate> {
        (0..AHEAD).filter_map(|days| date.checked_add_days(Days::new(days))).find(|date| self.works_on(*date))
    }
}
