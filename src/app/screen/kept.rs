//! What is kept, and how to check it.

use leptos::prelude::*;

use crate::app::visit::Visit;

/// The screen.
pub(super) fn kept(visit: Visit) -> impl IntoView {
    let phrases = visit.phrases();
    let pairs = [
        (phrases.kept_answers(), phrases.kept_answers_text()),
        (phrases.kept_device(), phrases.kept_device_text()),
        (phrases.kept_network(), phrases.kept_network_text()),
        (phrases.kept_address(), phrases.kept_address_text()),
        (phrases.kept_limits(), phrases.kept_limits_text()),
    ];
    let pair = |(name, text)| view! { <div><dt>{name}</dt><dd>{text}</dd></div> };
    view! {
        <div class="column stack">
            <h1 tabindex="-1">{phrases.kept_title()}</h1>
            <p class="lead soft">{phrases.kept_lead()}</p>
            <dl class="pairs">{pairs.map(pair).collect_view()}</dl>
            <h2>{phrases.kept_check()}</h2>
            <ol class="steps">
                <li><p>{phrases.kept_check_network()}</p></li>
                <li><p>{phrases.kept_check_flight()}</p></li>
                <li><p>{phrases.kept_check_back()}</p></li>
            </ol>
        </div>
    }
}
