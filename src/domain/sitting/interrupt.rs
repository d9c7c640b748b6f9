//! Help that comes before anything else, once an answer has raised a flag.

use super::{Moment, Sitting, Stop};
use crate::domain::battery::Battery;

impl Sitting {
    /// Whether a flag is up.
    #[must_use]
    pub fn raised(&self, battery: &Battery, flag: usize) -> bool {
        battery.flags.get(flag).is_some_and(|flag| {
            let reply = self.answers.get(flag.questionnaire.into(), flag.item.into());
            battery.item(flag.questionnaire, flag.item).is_some_and(|item| flag.is_raised_by(item, reply))
        })
    }

    /// The person has seen the interrupt, and chooses to go on.
    pub fn pass_interrupt(&mut self, battery: &Battery) {
        if let Moment::Interrupt(_) = self.moment(battery) {
            self.seen_interrupt = true;
        }
    }

    /// An interrupting flag that is up while the person is anywhere but on its own question.
    pub(super) fn interrupting_flag_elsewhere(&self, battery: &Battery, stop: Option<Stop>) -> Option<usize> {
        battery.flags.iter().enumerate().position(|(position, flag)| {
            let here = Stop::Question { questionnaire: flag.questionnaire, item: flag.item };
            flag.interrupts && stop != Some(here) && self.raised(battery, position)
        })
    }

    pub(super) fn return_to(&mut self, battery: &Battery, flag: usize) {
        let Some(flag) = battery.flags.get(flag) else { return };
        let question = Stop::Question { questionnaire: flag.questionnaire, item: flag.item };
        if let Some(position) = self.trail(battery).iter().position(|stop| *stop == question) {
            self.cursor = position;
        }
    }
}
