//! A scale drawn as a line, beside the text that says the same.

use leptos::prelude::*;

use super::drawing::{self, label, path};
use super::prose::element;
use crate::app::visit::Visit;
use crate::content::copy;
use crate::domain::report::Line;
use crate::domain::scale::{Scale, Score, Total};

/// The drawing's own units.
const WIDTH: i32 = 320;
const BAR_TOP: i32 = 30;
const BAR_HEIGHT: i32 = 12;
const LABELS: i32 = 60;
const GAP: i32 = 2;
/// Half of what "You: 27" takes, so that the label never leaves the drawing.
const LABEL_ROOM: i32 = 32;

/// The figure: the drawing for those who see it, the sentence for all.
#[must_use]
pub fn scale_drawing(visit: Visit, line: Line) -> AnyView {
    element("figure", "scale", |figure| {
        if let (Some(scale), Score::Scored { total, .. }) = (visit.book().battery.scales.get(line.scale), line.score) {
            figure.add(drawing(visit, scale, total));
        }
        figure.words("figcaption", "", copy::place(visit.book(), line));
    })
}

fn drawing(visit: Visit, scale: &Scale, total: Total) -> AnyView {
    let drawn = scale.drawn(total, WIDTH);
    let you = visit.phrases().you(copy::shown(total));
    let mut strokes = vec![
        label("you-label", drawn.you.clamp(LABEL_ROOM, WIDTH - LABEL_ROOM), LABELS - 46, "middle", you),
        path("you", format!("M{} {}l-6 -8h12z", drawn.you, BAR_TOP - 3)),
        label("tick-label", 0, LABELS, "start", scale.range.0.to_string()),
        label("tick-label", WIDTH, LABELS, "end", scale.range.1.to_string()),
    ];
    for segment in &drawn.segments {
        let width = (segment.to - segment.from - GAP).max(1);
        let bar = format!("M{} {BAR_TOP}h{width}v{BAR_HEIGHT}h-{width}z", segment.from);
        strokes.push(path(if segment.holds_total { "band on" } else { "band" }, bar));
    }
    for tick in &drawn.ticks {
        strokes.push(path("cut", format!("M{} {}v{}", tick.at - GAP / 2, BAR_TOP - 4, BAR_HEIGHT + 8)));
        strokes.push(label("tick-label", tick.at, LABELS, "middle", tick.total.to_string()));
    }
    drawing::drawing("scale-drawing", format!("0 0 {WIDTH} {}", LABELS + 4), None, strokes)
}
