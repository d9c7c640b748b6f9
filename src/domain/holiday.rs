//! The federal holidays of the United States, on the day on which they are observed.
//!
//! Source: 5 U.S.C. 6103(a) for the dates, as amended in 2021 (Juneteenth). A holiday on a Saturday is
//! observed on the Friday before (6103(b)), one on a Sunday on the Monday after (Executive Order
//! 11582, section 3). Left out are Inauguration Day, a holiday around Washington only (6103(c)), and
//! days that a President gives off once, such as a Christmas Eve: no rule foretells them.

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// Month and day of the holidays that keep their date: New Year, Juneteenth, Independence Day,
/// Veterans Day, Christmas.
const FIXED: [(u32, u32); 5] = [(1, 1), (6, 19), (7, 4), (11, 11), (12, 25)];

/// Month, weekday and which of that month; none means the last. Martin Luther King Jr., Washington,
/// Memorial Day, Labor Day, Columbus Day, Thanksgiving.
const MOVING: [(u32, Weekday, Option<u8>); 6] = [
    (1, Weekday::Mon, Some(3)),
    (2, Weekday::Mon, Some(3)),
    (5, Weekday::Mon, None),
    (9, Weekday::Mon, Some(1)),
    (10, Weekday::Mon, Some(2)),
    (11, Weekday::Thu, Some(4)),
];

/// Whether this date is one on which a federal holiday is kept or observed.
///
/// Both the date itself and the day of observance count, because offices differ in which they keep.
#[must_use]
pub fn is_federal(date: NaiveDate) -> bool {
    if is_fixed(date) || MOVING.iter().any(|(month, weekday, which)| is_moving(date, *month, *weekday, *which)) {
        return true;
    }
    match date.weekday() {
        Weekday::Fri => date.checked_add_days(Days::new(1)).is_some_and(is_fixed),
        Weekday::Mon => date.checked_sub_days(Days::new(1)).is_some_and(is_fixed),
        _ => false,
    }
}

fn is_fixed(date: NaiveDate) -> bool {
    FIXED.contains(&(date.month(), date.day()))
}

fn is_moving(date: NaiveDate, month: u32, weekday: Weekday, which: Option<u8>) -> bool {
    if date.month() != month || date.weekday() != weekday {
        return false;
    }
    match which {
        Some(which) => (date.day() - 1) / 7 + 1 == u32::from(which),
        None => date.checked_add_days(Days::new(7)).is_some_and(|next| next.month() != month),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_holidays_of_2026_and_2027_are_those_that_were_published() {
        // Office of Personnel Management, federal holidays, 2026 and 2027; Saturdays and Sundays
        // that are the date itself are added.
        let published = [
            "2026-01-01",
            "2026-01-19",
            "2026-02-16",
            "2026-05-25",
            "2026-06-19",
            "2026-07-03",
            "2026-07-04",
            "2026-09-07",
            "2026-10-12",
            "2026-11-11",
            "2026-11-26",
            "2026-12-25",
            "2027-01-01",
            "2027-01-18",
            "2027-02-15",
            "2027-05-31",
            "2027-06-18",
            "2027-06-19",
            "2027-07-04",
            "2027-07-05",
            "2027-09-06",
            "2027-10-11",
            "2027-11-11",
            "2027-11-25",
            "2027-12-24",
            "2027-12-25",
            "2027-12-31",
        ];
        let first = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
        let found: Vec<String> =
            first.iter_days().take(730).filter(|date| is_federal(*date)).map(|date| date.to_string()).collect();
        assert_eq!(found, published);
    }
}
