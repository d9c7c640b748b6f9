//! `site open`: which lines answer at a moment, by the very rules of the page, so that anybody can
//! compare them with what a line says of itself.

use std::io::{self, Write};

use chrono::{DateTime, Offset, SecondsFormat, TimeZone};
use chrono_tz::Tz;
use clap::Args;
use doc_to_doc::content::directory::Listed;
use doc_to_doc::content::read::Site;
use doc_to_doc::domain::hours::{Answering, Hours, Standing};
use doc_to_doc::domain::zone::{Instant, Zone};
use serde::Serialize;

use crate::moment::{self, ClockError};

/// What to tell.
#[derive(Args)]
pub(crate) struct Options {
    /// A moment in RFC 3339, with any offset, such as 2026-11-01T05:30:00Z; left out, it is now
    #[arg(long, value_name = "MOMENT", value_parser = moment::read)]
    at: Option<Instant>,
}

/// A line at a moment. Times are RFC 3339, on the line's own clock.
#[derive(Serialize)]
struct Told<'a> {
    id: &'a str,
    /// `null` where the hours are not confirmed.
    open: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    opens: Option<String>,
    /// Written where so.
    #[serde(skip_serializing_if = "core::ops::Not::not")]
    holiday_in_doubt: bool,
}

/// Why nothing, or not everything, was told.
#[derive(Debug)]
pub(crate) enum OpenError {
    /// This machine does not know the time.
    Clock(ClockError),
    /// A result cannot be written.
    Stream(io::Error),
}

impl core::fmt::Display for OpenError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Self::Clock(error) => error.fmt(f),
            Self::Stream(error) => write!(f, "output failed: {error}"),
        }
    }
}

impl core::error::Error for OpenError {}

/// Tells of every line that is shown, in the order of the directory, one JSON line each.
///
/// # Errors
/// When this machine does not know the time, or the output fails.
pub(crate) fn open(site: &Site, options: &Options, mut output: impl Write) -> Result<(), OpenError> {
    let now = options.at.map_or_else(moment::now, Ok).map_err(OpenError::Clock)?;
    let mut lines: Vec<&Listed> = site.book.lines.iter().chain(&site.rest).collect();
    lines.sort_by_key(|listed| listed.entry.place);
    for line in lines {
        let told = tell(line.entry.id.as_str(), &line.entry.hours, now);
        let json = serde_json::to_string(&told).map_err(|error| OpenError::Stream(error.into()))?;
        writeln!(output, "{json}").map_err(OpenError::Stream)?;
    }
    Ok(())
}

fn tell<'a>(id: &'a str, hours: &Hours, now: Instant) -> Told<'a> {
    // The directory has been checked: a week has a zone that is known.
    let tz = if let Hours::Weekly(week) = hours { week.zone.parse::<Tz>().ok() } else { None };
    let zone = tz.and_then(|tz| Zone::around(now, |at| Some(offset_at(tz, at)?.local_minus_utc())));
    let Standing { answering, holiday_doubt } = Standing::at(hours, zone.as_ref(), now);
    let on_its_clock = |at: Instant| {
        let local = tz?.timestamp_opt(at, 0).single()?;
        Some(local.to_rfc3339_opts(SecondsFormat::Secs, true))
    };
    let (open, until, opens) = match answering {
        Answering::Always => (Some(true), None, None),
        Answering::Until(then) => (Some(true), on_its_clock(then), None),
        Answering::From(then) => (Some(false), None, on_its_clock(then)),
        Answering::Shut => (Some(false), None, None),
        Answering::Unknown => (None, None, None),
    };
    Told { id, open, until, opens, holiday_in_doubt: holiday_doubt }
}

