//! Focus goes to the heading of what is new, so that a screen reader starts there.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{FocusOptions, HtmlElement};

/// Focuses the screen's heading once the browser has drawn it, and brings it into view.
///
/// Never called on first load: inside a host page that would make the host jump.
pub fn heading() {
    let Some(window) = web_sys::window() else { return };
    let focus = Closure::once_into_js(move || {
        let heading = web_sys::window()
            .and_then(|window| window.document())
            .and_then(|document| document.query_selector("#main h1").ok().flatten())
            .and_then(|heading| heading.dyn_into::<HtmlElement>().ok());
        let Some(heading) = heading else { return };
        // Not the browser's own scrolling: it puts the heading at the bottom edge.
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = heading.focus_with_options(&options);
        if heading.get_bounding_client_rect().top() < 0.0
            && let Ok(Some(main)) = heading.closest("#main")
        {
            main.scroll_into_view();
        }
    });
    let _ = window.request_animation_frame(focus.unchecked_ref());
}

/// Focuses what the screen is about, past the strip and the doors.
pub fn main() {
    let main = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id("main"))
        .and_then(|main| main.dyn_into::<HtmlElement>().ok());
    if let Some(main) = main {
        let _ = main.focus();
    }
}
