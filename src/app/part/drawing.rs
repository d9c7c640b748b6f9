//! Drawings: shapes on a grid of their own, which grow with the page.

use leptos::prelude::*;
use leptos::svg;

use super::prose::Words;

/// A drawing. One that says something on its own has a name; what stands beside it in words has none,
/// and is passed over in silence.
#[must_use]
#[inline(never)]
pub fn drawing(class: &'static str, view_box: String, name: Option<Words>, strokes: Vec<AnyView>) -> AnyView {
    let silent = name.is_none().then_some("true");
    let role = name.is_some().then_some("img");
    svg::svg()
        .attr("class", class)
        .attr("viewBox", view_box)
        .attr("aria-hidden", silent)
        .attr("role", role)
        .attr("aria-label", name)
        .child(strokes)
        .into_any()
}

/// A shape.
#[must_use]
#[inline(never)]
pub fn path(class: &'static str, shape: String) -> AnyView {
    svg::path().attr("class", class).attr("d", shape).into_any()
}

/// Words in a drawing, in its own units.
#[must_use]
#[inline(never)]
pub fn label(class: &'static str, x: i32, y: i32, anchor: &'static str, words: String) -> AnyView {
    let (x, y) = (x.to_string(), y.to_string());
    svg::text().attr("class", class).attr("x", x).attr("y", y).attr("text-anchor", anchor).child(words).into_any()
}
