//! One question.
//!
//! Choosing by pointer or by number key goes on after a short beat; choosing with the arrow keys
//! never does, since those keys choose on the way to the answer that is meant.

use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::prelude::*;

use crate::app::part::beat::Beat;
use crate::app::part::prose::{Part, column, nothing};
use crate::app::visit::Visit;
use crate::content::foreign::{foreign, reasons};
use crate::content::words::ScaleWords;
use crate::domain::answers::Reply;
use crate::domain::questionnaire::{Choice, Item};
use crate::domain::scale::Scale;
use crate::domain::sitting::{Moment, Progress};
use crate::domain::text::Text;

/// What a scale says under its questions, told of with them.
const HINT: &str = "hint";

/// From this many characters a question is a paragraph, and is set as one.
const LONG: usize = 140;

/// The screen.
pub(super) fn question(visit: Visit, questionnaire: u16, item: u16) -> AnyView {
    let battery = &visit.book().battery;
    match (battery.questionnaire(questionnaire), battery.item(questionnaire, item)) {
        (Some(sheet), Some(asked)) => column(|page| {
            progress(visit, page);
            let beat = Beat::new(visit, Moment::Question { questionnaire, item });
            page.add(form(visit, beat, asked, hint(visit, questionnaire, item)));
            for reason in reasons(visit.book(), sheet, &[asked]) {
                page.note(reason);
            }
            // Whose question it is.
            page.fold("source", visit.printing, visit.phrases().question_source(), |source| {
                let credit = [&sheet.title, ". ", &sheet.credit].concat();
                source.words_in(foreign(visit.book(), sheet.language), "p", "small soft", credit);
            });
        }),
        _ => nothing(),
    }
}

/// How far along, and the way back.
fn progress(visit: Visit, page: &mut Part) {
    let (phrases, battery) = (visit.phrases(), &visit.book().battery);
    let progress = visit.sitting.with_untracked(|sitting| sitting.as_ref().map(|sitting| sitting.progress(battery)));
    let Some(Progress { at, of, settled }) = progress else { return };
    let text = if settled { phrases.progress(at, of) } else { phrases.progress_about(at, of) };
    visit.said.set(phrases.progress_spoken(&text));
    page.nest("div", "progress-row", |row| {
        row.button("back", phrases.back(), move || visit.back()).words("span", "soft small", text);
    });
    let bar = vec![("max", of.to_string().into()), ("value", at.to_string().into()), ("aria-hidden", "true".into())];
    page.attributed("progress", "progress", bar, |_| ());
}

/// What a scale has to say under its questions.
fn hint(visit: Visit, questionnaire: u16, item: u16) -> Option<&'static str> {
    let counts = |scale: &Scale| scale.questionnaire == questionnaire && scale.items.contains(&item);
    let position = visit.book().battery.scales.iter().position(counts)?;
    visit.book().scales.get(position).and_then(|words: &ScaleWords| words.hint.as_deref())
}

fn form(visit: Visit, beat: Beat, item: &'static Item, hint: Option<&'static str>) -> AnyView {
    let phrases = visit.phrases();
    let reply = reply(visit);
    // Not a form: in a sandboxed page a browser drops the submission without telling anybody.
    let by_key = move |event: KeyboardEvent| {
        if event.repeat() || event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        if event.key() == "Enter" {
            event.prevent_default();
            beat.go_on();
        } else if let Some(choice) = numbered(&event.key(), item) {
            event.prevent_default();
            answer(visit, Reply::Chosen(choice));
            beat.go_on_shortly();
        }
    };
    let decline = move |event: MouseEvent| {
        if is_second(&event, beat) {
            return;
        }
        answer(visit, Reply::Declined);
        beat.go_on();
    };
    let asked_class = if item.text.chars().count() > LONG { "asked long" } else { "asked" };
    let rows = item.choices.iter().zip(0..).map(|(choice, position)| row(visit, beat, reply, choice, position));
    let rows = rows.collect::<Vec<_>>();
    // The group is named by the question, so it is in the question's language; the hint is in the page's.
    let language = foreign(visit.book(), item.language).map(Text::as_str);
    let own = language.map(|_| visit.book().locale.as_str());
    view! {
        <div class="question">
            <fieldset lang=language on:keydown=by_key aria-describedby=hint.map(|_| HINT)>
                <legend>
                    {item.stem.as_ref().map(|stem| view! { <span class="stem soft">{stem.text.as_str()}</span> })}
                    <h1 class=asked_class tabindex="-1">{item.text.as_str()}</h1>
                </legend>
                {hint.map(|hint| view! { <p id=HINT lang=own class="hint soft small">{hint}</p> })}
                <div class="answers">{rows}</div>
            </fieldset>
            <div class="row spread">
                <button type="button" class="link" on:click=decline>{phrases.decline()}</button>
                <button
                    type="button"
                    class="button"
                    disabled=move || reply.get() == Reply::Waiting
                    on:click=move |_| beat.go_on()
                >
                    {phrases.next()}
                </button>
            </div>
            <p class="small soft keys-hint">{phrases.keys(item.choices.len())}</p>
            <label class="switch">
                <input
                    type="checkbox"
                    prop:checked=move || visit.moves_on.get()
                    on:change=move |event| visit.moves_on.set(event_target_checked(&event))
                />
                <span>{phrases.move_on()}</span>
            </label>
        </div>
    }
    .into_any()
}

/// The reply to the question that is being shown.
fn reply(visit: Visit) -> Memo<Reply> {
    let battery = &visit.book().battery;
    Memo::new(move |_| {
        visit.sitting.with(|sitting| sitting.as_ref().map_or(Reply::Waiting, |sitting| sitting.reply(battery)))
    })
}

fn answer(visit: Visit, reply: Reply) {
    visit.change(|sitting| sitting.answer(&visit.book().battery, reply));
}

/// The option that a number key stands for.
fn numbered(key: &str, item: &Item) -> Option<u8> {
    let position = key.parse::<u8>().ok()?.checked_sub(1)?;
    (usize::from(position) < item.choices.len()).then_some(position)
}

/// The second press of a double click, which was meant for the question before: this one nobody can have read.
fn is_second(event: &MouseEvent, beat: Beat) -> bool {
    event.detail() > 1 && beat.is_fresh()
}

fn row(visit: Visit, beat: Beat, reply: Memo<Reply>, choice: &'static Choice, position: u8) -> AnyView {
    // A click by pointer counts presses; one that a key made on the radio counts none.
    let by_pointer = move |event: MouseEvent| {
        if is_second(&event, beat) {
            event.prevent_default();
        } else if event.detail() > 0 {
            beat.go_on_shortly();
        }
    };
    view! {
        <label class="answer" on:click=by_pointer>
            <input
                type="radio"
                name="answer"
                prop:checked=move || reply.get() == Reply::Chosen(position)
                on:change=move |_| answer(visit, Reply::Chosen(position))
            />
            <span>{choice.text.as_str()}</span>
            <kbd aria-hidden="true">{position + 1}</kbd>
        </label>
    }
    .into_any()
}
