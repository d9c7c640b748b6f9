//! What the browser itself says that this page has asked the network for, and whose page it takes it for.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// Milliseconds in a second.
const SECOND: f64 = 1_000.0;

/// Every file that was asked for since the page opened: its address, and how many whole seconds after.
/// The page itself is not among them. Empty where the browser does not tell.
#[must_use]
pub fn all() -> Vec<(String, usize)> {
    let entries = ask("getEntriesByType", &JsValue::from_str("resource"));
    let entries = entries.and_then(|entries| entries.dyn_into::<Array>().ok()).unwrap_or_default();
    let told = |entry: JsValue| Some((get(&entry, "name")?.as_string()?, seconds(&get(&entry, "startTime")?)));
    entries.iter().filter_map(told).collect()
}

/// Whole seconds since the page opened.
#[must_use]
pub fn now() -> usize {
    ask("now", &JsValue::UNDEFINED).map_or(0, |now| seconds(&now))
}

/// The page's origin: `null` where the browser takes it for nobody's, and gives it no place to keep
/// anything.
#[must_use]
pub fn origin() -> String {
    get(&js_sys::global(), "origin").and_then(|origin| origin.as_string()).unwrap_or_default()
}

/// Milliseconds, as whole seconds.
fn seconds(milliseconds: &JsValue) -> usize {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "what does not fit becomes the bound")]
    let seconds = (milliseconds.as_f64().unwrap_or_default() / SECOND) as usize;
    seconds
}

fn ask(name: &str, with: &JsValue) -> Option<JsValue> {
    let clock = get(&js_sys::global(), "performance")?;
    get(&clock, name)?.dyn_into::<Function>().ok()?.call1(&clock, with).ok()
}

fn get(of: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(of, &JsValue::from_str(name)).ok()
}
