//! One sitting: where the person is, and what each answer and each step on or back does.
//!
//! Position is derived from the answers each time rather than kept as a state of its own, so a
//! changed answer can never leave the person on a question that no longer applies.

mod interrupt;
mod moment;
mod trail;

use super::answers::{Answers, Reply};
use super::battery::{Battery, Step};
use super::chosen::Chosen;
use super::plan::Plan;
use super::report::Report;
pub use moment::{Moment, Page, Progress, Stop};

/// A person's way through a check.
pub struct Sitting {
    steps: Vec<Step>,
    answers: Answers,
    accepted: Vec<Option<bool>>,
    cursor: usize,
    seen_interrupt: bool,
    page: Option<Page>,
    plan: Plan,
    chosen: Chosen,
}

impl Sitting {
    /// Sits down to these steps with blank answers.
    #[must_use]
    pub fn begin(battery: &Battery, steps: &[Step]) -> Self {
        Self {
            steps: steps.to_vec(),
            answers: Answers::blank(battery.questionnaires.iter().map(|questionnaire| questionnaire.items.len())),
            accepted: vec![None; steps.len()],
            cursor: 0,
            seen_interrupt: false,
            page: None,
            plan: Plan::default(),
            chosen: Chosen::blank(),
        }
    }

    /// The answers so far.
    #[must_use]
    pub fn answers(&self) -> &Answers {
        &self.answers
    }

    /// What was written down for a worse hour; it is forgotten with the answers.
    #[must_use]
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// The same, to be written.
    pub fn plan_mut(&mut self) -> &mut Plan {
        &mut self.plan
    }

    /// What was chosen on the result.
    #[must_use]
    pub fn chosen(&self) -> &Chosen {
        &self.chosen
    }

    /// The same, to change it.
    pub fn choose(&mut self) -> &mut Chosen {
        &mut self.chosen
    }

    /// The step at this position.
    #[must_use]
    pub fn step(&self, position: usize) -> Option<&Step> {
        self.steps.get(position)
    }

    /// What the person sees now.
    #[must_use]
    pub fn moment(&self, battery: &Battery) -> Moment {
        let stop = self.trail(battery).get(self.cursor).copied();
        if !self.seen_interrupt
            && let Some(flag) = self.interrupting_flag_elsewhere(battery, stop)
        {
            return Moment::Interrupt(flag);
        }
        match stop {
            Some(Stop::Question { questionnaire, item }) => Moment::Question { questionnaire, item },
            Some(Stop::Offer(offered)) => Moment::Offer(offered),
            None => self.page.map_or(Moment::Result, Moment::Page),
        }
    }

    /// Opens a page, where everything was asked.
    pub fn open(&mut self, battery: &Battery, page: Page) {
        if self.moment(battery) == Moment::Result {
            self.page = Some(page);
        }
    }

    /// The reply given to the present question.
    #[must_use]
    pub fn reply(&self, battery: &Battery) -> Reply {
        match self.moment(battery) {
            Moment::Question { questionnaire, item } => self.answers.get(questionnaire.into(), item.into()),
            _ => Reply::Waiting,
        }
    }

    /// Notes a reply to the present question and stays there.
    pub fn answer(&mut self, battery: &Battery, reply: Reply) {
        let Moment::Question { questionnaire, item } = self.moment(battery) else { return };
        if self.answers.get(questionnaire.into(), item.into()) == reply {
            return;
        }
        self.answers.set(questionnaire.into(), item.into(), reply);
        let interrupts =
            |flag: &&super::battery::Flag| flag.interrupts && flag.questionnaire == questionnaire && flag.item == item;
        if battery.flags.iter().any(|flag| interrupts(&flag)) {
            self.seen_interrupt = false;
        }
    }

    /// Takes up or declines the present offer, and moves on.
    pub fn decide(&mut self, battery: &Battery, accept: bool) {
        if let Moment::Offer(step) = self.moment(battery) {
            if let Some(slot) = self.accepted.get_mut(step) {
                *slot = Some(accept);
            }
            self.cursor += 1;
        }
    }

    /// Moves on from `place`, if that is an answered question and the one that is shown.
    ///
    /// It never leads past the interrupt: whoever calls this twice, or late, has seen no help yet.
    pub fn go_on_from(&mut self, battery: &Battery, place: Moment) {
        let moment = self.moment(battery);
        if moment == place && matches!(moment, Moment::Question { .. }) && self.reply(battery) != Reply::Waiting {
            self.cursor += 1;
        }
    }

    /// Goes back one stop; the answers stay. False on the first, where there is nothing behind.
    pub fn back(&mut self, battery: &Battery) -> bool {
        if let Moment::Interrupt(flag) = self.moment(battery) {
            self.return_to(battery, flag);
            return true;
        }
        if self.page.take().is_some() {
            // Without a step there was no check: the page was opened from before it.
            return !self.steps.is_empty();
        }
        // Changing answers can shorten the trail: never step back from beyond its end.
        let end = self.trail(battery).len();
        if self.cursor == 0 {
            return false;
        }
        self.cursor = self.cursor.min(end) - 1;
        true
    }

    /// Scores what was asked.
    #[must_use]
    pub fn report(&self, battery: &Battery) -> Report {
        Report::of(battery, self, &self.trail(battery))
    }
}
