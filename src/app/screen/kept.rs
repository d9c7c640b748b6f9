//! What is kept, and how to check it: what the browser says at this moment, and where it says more.

use core::time::Duration;

use leptos::prelude::*;

use crate::app::part::prose::{Part, column, element, text};
use crate::app::visit::Visit;
use crate::browser::asked;

/// The origin of a page that the browser takes for nobody's.
const NOBODYS: &str = "null";

/// The screen.
pub(super) fn kept(visit: Visit) -> AnyView {
    let phrases = visit.phrases();
    let pairs = [
        (phrases.kept_answers(), phrases.kept_answers_text()),
        (phrases.kept_device(), phrases.kept_device_text()),
        (phrases.kept_network(), phrases.kept_network_text()),
        (phrases.kept_address(), phrases.kept_address_text()),
        (phrases.kept_leave(), phrases.kept_leave_text()),
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
        live(visit, page);
        page.title(phrases.kept_check());
        page.nest("ol", "steps", |steps| {
            steps.words("li", "", phrases.kept_check_network());
            steps.words("li", "", phrases.kept_check_flight());
            steps.words("li", "", phrases.kept_check_back());
        });
    })
}

/// What the browser says now, and again every second.
fn live(visit: Visit, page: &mut Part) {
    let phrases = visit.phrases();
    let (seconds, many) = (RwSignal::new(0), RwSignal::new(0));
    look_again(seconds, many);
    page.title(phrases.kept_live());
    let origin = asked::origin();
    page.para(if origin == NOBODYS { phrases.kept_nobodys().to_owned() } else { phrases.kept_somebodys(origin) });
    page.nest("p", "", |told| {
        told.live(move || text(phrases.kept_asked(many.get(), seconds.get())));
    });
    page.nest("ol", "asked-for-files small soft", |list| {
        list.live(move || {
            many.track();
            let mut files = Part::default();
            for (address, after) in asked::all() {
                files.add(element("li", "", |file| _ = file.text(phrases.kept_file(address, after))));
            }
            files.all()
        });
    });
}

/// Looks what was asked for, and how long ago the last of it was; for as long as the screen is shown.
fn look_again(seconds: RwSignal<usize>, many: RwSignal<usize>) {
    let all = asked::all();
    let last = all.iter().map(|(_, after)| *after).max().unwrap_or_default();
    if many.try_get_untracked().is_some_and(|before| before != all.len()) {
        many.set(all.len());
    }
    if seconds.try_set(asked::now().saturating_sub(last)).is_none() {
        set_timeout(move || look_again(seconds, many), Duration::from_secs(1));
    }
}
