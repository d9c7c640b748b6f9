//! What is kept, and how to check it.

use leptos::prelude::*;

use crate::app::part::prose::column;
use crate::app::visit::Visit;

/// The screen.
pub(super) fn kept(visit: Visit) -> AnyView {
    let phrases = visit.phrases();
    let pairs = [
        (phrases.kept_answers(), phrases.kept_answers_text()),
        (phrases.kept_device(), phrases.kept_device_text()),
        (phrases.kept_network(), phrases.kept_network_text()),
        (phrases.kept_address(), phrases.kept_address_text()),
        (phrases.kept_limits(), phrases.kept_limits_text()),
    ];
    column(|page| {
        page.heading(phrases.kept_title()).lead(phrases.kept_lead());
        page.nest("dl", "pairs", |list| {
            for (name, text) in pairs {
                list.nest("div", "", |pair| {
                    pair.words("dt", "", name).words("dd", "", text);
                });
            }
        });
        page.title(phrases.kept_check());
        page.nest("ol", "steps", |steps| {
            steps.words("li", "", phrases.kept_check_network());
            steps.words("li", "", phrases.kept_check_flight());
            steps.words("li", "", phrases.kept_check_back());
        });
    })
}
