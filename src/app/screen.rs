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

use super::later::{Scene, scene};
use super::visit::Visit;
use crate::domain::route::Route;

/// What the rest of the program shows.
#[must_use]
pub(super) fn later(visit: Visit, scene: Scene) -> AnyView {
    match scene {
        Scene::Colleague => colleague::colleague(visit),
        Scene::Find => find::find(visit),
        Scene::Guides => guides::guides(visit),
        Scene::Kept => kept::kept(visit),
        Scene::Result => result::result(visit),
        Scene::Course => course::course(visit),
        Scene::Doctor => doctor::doctor(visit),
        Scene::Plan => plan::plan(visit),
    }
}

/// The screen of the present address.
#[must_use]
pub fn screen(visit: Visit) -> AnyView {
    let route = visit.route.get();
    if let Some(named) = Scene::of(route) {
        return scene(visit, named);
    }
    match route {
        Route::Home => home::home(visit),
        Route::CheckIn => check_in::check_in(visit),
        Route::Ask => ask::ask(visit),
        _ => missing::missing(visit),
    }
}
