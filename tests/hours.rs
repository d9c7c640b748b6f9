//! When a line answers, against a second reckoning: the whole year around both clock changes, in
//! zones that change their clocks by an hour, by half an hour, at midnight, around Ramadan, or never.
//!
//! Source: the promises in `src/domain/hours.rs`, `zone.rs` and `holiday.rs`; the zones' rules are
//! those of the IANA database in chrono-tz, which the tests ask in another way than the page does.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test stops at the first surprise")]

#[path = "hours/calendar.rs"]
mod calendar;
#[path = "support/dice.rs"]
mod dice;
#[path = "hours/federal.rs"]
mod federal;
#[path = "hours/moments.rs"]
mod moments;
#[path = "hours/oracle.rs"]
mod oracle;
#[path = "hours/properties.rs"]
mod properties;
#[path = "hours/schedules.rs"]
mod schedules;
#[path = "hours/tables.rs"]
mod tables;
#[path = "hours/zones.rs"]
mod zones;

use chrono::{DateTime, Offset, TimeZone};
use chrono_tz::Tz;
use doc_to_doc::domain::hours::{Hours, Standing, Week};
use doc_to_doc::domain::zone::{Instant, Zone};

/// The page's view of a zone, learnt as a browser would tell it.
fn learnt(tz: Tz, now: Instant) -> Zone {
    let offset_at = |at| {
        let utc = DateTime::from_timestamp(at, 0)?.naive_utc();
        Some(tz.offset_from_utc_datetime(&utc).fix().local_minus_utc())
    };
    Zone::around(now, offset_at).unwrap()
}

/// What the page would say of a line at this moment.
fn standing(week: &Week, now: Instant) -> Standing {
    let tz: Tz = week.zone.parse().unwrap();
    Standing::at(&Hours::Weekly(week.clone()), Some(&learnt(tz, now)), now)
}
