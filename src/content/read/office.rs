//! Reads when the programme's office works, and refuses an office by which nobody could be called.

use std::str::FromStr;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Deserialize;

use super::config::FILE;
use super::directory_file::Day;
use super::patterns;
use super::problem::Problem;
use super::week::{days, minutes};
use crate::domain::hours::{DAY, Holidays};
use crate::domain::text::Text;
use crate::domain::timeline::Office;

/// When the programme's office works.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Office")]
pub(super) struct OfficeFile {
    /// Whether the association has confirmed it; until then the page says by what it reckons.
    confirmed: bool,
    /// Its time zone, by its IANA name.
    zone: Text,
    /// The days on which somebody works.
    #[schemars(length(min = 1), extend("uniqueItems" = true))]
    days: Vec<Day>,
    /// Until when a request counts as one of the same day, on a clock of 24 hours.
    #[schemars(regex(pattern = patterns::END))]
    cut_off: Text,
    /// What it does on federal holidays.
    federal_holidays: Holidays,
    /// Other days on which nobody works.
    #[serde(default)]
    closed: Vec<NaiveDate>,
}

/// Reads it.
pub(super) fn read(file: &OfficeFile, problems: &mut Vec<Problem>) -> Option<Office> {
    let mut refuse = |field: &str, what: String, fix: &str| {
        problems.push(Problem::error(FILE, &["office.", field].concat(), what, fix));
    };
    if chrono_tz::Tz::from_str(&file.zone).is_err() {
        let fix = "write the zone's IANA name, such as America/New_York";
        refuse("zone", format!("`{}` is no time zone", file.zone), fix);
    }
    let days = days(&file.days).map_err(|(field, what, fix)| refuse(field, what, fix)).ok();
    let cut_off = minutes(&file.cut_off).filter(|minutes| (1..=DAY).contains(minutes));
    if cut_off.is_none() {
        let fix = "write until when a request counts as one of the same day, on a clock of 24 hours: 17:00";
        refuse("cut_off", format!("`{}` is no time of day", file.cut_off), fix);
    }
    if file.federal_holidays == Holidays::Unknown {
        let fix = "write \"closed\" or \"open\"; in doubt closed, for a call that comes early disappoints nobody";
        refuse("federal_holidays", "must be known".into(), fix);
    }
    if !file.confirmed {
        problems.push(Problem::warning(
            FILE,
            "office.confirmed",
            "nobody has confirmed what the programme counts as a business day; the page says by what it reckons",
            "correct the days, the hour and the holidays, and write true",
        ));
    }
    Some(Office {
        confirmed: file.confirmed,
        zone: file.zone,
        days: days?,
        cut_off: cut_off?,
        federal: file.federal_holidays == Holidays::Closed,
        closed: file.closed.clone(),
    })
}
