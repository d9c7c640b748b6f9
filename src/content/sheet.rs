//! The sheet for the person's own doctor: what was asked, what was answered, what the papers make of it.
//!
//! Built once, and then drawn or written ([`text`]): paper, screen and clipboard hold the same. It has
//! no place for a name, for the level that orders our help, or for a cut-off that no paper gives.

mod openings;
pub mod text;
mod words;

pub use openings::openings;
pub use words::{Opening, SheetWords};

use std::borrow::Cow;

use super::answered::{Answered, answered, ranges};
use super::book::Book;
use super::copy;
use super::foreign::{foreign, reasons};
use crate::domain::questionnaire::{Item, Questionnaire};
use crate::domain::report::Line;
use crate::domain::sitting::{Sitting, Stop};
use crate::domain::text::Text;

/// The whole of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// The questionnaires, in the order in which they were asked.
    pub sections: Vec<Section>,
    /// Whose they are and by what terms, each said once.
    pub credits: Vec<Credit>,
}

/// A line of credit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Credit {
    /// What it says.
    pub text: Text,
    /// Its language, where it is not the page's.
    pub language: Option<Text>,
}

/// One questionnaire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Its position in the battery.
    questionnaire: u16,
    /// The publisher's title.
    pub title: Text,
    /// The title's language, where it is not the page's.
    pub language: Option<Text>,
    /// Why its questions read as they do, where that must be said.
    pub reasons: Vec<Cow<'static, str>>,
    /// What was asked of it.
    pub groups: Vec<Group>,
    /// How many of its questions were not: earlier answers ruled them out.
    pub not_asked: usize,
    /// What its papers make of the answers.
    pub totals: Vec<Total>,
}

/// Questions under one opening.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The opening that they share.
    pub stem: Option<Text>,
    /// The language of the opening and its questions, where it is not the page's.
    pub language: Option<Text>,
    /// The questions.
    pub rows: Vec<Row>,
}

/// One question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The publisher's wording.
    pub question: Text,
    /// What was answered; a question that was skipped says so. No points where none count.
    pub answered: Answered,
}

/// One score.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Total {
    /// "Mood: 12 out of 27, in the range called moderate", or that there is no score.
    pub told: String,
    /// The published ranges, lowest first.
    pub ranges: Vec<String>,
    /// What the scale cannot tell, where that must be said.
    pub caution: Option<Text>,
    /// The paper.
    pub citation: Text,
}

impl Sheet {
    /// Writes down a sitting.
    #[must_use]
    pub fn of(book: &Book, sitting: &Sitting) -> Self {
        let battery = &book.battery;
        let report = sitting.report(battery);
        let mut sheet = Self::default();
        for stop in sitting.trail(battery) {
            if let Stop::Question { questionnaire, item } = stop
                && let Some(of) = battery.questionnaire(questionnaire)
                && let Some(asked) = of.items.get(usize::from(item))
            {
                let replies = sitting.answers().sheet(questionnaire.into());
                let reply = sitting.answers().get(questionnaire.into(), item.into());
                let mut answered = answered(book, asked, reply, asked.applies(&replies));
                let is_of = |line: &Line| battery.scales.get(line.scale).filter(|it| it.questionnaire == questionnaire);
                if !report.lines.iter().filter_map(is_of).any(|scale| scale.items.contains(&item)) {
                    answered.points.clear();
                }
                sheet.note(book, questionnaire, of, asked, answered);
            }
        }
        for line in &report.lines {
            if let Some(scale) = battery.scales.get(line.scale)
                && let Some(words) = book.scales.get(line.scale)
                && let Some(of) = sheet.sections.iter_mut().find(|one| one.questionnaire == scale.questionnaire)
            {
                let told = [words.name.as_str(), book.phrases.colon(), &copy::place(book, *line)].concat();
                let ranges = ranges(book, line.scale);
                of.totals.push(Total { told, ranges, caution: words.caution, citation: scale.citation });
            }
        }
        sheet
    }

    /// Puts a question into its questionnaire's section; into a new one, where none of its questions has come yet.
    fn note(&mut self, book: &Book, questionnaire: u16, of: &Questionnaire, asked: &Item, answered: Answered) {
        if !self.sections.iter().any(|one| one.questionnaire == questionnaire) {
            let language = foreign(book, of.language);
            self.sections.push(Section {
                questionnaire,
                title: of.title,
                language,
                reasons: Vec::new(),
                groups: Vec::new(),
                not_asked: of.items.len(),
                totals: Vec::new(),
            });
            if !self.credits.iter().any(|one| one.text == of.credit) {
                self.credits.push(Credit { text: of.credit, language });
            }
        }
        if let Some(section) = self.sections.iter_mut().find(|one| one.questionnaire == questionnaire) {
            section.note(foreign(book, asked.language), asked, answered);
            for reason in reasons(book, of, &[asked]) {
                if !section.reasons.contains(&reason) {
                    section.reasons.push(reason);
                }
            }
        }
    }
}

impl Section {
    fn note(&mut self, language: Option<Text>, asked: &Item, answered: Answered) {
        let stem = asked.stem.as_ref().map(|stem| stem.text);
        let row = Row { question: asked.text, answered };
        self.not_asked = self.not_asked.saturating_sub(1);
        match self.groups.last_mut() {
            Some(group) if group.stem == stem && group.language == language => group.rows.push(row),
            _ => self.groups.push(Group { stem, language, rows: vec![row] }),
        }
    }
}
