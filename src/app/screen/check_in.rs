//! The self-check, from its first line to its last: one address for all of it.

use leptos::prelude::*;

use super::{before, erased, interrupt, offer, question, result};
use crate::app::visit::Visit;
use crate::domain::sitting::Moment;

/// The screen.
pub(super) fn check_in(visit: Visit) -> impl IntoView {
    let moment = Memo::new(move |_| visit.moment());
    move || match moment.get() {
        None if visit.erased.get() => erased::erased(visit).into_any(),
        None => before::before(visit).into_any(),
        Some(Moment::Question { questionnaire, item }) => question::question(visit, questionnaire, item).into_any(),
        Some(Moment::Interrupt(_)) => interrupt::interrupt(visit).into_any(),
        Some(Moment::Offer(step)) => offer::offer(visit, step).into_any(),
        Some(Moment::Result) => result::result(visit).into_any(),
    }
}
