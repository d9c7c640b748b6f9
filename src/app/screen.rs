//! One file a screen.

mod ask;
mod before;
mod check_in;
mod colleague;
pub mod course;
mod doctor;
mod erased;
pub mod find;
mod for_whom;
mod guides;
pub mod home;
mod interrupt;
mod kept;
mod missing;
mod offer;
mod plan;
mod question;
mod result;

use leptos::prelude::*;

use super::visit::Visit;
use crate::domain::route::Route;

/// The screen of the present address.
#[must_use]
pub fn screen(visit: Visit) -> AnyView {
    match visit.route.get() {
        Route::Home => home::home(visit),
        Route::CheckIn => check_in::check_in(visit),
        Route::Colleague => colleague::colleague(visit),
        Route::Find => find::find(visit),
        Route::Guides => guides::guides(visit),
        Route::Ask => ask::ask(visit),
        Route::Kept => kept::kept(visit),
        Route::NotFound => missing::missing(visit),
    }
}
