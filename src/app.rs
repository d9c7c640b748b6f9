//! What a person sees. A view asks a rule; it never is one.
//!
//! Two programs are made of it: [`request`] is the form's, and knows nothing of the self-check; the
//! rest is the page's own, and cannot send.

pub mod hands;
pub mod idle;
pub mod later;
pub mod part;
pub mod request;
pub mod rest;
pub mod screen;
pub mod visit;

use leptos::prelude::*;

use crate::browser;
use crate::domain::idle::CHECK;
use crate::domain::leave::QuickLeave;
use crate::domain::route::Route;
use crate::domain::sitting::Moment;
use part::prose::{Part, element, live, nothing, text};
use visit::Visit;

/// The element of the shell that the app fills.
const MOUNT: &str = "app";
/// The element of the shell in which the app keeps the strip up to date.
const STRIP: &str = "strip";

/// Mounts the app for this visit; false when the shell has no place for it.
#[must_use]
pub fn mount(visit: Visit) -> bool {
    into(MOUNT, move || frame(visit))
}

/// Lets the strip above every screen follow the clock; false when the shell has no place for it.
#[must_use]
pub fn follow_clock(visit: Visit) -> bool {
    visit.look();
    let again = move || {
        // A page that was left, and comes back blank, looks when it is shown.
        visit.look();
    };
    browser::listen::seen_again(again);
    every_minute(again);
    let show = move || {
        visit.track_language();
        part::strip::strip(visit)
    };
    into(STRIP, move || vec![live(show)])
}

/// Minute by minute, as the clock counts them.
fn every_minute(then: impl Fn() + Clone + 'static) {
    let wait = core::time::Duration::from_millis(browser::clock::until_next_minute());
    set_timeout(
        move || {
            then();
            every_minute(then);
        },
        wait,
    );
}

fn into(id: &str, views: impl FnOnce() -> Vec<AnyView> + 'static) -> bool {
    use wasm_bindgen::JsCast;
    let place = document().get_element_by_id(id).and_then(|place| place.dyn_into().ok());
    let Some(place) = place else { return false };
    mount_to(place, views).forget();
    true
}

fn frame(visit: Visit) -> Vec<AnyView> {
    listen(visit);
    move_focus(visit);
    let mut page = Part::default();
    // Not over a question or the interrupt: there, the next thing to see is the thing itself.
    let quiet = Memo::new(move |_| {
        matches!(visit.moment(), Some(Moment::Question { .. } | Moment::Interrupt(_)))
            && visit.route.get() == Route::CheckIn
    });
    page.live(move || {
        visit.track_language();
        if quiet.get() || visit.route.get() == Route::Home { nothing() } else { part::nav::nav(visit) }
    });
    page.attributed("main", "", vec![("id", "main".into()), ("tabindex", "-1".into())], |main| {
        main.live(move || {
            visit.track_language();
            screen::screen(visit)
        });
    });
    page.attributed("p", "unseen", vec![("role", "status".into())], |status| {
        status.live(move || text(visit.said.get()));
    });
    page.add(idle::watch(CHECK, move || visit.phrases(), move || visit.is_used(), move || visit.end()));
    page.live(move || element("div", if visit.left.get() { "blank" } else { "" }, |_| ()));
    page.views()
}

/// Everything that comes from outside the views.
fn listen(visit: Visit) {
    browser::listen::link(move |href| visit.follow(href));
    browser::listen::address_changed(move || visit.address_changed(&browser::fragment::read()));
    browser::listen::leaving(move || visit.part());
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
    let place = Memo::new(move |_| (visit.route.get(), visit.moment(), visit.erased.get(), visit.turned()));
    Effect::new(move |before: Option<()>| {
        // Read, not only tracked: a memo that nobody reads never notices a change.
        place.with(|_| ());
        if before.is_some() {
            browser::focus::heading();
        }
    });
}
