//! Whom to offer on a result: one step first, then at most two more.
//!
//! Four things are asked of a table: what somebody says stands in the way, with whom they compare, what
//! weighs most, and the level. Who answers now comes first all the same. In a crisis nothing of this
//! counts: the order is the level's own, and nobody is asked anything.

use serde::{Deserialize, Serialize};

use super::audience::Audience;
use super::battery::Battery;
use super::coded::coded;
use super::hours::Answering;
use super::level::{Level, Reasons};
use super::reach;
use super::report::Report;
use super::text::Text;

/// Most steps that are offered at once: a list is not help.
pub const MOST: usize = 3;

coded! {
    /// What keeps somebody from asking for help.
    Barrier {
        /// There is no time.
        NoTime = "no-time",
        /// Somebody might learn of it.
        Privacy = "privacy",
        /// It might cost the license.
        License = "license",
        /// It does not seem bad enough.
        NotBadEnough = "not-bad-enough",
        /// None of these.
        Nothing = "none",
    }
}

/// Whom to put forward, by name; each list begins with the least effort.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// For what stands in the way, in the order of [`Barrier::ALL`].
    pub barriers: Vec<Vec<Text>>,
    /// For whom somebody compares with, in the order of [`Audience::ALL`].
    pub audiences: Vec<Vec<Text>>,
    /// For what weighs most, by position of the questionnaire.
    pub topics: Vec<(u16, Vec<Text>)>,
    /// Who is always among them, for each level in the order of [`Level::ALL`].
    pub kept: Vec<Vec<Text>>,
}

/// What is known of the person for this.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Situation {
    /// The level of the result.
    pub level: Level,
    /// The questionnaire that weighs most, by position.
    pub topic: Option<u16>,
    /// With whom they compare; where they have not chosen, the group that comes closest to who reads.
    pub audience: Option<Audience>,
    /// What they say stands in the way.
    pub barrier: Option<Barrier>,
}

/// Whether somebody at this level is asked what stands in the way.
#[must_use]
pub fn asks(level: Level) -> bool {
    level != Level::Crisis
}

impl Table {
    /// Everybody worth offering, in order of fit; `usual` is the level's own list. Nobody stands twice.
    #[must_use]
    pub fn wanted(&self, usual: &[Text], situation: Situation) -> Vec<Text> {
        let mut wanted: Vec<Text> = Vec::new();
        let mut add = |list: &[Text]| {
            for id in list {
                if !wanted.contains(id) {
                    wanted.push(*id);
                }
            }
        };
        if asks(situation.level) {
            let Situation { topic, audience, barrier, .. } = situation;
            add(of(&self.barriers, Barrier::ALL, barrier));
            add(of(&self.audiences, Audience::ALL, audience));
            add(self.topics.iter().find(|(sheet, _)| Some(*sheet) == topic).map_or(&[], |(_, list)| list));
        }
        add(usual);
        wanted
    }

    /// Who is always among them at this level.
    #[must_use]
    pub fn kept(&self, level: Level) -> &[Text] {
        of(&self.kept, &Level::ALL, Some(level))
    }
}

fn of<'a, T: PartialEq + Copy>(lists: &'a [Vec<Text>], all: &[T], one: Option<T>) -> &'a [Text] {
    let position = all.iter().position(|known| Some(*known) == one);
    position.and_then(|position| lists.get(position)).map_or(&[], Vec::as_slice)
}

/// What is offered of those who are wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Nobody who is wanted answers now: somebody who always does comes before them all.
    pub always: bool,
    /// Positions in what was wanted, in the order in which they are offered.
    pub order: Vec<usize>,
}

/// Chooses at most [`MOST`]: who answers now and fits best, then who must stay, then who else fits.
///
/// Whoever answers now comes before whoever does not. `kept` tells who must stay, one of them at most.
#[must_use]
pub fn offer(answering: &[Option<Answering>], kept: impl Fn(usize) -> bool) -> Offer {
    let always = !reach::anybody(answering);
    let room = if always { MOST - 1 } else { MOST };
    let ranked = reach::now_first(answering);
    let stay = ranked.iter().copied().filter(|position| kept(*position));
    let mut chosen: Vec<usize> = Vec::new();
    for position in ranked.iter().copied().take(1).chain(stay).chain(ranked.iter().copied()) {
        if chosen.len() < room && !chosen.contains(&position) {
            chosen.push(position);
        }
    }
    let order = ranked.iter().copied().filter(|position| chosen.contains(position)).collect();
    Offer { always, order }
}

/// The questionnaire that weighs most: the first reason for the level, in the order in which the reasons
/// are named. Scores of different scales are never compared. Where no reason holds, a flag that is up.
#[must_use]
pub fn weighs_most(battery: &Battery, report: &Report) -> Option<u16> {
    let none = Reasons::default();
    let reasons = match report.level {
        Level::Crisis => &battery.obligations.crisis,
        Level::PromptCare => &battery.obligations.prompt_care,
        Level::TalkToSomeone => &battery.obligations.talk_to_someone,
        Level::Unclear | Level::Steady => &none,
    };
    let asked_in = |flag: usize| battery.flags.get(flag).map(|flag| flag.questionnaire);
    let by_flag = reasons.flags.iter().map(|flag| usize::from(*flag)).find(|flag| report.flags.contains(flag));
    let holds = |scale: u16, at_least: i32| {
        report.lines.iter().any(|line| line.scale == usize::from(scale) && line.score.reaches(at_least))
    };
    let by_score = || reasons.scores.iter().find(|one| holds(one.scale, one.at_least));
    let scored_in = |scale: u16| battery.scales.get(usize::from(scale)).map(|scale| scale.questionnaire);
    by_flag
        .and_then(asked_in)
        .or_else(|| by_score().and_then(|one| scored_in(one.scale)))
        .or_else(|| report.flags.first().copied().and_then(asked_in))
}
