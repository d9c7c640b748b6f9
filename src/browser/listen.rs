//! What the window tells: the address changed, the page is left or comes back, a key, a link.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, Event, EventTarget, KeyboardEvent, PageTransitionEvent};

/// Calls `then` for every event of this name on the window, for as long as the page lives.
fn on<E: JsCast + 'static>(name: &str, mut then: impl FnMut(E) + 'static) {
    let Some(window) = web_sys::window() else { return };
    let listener = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
        if !stopped() {
            then(event.unchecked_into());
        }
    });
    let _ = window.add_event_listener_with_callback(name, listener.as_ref().unchecked_ref());
    listener.forget();
}

/// Whether the shell has given the page back to the plain help: what happens now is not for us.
fn stopped() -> bool {
    web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.document_element())
        .and_then(|root| root.get_attribute("data-state"))
        .is_some_and(|state| state == "failed")
}

/// The browser's Back or Forward, or an edited address.
pub fn address_changed(mut then: impl FnMut() + 'static) {
    on("popstate", move |_: Event| then());
}

/// The page is being left: the last moment to erase. A page that Back restores from memory
/// comes back exactly as it was left here, whatever its headers say.
pub fn leaving(mut then: impl FnMut() + 'static) {
    on("pagehide", move |_: Event| then());
}

/// The page came back from the browser's memory.
pub fn restored(mut then: impl FnMut() + 'static) {
    on("pageshow", move |event: PageTransitionEvent| {
        if event.persisted() {
            then();
        }
    });
}

/// The page is looked at again: its tab was chosen, the device woke, it came back from memory.
pub fn seen_again(then: impl Fn() + Clone + 'static) {
    for name in ["visibilitychange", "focus", "pageshow"] {
        let then = then.clone();
        // A change of visibility is told to the document, and rises to the window.
        on(name, move |_: Event| then());
    }
}

/// Somebody is there: a key, a click, a turn of the wheel, a move of a finger. Neither a move of the pointer
/// nor the press before a click is told: what goes away at it would let the click fall through to what
/// is below. Nor is scrolling, which a page does by itself when something new takes the focus.
pub fn touched(then: impl Fn() + Clone + 'static) {
    for name in ["keydown", "click", "wheel", "touchmove"] {
        let then = then.clone();
        on(name, move |_: Event| then());
    }
}

/// The browser is about to print, or has printed.
pub fn printing(then: impl Fn(bool) + Clone + 'static) {
    let after = then.clone();
    on("beforeprint", move |_: Event| then(true));
    on("afterprint", move |_: Event| after(false));
}

/// A key went down anywhere; `then` gets its name.
pub fn key(mut then: impl FnMut(&str) + 'static) {
    on("keydown", move |event: KeyboardEvent| {
        if !event.repeat() {
            then(&event.key());
        }
    });
}

/// A link inside the page was followed without a modifier key; `then` gets its `href` as written
/// and says whether it took care of it.
pub fn link(mut then: impl FnMut(&str) -> bool + 'static) {
    on("click", move |event: web_sys::MouseEvent| {
        if event.ctrl_key() || event.meta_key() || event.shift_key() || event.button() != 0 {
            return;
        }
        let href = event
            .target()
            .and_then(|target: EventTarget| target.dyn_into::<Element>().ok())
            .and_then(|element| element.closest("a[href]").ok().flatten())
            .and_then(|link| link.get_attribute("href"));
        if href.is_some_and(|href| then(&href)) {
            event.prevent_default();
        }
    });
}

/// Whether the person asked their system for less motion.
#[must_use]
pub fn prefers_calm() -> bool {
    web_sys::window()
        .and_then(|window| window.match_media("(prefers-reduced-motion: reduce)").ok().flatten())
        .is_some_and(|query| query.matches())
}
