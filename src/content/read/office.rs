//! Reads when the programme's office works, and refuses an office by which nobody could be called.

use std::str::FromStr;

use chrono::NaiveDate;
use serde::Deserialize;

use super::config::FILE;
use super::directory_file::Day;
use super::problem::Problem;
use super::week::{days, minutes};
use crate::domain::hours::{DAY, Holidays};
use crate::domain::text::Text;
use crate::domain::timeline::Office;

/// The office as people write it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OfficeFile {
    confirmed: bool,
    zone: Text,
    days: Vec<Day>,
    cut_off: Text,
    federal_holidays: Holidays,
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
