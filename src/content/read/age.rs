//! How old the facts of the directory are: what somebody should check again before publishing.
//!
//! Nothing here stops a build. A page with numbers that were checked long ago, and says so, helps
//! more than no page; and the clock of the machine that builds it may be wrong.

use chrono::{Datelike, Months, NaiveDate};

use super::directory::FILE;
use super::directory_file::{Confidence, DirectoryFile, EntryFile};
use super::problem::Problem;

/// Months after which the newest dated copy of a source proves little.
const SOURCE_MONTHS: u32 = 24;

/// One line for each kind of doubt, which names the entries.
pub(super) fn warn(file: &DirectoryFile, stale_after: u32, today: Option<NaiveDate>, problems: &mut Vec<Problem>) {
    let mut warn = |is_in_doubt: &dyn Fn(&EntryFile) -> bool, field: &str, what: &str, fix: &str| {
        let named: Vec<&str> =
            file.entries.iter().filter(|entry| is_in_doubt(entry)).map(|entry| entry.id.as_str()).collect();
        if !named.is_empty() {
            problems.push(Problem::warning(FILE, field, format!("{what}: {}", named.join(", ")), fix));
        }
    };
    let is_shown = |entry: &EntryFile| entry.confidence == Confidence::Confirmed;
    warn(
        &|entry| !is_shown(entry),
        "confidence",
        "these wait to be confirmed and are not shown",
        "phone or write to each; what is right, mark \"confirmed\", and take out what is gone",
    );
    let Some(today) = today else { return };
    warn(
        &|entry| is_shown(entry) && is_before(entry.last_checked, stale_after, today),
        "last_checked",
        &format!("these were last checked more than {stale_after} months ago, and the page says so"),
        "compare each with its source, call its number, and write that day's date",
    );
    warn(
        &|entry| entry.last_checked > today,
        "last_checked",
        "these were checked after today, by the clock of this machine",
        "correct the date, or the clock",
    );
    warn(
        &|entry| is_shown(entry) && entry.source.dated.is_none_or(|dated| is_dated_before(&dated, today)),
        "source.dated",
        "the source of these bears no date, or one more than two years ago",
        "phone them before you publish",
    );
}

fn is_before(date: NaiveDate, months: u32, today: NaiveDate) -> bool {
    date.checked_add_months(Months::new(months)).is_some_and(|due| due < today)
}

fn is_dated_before(dated: &str, today: NaiveDate) -> bool {
    first_day(dated).is_some_and(|first| is_before(first, SOURCE_MONTHS, today))
}

/// The first day of `2025` or `2025-09`.
pub(super) fn first_day(dated: &str) -> Option<NaiveDate> {
    let digits = |text: &str, length: usize| text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
    let (year, month) = dated.split_once('-').unwrap_or((dated, "01"));
    let plain = digits(year, 4) && digits(month, 2);
    if plain { NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, 1) } else { None }
}

/// Whether anybody can have checked a line of help on that day: this project began in 2026, and a
/// slip in the year would keep an entry fresh, or stale, for ever.
pub(super) fn can_be(last_checked: NaiveDate) -> bool {
    (2020..2100).contains(&last_checked.year())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_or_a_month_begins_on_its_first_day() {
        for (dated, first) in [
            ("2025", NaiveDate::from_ymd_opt(2025, 1, 1)),
            ("2025-09", NaiveDate::from_ymd_opt(2025, 9, 1)),
            ("2025-13", None),
            ("2025-00", None),
            ("2025-9", None),
            ("25", None),
            ("2025-09-01", None),
            ("+025", None),
            ("", None),
        ] {
            assert_eq!(first_day(dated), first, "{dated}");
        }
    }
}
