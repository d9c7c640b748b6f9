//! Helping a colleague, in steps that fit between two rounds.

use leptos::prelude::*;

use crate::app::part::line;
use crate::app::part::prose::{Words, column};
use crate::app::visit::Visit;
use crate::domain::contact::shown_number;

/// The screen.
pub(super) fn colleague(visit: Visit) -> AnyView {
    let phrases = visit.phrases();
    let programme = &visit.book.programme;
    let shared = phrases.colleague_programme_text(programme.name, shown_number(&programme.phone));
    let steps: [(&str, Words); 9] = [
        (phrases.colleague_notice(), phrases.colleague_notice_text().into()),
        (phrases.colleague_care(), phrases.colleague_care_text().into()),
        (phrases.colleague_suicide(), phrases.colleague_suicide_text().into()),
        (phrases.colleague_yes(), phrases.colleague_yes_text().into()),
        (phrases.colleague_share(), phrases.colleague_share_text().into()),
        (phrases.colleague_programme(), shared.into()),
        (phrases.colleague_stay(), phrases.colleague_stay_text().into()),
        (phrases.colleague_return(), phrases.colleague_return_text().into()),
        (phrases.colleague_you(), phrases.colleague_you_text().into()),
    ];
    column(|page| {
        page.heading(phrases.colleague_title()).lead(phrases.colleague_lead());
        page.words("p", "sheet care", phrases.colleague_danger());
        page.nest("ol", "steps", |list| {
            for (name, words) in steps {
                list.nest("li", "", |step| {
                    step.title(name).para(words);
                });
            }
        });
        page.add(line::helps(visit, line::offered(visit, ["programme", "physician-line", "lifeline"])));
    })
}
