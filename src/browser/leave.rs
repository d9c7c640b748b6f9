//! Leaving at once, host page and all.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, Window};

/// Takes the whole tab to `address`.
///
/// A page of its own is replaced, so that Back does not return here. Out of a frame it goes by a link:
/// `WebKit` 2.50 tells our origin to the page that a frame puts in the place of the one around it. Back
/// then returns to the page around the frame, in which this one begins anew.
pub fn to(address: &str) {
    let Some(window) = web_sys::window() else { return };
    if window.top().ok().flatten().as_ref() == Some(&window) || by_link(&window, address).is_none() {
        let _ = window.location().replace(address);
    }
}

fn by_link(window: &Window, address: &str) -> Option<()> {
    let document = window.document()?;
    let link = document.create_element("a").ok()?;
    for (name, value) in [("href", address), ("target", "_top"), ("rel", "noreferrer")] {
        link.set_attribute(name, value).ok()?;
    }
    // It stands nowhere: what listens to the links of the page must not take it for one of them.
    link.dyn_ref::<HtmlElement>()?.click();
    Some(())
}
