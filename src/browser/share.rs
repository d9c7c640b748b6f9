//! Handing a text to another app on the device, where the browser can. The person chooses which,
//! and sends it there or does not.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Navigator;

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shared {
    /// An app took it.
    Taken,
    /// The person thought better of it.
    Cancelled,
    /// The browser cannot, or a host page's frame does not let it.
    Refused,
}

/// The error's name when the person closes the list of apps (Web Share, 2.1.1).
const CANCELLED: &str = "AbortError";

/// Whether the browser knows how to.
#[must_use]
pub fn is_known() -> bool {
    known().is_some()
}

/// Offers the text to the device's apps, and tells `then` what became of it.
pub fn text(text: &str, then: impl Fn(Shared) + Clone + 'static) {
    let Some(promise) = known().and_then(|(navigator, share)| begin(&navigator, &share, text)) else {
        return then(Shared::Refused);
    };
    let failed = then.clone();
    let done = Closure::<dyn FnMut(JsValue)>::new(move |_| then(Shared::Taken));
    let failed = Closure::<dyn FnMut(JsValue)>::new(move |error: JsValue| {
        let name = Reflect::get(&error, &JsValue::from_str("name")).ok().and_then(|name| name.as_string());
        failed(if name.as_deref() == Some(CANCELLED) { Shared::Cancelled } else { Shared::Refused });
    });
    let _ = promise.then2(&done, &failed);
    done.forget();
    failed.forget();
}

fn begin(navigator: &Navigator, share: &Function, text: &str) -> Option<Promise> {
    let data = Object::new();
    Reflect::set(&data, &JsValue::from_str("text"), &JsValue::from_str(text)).ok()?;
    share.call1(navigator, &data).ok()?.dyn_into().ok()
}

/// Not every browser has it, and none outside a secure context.
fn known() -> Option<(Navigator, Function)> {
    let navigator = web_sys::window()?.navigator();
    let share = Reflect::get(&navigator, &JsValue::from_str("share")).ok()?.dyn_into().ok()?;
    Some((navigator, share))
}
