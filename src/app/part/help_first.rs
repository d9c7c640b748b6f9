//! After an answer that says that somebody may be in danger, people come before whatever a screen is about.

use leptos::prelude::WithUntracked;

use super::line;
use super::prose::Part;
use crate::app::visit::Visit;
use crate::domain::level::Level;
use crate::domain::sitting::Sitting;

/// Whether help comes before everything else.
#[must_use]
pub fn comes_first(visit: Visit) -> bool {
    let battery = &visit.book().battery;
    let in_danger = |sitting: &Sitting| sitting.report(battery).in_danger(battery);
    visit.sitting.with_untracked(|sitting| sitting.as_ref().is_some_and(in_danger))
}

/// Adds those who answer now, where help comes first. Not on paper, where the strip stands above everything.
pub fn help_first(visit: Visit, page: &mut Part) {
    let words = visit.book().levels.get(Level::Crisis.position());
    if let (true, Some(words)) = (comes_first(visit), words) {
        page.nest("div", "screen-only", |part| {
            part.add(line::urgent_helps(visit, line::offered(visit, words.lines.iter().map(|line| line.as_str()))));
        });
    }
}
