//! The vocabulary of the screens: heading, lead, note, list, link, button, …
//!
//! A part under construction takes one thing after the other, and each kind of thing forgets its
//! type once, in `prose/element.rs`. A screen then costs the page its words and a few calls; written
//! out as one typed tree each, the same screens took twice the code.

mod element;
mod words;

use std::borrow::Cow;

use leptos::prelude::AnyView;

pub use element::{broad, column, element, labelled, live, nothing, text, with};
use element::{close, several};

/// A phrase, borrowed from the book or filled in.
pub type Words = Cow<'static, str>;

/// An attribute and its value.
pub type Attribute = (&'static str, Words);

/// An element under construction.
#[derive(Default)]
pub struct Part {
    inside: Vec<AnyView>,
}

impl Part {
    /// A view made elsewhere.
    #[inline(never)]
    pub fn add(&mut self, view: AnyView) -> &mut Self {
        self.inside.push(view);
        self
    }

    /// An element with more inside.
    pub fn nest(&mut self, tag: &'static str, class: &'static str, build: impl FnOnce(&mut Self)) -> &mut Self {
        self.add(element(tag, class, build))
    }

    /// An element with attributes, and more inside.
    pub fn attributed(
        &mut self,
        tag: &'static str,
        class: &'static str,
        attributes: Vec<Attribute>,
        build: impl FnOnce(&mut Self),
    ) -> &mut Self {
        let mut inside = Self::default();
        build(&mut inside);
        self.add(close(tag, class, attributes, inside.inside))
    }

    /// What changes while it is shown.
    pub fn live(&mut self, show: impl FnMut() -> AnyView + Send + 'static) -> &mut Self {
        self.add(live(show))
    }

    /// The one view that was added.
    #[must_use]
    pub fn one(mut self) -> AnyView {
        self.inside.pop().unwrap_or_else(nothing)
    }

    /// What was added, as one view without an element around it.
    #[must_use]
    pub fn all(self) -> AnyView {
        several(self.inside)
    }

    /// What was added, without an element around it.
    #[must_use]
    pub fn views(self) -> Vec<AnyView> {
        self.inside
    }
}
