//! Helping a colleague: the walkthrough, and what there is to practice.

mod hub;
mod position;
mod practice;
mod row;
mod said;
mod talk;
mod walk;

use leptos::prelude::*;

use super::guides;
use crate::app::visit::Visit;
use crate::content::library::Library;
use crate::domain::reading::Reading;

/// The screen.
pub(super) fn colleague(visit: Visit) -> AnyView {
    guides::with_library(visit, move |library| match visit.reading() {
        Reading::Nothing => hub::hub(visit, library),
        reading => read(visit, library, &reading),
    })
}

/// What is read, behind whichever door.
pub(in crate::app::screen) fn read(visit: Visit, library: &'static Library, reading: &Reading) -> AnyView {
    match reading {
        Reading::Walk(walk) => walk::walk(visit, library, walk),
        Reading::Practice => practice::practice(visit, library),
        Reading::Talk(place, talk) => talk::talk(visit, library, *place, talk),
        Reading::Guide { guide, section } => guides::guide(visit, library, *guide, *section),
        Reading::Kit => guides::kit(visit, library),
        Reading::Nothing => hub::hub(visit, library),
    }
}
