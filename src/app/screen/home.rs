//! The four doors.

use leptos::prelude::*;

use crate::app::part::prose::{broad, element};
use crate::app::visit::Visit;
use crate::domain::contact::shown_number;
use crate::domain::route::{DOORS, Route};

/// The screen.
pub(super) fn home(visit: Visit) -> AnyView {
    let phrases = visit.phrases();
    let phone = visit.book.programme.phone.as_str();
    broad(|page| {
        page.nest("div", "stack", |part| {
            part.heading(phrases.home_title()).lead(phrases.home_lead());
        });
        page.add(doors(visit));
        page.nest("ul", "facts soft", |facts| {
            facts.words("li", "", phrases.home_no_record()).words("li", "", phrases.home_one_day());
            facts.nest("li", "", |fact| {
                fact.text(phrases.home_talk()).text(" ").link("", ["tel:", phone].concat(), shown_number(phone));
            });
        });
    })
}

/// The doors themselves; a screen that does not exist offers them too.
pub(super) fn doors(visit: Visit) -> AnyView {
    let phrases = visit.phrases();
    element("ul", "doors", |doors| {
        for route in DOORS {
            let (name, about) = match route {
                Route::Colleague => (phrases.door_colleague(), phrases.door_colleague_about()),
                Route::Find => (phrases.door_find(), phrases.door_find_about()),
                Route::Ask => (phrases.door_ask(), phrases.door_ask_about()),
                _ => (phrases.door_check_in(), phrases.door_check_in_about()),
            };
            let class = if route == Route::CheckIn { "door first" } else { "door" };
            doors.nest("li", "", |entry| {
                entry.link_around(class, route.fragment(), |door| {
                    door.title(name).words("p", "soft", about);
                });
            });
        }
    })
}
