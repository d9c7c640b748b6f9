//! A scale drawn as a line, beside the text that says the same.

use leptos::prelude::*;

use crate::app::visit::Visit;
use crate::content::copy;
use crate::domain::drawn::{Segment, Tick};
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
pub fn scale_drawing(visit: Visit, line: Line) -> impl IntoView {
    let scale = visit.book.battery.scales.get(line.scale)?;
    let drawing = match line.score {
        Score::Scored { total, .. } => Some(drawing(visit, scale, total)),
        Score::NotScored { .. } => None,
    };
    Some(view! {
        <figure class="scale">
            {drawing}
            <figcaption>{copy::place(visit.book, line)}</figcaption>
        </figure>
    })
}

fn drawing(visit: Visit, scale: &Scale, total: Total) -> impl IntoView + use<> {
    let drawn = scale.drawn(total, WIDTH);
    let bar = |segment: &Segment| {
        let class = if segment.holds_total { "band on" } else { "band" };
        let width = (segment.to - segment.from - GAP).max(1);
        view! { <rect class=class x=segment.from y=BAR_TOP width=width height=BAR_HEIGHT rx="2"></rect> }
    };
    let tick = |tick: &Tick| {
        let down = format!("M{} {}v{}", tick.at - GAP / 2, BAR_TOP - 4, BAR_HEIGHT + 8);
        view! {
            <path class="cut" d=down></path>
            <text class="tick-label" x=tick.at y=LABELS text-anchor="middle">{tick.total}</text>
        }
    };
    let marker = format!("M{} {}l-6 -8h12z", drawn.you, BAR_TOP - 3);
    view! {
        <svg class="scale-drawing" viewBox=format!("0 0 {WIDTH} {}", LABELS + 4) aria-hidden="true">
            <text class="you-label" x=drawn.you.clamp(LABEL_ROOM, WIDTH - LABEL_ROOM) y="14" text-anchor="middle">
                {visit.phrases().you(copy::shown(total))}
            </text>
            <path class="you" d=marker></path>
            {drawn.segments.iter().map(bar).collect_view()}
            {drawn.ticks.iter().map(tick).collect_view()}
            <text class="tick-label" x="0" y=LABELS>{scale.range.0}</text>
            <text class="tick-label" x=WIDTH y=LABELS text-anchor="end">{scale.range.1}</text>
        </svg>
    }
}
