//! The result: what would help now, before any score.

use leptos::prelude::*;

use crate::app::later::suggests;
use crate::app::part::prose::{Part, column};
use crate::app::part::{
    how_common, next_step::Steps, onward, scale_drawing::scale_drawing, scored::scored, take_away::take_away,
};
use crate::app::visit::Visit;
use crate::content::words::LevelWords;
use crate::content::{copy, date};
use crate::domain::level::Level;
use crate::domain::report::{Line, Report};
use crate::domain::route::Route;

/// The screen.
pub(super) fn result(visit: Visit) -> AnyView {
    let battery = &visit.book().battery;
    let report = visit.sitting.with_untracked(|sitting| sitting.as_ref().map(|sitting| sitting.report(battery)));
    visit.said.set(String::new());
    column(|page| {
        if let Some(report) = report
            && let Some(words) = visit.book().levels.get(report.level.position())
        {
            told(visit, report, words, page);
        }
    })
}

fn told(visit: Visit, report: Report, words: &'static LevelWords, page: &mut Part) {
    let (phrases, book) = (visit.phrases(), visit.book());
    page.nest("p", "screen-only", |part| {
        part.button("back", phrases.back(), move || visit.back());
    });
    page.heading(phrases.result_title());
    let steps = Steps::new(visit, &report, words);
    steps.show(page);
    ask_for_a_peer(visit, page);
    let in_danger = report.level == Level::Crisis;
    if in_danger {
        page.add(onward::to_plan(visit));
    }
    steps.ask(page);
    if report.left_safety_open(&book.battery) {
        page.para(phrases.result_declined_safety());
    }
    if report.has_flag(&book.battery, "event-weighs") {
        page.para(phrases.result_event());
    }
    page.para(words.closing);
    // In a crisis the numbers wait behind a fold: people come first.
    if report.level == Level::Crisis {
        page.fold("scored stack", visit.printing, phrases.result_show(), |part| scores(visit, &report, steps, part));
    } else {
        page.nest("section", "stack", |part| scores(visit, &report, steps, part));
    }
    page.note(match &book.programme.sign_off {
        Some(signed) => phrases.result_signed(signed.by, date::written(book, signed.on)),
        None => phrases.result_unsigned().to_owned(),
    });
    page.add(onward::onward(visit, !in_danger)).add(take_away(visit, report));
}

fn ask_for_a_peer(visit: Visit, page: &mut Part) {
    let phrases = visit.phrases();
    page.nest("p", "screen-only", |part| {
        part.link("", Route::Ask.fragment(), phrases.result_ask()).text(" ");
        part.words("span", "small soft", phrases.result_ask_erases());
    });
}

fn scores(visit: Visit, report: &Report, steps: Steps, part: &mut Part) {
    if !suggests(visit, report, part) {
        return;
    }
    part.add(how_common::choice(visit, report, move |audience| steps.compare(audience)));
    part.nest("div", "topics-result", |topics| {
        for line in &report.lines {
            topics.nest("article", "topic stack tight", |part| topic(visit, report, *line, part));
        }
    });
}

fn topic(visit: Visit, report: &Report, line: Line, part: &mut Part) {
    let Some(words) = visit.book().scales.get(line.scale) else { return };
    part.words("h3", "", words.name);
    if let Some(sentence) = copy::sentence(visit.book(), line) {
        part.para(sentence);
    }
    part.add(scale_drawing(visit, line));
    how_common::beside(visit, report, line, part);
    if let Some(caution) = &words.caution {
        part.note(caution);
    }
    scored(visit, line, part);
}
