//! The device's clock and its way of writing dates.

use chrono::{Datelike, NaiveDate};
use js_sys::{Date, Intl::DateTimeFormat};
use wasm_bindgen::JsValue;

/// Milliseconds on a clock that goes steadily enough to tell five seconds.
#[must_use]
pub fn now() -> f64 {
    Date::now()
}

/// Today, where the device is.
#[must_use]
pub fn today() -> NaiveDate {
    let date = Date::new_0();
    let year = i32::try_from(date.get_full_year()).unwrap_or_default();
    NaiveDate::from_ymd_opt(year, date.get_month() + 1, date.get_date()).unwrap_or_default()
}

/// A date as people of this language write it: "November 21, 2026".
#[must_use]
pub fn written(date: NaiveDate, locale: &str) -> String {
    let (Ok(month), Ok(day)) = (i32::try_from(date.month0()), i32::try_from(date.day())) else {
        return date.to_string();
    };
    let year = u32::try_from(date.year()).unwrap_or_default();
    let options = js_sys::Object::new();
    let _ = js_sys::Reflect::set(&options, &JsValue::from_str("dateStyle"), &JsValue::from_str("long"));
    let format = DateTimeFormat::new(&js_sys::Array::of1(&JsValue::from_str(locale)), &options);
    let written = format.format().call1(&JsValue::UNDEFINED, &Date::new_with_year_month_day(year, month, day));
    written.ok().and_then(|written| written.as_string()).unwrap_or_else(|| date.to_string())
}
