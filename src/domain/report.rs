//! What a sitting amounts to: a level, the flags that are up, and a score for each scale.
//!
//! There is no total across instruments, here or anywhere.

use super::answers::Reply;
use super::battery::Battery;
use super::level::Level;
use super::scale::Score;
use super::sitting::{Sitting, Stop};

/// One scale's score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// Position of the scale in the battery.
    pub scale: usize,
    /// Its score.
    pub score: Score,
}

/// The whole result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// What comes first.
    pub level: Level,
    /// Flags that are up, by position in the battery.
    pub flags: Vec<usize>,
    /// Flags whose question the person preferred not to answer: never a reason for calm.
    pub unanswered: Vec<usize>,
    /// Whether any question at all was answered.
    pub answered: bool,
    /// A line for each scale whose items were asked, in the battery's order.
    pub lines: Vec<Line>,
}

impl Report {
    /// Scores every scale on the trail.
    #[must_use]
    pub fn of(battery: &Battery, sitting: &Sitting, trail: &[Stop]) -> Self {
        let flags: Vec<usize> = (0..battery.flags.len()).filter(|&flag| sitting.raised(battery, flag)).collect();
        let asked = |scale: usize| scale_was_asked(battery, scale, trail);
        let lines: Vec<Line> = battery
            .scales
            .iter()
            .enumerate()
            .filter(|(position, scale)| {
                asked(*position) && !scale.gives_way_to.is_some_and(|fuller| asked(usize::from(fuller)))
            })
            .filter_map(|(position, scale)| {
                let questionnaire = battery.questionnaire(scale.questionnaire)?;
                let replies = sitting.answers().sheet(scale.questionnaire.into());
                Some(Line { scale: position, score: scale.score(questionnaire, &replies) })
            })
            .collect();
        let declined = |flag: &usize| {
            battery.flags.get(*flag).is_some_and(|flag| {
                sitting.answers().get(flag.questionnaire.into(), flag.item.into()) == Reply::Declined
            })
        };
        let unanswered: Vec<usize> = (0..battery.flags.len()).filter(declined).collect();
        let scored = |line: &Line| matches!(line.score, Score::Scored { .. });
        // A declined flag may belong to no scale, and is no more a reason for calm than one that does.
        let complete = !lines.is_empty() && lines.iter().all(scored) && unanswered.is_empty();
        let level = battery.obligations.level(
            |flag| flags.contains(&usize::from(flag)),
            |threshold| {
                lines
                    .iter()
                    .any(|line| line.scale == usize::from(threshold.scale) && line.score.reaches(threshold.at_least))
            },
            complete,
        );
        let answered = trail.iter().any(|stop| match *stop {
            Stop::Question { questionnaire, item } => {
                matches!(sitting.answers().get(questionnaire.into(), item.into()), Reply::Chosen(_))
            }
            Stop::Offer(_) => false,
        });
        Self { level, flags, unanswered, answered, lines }
    }

    /// Whether a flag of this name is up.
    #[must_use]
    pub fn has_flag(&self, battery: &Battery, id: &str) -> bool {
        self.flags.iter().any(|&flag| battery.flags.get(flag).is_some_and(|flag| flag.id == id))
    }

    /// Whether an answer or a score says that somebody may be in danger.
    #[must_use]
    pub fn in_danger(&self, battery: &Battery) -> bool {
        let interrupts = |&flag: &usize| battery.flags.get(flag).is_some_and(|flag| flag.interrupts);
        self.level == Level::Crisis || self.flags.iter().any(interrupts)
    }

    /// Whether a question that may interrupt was left open.
    #[must_use]
    pub fn left_safety_open(&self, battery: &Battery) -> bool {
        self.unanswered.iter().any(|&flag| battery.flags.get(flag).is_some_and(|flag| flag.interrupts))
    }
}

/// Whether each of a scale's items was asked, or ruled out by an answer inside its questionnaire.
fn scale_was_asked(battery: &Battery, scale: usize, trail: &[Stop]) -> bool {
    let Some(scale) = battery.scales.get(scale) else { return false };
    let on_trail = |item: u16| trail.contains(&Stop::Question { questionnaire: scale.questionnaire, item });
    let any_of_the_sheet = trail
        .iter()
        .any(|stop| matches!(stop, Stop::Question { questionnaire, .. } if *questionnaire == scale.questionnaire));
    any_of_the_sheet
        && scale.items.iter().all(|&item| {
            on_trail(item) || battery.item(scale.questionnaire, item).is_some_and(|item| !item.conditions.is_empty())
        })
}
