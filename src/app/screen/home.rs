//! The four doors.

use leptos::prelude::*;

use crate::app::visit::Visit;
use crate::domain::contact::shown_number;
use crate::domain::route::{DOORS, Route};

/// The screen.
pub(super) fn home(visit: Visit) -> impl IntoView {
    let phrases = visit.phrases();
    let phone = visit.book.programme.phone.as_str();
    view! {
        <div class="column broad stack wide">
            <div class="stack">
                <h1 tabindex="-1">{phrases.home_title()}</h1>
                <p class="lead soft">{phrases.home_lead()}</p>
            </div>
            {doors(visit)}
            <ul class="facts soft">
                <li>{phrases.home_no_record()}</li>
                <li>{phrases.home_one_day()}</li>
                <li>{phrases.home_talk()} " " <a href=format!("tel:{phone}")>{shown_number(phone)}</a></li>
            </ul>
        </div>
    }
}

/// The doors themselves; a screen that does not exist offers them too.
pub(super) fn doors(visit: Visit) -> impl IntoView {
    let phrases = visit.phrases();
    let door = move |route: Route| {
        let (name, about) = match route {
            Route::Colleague => (phrases.door_colleague(), phrases.door_colleague_about()),
            Route::Find => (phrases.door_find(), phrases.door_find_about()),
            Route::Ask => (phrases.door_ask(), phrases.door_ask_about()),
            _ => (phrases.door_check_in(), phrases.door_check_in_about()),
        };
        let class = if route == Route::CheckIn { "door first" } else { "door" };
        view! { <li><a class=class href=route.fragment()><h2>{name}</h2><p class="soft">{about}</p></a></li> }
    };
    view! { <ul class="doors">{DOORS.map(door).collect_view()}</ul> }
}
