//! From replies to a score: sum or mean, gated and missing answers, bands. An item that counts the other way
//! round carries its values so: nothing is reversed here.

use core::cmp::Ordering;

use serde::{Deserialize, Serialize};

use super::answers::Reply;
use super::questionnaire::{Applies, Questionnaire};
use super::text::Text;

/// How item values make a total.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Rule {
    /// Add them up.
    Sum,
    /// Average those that were answered.
    Mean,
}

/// A published range of totals, both ends included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Band {
    /// Its name in the paper, in kebab case.
    pub id: Text,
    /// Lowest total.
    pub from: i32,
    /// Highest total.
    pub to: i32,
}

/// A total from which the paper, or this check, asks for a closer look.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CutOff {
    /// Which of the scale's cut-offs this is.
    pub id: Text,
    /// Lowest total that reaches it.
    pub at: i32,
    /// Whether a paper gives it. One that is only ours is never drawn as if it were published.
    pub published: bool,
}

/// How one score is made from one questionnaire.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scale {
    /// Its short name, for example `gad-2`.
    pub id: Text,
    /// Position of its questionnaire in the battery.
    pub questionnaire: u16,
    /// Positions of the items that count.
    pub items: Vec<u16>,
    /// Sum or mean.
    pub rule: Rule,
    /// Fewest answered items that may be scored; all of them, unless the publisher says less.
    pub fewest: u16,
    /// Lowest and highest total that full answers can give.
    pub range: (i32, i32),
    /// Published bands, lowest first; many scales have none.
    pub bands: Vec<Band>,
    /// Cut-offs, lowest first.
    pub cut_offs: Vec<CutOff>,
    /// The scale that says more than this one once all its items were asked.
    pub gives_way_to: Option<u16>,
    /// The paper behind the bands and cut-offs.
    pub citation: Text,
}

/// An exact total: a mean is kept as the fraction that it is, so no cut-off is missed by rounding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Total {
    /// Sum of the values.
    pub sum: i32,
    /// Divided by this; 1 for a sum, never 0.
    pub over: i32,
}

impl Total {
    /// Whether it is `cut` or more.
    #[must_use]
    pub fn reaches(self, cut: i32) -> bool {
        self.against(cut) != Ordering::Less
    }

    fn against(self, number: i32) -> Ordering {
        self.sum.cmp(&number.saturating_mul(self.over))
    }

    /// The nearest number that a machine can hold.
    #[must_use]
    pub fn as_f64(self) -> f64 {
        f64::from(self.sum) / f64::from(self.over)
    }

    /// The whole number, where it is one.
    #[must_use]
    pub fn whole(self) -> Option<i32> {
        (self.sum % self.over == 0).then_some(self.sum / self.over)
    }

    /// In tenths, halves rounded up: what a screen shows of a mean.
    #[must_use]
    pub fn tenths(self) -> i32 {
        self.parts(10)
    }

    /// In hundredths, halves rounded up: what other software is told of a mean. With fewer than 200
    /// items no mean is rounded up to a cut-off that it does not reach.
    #[must_use]
    pub fn hundredths(self) -> i32 {
        self.parts(100)
    }

    fn parts(self, of: i32) -> i32 {
        (self.sum * 2 * of + self.over).div_euclid(self.over * 2)
    }
}

/// What the replies amount to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Score {
    /// Enough was answered.
    Scored {
        /// The exact total.
        total: Total,
        /// Position of its band, where the scale has bands.
        band: Option<usize>,
    },
    /// Too much was left open. Never a total, never a band.
    NotScored {
        /// The answered items alone reach a cut-off: the true total is this or more.
        at_least: Option<Total>,
    },
}

impl Score {
    /// What is certain of the total: the total itself, or the least that it can be.
    #[must_use]
    pub fn floor(self) -> Option<Total> {
        match self {
            Self::Scored { total, .. } => Some(total),
            Self::NotScored { at_least } => at_least,
        }
    }

    /// Whether the total is certain to be `cut` or more.
    #[must_use]
    pub fn reaches(self, cut: i32) -> bool {
        self.floor().is_some_and(|total| total.reaches(cut))
    }
}

/// The sum of what was answered, and how much was.
struct Tally {
    sum: i32,
    answered: i32,
    open: i32,
}

impl Scale {
    /// Scores `replies` to the whole questionnaire, in printed order.
    #[must_use]
    pub fn score(&self, questionnaire: &Questionnaire, replies: &[Reply]) -> Score {
        let tally = self.tally(questionnaire, replies);
        if tally.answered > 0 && tally.answered >= i32::from(self.fewest) {
            let total = Total { sum: tally.sum, over: self.divisor(tally.answered) };
            return Score::Scored { total, band: self.band(total) };
        }
        // Every value is 0 or more (checked with the content), so what was answered is a floor.
        let floor = Total { sum: tally.sum, over: self.divisor(tally.answered + tally.open) };
        let reached = tally.answered > 0 && self.cut_offs.first().is_some_and(|cut| floor.reaches(cut.at));
        Score::NotScored { at_least: reached.then_some(floor) }
    }

    /// The least that the total can be, given what is known so far; gates are decided by it.
    #[must_use]
    pub fn known_so_far(&self, questionnaire: &Questionnaire, replies: &[Reply]) -> Total {
        let tally = self.tally(questionnaire, replies);
        Total { sum: tally.sum, over: self.divisor(tally.answered + tally.open) }
    }

    fn divisor(&self, items: i32) -> i32 {
        match self.rule {
            Rule::Sum => 1,
            Rule::Mean => items.max(1),
        }
    }

    fn tally(&self, questionnaire: &Questionnaire, replies: &[Reply]) -> Tally {
        let mut tally = Tally { sum: 0, answered: 0, open: 0 };
        for &position in &self.items {
            let Some(item) = questionnaire.items.get(usize::from(position)) else { continue };
            let reply = replies.get(usize::from(position)).copied().unwrap_or_default();
            match (item.applies(replies), reply) {
                // Ruled out by an answer: complete, and worth nothing.
                (Applies::No, _) => tally.answered += 1,
                (Applies::Yes, Reply::Chosen(choice)) => match item.value(choice) {
                    Some(value) => {
                        tally.sum += i32::from(value);
                        tally.answered += 1;
                    }
                    None => tally.open += 1,
                },
                (Applies::Unknown, _) | (Applies::Yes, Reply::Declined | Reply::Waiting) => tally.open += 1,
            }
        }
        tally
    }

    fn band(&self, total: Total) -> Option<usize> {
        self.bands.iter().rposition(|band| total.reaches(band.from))
    }
}
