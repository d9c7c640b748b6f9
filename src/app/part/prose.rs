//! The vocabulary of the screens: heading, lead, note, list, link, button, …
//!
//! A part under construction takes one thing after the other, and each kind of thing forgets its
//! type once, here. A screen then costs the page its words and a few calls; written out as one
//! typed tree each, the same screens took twice the code.

use std::borrow::Cow;
use std::sync::{Arc, Mutex};

use leptos::html;
use leptos::prelude::*;
use leptos::tachys::reactive_graph::SharedReactiveFunction;

use crate::domain::text::Text;

/// A phrase, borrowed from the book or filled in.
pub type Words = Cow<'static, str>;

/// An attribute and its value.
pub type Attribute = (&'static str, Words);

/// Attributes that any element here may have besides its class.
const ATTRIBUTES: usize = 3;

/// An element under construction.
#[derive(Default)]
pub struct Part {
    inside: Vec<AnyView>,
}

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
fn close(tag: &'static str, class: &'static str, attributes: Vec<Attribute>, inside: Vec<AnyView>) -> AnyView {
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
fn spoken(words: Words) -> AnyView {
    words.into_any()
}

/// A list leaves a comment behind it in the page; most elements hold one thing and need none.
#[inline(never)]
fn several(views: Vec<AnyView>) -> AnyView {
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

    /// Words on their own.
    pub fn text(&mut self, words: impl Into<Words>) -> &mut Self {
        self.add_text(words.into())
    }

    fn add_text(&mut self, words: Words) -> &mut Self {
        self.add(spoken(words))
    }

    /// An element that holds words.
    pub fn words(&mut self, tag: &'static str, class: &'static str, words: impl Into<Words>) -> &mut Self {
        self.add_words(tag, class, words.into())
    }

    #[inline(never)]
    fn add_words(&mut self, tag: &'static str, class: &'static str, words: Words) -> &mut Self {
        self.nest(tag, class, |part| {
            part.add_text(words);
        })
    }

    /// The same in a language that may be another than the page's.
    pub fn words_in(
        &mut self,
        language: Option<Text>,
        tag: &'static str,
        class: &'static str,
        words: impl Into<Words>,
    ) -> &mut Self {
        self.add_words_in(language, tag, class, words.into())
    }

    #[inline(never)]
    fn add_words_in(
        &mut self,
        language: Option<Text>,
        tag: &'static str,
        class: &'static str,
        words: Words,
    ) -> &mut Self {
        self.attributed(tag, class, language.map(|tag| ("lang", tag.into())).into_iter().collect(), |part| {
            part.add_text(words);
        })
    }

    /// What a row of a table is about.
    pub fn row_head(&mut self, language: Option<Text>, words: &'static str) -> &mut Self {
        let language = language.map(|tag| ("lang", tag.into()));
        let attributes = [("scope", "row".into())].into_iter().chain(language).collect();
        self.attributed("th", "", attributes, |cell| {
            cell.text(words);
        })
    }

    /// The screen's one heading; it takes focus when the screen is new.
    pub fn heading(&mut self, words: impl Into<Words>) -> &mut Self {
        self.attributed("h1", "", vec![("tabindex", "-1".into())], |heading| {
            heading.text(words);
        })
    }

    /// The heading of a part of the screen.
    pub fn title(&mut self, words: impl Into<Words>) -> &mut Self {
        self.words("h2", "", words)
    }

    /// The paragraph that opens a screen.
    pub fn lead(&mut self, words: impl Into<Words>) -> &mut Self {
        self.words("p", "lead soft", words)
    }

    /// A paragraph.
    pub fn para(&mut self, words: impl Into<Words>) -> &mut Self {
        self.words("p", "", words)
    }

    /// A remark.
    pub fn note(&mut self, words: impl Into<Words>) -> &mut Self {
        self.words("p", "small soft", words)
    }

    /// A link inside the page, or out of it by telephone.
    pub fn link(&mut self, class: &'static str, href: impl Into<Words>, words: impl Into<Words>) -> &mut Self {
        let words: Words = words.into();
        self.link_around(class, href, |link| {
            link.add_text(words);
        })
    }

    /// A link around more.
    pub fn link_around(
        &mut self,
        class: &'static str,
        href: impl Into<Words>,
        build: impl FnOnce(&mut Self),
    ) -> &mut Self {
        self.attributed("a", class, vec![("href", href.into())], build)
    }

    /// A link that leaves: in a tab of its own, or out of the host's frame altogether.
    pub fn link_out(
        &mut self,
        class: &'static str,
        href: impl Into<Words>,
        target: &'static str,
        words: impl Into<Words>,
    ) -> &mut Self {
        let away = vec![("href", href.into()), ("target", target.into()), ("rel", "noopener noreferrer".into())];
        self.attributed("a", class, away, |link| {
            link.text(words);
        })
    }
}
