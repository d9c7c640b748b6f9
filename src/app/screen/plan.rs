//! What to do if things get worse, in the person's own words.

use leptos::prelude::*;

use crate::app::later::Scene;
use crate::app::part::blocks::cited;
use crate::app::part::copying::Copying;
use crate::app::part::help_first::help_first;
use crate::app::part::line;
use crate::app::part::onward::after_page;
use crate::app::part::own_words::own_words;
use crate::app::part::prose::Part;
use crate::app::visit::Visit;
use crate::browser::keep;
use crate::content::library::Library;
use crate::content::plan::{PlanWords, StepWords, written};
use crate::domain::plan::PlanStep;

/// The screen.
pub(super) fn plan(visit: Visit) -> AnyView {
    after_page(visit, Scene::Plan, move |library, page| {
        let (phrases, words) = (visit.phrases(), &library.after.plan);
        page.nest("article", "stack prints-alone", |plan| {
            plan.heading(words.title);
            help_first(visit, plan);
            plan.words("p", "lead soft screen-only", words.lead);
            plan.words("p", "screen-only", phrases.before_danger());
            plan.words("p", "screen-only", words.kept);
            plan.para(words.order);
            plan.nest("ol", "steps", |steps| {
                for step in PlanStep::ALL {
                    if step == PlanStep::Safer {
                        answer(visit, words, steps);
                    }
                    fill_in(visit, library, step, steps);
                }
            });
        });
        take_along(visit, words, page);
        page.nest("section", "stack tight screen-only", |part| {
            part.note(words.evidence);
            cited(visit, library, &words.evidence_sources, part);
        });
    })
}

/// A step that is filled in.
fn fill_in(visit: Visit, library: &'static Library, step: PlanStep, steps: &mut Part) {
    let (all, number) = (&library.after.plan, (step as usize).to_string());
    let (name, hint) = (["step-", &number].concat(), ["hint-", &number].concat());
    steps.nest("li", "", |part| {
        titled(part, all.of(step), Some((&name, &hint)));
        if step == PlanStep::Safer {
            part.nest("div", "screen-only", |part| cited(visit, library, &all.safer_sources, part));
        }
        part.add(own_words(visit, step, name, hint));
    });
}

/// The step that needs no filling in: who answers, when, and how to reach them.
fn answer(visit: Visit, words: &'static PlanWords, steps: &mut Part) {
    steps.nest("li", "", |part| {
        titled(part, words.answer, None);
        part.add(line::helps(visit, line::named(visit, words.lines.iter().map(|line| line.as_str()))));
    });
}

/// The heading of a step and what may stand there, by the names that a field points to.
fn titled(part: &mut Part, words: StepWords, names: Option<(&str, &str)>) {
    let id_of = |id: &str| vec![("id", id.to_owned().into())];
    let (name, hint) = names.map(|(name, hint)| (id_of(name), id_of(hint))).unwrap_or_default();
    part.attributed("h2", "", name, |title| _ = title.text(words.name));
    part.attributed("p", "small soft", hint, |about| _ = about.text(words.hint));
}

/// Onto paper, or into whatever keeps the person's own notes.
fn take_along(visit: Visit, words: &'static PlanWords, page: &mut Part) {
    let phrases = visit.phrases();
    let copying = Copying::new(visit);
    let copy = move || {
        let text = visit.sitting.with_untracked(|it| it.as_ref().map(|it| written(visit.book(), words, it.plan())));
        copying.copy(&text.unwrap_or_default(), phrases.take_copied());
    };
    page.nest("div", "stack tight screen-only", |part| {
        part.nest("div", "row", |row| {
            row.button("button", phrases.take_print(), keep::print).button("button second", phrases.take_copy(), copy);
        });
        copying.status(part);
        copying.by_hand(phrases.take_copy(), "10", part);
        part.note(phrases.take_about());
    });
}
