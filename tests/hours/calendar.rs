//! The federal holidays once more, counted forward from the first of each month.
//!
//! Source: 5 U.S.C. 6103(a) and (b); Executive Order 11582, section 3, for Sundays.

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// Every date of this year on which a holiday lies or is observed.
pub(crate) fn holidays(year: i32) -> Vec<NaiveDate> {
    let day = |month: u32, day: u32| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    let nth = |month: u32, weekday: Weekday, nth: u8| NaiveDate::from_weekday_of_month_opt(year, month, weekday, nth);
    let mut dates = vec![
        nth(1, Weekday::Mon, 3).unwrap(),
        nth(2, Weekday::Mon, 3).unwrap(),
        nth(5, Weekday::Mon, 5).or(nth(5, Weekday::Mon, 4)).unwrap(),
        nth(9, Weekday::Mon, 1).unwrap(),
        nth(10, Weekday::Mon, 2).unwrap(),
        nth(11, Weekday::Thu, 4).unwrap(),
    ];
    let next_new_year = NaiveDate::from_ymd_opt(year + 1, 1, 1).unwrap();
    for date in [day(1, 1), day(6, 19), day(7, 4), day(11, 11), day(12, 25), next_new_year] {
        let observed = match date.weekday() {
            Weekday::Sat => date - Days::new(1),
            Weekday::Sun => date + Days::new(1),
            _ => date,
        };
        dates.extend([date, observed]);
    }
    dates.retain(|date| date.year() == year);
    dates.sort();
    dates.dedup();
    dates
}
