//! One element, whatever it holds: its type is forgotten here.

use std::sync::{Arc, Mutex};

use leptos::html;
use leptos::prelude::*;
use leptos::tachys::reactive_graph::SharedReactiveFunction;

use super::{Attribute, Part, Words};

/// Attributes that any element here may have besides its class.
const ATTRIBUTES: usize = 3;

/// The one column of a screen.
pub fn column(build: impl FnOnce(&mut Part)) -> AnyView {
    element("div", "column stack", build)
}

/// The wider column of the screens that show the doors.
pub fn broad(build: impl FnOnce(&mut Part)) -> AnyView {
    element("div", "column broad stack wide", build)
}

/// Any element.
pub fn element(tag: &'static str, class: &'static str, build: impl FnOnce(&mut Part)) -> AnyView {
    let mut part = Part::default();
    build(&mut part);
    close(tag, class, Vec::new(), part.inside)
}

/// An element with attributes.
pub fn with(tag: &'static str, attributes: Vec<Attribute>, build: impl FnOnce(&mut Part)) -> AnyView {
    let mut part = Part::default();
    build(&mut part);
    close(tag, "", attributes, part.inside)
}

/// An element with a name that only a screen reader needs.
pub fn labelled(
    tag: &'static str,
    class: &'static str,
    label: impl Into<Words>,
    build: impl FnOnce(&mut Part),
) -> AnyView {
    let mut part = Part::default();
    build(&mut part);
    close(tag, class, vec![("aria-label", label.into())], part.inside)
}

/// One type for every element: attributes that are not needed are not set.
#[inline(never)]
pub(super) fn close(
    tag: &'static str,
    class: &'static str,
    attributes: Vec<Attribute>,
    inside: Vec<AnyView>,
) -> AnyView {
    debug_assert!(attributes.len() <= ATTRIBUTES, "an attribute would be lost");
    let class = (!class.is_empty()).then_some(class);
    let mut attributes = attributes.into_iter();
    let mut next = || attributes.next().map_or(("", None), |(name, value)| (name, Some(value)));
    let [first, second, third]: [(&'static str, Option<Words>); ATTRIBUTES] = [next(), next(), next()];
    html::custom(tag)
        .class(class)
        .attr(first.0, first.1)
        .attr(second.0, second.1)
        .attr(third.0, third.1)
        .child(several(inside))
        .into_any()
}

/// Words on their own.
pub fn text(words: impl Into<Words>) -> AnyView {
    spoken(words.into())
}

#[inline(never)]
pub(super) fn spoken(words: Words) -> AnyView {
    words.into_any()
}

/// A list leaves a comment behind it in the page; most elements hold one thing and need none.
#[inline(never)]
pub(super) fn several(views: Vec<AnyView>) -> AnyView {
    if views.len() == 1 { Part { inside: views }.one() } else { views.into_any() }
}

/// Nothing to see.
#[must_use]
pub fn nothing() -> AnyView {
    text("")
}

/// What changes while it is shown.
pub fn live(show: impl FnMut() -> AnyView + Send + 'static) -> AnyView {
    shared(Arc::new(Mutex::new(show)))
}

#[inline(never)]
fn shared(show: SharedReactiveFunction<AnyView>) -> AnyView {
    show.into_any()
}
