//! The four doors, as a quiet row above every screen but home.

use leptos::prelude::*;

use super::prose::labelled;
use crate::app::visit::Visit;
use crate::content::readers;
use crate::domain::route::Route;

/// The row.
#[must_use]
pub fn nav(visit: Visit) -> AnyView {
    let phrases = visit.phrases();
    let name = move |route| match route {
        Route::CheckIn => phrases.door_check_in_short(),
        Route::Colleague => readers::helping(phrases, visit.reader()),
        Route::Find => phrases.door_find(),
        Route::Ask => phrases.door_ask(),
        Route::Home | Route::Guides | Route::Kept | Route::NotFound => phrases.home(),
    };
    labelled("nav", "doors-nav", phrases.doors_label(), |nav| {
        nav.nest("ul", "", |list| {
            // Their order is the same on every screen, whoever reads.
            for route in visit.book().programme.doors(None) {
                let mut link = vec![("href", route.fragment().into())];
                if visit.route.get() == route {
                    link.push(("aria-current", "page".into()));
                }
                list.nest("li", "", |entry| {
                    entry.attributed("a", "", link, |link| {
                        link.text(name(route));
                    });
                });
            }
        });
    })
}
