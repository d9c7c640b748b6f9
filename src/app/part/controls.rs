//! What a person can press, choose, type into or unfold. Like the rest of the vocabulary, each kind
//! forgets its type once, here.

use leptos::ev::{Event, MouseEvent};
use leptos::prelude::*;

use super::prose::{Part, Words, live, nothing};
use crate::browser::field;

impl Part {
    /// A button.
    pub fn button(&mut self, class: &'static str, words: impl Into<Words>, act: impl Fn() + 'static) -> &mut Self {
        let words: Words = words.into();
        self.button_around(class, act, |button| {
            button.text(words);
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
        self.add_button(class, Box::new(act), inside.views())
    }

    #[inline(never)]
    fn add_button(&mut self, class: &'static str, act: Box<dyn Fn()>, inside: Vec<AnyView>) -> &mut Self {
        let press = move |_: MouseEvent| act();
        self.add(view! { <button type="button" class=class on:click=press>{inside}</button> }.into_any())
    }

    /// A button that leads on to what is new. The second press of a double click is not for it: it
    /// would choose on a screen that nobody can have read.
    pub fn way(&mut self, class: &'static str, act: impl Fn() + 'static, build: impl FnOnce(&mut Self)) -> &mut Self {
        let mut inside = Self::default();
        build(&mut inside);
        self.add_way(class, Box::new(act), inside.views())
    }

    #[inline(never)]
    fn add_way(&mut self, class: &'static str, act: Box<dyn Fn()>, inside: Vec<AnyView>) -> &mut Self {
        let press = move |event: MouseEvent| {
            if event.detail() < 2 {
                act();
            }
        };
        self.add(view! { <button type="button" class=class on:click=press>{inside}</button> }.into_any())
    }

    /// A switch that stays pressed.
    pub fn switch(
        &mut self,
        words: &'static str,
        act: impl Fn() + 'static,
        pressed: impl Fn() -> bool + Send + 'static,
    ) -> &mut Self {
        self.add_switch(words, Box::new(act), Box::new(pressed))
    }

    #[inline(never)]
    fn add_switch(
        &mut self,
        words: &'static str,
        act: Box<dyn Fn()>,
        pressed: Box<dyn Fn() -> bool + Send>,
    ) -> &mut Self {
        let press = move |_: MouseEvent| act();
        let pressed = move || if pressed() { "true" } else { "false" };
        self.add(
            view! { <button type="button" class="chip" aria-pressed=pressed on:click=press>{words}</button> }
                .into_any(),
        )
    }

    /// One of several of which one can be chosen, by the name of them all; `chosen` says which one it is
    /// as they are drawn. From then on the browser knows, so that nothing draws anew what is pressed.
    pub fn radio(
        &mut self,
        group: &'static str,
        words: impl Into<Words>,
        chosen: bool,
        act: impl Fn() + 'static,
    ) -> &mut Self {
        self.add_radio(group, words.into(), chosen, Box::new(act))
    }

    #[inline(never)]
    fn add_radio(&mut self, group: &'static str, words: Words, chosen: bool, act: Box<dyn Fn()>) -> &mut Self {
        let change = move |_: Event| act();
        self.add(
            view! {
                <label class="answer">
                    <input type="radio" name=group prop:checked=chosen on:change=change />
                    <span>{words}</span>
                </label>
            }
            .into_any(),
        )
    }

    /// A control with its name beside or above it; `act` gets what it holds, whenever that changes.
    pub fn field(
        &mut self,
        class: &'static str,
        words: &'static str,
        control: AnyView,
        act: impl Fn(String) + 'static,
    ) -> &mut Self {
        self.add_field(class, words, control, Box::new(act))
    }

    #[inline(never)]
    fn add_field(
        &mut self,
        class: &'static str,
        words: &'static str,
        control: AnyView,
        act: Box<dyn Fn(String)>,
    ) -> &mut Self {
        let change = move |event: Event| act(event_target_value(&event));
        self.add(view! { <label class=class on:input=change><span>{words}</span>{control}</label> }.into_any())
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
        let mut part = Self::default();
        part.words("summary", "", summary);
        self.add_fold(class, Some(printing), RwSignal::new(false), part.one(), inside.all())
    }

    /// A fold that is filled while it is open: of many, a person opens one or two, and to make what
    /// is inside them all takes longer than the rest of a list. `opened` follows the fold.
    pub fn late_fold(
        &mut self,
        class: &'static str,
        opened: RwSignal<bool>,
        summary: AnyView,
        inside: impl Fn() -> AnyView + Send + 'static,
    ) -> &mut Self {
        let inside = live(move || if opened.get() { inside() } else { nothing() });
        self.add_fold(class, None, opened, summary, inside)
    }

    /// `opened` follows the fold, by whatever means it was opened or shut; on paper it is open, and then as it was.
    #[inline(never)]
    fn add_fold(
        &mut self,
        class: &'static str,
        printing: Option<RwSignal<bool>>,
        opened: RwSignal<bool>,
        summary: AnyView,
        inside: AnyView,
    ) -> &mut Self {
        let toggled = move |event: Event| {
            let now = field::is_open(&event);
            if !printing.is_some_and(|printing| printing.get_untracked()) && opened.get_untracked() != now {
                opened.set(now);
            }
        };
        let open = move || opened.get() || printing.is_some_and(|printing| printing.get());
        self.add(view! { <details class=class prop:open=open on:toggle=toggled>{summary}{inside}</details> }.into_any())
    }
}
