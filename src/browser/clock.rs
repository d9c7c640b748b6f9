//! The device's clock.

use chrono::NaiveDate;
use js_sys::Date;
use wasm_bindgen::JsValue;

/// Milliseconds in a second.
const SECOND: f64 = 1_000.0;
/// Seconds in a minute.
const MINUTE: i64 = 60;

/// Milliseconds on a clock that goes steadily enough to tell five seconds.
#[must_use]
pub fn now() -> f64 {
    Date::now()
}

/// Whole milliseconds since [`now`] was such.
#[must_use]
pub fn since(before: f64) -> u32 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "what does not fit becomes the bound")]
    let since = (now() - before) as u32;
    since
}

/// Seconds since the beginning of 1970 in UTC.
#[must_use]
pub fn instant() -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "a date that a browser can hold fits many times over")]
    let seconds = (Date::now() / SECOND).floor() as i64;
    seconds
}

/// Seconds by which the device's own clock is ahead of UTC at an instant.
#[must_use]
pub fn device_offset(at: i64) -> Option<i32> {
    let minutes = date(at).get_timezone_offset();
    #[expect(clippy::cast_possible_truncation, reason = "no zone is a day away from UTC")]
    minutes.is_finite().then_some((-minutes * 60.0) as i32)
}

/// Milliseconds until the next minute begins.
#[must_use]
pub fn until_next_minute() -> u64 {
    let seconds = MINUTE - instant().rem_euclid(MINUTE);
    u64::try_from(seconds).unwrap_or(1) * 1_000
}

fn date(at: i64) -> Date {
    #[expect(clippy::cast_precision_loss, reason = "exact for millions of years around now")]
    Date::new(&JsValue::from_f64(at as f64 * SECOND))
}

/// Today, where the device is.
#[must_use]
pub fn today() -> NaiveDate {
    let date = Date::new_0();
    let year = i32::try_from(date.get_full_year()).unwrap_or_default();
    NaiveDate::from_ymd_opt(year, date.get_month() + 1, date.get_date()).unwrap_or_default()
}
