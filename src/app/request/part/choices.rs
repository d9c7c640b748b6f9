//! One of a few, and a single box to tick.

use leptos::prelude::*;

use super::Asked;
use crate::app::part::prose::Part;

/// One of them.
pub(in crate::app::request) struct Choice {
    words: &'static str,
    chosen: bool,
    choose: Box<dyn Fn()>,
}

impl Choice {
    /// One that says this, is chosen or not, and can be.
    pub(in crate::app::request) fn new(words: &'static str, chosen: bool, choose: impl Fn() + 'static) -> Self {
        Self { words, chosen, choose: Box::new(choose) }
    }
}

/// The question with its choices. A way to the field leads to the first.
pub(in crate::app::request) fn choices(asked: &Asked, choices: Vec<Choice>) -> AnyView {
    let mut remarks = Part::default();
    asked.remarks(&mut remarks);
    let rows = choices.into_iter().enumerate().map(|(at, choice)| {
        let Choice { words, chosen, choose } = choice;
        let id = (at == 0).then(|| asked.id());
        view! {
            <label class="answer">
                <input type="radio" id=id name=asked.id() prop:checked=chosen on:change=move |_| choose() />
                <span>{words}</span>
            </label>
        }
        .into_any()
    });
    let rows: Vec<AnyView> = rows.collect();
    view! {
        <fieldset
            class=asked.class()
            role="radiogroup"
            aria-describedby=asked.described_by()
            aria-invalid=asked.invalid()
        >
            <legend>{asked.name()}</legend>
            {remarks.all()}
            <div class="answers">{rows}</div>
        </fieldset>
    }
    .into_any()
}

/// A box to tick; its name is the question.
pub(in crate::app::request) fn tick(asked: &Asked, ticked: bool, tick: impl Fn(bool) + 'static) -> AnyView {
    let mut remarks = Part::default();
    asked.remarks(&mut remarks);
    let change = move |event| tick(event_target_checked(&event));
    view! {
        <div class=asked.class()>
            {remarks.all()}
            <label class="answer">
                <input
                    type="checkbox"
                    id=asked.id()
                    aria-describedby=asked.described_by()
                    aria-invalid=asked.invalid()
                    prop:checked=ticked
                    on:change=change
                />
                <span>{asked.name()}</span>
            </label>
        </div>
    }
    .into_any()
}
