//! The way that the answers so far lead: what is asked, what is skipped, how long it is.

use super::{Progress, Sitting, Stop};
use crate::domain::answers::Reply;
use crate::domain::battery::{Battery, Step, Threshold};
use crate::domain::questionnaire::Applies;

impl Sitting {
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
