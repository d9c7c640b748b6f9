//! The four doors, as a quiet row above every screen but home.

use leptos::prelude::*;

use crate::app::visit::Visit;
use crate::domain::route::{DOORS, Route};

/// The row.
pub fn nav(visit: Visit) -> AnyView {
    let phrases = visit.phrases();
    let name = move |route| match route {
        Route::CheckIn => phrases.door_check_in_short(),
        Route::Colleague => phrases.door_colleague(),
        Route::Find => phrases.door_find(),
        Route::Ask => phrases.door_ask(),
        Route::Home | Route::Kept | Route::NotFound => phrases.home(),
    };
    let door = move |route: Route| {
        let here = move || (visit.route.get() == route).then_some("page");
        view! { <li><a href=route.fragment() aria-current=here>{name(route)}</a></li> }
    };
    view! {
        <nav class="doors-nav" aria-label=phrases.doors_label()>
            <ul>{DOORS.map(door).collect_view()}</ul>
        </nav>
    }
    .into_any()
}
