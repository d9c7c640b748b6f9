//! Helping a colleague, in steps that fit between two rounds.

use leptos::prelude::*;

use crate::app::part::line;
use crate::app::visit::Visit;
use crate::domain::contact::shown_number;

/// The screen.
pub(super) fn colleague(visit: Visit) -> impl IntoView {
    let phrases = visit.phrases();
    let programme = &visit.book.programme;
    let shared = phrases.colleague_programme_text(&programme.name, shown_number(&programme.phone));
    let steps = [
        (phrases.colleague_notice(), phrases.colleague_notice_text()),
        (phrases.colleague_care(), phrases.colleague_care_text()),
        (phrases.colleague_suicide(), phrases.colleague_suicide_text()),
        (phrases.colleague_yes(), phrases.colleague_yes_text()),
        (phrases.colleague_share(), phrases.colleague_share_text()),
        (phrases.colleague_programme(), shared.as_str()),
        (phrases.colleague_stay(), phrases.colleague_stay_text()),
        (phrases.colleague_return(), phrases.colleague_return_text()),
        (phrases.colleague_you(), phrases.colleague_you_text()),
    ];
    let step = |(name, text): (&'static str, &str)| {
        view! { <li><h2>{name}</h2><p>{text.to_owned()}</p></li> }
    };
    view! {
        <div class="column stack">
            <h1 tabindex="-1">{phrases.colleague_title()}</h1>
            <p class="lead soft">{phrases.colleague_lead()}</p>
            <p class="sheet care">{phrases.colleague_danger()}</p>
            <ol class="steps">{steps.map(step).collect_view()}</ol>
            {line::lines(visit, ["programme", "physician-line", "lifeline"])}
        </div>
    }
}
