//! A course drawn as a line over the days, beside the table that says the same.

use leptos::prelude::*;

use super::drawing::label;
use super::drawing::{drawing, path};
use crate::app::visit::Visit;
use crate::content::date;
use crate::domain::course::{Course, Dot, cut_offs};
use crate::domain::scale::Scale;

/// The drawing's own units: the field, and where it lies.
const WIDTH: i32 = 264;
const HEIGHT: i32 = 120;
const LEFT: i32 = 30;
const TOP: i32 = 12;
/// Room for the numbers of cut-offs, two beside each other.
const RIGHT: i32 = 42;
/// Where the days stand, how far a second line is below, and the signs that fit beside each other on one.
const DAYS: i32 = TOP + HEIGHT + 26;
const NEXT_LINE: i32 = 16;
const BESIDE: usize = 32;

/// The drawing. Broken lines are the published cut-offs; the present result is a diamond.
#[must_use]
pub fn course_drawing(visit: Visit, scale: &Scale, course: &Course) -> AnyView {
    let (low, high) = scale.range;
    let mut strokes = vec![
        path("axis", format!("M{LEFT} {TOP}v{HEIGHT}h{WIDTH}")),
        label("tick-label", LEFT - 8, TOP + 5, "end", high.to_string()),
        label("tick-label", LEFT - 8, TOP + HEIGHT + 5, "end", low.to_string()),
    ];
    for (position, cut) in cut_offs(scale, HEIGHT).into_iter().enumerate() {
        let beside = if position % 2 == 0 { 4 } else { 22 };
        strokes.push(path("cut broken", format!("M{LEFT} {}h{WIDTH}", TOP + cut.at)));
        strokes.push(label("tick-label", LEFT + WIDTH + beside, TOP + cut.at + 5, "start", cut.total.to_string()));
    }
    let dots = course.dots(scale, WIDTH, HEIGHT);
    strokes.push(path("way", way(&dots)));
    strokes.extend(dots.iter().map(|dot| shape(*dot)));
    let mut foot = DAYS;
    if let Some((first, last)) = course.days() {
        let written = |day| date::written(visit.book(), day);
        if first == last {
            strokes.push(label("tick-label", LEFT + WIDTH / 2, DAYS, "middle", written(first)));
        } else {
            let (begins, ends) = (written(first), written(last));
            if begins.chars().count() + ends.chars().count() > BESIDE {
                foot += NEXT_LINE;
            }
            strokes.push(label("tick-label", LEFT, DAYS, "start", begins));
            strokes.push(label("tick-label", LEFT + WIDTH, foot, "end", ends));
        }
    }
    drawing("course-drawing", format!("0 0 {} {}", LEFT + WIDTH + RIGHT, foot + 6), None, strokes)
}

/// The line from dot to dot.
fn way(dots: &[Dot]) -> String {
    let step = |dot: &Dot| format!("{}{} {}", if dot.joined { 'L' } else { 'M' }, LEFT + dot.x, TOP + dot.y);
    dots.iter().map(step).collect()
}

fn shape(dot: Dot) -> AnyView {
    let (x, y) = (LEFT + dot.x, TOP + dot.y);
    if dot.present {
        path("dot present", format!("M{x} {}l8 8-8 8-8-8z", y - 8))
    } else {
        path("dot", format!("M{} {y}a4 4 0 1 0 8 0a4 4 0 1 0-8 0z", x - 4))
    }
}