fn offset_at(tz: Tz, at: Instant) -> Option<chrono::FixedOffset> {
    let utc = DateTime::from_timestamp(at, 0)?.naive_utc();
    Some(tz.offset_from_utc_datetime(&utc).fix())
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::Parser;
    use std::path::Path;

    #[derive(Parser)]
    struct Asked {
        #[command(flatten)]
        options: Options,
    }

    /// What is told of the shipped lines, each without its braces.
    fn told(at: &str) -> Vec<String> {
        let public = concat!(env!("CARGO_MANIFEST_DIR"), "/../../public");
        let site = doc_to_doc::content::read::site(Path::new(public)).map_err(|_| "the shipped content").unwrap();
        let asked = Asked::try_parse_from(["open", "--at", at]).map_err(|error| error.to_string()).unwrap();
        let mut output = Vec::new();
        open(&site, &asked.options, &mut output).unwrap();
        let places: Vec<&str> = String::from_utf8(output).unwrap().leak().lines().collect();
        places.into_iter().map(|line| line.trim_matches(['{', '}']).to_owned()).collect()
    }

    fn physician_line(at: &str) -> String {
        let about =
            told(at).into_iter().find_map(|line| line.strip_prefix(r#""id":"physician-line","#).map(str::to_owned));
        about.unwrap()
    }

    #[test]
    fn every_shown_line_is_told_in_the_directorys_order() {
        assert_eq!(
            told("2026-11-21T12:00:00Z"),
            [
                r#""id":"emergency","open":true"#,
                r#""id":"lifeline","open":true"#,
                r#""id":"crisis-text-line","open":true"#,
                r#""id":"veterans","open":true"#,
                r#""id":"physician-line","open":false,"opens":"2026-11-21T08:00:00-05:00""#,
                r#""id":"programme","open":null"#,
                r#""id":"ohiophp","open":null"#,
                r#""id":"maternal","open":true"#,
                r#""id":"domestic-violence","open":true"#,
                r#""id":"poison-help","open":true"#,
            ]
        );
    }

    #[test]
    fn times_are_those_of_the_lines_own_clock_on_both_sides_of_a_change() {
        for (at, expected) in [
            ("2026-11-21T13:00:00Z", r#""open":true,"until":"2026-11-22T01:00:00-05:00""#),
            ("2026-11-21T22:00:00+09:00", r#""open":true,"until":"2026-11-22T01:00:00-05:00""#),
            // Clocks are put back at 06:00 in UTC; the line has closed at the first 1 am.
            ("2026-11-01T04:59:59Z", r#""open":true,"until":"2026-11-01T01:00:00-04:00""#),
            ("2026-11-01T05:00:00Z", r#""open":false,"opens":"2026-11-01T08:00:00-05:00""#),
            ("2026-11-01T05:30:00Z", r#""open":false,"opens":"2026-11-01T08:00:00-05:00""#),
            ("2026-11-01T06:30:00Z", r#""open":false,"opens":"2026-11-01T08:00:00-05:00""#),
            // They are put forward at 07:00 in UTC.
            ("2027-03-14T05:59:59Z", r#""open":true,"until":"2027-03-14T01:00:00-05:00""#),
            ("2027-03-14T06:00:00Z", r#""open":false,"opens":"2027-03-14T08:00:00-04:00""#),
            ("2026-11-26T17:00:00Z", r#""open":true,"until":"2026-11-27T01:00:00-05:00","holiday_in_doubt":true"#),
        ] {
            assert_eq!(physician_line(at), expected, "{at}");
        }
    }

    #[test]
    fn a_line_that_is_shut_opens_at_no_time() {
        let mut week = doc_to_doc::domain::hours::Week {
            zone: "Europe/London".into(),
            spans: Vec::new(),
            holidays: doc_to_doc::domain::hours::Holidays::Open,
            closed: Vec::new(),
        };
        let json = |hours| serde_json::to_string(&tell("line", &hours, 1_795_262_400)).unwrap();
        assert_eq!(json(Hours::Weekly(week.clone())), r#"{"id":"line","open":false}"#);
        week.spans.push(doc_to_doc::domain::hours::Span { days: 0b111_1111, from: 0, to: 1_439 });
        // An offset of nothing is written Z.
        assert!(json(Hours::Weekly(week)).ends_with(r#""until":"2026-11-21T23:59:00Z"}"#));
    }

    #[test]
    fn a_moment_that_is_none_is_named_with_its_option_its_fault_and_an_example() {
        for at in ["tomorrow", "2026-11-01", "2026-11-01T05:30:00", "2026-02-29T05:30:00Z", "2026-11-01T25:00:00Z", ""]
        {
            let error = Asked::try_parse_from(["open", "--at", at]).err().unwrap().to_string();
            for part in ["--at", &format!("'{at}'"), "RFC 3339", "2026-11-01T05:30:00Z"] {
                assert!(error.contains(part) || at.is_empty() && part == "''", "{at}: {error}");
            }
        }
    }

    #[test]
    fn without_a_moment_it_is_now() {
        let asked = Asked::try_parse_from(["open"]).map_err(|error| error.to_string()).unwrap();
        assert_eq!(asked.options.at, None);
        assert!(moment::now().unwrap() > 1_790_000_000);
    }
}
