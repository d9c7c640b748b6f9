//! Focus goes to the heading of what is new, so that a screen reader starts there.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, FocusOptions, HtmlElement};

/// The class of a heading that somebody looked for: it takes the focus in the place of the screen's.
pub const SOUGHT: &str = "sought";

/// Focuses the screen's heading once the browser has drawn it, and brings it into view.
///
/// Never called on first load: inside a host page that would make the host jump.
pub fn heading() {
    let Some(window) = web_sys::window() else { return };
    let focus = Closure::once_into_js(move || {
        if let Some(sought) = found("#main .sought") {
            return bring(&sought);
        }
        let Some(heading) = found("#main h1") else { return };
        // Not the browser's own scrolling: it puts the heading at the bottom edge.
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = heading.focus_with_options(&options);
        let Ok(Some(main)) = heading.closest("#main") else { return };
        if heading.get_bounding_client_rect().top() < head() || comes_into_view(&main) {
            main.scroll_into_view();
        }
    });
    let _ = window.request_animation_frame(focus.unchecked_ref());
}

/// Whether it has the focus: somebody was brought there, and has gone nowhere since.
#[must_use]
pub fn is_on_heading() -> bool {
    found("#main h1:focus").is_some()
}

/// Focuses what the screen is about, past the strip and the doors.
pub fn main() {
    if let Some(main) = found("#main") {
        let _ = main.focus();
    }
}

/// Focuses a place in what is read, and puts it at the top. The address does not change.
pub fn place(id: &str) {
    if let Some(place) = found(&["#", id].concat()) {
        bring(&place);
    }
}

/// Where the window begins for what is read, in CSS pixels from its top: below the strip, where that stays.
fn head() -> f64 {
    found(".help-now").map_or(0.0, |strip| strip.get_bounding_client_rect().bottom()).max(0.0)
}

/// Whether whoever may be in danger sees whom to call once the screen stands at the top, and not before.
/// Where that does not fit, the strip above the screen stays for as long as it can.
fn comes_into_view(main: &Element) -> bool {
    let height = web_sys::window().and_then(|window| window.inner_height().ok()?.as_f64());
    let call = found("#main .urgent").map(|call| call.get_bounding_client_rect().bottom());
    let (Some(height), Some(call)) = (height, call) else { return false };
    call > height && call - main.get_bounding_client_rect().top() <= height
}

fn bring(place: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = place.focus_with_options(&options);
    place.scroll_into_view();
}

fn found(selector: &str) -> Option<HtmlElement> {
    let document = web_sys::window()?.document()?;
    document.query_selector(selector).ok().flatten()?.dyn_into().ok()
}
