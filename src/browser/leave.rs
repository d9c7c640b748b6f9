//! Leaving at once, host page and all.

/// Replaces the whole tab with `address`, so that Back does not return here.
pub fn to(address: &str) {
    let Some(window) = web_sys::window() else { return };
    let top = window.top().ok().flatten().unwrap_or_else(|| window.clone());
    if top.location().replace(address).is_err() {
        let _ = window.location().replace(address);
    }
}
