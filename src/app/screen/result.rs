//! The result: what would help now, before any score.

use leptos::prelude::*;

use crate::app::part::{line, scale_drawing::scale_drawing, scored::scored, take_away::take_away};
use crate::app::visit::Visit;
use crate::browser::clock;
use crate::content::copy;
use crate::content::words::LevelWords;
use crate::domain::level::Level;
use crate::domain::report::{Line, Report};
use crate::domain::route::Route;
use crate::domain::scale::Score;

/// The screen.
pub(super) fn result(visit: Visit) -> impl IntoView {
    let (phrases, book) = (visit.phrases(), visit.book);
    let battery = &book.battery;
    let report = visit.sitting.with_untracked(|sitting| sitting.as_ref().map(|sitting| sitting.report(battery)))?;
    let words = book.levels.get(report.level.position())?;
    visit.said.set(String::new());
    let extra = [
        report.left_safety_open(battery).then(|| phrases.result_declined_safety()),
        report.has_flag(battery, "event-weighs").then(|| phrases.result_event()),
    ];
    let extra = extra.into_iter().flatten().map(|text| view! { <p>{text}</p> }).collect_view();
    let signed = match &book.programme.sign_off {
        Some(signed) => phrases.result_signed(&signed.by, clock::written(signed.on, &book.locale)),
        None => phrases.result_unsigned().to_owned(),
    };
    Some(view! {
        <div class="column stack result">
            <p class="screen-only">
                <button type="button" class="back" on:click=move |_| visit.back()>{phrases.back()}</button>
            </p>
            <h1 tabindex="-1">{phrases.result_title()}</h1>
            <p class="lead">{words.opening.as_str()}</p>
            {help(visit, words)}
            {extra}
            <p>{words.closing.as_str()}</p>
            {scores(visit, &report)}
            <p class="small soft">{signed}</p>
            {take_away(visit, report)}
        </div>
    })
}

/// One human step first, then two more.
fn help(visit: Visit, words: &'static LevelWords) -> impl IntoView {
    let phrases = visit.phrases();
    let others = words.lines.iter().skip(1).map(String::as_str).collect::<Vec<_>>();
    view! {
        {words.lines.first().map(|id| view! { <section class="sheet next stack">{line::first(visit, id)}</section> })}
        <h2 class="unseen">{phrases.result_more()}</h2>
        {line::lines(visit, others)}
        <p class="screen-only">
            <a href=Route::Ask.fragment()>{phrases.result_ask()}</a>
            <span class="small soft"> " " {phrases.result_ask_erases()}</span>
        </p>
    }
}

fn scores(visit: Visit, report: &Report) -> impl IntoView + use<> {
    let phrases = visit.phrases();
    let body = if report.lines.is_empty() || report.lines.iter().all(nothing_known) {
        view! { <p>{phrases.result_nothing()}</p> }.into_any()
    } else {
        let topics = report.lines.iter().map(|line| topic(visit, *line)).collect_view();
        view! { <p class="soft">{phrases.result_not_diagnosis()}</p> <div class="topics-result">{topics}</div> }.into_any()
    };
    // In a crisis the numbers wait behind a fold: people come first.
    if report.level == Level::Crisis {
        view! {
            <details class="scored" prop:open=move || visit.printing.get()>
                <summary>{phrases.result_show()}</summary>
                <h2>{phrases.result_topics()}</h2>
                {body}
            </details>
        }
        .into_any()
    } else {
        view! { <section class="stack"><h2>{phrases.result_topics()}</h2>{body}</section> }.into_any()
    }
}

fn nothing_known(line: &Line) -> bool {
    matches!(line.score, Score::NotScored { at_least: None })
}

fn topic(visit: Visit, line: Line) -> impl IntoView {
    let words = visit.book.scales.get(line.scale)?;
    Some(view! {
        <article class="topic stack tight">
            <h3>{words.name.as_str()}</h3>
            {copy::sentence(visit.book, line).map(|sentence| view! { <p>{sentence}</p> })}
            {scale_drawing(visit, line)}
            {words.caution.as_ref().map(|caution| view! { <p class="small soft">{caution.as_str()}</p> })}
            {scored(visit, line)}
        </article>
    })
}
