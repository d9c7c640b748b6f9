//! What a person sees. A view asks a rule; it never is one.

pub mod part;
pub mod screen;
pub mod visit;

use leptos::prelude::*;

use crate::browser;
use crate::domain::leave::QuickLeave;
use crate::domain::route::Route;
use visit::Visit;

/// The element of the shell that the app fills.
const MOUNT: &str = "app";

/// Mounts the app for this visit.
pub fn mount(visit: Visit) {
    use wasm_bindgen::JsCast;
    let place = document().get_element_by_id(MOUNT).and_then(|place| place.dyn_into().ok());
    if let Some(place) = place {
        mount_to(place, move || frame(visit)).forget();
    }
}

fn frame(visit: Visit) -> impl IntoView {
    listen(visit);
    move_focus(visit);
    view! {
        {move || (visit.route.get() != Route::Home).then(|| part::nav::nav(visit))}
        <main id="main" tabindex="-1">{move || screen::screen(visit)}</main>
        <p class="unseen" role="status">{move || visit.said.get()}</p>
        {move || visit.left.get().then(|| view! { <div class="blank"></div> })}
    }
}

/// Everything that comes from outside the views.
fn listen(visit: Visit) {
    browser::listen::link(move |href| visit.follow(href));
    browser::listen::address_changed(move || visit.address_changed(&browser::fragment::read()));
    browser::listen::leaving(move || visit.erase());
    browser::listen::restored(move || visit.come_back());
    browser::listen::printing(move |printing| visit.printing.set(printing));
    let mut quick = QuickLeave::default();
    browser::listen::key(move |key| {
        if quick.press(key, browser::clock::now()) {
            visit.leave();
        }
    });
}

/// The heading takes focus whenever something new is shown, but not when the page opens.
fn move_focus(visit: Visit) {
    let place = Memo::new(move |_| (visit.route.get(), visit.moment(), visit.erased.get()));
    Effect::new(move |before: Option<()>| {
        place.track();
        if before.is_some() {
            browser::focus::heading();
        }
    });
}
