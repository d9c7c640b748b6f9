//! Fields and folds, whose state the browser keeps.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, HtmlElement};

/// Whether the fold that an event came from is open now.
#[must_use]
pub fn is_open(event: &Event) -> bool {
    let fold = event.target().and_then(|fold| js_sys::Reflect::get(&fold, &JsValue::from_str("open")).ok());
    fold.is_some_and(|open| open.is_truthy())
}

/// Empties every field inside an element, and leaves the focus in the first: what was pressed to
/// do this is about to go away.
pub fn clear(inside: &str) {
    let fields = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.query_selector_all(&[inside, " :is(input, select)"].concat()).ok());
    let Some(fields) = fields else { return };
    if let Some(Ok(first)) = fields.get(0).map(JsCast::dyn_into::<HtmlElement>) {
        let _ = first.focus();
    }
    for field in (0..fields.length()).filter_map(|position| fields.get(position)) {
        // By name: an input and a select are two classes with the same property.
        let _ = js_sys::Reflect::set(&field, &JsValue::from_str("value"), &JsValue::from_str(""));
    }
}
