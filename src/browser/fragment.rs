//! The fragment of the address, and the history behind it.

use wasm_bindgen::JsValue;

/// The present fragment, with its `#`.
#[must_use]
pub fn read() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Shows `fragment` in the address.
///
/// Inside a frame the entry is replaced: a pushed one would fill the host page's Back button.
pub fn go(fragment: &str) {
    let Some(history) = web_sys::window().and_then(|window| window.history().ok()) else { return };
    let _ = if framed() {
        history.replace_state_with_url(&JsValue::NULL, "", Some(fragment))
    } else {
        history.push_state_with_url(&JsValue::NULL, "", Some(fragment))
    };
}

/// Adds an entry with the same address, for the browser's Back button to use up.
pub fn hold() {
    if !framed() {
        go(&read());
    }
}

fn framed() -> bool {
    let Some(window) = web_sys::window() else { return false };
    match window.top() {
        Ok(Some(top)) => !js_sys::Object::is(&top, &window),
        _ => true,
    }
}
