//! `site timeline`: what somebody can expect who asks for a peer at a moment, by the very rule of the
//! page.

use std::io::{self, Write};

use chrono::{NaiveDate, NaiveDateTime, SecondsFormat, TimeZone};
use chrono_tz::Tz;
use clap::Args;
use doc_to_doc::domain::timeline::{Office, PEER_WITHIN, Timeline};
use doc_to_doc::domain::zone::Instant;
use serde::Serialize;

use crate::moment::{self, ClockError};

/// What to tell.
#[derive(Args)]
pub(crate) struct Options {
    /// A moment in RFC 3339, with any offset, such as 2026-11-25T18:30:00-05:00; left out, it is now
    #[arg(long, value_name = "MOMENT", value_parser = moment::read)]
    at: Option<Instant>,
}

/// What can be expected. Dates are those of the office's own calendar.
#[derive(Serialize)]
struct Told {
    /// The moment on the office's clock.
    received: String,
    /// The business day on which it counts.
    counted: Option<NaiveDate>,
    /// The business day by whose end a physician director calls.
    call_by: Option<NaiveDate>,
    /// Hours from the match, for which no time is promised, within which the peer makes contact.
    peer_within_hours_of_match: u32,
    /// Whether the programme has confirmed what it counts as a business day.
    confirmed: bool,
}

/// Why nothing was told.
#[derive(Debug)]
pub(crate) enum TimelineError {
    /// This machine does not know the time.
    Clock(ClockError),
    /// The result cannot be written.
    Stream(io::Error),
}

impl core::fmt::Display for TimelineError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Self::Clock(error) => error.fmt(f),
            Self::Stream(error) => write!(f, "output failed: {error}"),
        }
    }
}

impl core::error::Error for TimelineError {}

/// Tells of this office as one line of JSON.
///
/// # Errors
/// When this machine does not know the time, or the output fails.
pub(crate) fn timeline(office: &Office, options: &Options, mut output: impl Write) -> Result<(), TimelineError> {
    let now = options.at.map_or_else(moment::now, Ok).map_err(TimelineError::Clock)?;
    // The configuration has been checked: the zone is known.
    let tz = office.zone.parse::<Tz>().unwrap_or(Tz::UTC);
    let told = tell(office, tz, now);
    let json = serde_json::to_string(&told).map_err(|error| TimelineError::Stream(error.into()))?;
    writeln!(output, "{json}").map_err(TimelineError::Stream)
}

fn tell(office: &Office, tz: Tz, now: Instant) -> Told {
    let local = tz.timestamp_opt(now, 0).single();
    let wall: Option<NaiveDateTime> = local.map(|local| local.naive_local());
    let found: Option<Timeline> = wall.and_then(|wall| office.timeline(wall));
    Told {
        received: local.map(|local| local.to_rfc3339_opts(SecondsFormat::Secs, true)).unwrap_or_default(),
        counted: found.map(|found| found.counted),
        call_by: found.map(|found| found.call_by),
        peer_within_hours_of_match: PEER_WITHIN,
        confirmed: office.confirmed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    fn told(at: &str) -> String {
        let public = concat!(env!("CARGO_MANIFEST_DIR"), "/../../public");
        let programme = doc_to_doc::content::read::programme(Path::new(public)).map_err(|_| "shipped").unwrap();
        let mut output = Vec::new();
        timeline(&programme.office, &Options { at: Some(moment::read(at).unwrap()) }, &mut output).unwrap();
        String::from_utf8(output).unwrap()
    }

    #[test]
    fn a_request_before_a_long_weekend() {
        assert_eq!(
            told("2026-11-25T23:30:00Z"),
            "{\"received\":\"2026-11-25T18:30:00-05:00\",\"counted\":\"2026-11-27\",\"call_by\":\"2026-11-30\",\
             \"peer_within_hours_of_match\":48,\"confirmed\":false}\n"
        );
    }

    #[test]
    fn the_office_s_clock_counts_and_not_the_offset_of_the_moment() {
        // One moment, written in two ways: a quarter to five in Columbus.
        let columbus = told("2026-07-06T16:45:00-04:00");
        assert_eq!(columbus, told("2026-07-07T05:45:00+09:00"));
        assert!(columbus.contains(r#""call_by":"2026-07-07""#), "{columbus}");
    }
}
