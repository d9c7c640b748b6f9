//! What the browser knows about time zones.

use chrono::NaiveDate;
use js_sys::{Array, Date, Function, Intl::DateTimeFormat, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// The parts of a date, in the order in which "en-US" writes them.
const PARTS: [&str; 6] = ["month", "day", "year", "hour", "minute", "second"];

/// Asks the browser how many seconds a zone, by its IANA name, is ahead of UTC at an instant (in
/// seconds since 1970); none where the browser does not know the zone.
pub fn offsets(zone: &str) -> impl Fn(i64) -> Option<i32> + use<> {
    let format = format(zone).map(|format| format.format());
    move |at| offset(format.as_ref()?, at)
}

/// Not by its constructor's binding: for a zone it does not know, that throws through us.
fn format(zone: &str) -> Option<DateTimeFormat> {
    let options = Object::new();
    let set = |name: &str, value: &str| Reflect::set(&options, &name.into(), &value.into()).is_ok();
    let wanted = PARTS.iter().all(|part| set(part, "numeric")) && set("timeZone", zone) && set("hourCycle", "h23");
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let class: Function = Reflect::get(&intl, &"DateTimeFormat".into()).ok()?.dyn_into().ok()?;
    let made = Reflect::construct(&class, &Array::of2(&"en-US".into(), &options)).ok()?;
    wanted.then(|| made.unchecked_into())
}

fn offset(format: &Function, at: i64) -> Option<i32> {
    #[expect(clippy::cast_precision_loss, reason = "exact for millions of years around now")]
    let date = Date::new(&JsValue::from_f64(at as f64 * 1_000.0));
    let written = format.call1(&JsValue::UNDEFINED, &date).ok()?.as_string()?;
    let mut numbers = written.split(|sign: char| !sign.is_ascii_digit()).filter_map(|digits| digits.parse().ok());
    let mut next = || numbers.next();
    let (month, day, year) = (next()?, next()?, next()?);
    // Chromium before 80 writes midnight as 24.
    let (hour, minute, second) = (next()? % 24, next()?, next()?);
    let wall = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)?.and_hms_opt(hour, minute, second)?;
    i32::try_from(wall.and_utc().timestamp() - at).ok()
}
