//! Which words to begin with are shown first.

use super::{Opening, SheetWords};
use crate::domain::battery::Battery;
use crate::domain::report::Report;

/// All of them: first those of a scale that is certain to reach a published line, then those that fit
/// whatever was answered, last the others. None is left out, for people know what scales do not.
#[must_use]
pub fn openings<'a>(battery: &Battery, report: &Report, words: &'a SheetWords) -> Vec<&'a Opening> {
    let reached = |opening: &&Opening| opening.scales.iter().any(|&scale| reaches(battery, report, scale));
    let fits = |opening: &&Opening| opening.scales.is_empty();
    let all = || words.openings.iter();
    let others = all().filter(|opening| !reached(opening) && !fits(opening));
    all().filter(reached).chain(all().filter(fits)).chain(others).collect()
}

/// Whether the answers are certain to reach the lowest line that a paper gives. What was left open never counts.
fn reaches(battery: &Battery, report: &Report, scale: u16) -> bool {
    let position = usize::from(scale);
    let published = battery.scales.get(position).and_then(|scale| scale.cut_offs.iter().find(|cut| cut.published));
    published.is_some_and(|cut| report.lines.iter().any(|line| line.scale == position && line.score.reaches(cut.at)))
}
