//! What a check comes to, in short: who would help now and what the answers say, without drawings or further ways.
//!
//! It stands while the rest of the program is on its way, and for good where that does not come.

use leptos::prelude::*;

use crate::app::part::line;
use crate::app::part::prose::{Part, column};
use crate::app::visit::Visit;
use crate::content::copy;
use crate::content::words::LevelWords;
use crate::domain::level::Level;
use crate::domain::report::Report;

/// The screen.
pub(super) fn result(visit: Visit, missing: bool) -> AnyView {
    let battery = &visit.book().battery;
    let report = visit.sitting.with_untracked(|sitting| sitting.as_ref().map(|sitting| sitting.report(battery)));
    visit.said.set(String::new());
    column(|page| {
        if let Some(report) = report
            && let Some(words) = visit.book().levels.get(report.level.position())
        {
            told(visit, &report, words, missing, page);
        }
    })
}

fn told(visit: Visit, report: &Report, words: &'static LevelWords, missing: bool, page: &mut Part) {
    let (phrases, book) = (visit.phrases(), visit.book());
    page.nest("p", "screen-only", |part| {
        part.button("back", phrases.back(), move || visit.back());
    });
    page.heading(phrases.result_title());
    let mut helps = line::offered(visit, words.lines.iter().map(|line| line.as_str())).into_iter();
    let in_danger = report.level == Level::Crisis;
    // Whoever may be in danger sees whom to call before anything that is to be read.
    if in_danger && let Some(first) = helps.next() {
        page.add(line::urgent_first(visit, first));
    }
    page.words("p", "lead", words.opening);
    page.note(if missing { phrases.library_missing() } else { phrases.library_awaited() });
    page.add(line::helps(visit, helps));
    if report.left_safety_open(&book.battery) {
        page.para(phrases.result_declined_safety());
    }
    page.para(words.closing);
    // In a crisis people alone: the answers wait for the whole result.
    if !in_danger {
        page.nest("section", "stack", |part| said(visit, report, part));
    }
    page.nest("div", "row", |row| {
        row.button("button", phrases.take_erase(), move || visit.finish());
    });
}

/// What the answers say, a sentence a scale, with what must be known of it.
fn said(visit: Visit, report: &Report, part: &mut Part) {
    if !suggests(visit, report, part) {
        return;
    }
    for line in &report.lines {
        let Some(words) = visit.book().scales.get(line.scale) else { continue };
        part.words("h3", "", words.name);
        if let Some(sentence) = copy::sentence(visit.book(), *line) {
            part.para(sentence);
        }
        if let Some(caution) = &words.caution {
            part.note(caution);
        }
    }
}

/// What stands over whatever the answers say; false where nothing was answered, and nothing follows.
pub fn suggests(visit: Visit, report: &Report, part: &mut Part) -> bool {
    let phrases = visit.phrases();
    part.title(phrases.result_topics());
    if report.answered {
        part.words("p", "soft", phrases.result_not_diagnosis());
    } else {
        part.para(phrases.result_nothing());
    }
    report.answered
}
