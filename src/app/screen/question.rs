//! One question.
//!
//! Choosing by pointer or by number key goes on after a short beat; choosing with the arrow keys
//! never does, since those keys choose on the way to the answer that is meant.

use core::time::Duration;

use leptos::ev::{KeyboardEvent, MouseEvent, SubmitEvent};
use leptos::prelude::*;

use crate::app::part::prose::{Part, column};
use crate::app::visit::Visit;
use crate::content::words::ScaleWords;
use crate::domain::answers::Reply;
use crate::domain::questionnaire::{Choice, Item, Questionnaire};
use crate::domain::scale::Scale;
use crate::domain::sitting::Progress;

/// Long enough to see what was chosen, short enough not to wait for.
const BEAT: Duration = Duration::from_millis(160);

/// From this many characters a question is a paragraph, and is set as one.
const LONG: usize = 140;

/// The screen.
pub(super) fn question(visit: Visit, questionnaire: u16, item: u16) -> AnyView {
    let battery = &visit.book.battery;
    match (battery.questionnaire(questionnaire), battery.item(questionnaire, item)) {
        (Some(sheet), Some(asked)) => column(|page| {
            progress(visit, page);
            page.add(form(visit, sheet, asked, hint(visit, questionnaire, item)));
            // Whose question it is.
            page.fold("source", visit.printing, visit.phrases().question_source(), |source| {
                source.note([&sheet.title, ". ", &sheet.credit].concat());
            });
        }),
        _ => ().into_any(),
    }
}

/// How far along, and the way back.
fn progress(visit: Visit, page: &mut Part) {
    let (phrases, battery) = (visit.phrases(), &visit.book.battery);
    let progress = visit.sitting.with_untracked(|sitting| sitting.as_ref().map(|sitting| sitting.progress(battery)));
    let Some(Progress { at, of, settled }) = progress else { return };
    let text = if settled { phrases.progress(at, of) } else { phrases.progress_about(at, of) };
    visit.said.set(phrases.progress_spoken(&text));
    page.nest("div", "progress-row", |row| {
        row.button("back", phrases.back(), move || visit.back()).words("span", "soft small", text);
    });
    let (at, of) = (at.to_string(), of.to_string());
    page.add(view! { <progress class="progress" max=of value=at aria-hidden="true"></progress> }.into_any());
}

/// What a scale has to say under its questions.
fn hint(visit: Visit, questionnaire: u16, item: u16) -> Option<&'static str> {
    let counts = |scale: &Scale| scale.questionnaire == questionnaire && scale.items.contains(&item);
    let position = visit.book.battery.scales.iter().position(counts)?;
    visit.book.scales.get(position).and_then(|words: &ScaleWords| words.hint.as_deref())
}

fn form(visit: Visit, sheet: &'static Questionnaire, item: &'static Item, hint: Option<&'static str>) -> AnyView {
    let phrases = visit.phrases();
    let battery = &visit.book.battery;
    let reply = Memo::new(move |_| {
        visit.sitting.with(|sitting| sitting.as_ref().map_or(Reply::Waiting, |sitting| sitting.reply(battery)))
    });
    let beat = StoredValue::new(None::<TimeoutHandle>);
    let hold = move || {
        if let Some(Some(waiting)) = beat.try_update_value(Option::take) {
            waiting.clear();
        }
    };
    let go_on = move || {
        hold();
        visit.change(|sitting| sitting.go_on(battery));
    };
    let go_on_shortly = move || {
        hold();
        if visit.moves_on.get_untracked() {
            beat.set_value(set_timeout_with_handle(go_on, BEAT).ok());
        }
    };
    on_cleanup(hold);
    let answer = move |reply| visit.change(|sitting| sitting.answer(battery, reply));
    let by_number = move |event: KeyboardEvent| {
        let chosen = event.key().parse::<u8>().ok().and_then(|number| number.checked_sub(1));
        let chosen = chosen.filter(|choice| usize::from(*choice) < item.choices.len());
        if let Some(choice) = chosen
            && !(event.ctrl_key() || event.alt_key() || event.meta_key())
        {
            event.prevent_default();
            answer(Reply::Chosen(choice));
            go_on_shortly();
        }
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        go_on();
    };
    let decline = move |_: MouseEvent| {
        answer(Reply::Declined);
        go_on();
    };
    let row = move |(position, choice): (usize, &'static Choice)| {
        let position = u8::try_from(position).unwrap_or(u8::MAX);
        let chosen = move || reply.get() == Reply::Chosen(position);
        // A click by pointer counts presses; one that a key made on the radio counts none.
        let by_pointer = move |event: MouseEvent| {
            if event.detail() > 0 {
                go_on_shortly();
            }
        };
        view! {
            <label class="answer" on:click=by_pointer>
                <input
                    type="radio"
                    name="answer"
                    prop:checked=chosen
                    on:change=move |_| answer(Reply::Chosen(position))
                />
                <span>{choice.text.as_str()}</span>
                <kbd aria-hidden="true">{position + 1}</kbd>
            </label>
        }
    };
    let asked_class = if item.text.chars().count() > LONG { "asked long" } else { "asked" };
    let count = item.choices.len();
    view! {
            <form class="question" autocomplete="off" on:submit=submit on:keydown=by_number>
                <fieldset lang=sheet.language.as_str()>
                    <legend>
                        {item.stem.as_ref().map(|stem| view! { <span class="stem soft">{stem.text.as_str()}</span> })}
                        <h1 class=asked_class tabindex="-1">{item.text.as_str()}</h1>
                    </legend>
                    {hint.map(|hint| view! { <p class="hint soft small">{hint}</p> })}
                    <div class="answers">{item.choices.iter().enumerate().map(row).collect_view()}</div>
                </fieldset>
                <div class="row spread">
                    <button type="button" class="link" on:click=decline>{phrases.decline()}</button>
                    <button type="submit" class="button" disabled=move || reply.get() == Reply::Waiting>
                        {phrases.next()}
                    </button>
                </div>
                <p class="small soft keys-hint">{phrases.keys(count)}</p>
                <label class="switch">
                    <input
                        type="checkbox"
                        prop:checked=move || visit.moves_on.get()
                        on:change=move |event| visit.moves_on.set(event_target_checked(&event))
                    />
                    <span>{phrases.move_on()}</span>
                </label>
            </form>
    }
    .into_any()
}
