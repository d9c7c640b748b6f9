//! The self-check, from its first line to its last: one address for all of it.

use leptos::prelude::*;

use super::{before, erased, interrupt, offer, question};
use crate::app::later::{Scene, scene};
use crate::app::part::prose::live;
use crate::app::visit::Visit;
use crate::domain::sitting::{Moment, Page};

/// The screen.
pub(super) fn check_in(visit: Visit) -> AnyView {
    let moment = Memo::new(move |_| visit.moment());
    live(move || match moment.get() {
        None if visit.erased.get() => erased::erased(visit),
        None => before::before(visit),
        Some(Moment::Question { questionnaire, item }) => question::question(visit, questionnaire, item),
        Some(Moment::Interrupt(_)) => interrupt::interrupt(visit),
        Some(Moment::Offer(step)) => offer::offer(visit, step),
        Some(Moment::Result) => scene(visit, Scene::Result),
        Some(Moment::Page(Page::Doctor)) => scene(visit, Scene::Doctor),
        Some(Moment::Page(Page::Course)) => scene(visit, Scene::Course),
        Some(Moment::Page(Page::Plan)) => scene(visit, Scene::Plan),
    })
}
