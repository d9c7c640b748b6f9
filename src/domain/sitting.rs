//! One sitting: where the person is, what comes next, what is skipped.
//!
//! Position is derived from the answers each time rather than kept as a state of its own, so a
//! changed answer can never leave the person on a question that no longer applies.

use super::answers::{Answers, Reply};
use super::battery::{Battery, Step, Threshold};
use super::chosen::Chosen;
use super::plan::Plan;
use super::questionnaire::Applies;
use super::report::Report;

/// One place on the way through a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// A question.
    Question {
        /// Position of the questionnaire.
        questionnaire: u16,
        /// Position of the item in it.
        item: u16,
    },
    /// An offer of more questions: position of the step.
    Offer(usize),
}

/// What the person sees now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// A question.
    Question {
        /// Position of the questionnaire.
        questionnaire: u16,
        /// Position of the item in it.
        item: u16,
    },
    /// Help comes before anything else: position of the flag that was raised.
    Interrupt(usize),
    /// More questions are offered: position of the step.
    Offer(usize),
    /// Everything was asked.
    Result,
    /// A page that is opened from the result.
    Page(Page),
}

/// A page that is opened from the result, and leads back to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// One sheet for the person's own doctor.
    Doctor,
    /// Results that were kept on the person's own device, and how they went.
    Course,
    /// What to do if things get worse.
    Plan,
}

/// How far along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// This question's number, from 1.
    pub at: usize,
    /// How many there are, as far as is known.
    pub of: usize,
    /// Whether no answer still to come can change that number.
    pub settled: bool,
}

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

    /// The person has seen the interrupt, and chooses to go on.
    pub fn pass_interrupt(&mut self, battery: &Battery) {
        if let Moment::Interrupt(_) = self.moment(battery) {
            self.seen_interrupt = true;
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

    /// How far along the questions are.
    #[must_use]
    pub fn progress(&self, battery: &Battery) -> Progress {
        let trail = self.trail(battery);
        let is_question = |stop: &&Stop| matches!(stop, Stop::Question { .. });
        Progress {
            at: trail.iter().take(self.cursor + 1).filter(is_question).count(),
            of: trail.iter().filter(is_question).count(),
            settled: self.settled(battery),
        }
    }

    /// Whether a flag is up.
    #[must_use]
    pub fn raised(&self, battery: &Battery, flag: usize) -> bool {
        battery.flags.get(flag).is_some_and(|flag| {
            let reply = self.answers.get(flag.questionnaire.into(), flag.item.into());
            battery.item(flag.questionnaire, flag.item).is_some_and(|item| flag.is_raised_by(item, reply))
        })
    }

    /// Scores what was asked.
    #[must_use]
    pub fn report(&self, battery: &Battery) -> Report {
        Report::of(battery, self, &self.trail(battery))
    }

    /// Every stop that the answers so far lead through, in order.
    #[must_use]
    pub fn trail(&self, battery: &Battery) -> Vec<Stop> {
        let mut trail = Vec::new();
        for (position, step) in self.steps.iter().enumerate() {
            match step {
                Step::Ask { questionnaire, items, when } if self.reaches(battery, *when) => {
                    self.ask(battery, *questionnaire, items.iter().copied(), &mut trail);
                }
                Step::Offer { questionnaires, when, after, .. }
                    if self.reaches(battery, *when) && after.is_none_or(|earlier| self.took_up(earlier.into())) =>
                {
                    trail.push(Stop::Offer(position));
                    if self.took_up(position) {
                        for &questionnaire in questionnaires {
                            let items = battery.questionnaire(questionnaire).map_or(0, |sheet| sheet.items.len());
                            let items = 0..u16::try_from(items).unwrap_or(u16::MAX);
                            self.ask(battery, questionnaire, items, &mut trail);
                        }
                    }
                }
                Step::Ask { .. } | Step::Offer { .. } => {}
            }
        }
        trail
    }

    fn took_up(&self, offer: usize) -> bool {
        self.accepted.get(offer).copied().flatten() == Some(true)
    }

    fn ask(&self, battery: &Battery, questionnaire: u16, items: impl Iterator<Item = u16>, trail: &mut Vec<Stop>) {
        let replies = self.answers.sheet(questionnaire.into());
        for item in items {
            if battery.item(questionnaire, item).is_some_and(|item| item.applies(&replies) == Applies::Yes) {
                trail.push(Stop::Question { questionnaire, item });
            }
        }
    }

    fn reaches(&self, battery: &Battery, threshold: Option<Threshold>) -> bool {
        let Some(threshold) = threshold else { return true };
        let Some(scale) = battery.scales.get(usize::from(threshold.scale)) else { return false };
        let Some(questionnaire) = battery.questionnaire(scale.questionnaire) else { return false };
        let replies = self.answers.sheet(scale.questionnaire.into());
        // The floor, not the score: a declined item must not hide what the others already say.
        scale.known_so_far(questionnaire, &replies).reaches(threshold.at_least)
    }

    /// An interrupting flag that is up while the person is anywhere but on its own question.
    fn interrupting_flag_elsewhere(&self, battery: &Battery, stop: Option<Stop>) -> Option<usize> {
        battery.flags.iter().enumerate().position(|(position, flag)| {
            let here = Stop::Question { questionnaire: flag.questionnaire, item: flag.item };
            flag.interrupts && stop != Some(here) && self.raised(battery, position)
        })
    }

    fn return_to(&mut self, battery: &Battery, flag: usize) {
        let Some(flag) = battery.flags.get(flag) else { return };
        let question = Stop::Question { questionnaire: flag.questionnaire, item: flag.item };
        if let Some(position) = self.trail(battery).iter().position(|stop| *stop == question) {
            self.cursor = position;
        }
    }

    /// Whether every answer that a gate waits for has been given.
    fn settled(&self, battery: &Battery) -> bool {
        let waiting =
            |questionnaire: u16, item: u16| self.answers.get(questionnaire.into(), item.into()) == Reply::Waiting;
        self.steps.iter().all(|step| match step {
            Step::Ask { questionnaire, items, when } => {
                let gate_known = when.is_none_or(|threshold| {
                    self.reaches(battery, Some(threshold))
                        || battery
                            .scales
                            .get(usize::from(threshold.scale))
                            .is_none_or(|scale| !scale.items.iter().any(|&item| waiting(scale.questionnaire, item)))
                });
                let asked = self.reaches(battery, *when);
                gate_known
                    && (!asked
                        || items.iter().all(|&position| {
                            battery.item(*questionnaire, position).is_none_or(|item| {
                                !item.conditions.iter().any(|condition| waiting(*questionnaire, condition.item))
                            })
                        }))
            }
            // An offer is the person's own choice, made when it comes: it is not hidden length.
            Step::Offer { .. } => true,
        })
    }
}
