//! Everyone who answers: found by need, by words, by who sees what.

mod compare;
pub mod details;
pub(super) mod filters;
mod found;
mod gaps;
pub(super) mod guidance;
pub(super) mod results;
pub(super) mod search;

use leptos::prelude::*;

use crate::app::part::prose::{Part, broad, text};
use crate::app::rest::Rest;
use crate::app::visit::Visit;
use crate::browser::keep;
use crate::content::date;
use search::Search;

/// Parts of the guides that stand above the lines at first: whoever searches here wants a number, and
/// must not have to scroll for it.
const GUIDANCE: usize = 3;

/// The screen.
pub(super) fn find(visit: Visit) -> AnyView {
    let phrases = visit.phrases();
    let search = untrack(|| Search::new(visit));
    broad(|page| {
        page.nest("div", "stack", |part| {
            part.heading(phrases.find_title()).lead(phrases.find_lead());
        });
        page.nest("div", "stack", |part| {
            part.add(filters::filters(&search));
            part.add(guidance::guidance(search.clone(), GUIDANCE));
            part.add(results::results(search.clone()));
            missing(visit, part);
        });
        page.add(compare::compare(search.clone()));
        page.nest("div", "stack tight screen-only", |part| {
            part.nest("div", "row", |row| {
                row.button("button second", phrases.find_print(), keep::print);
            });
            part.note(phrases.plain_lead());
            part.nest("p", "", |part| {
                part.link("link", visit.book().plain(".html"), phrases.plain_link());
            });
        });
        page.nest("p", "small soft", |part| {
            part.live(move || text(checked(&search)));
        });
    })
}

/// The oldest check is the one to own up to.
fn checked(search: &Search) -> String {
    let oldest = search.read(|state| state.lines.iter().map(|line| line.entry.last_checked).min());
    search.visit.phrases().plain_made(date::written(search.visit.book(), oldest.unwrap_or_default()))
}

/// What is not in the list, and should be.
fn missing(visit: Visit, part: &mut Part) {
    part.attributed("p", "small soft", vec![("role", "status".into())], |status| {
        status.live(move || {
            let phrases = visit.phrases();
            let rest = visit.rest();
            text(match rest.left_out() {
                _ if rest == Rest::Missing => phrases.find_rest_missing().to_owned(),
                0 => String::new(),
                1 => phrases.find_one_left_out().to_owned(),
                several => phrases.find_left_out(several),
            })
        });
    });
}
