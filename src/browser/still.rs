//! What is pressed stays where it is, whatever changes above it.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{HtmlElement, Window};

/// Makes a change, and keeps the first element that this selects where it stands in the window.
///
/// What stands above it (`above`) never becomes lower than it was, by `--held` in the style sheet: at the
/// top of a page there is nothing to scroll back to.
pub fn hold(still: &'static str, above: &'static str, change: impl FnOnce()) {
    let Some(window) = web_sys::window() else { return change() };
    let before = top(&window, still);
    if let Some(above) = found(&window, above) {
        let height = above.get_bounding_client_rect().height().to_string();
        let _ = above.style().set_property("--held", &[&height, "px"].concat());
    }
    change();
    // Before the browser draws again, so that nobody sees it move.
    let again = window.clone();
    let mend = Closure::once_into_js(move || {
        if let (Some(before), Some(now)) = (before, top(&again, still)) {
            again.scroll_by_with_x_and_y(0.0, now - before);
        }
    });
    let _ = window.request_animation_frame(mend.unchecked_ref());
}

fn top(window: &Window, selector: &str) -> Option<f64> {
    found(window, selector).map(|one| one.get_bounding_client_rect().top())
}

fn found(window: &Window, selector: &str) -> Option<HtmlElement> {
    window.document()?.query_selector(selector).ok().flatten()?.dyn_into().ok()
}
