//! The vocabulary of the screens: heading, lead, note, list, link, button, …
//!
//! A part under construction takes one thing after the other, and each kind of thing forgets its
//! type once, here. A screen then costs the page its words and a few calls; written out as one
//! typed tree each, the same screens took twice the code.

use std::borrow::Cow;
use std::sync::{Arc, Mutex};

use leptos::ev::MouseEvent;
use leptos::html;
use leptos::prelude::*;
use leptos::tachys::reactive_graph::SharedReactiveFunction;

/// A phrase, borrowed from the book or filled in.
pub type Words = Cow<'static, str>;

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
    close(tag, class, part.inside)
}

#[inline(never)]
fn close(tag: &'static str, class: &'static str, inside: Vec<AnyView>) -> AnyView {
    let class = (!class.is_empty()).then_some(class);
    html::custom(tag).class(class).child(inside).into_any()
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

    /// What changes while it is shown.
    pub fn live(&mut self, show: impl FnMut() -> AnyView + Send + 'static) -> &mut Self {
        self.add(live(show))
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

    #[inline(never)]
    fn add_text(&mut self, words: Words) -> &mut Self {
        self.add(words.into_any())
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

    /// The screen's one heading; it takes focus when the screen is new.
    pub fn heading(&mut self, words: impl Into<Words>) -> &mut Self {
        let words: Words = words.into();
        self.add(view! { <h1 tabindex="-1">{words}</h1> }.into_any())
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
        let mut inside = Self::default();
        build(&mut inside);
        self.add_link(class, href.into(), None, inside.inside)
    }

    /// A link that leaves: in a tab of its own, or out of the host's frame altogether.
    pub fn link_out(
        &mut self,
        class: &'static str,
        href: impl Into<Words>,
        target: &'static str,
        words: impl Into<Words>,
    ) -> &mut Self {
        let words: Words = words.into();
        self.add_link(class, href.into(), Some(target), vec![words.into_any()])
    }

    #[inline(never)]
    fn add_link(
        &mut self,
        class: &'static str,
        href: Words,
        target: Option<&'static str>,
        inside: Vec<AnyView>,
    ) -> &mut Self {
        let class = (!class.is_empty()).then_some(class);
        let rel = target.map(|_| "noopener noreferrer");
        self.add(view! { <a class=class href=href target=target rel=rel>{inside}</a> }.into_any())
    }

    /// A button.
    pub fn button(&mut self, class: &'static str, words: impl Into<Words>, act: impl Fn() + 'static) -> &mut Self {
        let words: Words = words.into();
        self.button_around(class, act, |button| {
            button.add_text(words);
        })
    }

    /// A button around more.
    pub fn button_around(
        &mut self,
        class: &'static str,
        act: impl Fn() + 'static,
        build: impl FnOnce(&mut Self),
    ) -> &mut Self {
        let mut inside = Self::default();
        build(&mut inside);
        self.add_button(class, Box::new(act), inside.inside)
    }

    #[inline(never)]
    fn add_button(&mut self, class: &'static str, act: Box<dyn Fn()>, inside: Vec<AnyView>) -> &mut Self {
        let press = move |_: MouseEvent| act();
        self.add(view! { <button type="button" class=class on:click=press>{inside}</button> }.into_any())
    }

    /// A fold that opens on paper.
    pub fn fold(
        &mut self,
        class: &'static str,
        printing: RwSignal<bool>,
        summary: impl Into<Words>,
        build: impl FnOnce(&mut Self),
    ) -> &mut Self {
        let mut inside = Self::default();
        build(&mut inside);
        self.add_fold(class, printing, summary.into(), inside.inside)
    }

    #[inline(never)]
    fn add_fold(
        &mut self,
        class: &'static str,
        printing: RwSignal<bool>,
        summary: Words,
        inside: Vec<AnyView>,
    ) -> &mut Self {
        let open = move || printing.get();
        self.add(view! { <details class=class prop:open=open><summary>{summary}</summary>{inside}</details> }.into_any())
    }
}
