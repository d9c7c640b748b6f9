//! The plan for a worse hour: its words, and the whole of it as plain text.

use serde::{Deserialize, Serialize};

use super::book::Book;
use super::schedule;
use super::ways::label;
use crate::domain::plan::{Plan, PlanStep};
use crate::domain::text::Text;

/// Words for the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanWords {
    /// The heading, and what stands at the head of the copied text.
    pub title: Text,
    /// What it is for.
    pub lead: Text,
    /// Where the words are, and how long.
    pub kept: Text,
    /// How it is used when the hour has come.
    pub order: Text,
    /// How I notice.
    pub signs: StepWords,
    /// What helps me by myself.
    pub alone: StepWords,
    /// People and places that take my mind off it.
    pub company: StepWords,
    /// Whom I call.
    pub call: StepWords,
    /// Who answers: the heading over the lines.
    pub answer: StepWords,
    /// The lines, by name; the first always answers.
    pub lines: Vec<Text>,
    /// Making my surroundings safer.
    pub safer: StepWords,
    /// Where that advice comes from, by place among the library's sources.
    pub safer_sources: Vec<u16>,
    /// Whose structure this is, and what is known of it.
    pub evidence: Text,
    /// Where that is from.
    pub evidence_sources: Vec<u16>,
}

/// Words for one step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepWords {
    /// Its heading.
    pub name: Text,
    /// What may stand there.
    pub hint: Text,
}

impl PlanWords {
    /// The words of a step that is filled in.
    #[must_use]
    pub fn of(&self, step: PlanStep) -> StepWords {
        match step {
            PlanStep::Signs => self.signs,
            PlanStep::Alone => self.alone,
            PlanStep::Company => self.company,
            PlanStep::Call => self.call,
            PlanStep::Safer => self.safer,
        }
    }
}

/// The plan as plain text: every heading, what was written under it, and who answers when.
#[must_use]
pub fn written(book: &Book, words: &PlanWords, plan: &Plan) -> String {
    let mut text = words.title.to_string();
    for step in PlanStep::ALL {
        if step == PlanStep::Safer {
            answer(book, words, &mut text);
        }
        for part in ["\n\n", &words.of(step).name, "\n", plan.at(step).trim_end()] {
            text.push_str(part);
        }
    }
    text.push('\n');
    text
}

fn answer(book: &Book, words: &PlanWords, text: &mut String) {
    for part in ["\n\n", &words.answer.name] {
        text.push_str(part);
    }
    for line in words.lines.iter().filter_map(|id| book.line(id)) {
        let ways: Vec<String> = line.entry.channels.iter().map(|channel| label(&book.phrases, channel)).collect();
        let hours = schedule::hours(book, &line.entry.hours);
        let phrases = &book.phrases;
        let ways = ways.join(phrases.comma());
        for part in ["\n", &line.words.name, phrases.colon(), &ways, phrases.sentence_end(), &hours] {
            text.push_str(part);
        }
    }
}
