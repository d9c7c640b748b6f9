//! One file a screen.

mod ask;
mod before;
mod check_in;
mod colleague;
mod erased;
mod find;
mod home;
mod interrupt;
mod kept;
mod missing;
mod offer;
mod question;
mod result;

use leptos::prelude::*;

use super::visit::Visit;
use crate::domain::route::Route;

/// The screen of the present address.
pub fn screen(visit: Visit) -> AnyView {
    match visit.route.get() {
        Route::Home => home::home(visit).into_any(),
        Route::CheckIn => check_in::check_in(visit).into_any(),
        Route::Colleague => colleague::colleague(visit).into_any(),
        Route::Find => find::find(visit).into_any(),
        Route::Ask => ask::ask(visit).into_any(),
        Route::Kept => kept::kept(visit).into_any(),
        Route::NotFound => missing::missing(visit).into_any(),
    }
}
