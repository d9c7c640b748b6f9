//! Handing a result to the person's own device: paper, clipboard, file. Never the network.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, Clipboard, HtmlAnchorElement, Url};

/// Milliseconds until a saved file's text is released.
const FORGET_AFTER: i32 = 2_000;

/// The mark on the root by which the stylesheet knows that one sheet is printed alone.
const ALONE: &str = "data-print";

/// Opens the browser's print dialogue.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}

/// The same for one sheet alone, by the name that the stylesheet has for it.
///
/// The mark stays until the browser has printed: some return from `print` before they have begun.
pub fn print_only(sheet: &str) {
    let root = web_sys::window().and_then(|window| window.document()).and_then(|document| document.document_element());
    let (Some(window), Some(root)) = (web_sys::window(), root) else { return };
    let _ = root.set_attribute(ALONE, sheet);
    let printed = Closure::once_into_js(move || _ = root.remove_attribute(ALONE));
    let once = web_sys::AddEventListenerOptions::new();
    once.set_once(true);
    let _ = window.add_event_listener_with_callback_and_add_event_listener_options(
        "afterprint",
        printed.unchecked_ref(),
        &once,
    );
    print();
}

/// Puts text on the clipboard; tells `then` whether the browser, or a host page's frame, allowed it.
pub fn copy(text: &str, then: impl FnOnce(bool) + 'static) {
    let navigator = web_sys::window().map(|window| window.navigator());
    let clipboard = navigator.map(|navigator| js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard")));
    // Outside a secure context there is no clipboard at all.
    let Some(Ok(clipboard)) = clipboard.filter(|found| found.as_ref().is_ok_and(JsValue::is_object)) else {
        return then(false);
    };
    // Only one of the two is called; what both hold, the text itself perhaps, must not stay behind in the other.
    let waiting = Rc::new(Cell::new(Some(then)));
    let also_waiting = waiting.clone();
    let done = Closure::once(move |_: JsValue| tell(&waiting, true));
    let failed = Closure::once(move |_: JsValue| tell(&also_waiting, false));
    let _ = clipboard.unchecked_into::<Clipboard>().write_text(text).then2(&done, &failed);
    done.forget();
    failed.forget();
}

fn tell(waiting: &Cell<Option<impl FnOnce(bool)>>, is_done: bool) {
    if let Some(then) = waiting.take() {
        then(is_done);
    }
}

/// Offers a file to save; false where the browser cannot.
#[must_use]
pub fn save(name: &str, media_type: &str, bytes: &[u8]) -> bool {
    try_save(name, media_type, bytes).is_ok()
}

fn try_save(name: &str, media_type: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let missing = || JsValue::from_str("no document");
    let document = web_sys::window().and_then(|window| window.document()).ok_or_else(missing)?;
    let properties = BlobPropertyBag::new();
    properties.set_type(media_type);
    let content = js_sys::Uint8Array::from(bytes);
    let parts = js_sys::Array::of1(&content);
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &properties);
    // The blob has its own copy.
    content.fill(0, 0, content.length());
    let blob = blob?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // It would otherwise live in the page until it is closed. Not at once: WebKit reads it
    // only after the click has been handled.
    let forget = Closure::once_into_js(move || Url::revoke_object_url(&address));
    let window = web_sys::window().ok_or_else(missing)?;
    window.set_timeout_with_callback_and_timeout_and_arguments_0(forget.unchecked_ref(), FORGET_AFTER)?;
    Ok(())
}
