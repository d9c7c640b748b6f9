//! A check that somebody sat through, and the file that it makes.

use chrono::NaiveDate;
use doc_to_doc::content::response;
use doc_to_doc::domain::answers::{Answers, Reply};
use doc_to_doc::domain::battery::Battery;
use doc_to_doc::domain::questionnaire::Applies;
use doc_to_doc::domain::sitting::Stop;

use crate::dice::Dice;
use crate::shipped::book;

pub(crate) fn battery() -> &'static Battery {
    &book().battery
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn position(id: &str) -> u16 {
    u16::try_from(battery().questionnaires.iter().position(|sheet| sheet.id == id).unwrap()).unwrap()
}

/// Answers to whole questionnaires, and the questions that were asked.
pub(crate) struct Sat {
    pub(crate) answers: Answers,
    pub(crate) trail: Vec<Stop>,
}

impl Sat {
    pub(crate) fn new() -> Self {
        let lengths = battery().questionnaires.iter().map(|sheet| sheet.items.len());
        Self { answers: Answers::blank(lengths), trail: Vec::new() }
    }

    /// Answers a questionnaire; an item that does not apply is not asked.
    pub(crate) fn fill(mut self, questionnaire: u16, replies: &[Reply]) -> Self {
        let sheet = battery().questionnaire(questionnaire).unwrap();
        for (item, reply) in replies.iter().enumerate() {
            let so_far = self.answers.sheet(questionnaire.into());
            if sheet.items[item].applies(&so_far) == Applies::Yes {
                self.answers.set(questionnaire.into(), item, *reply);
                self.trail.push(Stop::Question { questionnaire, item: u16::try_from(item).unwrap() });
            }
        }
        self
    }

    pub(crate) fn file(&self, on: &str) -> String {
        response::bundle(battery(), &self.trail, &self.answers, day(on)).unwrap()
    }
}

/// Choices by position from 0.
pub(crate) fn chosen(choices: &[u8]) -> Vec<Reply> {
    choices.iter().copied().map(Reply::Chosen).collect()
}

/// Any replies; one in six is declined.
pub(crate) fn any(questionnaire: u16, dice: &mut Dice) -> Vec<Reply> {
    let sheet = battery().questionnaire(questionnaire).unwrap();
    let reply = |options: usize, dice: &mut Dice| match dice.below(6) {
        0 => Reply::Declined,
        _ => Reply::Chosen(u8::try_from(dice.below(options)).unwrap()),
    };
    sheet.items.iter().map(|item| reply(item.choices.len(), dice)).collect()
}

/// Every questionnaire, answered at random.
pub(crate) fn anything(dice: &mut Dice) -> Sat {
    let all = 0..u16::try_from(battery().questionnaires.len()).unwrap();
    all.fold(Sat::new(), |sat, questionnaire| {
        let replies = any(questionnaire, dice);
        sat.fill(questionnaire, &replies)
    })
}
