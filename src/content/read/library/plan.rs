//! Reads the words of the plan for a worse hour, and refuses one in which nobody would answer.

use serde::Deserialize;

use super::clerk::Desk;
use super::onward::text;
use crate::content::plan::{PlanWords, StepWords};
use crate::domain::hours::Hours;
use crate::domain::text::Text;

/// The words as people write them.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PlanFile {
    title: Text,
    lead: Text,
    kept: Text,
    order: Text,
    signs: StepWords,
    alone: StepWords,
    company: StepWords,
    call: StepWords,
    answer: AnswerFile,
    safer: SaferFile,
    evidence: EvidenceFile,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AnswerFile {
    name: Text,
    hint: Text,
    lines: Vec<Text>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SaferFile {
    name: Text,
    hint: Text,
    sources: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EvidenceFile {
    text: Text,
    sources: Vec<String>,
}

/// Reads them.
pub(super) fn read(file: PlanFile, desk: &mut Desk<'_, '_>) -> PlanWords {
    let PlanFile { title, lead, kept, order, signs, alone, company, call, answer, safer, evidence } = file;
    refuse_unanswered(&answer.lines, desk);
    for (sources, field) in [(&safer.sources, "plan.safer"), (&evidence.sources, "plan.evidence")] {
        if sources.is_empty() {
            desk.refuse(field, "cites no source", "name the source");
        }
    }
    let safer_words = StepWords { name: safer.name, hint: safer.hint };
    desk.figures(&evidence.text, &evidence.sources, "plan.evidence.text");
    PlanWords {
        title: text(desk, title, "plan.title"),
        lead: text(desk, lead, "plan.lead"),
        kept: text(desk, kept, "plan.kept"),
        order: text(desk, order, "plan.order"),
        signs: step(desk, signs, "plan.signs"),
        alone: step(desk, alone, "plan.alone"),
        company: step(desk, company, "plan.company"),
        call: step(desk, call, "plan.call"),
        answer: step(desk, StepWords { name: answer.name, hint: answer.hint }, "plan.answer"),
        lines: answer.lines,
        safer: step(desk, safer_words, "plan.safer"),
        safer_sources: desk.sources(&safer.sources, "plan.safer"),
        evidence: desk.text(evidence.text, "plan.evidence.text"),
        evidence_sources: desk.sources(&evidence.sources, "plan.evidence"),
    }
}

/// Every line must be at hand, and the first must answer at any hour: the plan is for a night, too.
fn refuse_unanswered(lines: &[Text], desk: &mut Desk<'_, '_>) {
    for (at, id) in lines.iter().enumerate().filter(|(_, id)| desk.book().line(id).is_none()).collect::<Vec<_>>() {
        let fix = "write the name of a line that the page always has at hand";
        desk.refuse(&format!("plan.answer.lines[{at}]"), format!("`{id}` is no such line"), fix);
    }
    let first = lines.first().and_then(|id| desk.book().line(id));
    if first.is_none_or(|line| line.entry.hours != Hours::Always) {
        let fix = "put a line first that answers at any hour, such as lifeline";
        desk.refuse("plan.answer.lines", "does not begin with somebody who always answers", fix);
    }
}

fn step(desk: &mut Desk<'_, '_>, words: StepWords, field: &str) -> StepWords {
    StepWords {
        name: text(desk, words.name, &[field, ".name"].concat()),
        hint: text(desk, words.hint, &[field, ".hint"].concat()),
    }
}
