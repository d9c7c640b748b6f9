//! How common a score is: which published figure may stand beside which line of a result.
//!
//! A figure stands only beside the same scale, at one of its own cut-offs, and for the group that was
//! asked for. There is no percentile here, and nothing is better, worse or normal. Where somebody may be
//! in danger no figure stands at all: that many others feel so is no reason to wait.

use serde::{Deserialize, Serialize};

use super::audience::Audience;
use super::battery::Battery;
use super::coded::coded;
use super::report::{Line, Report};
use super::scale::{Scale, Score, Total};

/// No figure stands beside this scale, whatever it says: after something frightening there is help alone.
pub const NEVER: &str = "pc-ptsd-5";

coded! {
    /// Where a figure was read.
    ReadIn {
        /// In the paper's summary.
        Abstract = "abstract",
        /// In one of its tables.
        Table = "table",
        /// On the page of the agency that asked.
        AgencyPage = "agency-page",
    }
}

/// What was published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// How many reach a total.
    Share {
        /// Lowest total that counts: a cut-off of the scale, or where one of its bands begins.
        at_least: i32,
        /// How many of a thousand people reach it, 0 to 1,000.
        per_mille: u16,
    },
    /// The average of all who answered, in tenths of a point, where nothing else was published.
    Mean {
        /// Within the range of the scale.
        tenths: i32,
    },
}

/// A published figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    /// Position of its scale in the battery.
    pub scale: u16,
    /// The groups of which it tells.
    pub audiences: Vec<Audience>,
    /// What was published.
    pub kind: Kind,
}

impl Kind {
    /// How many of a hundred people, to the nearest; none where no share was published.
    #[must_use]
    pub fn of_100(self) -> Option<u16> {
        match self {
            Self::Share { per_mille, .. } => Some((per_mille + 5) / 10),
            Self::Mean { .. } => None,
        }
    }

    /// The average as a total; none where no average was published.
    #[must_use]
    pub fn average(self) -> Option<Total> {
        match self {
            Self::Share { .. } => None,
            Self::Mean { tenths } => Some(Total { sum: tenths, over: 10 }),
        }
    }
}

impl Scale {
    /// Whether a paper may count from this total on: a cut-off, or where a band begins. From the lowest
    /// total on it would count everybody.
    #[must_use]
    pub fn counts_from(&self, total: i32) -> bool {
        let begins = self.bands.iter().map(|band| band.from);
        total > self.range.0 && self.cut_offs.iter().map(|cut| cut.at).chain(begins).any(|known| known == total)
    }
}

/// Whether any figure at all may stand beside this line.
///
/// None does anywhere on a result in a crisis, or where a question that may interrupt was left open;
/// none beside a scale after something frightening, a total that is not certain or of which a question
/// was skipped, an answer that raised a flag, or the highest total there is.
#[must_use]
pub fn may_stand(battery: &Battery, report: &Report, line: Line) -> bool {
    let (Some(scale), Score::Scored { total, .. }) = (battery.scales.get(line.scale), line.score) else { return false };
    let raised = |flag: &usize| {
        battery
            .flags
            .get(*flag)
            .is_some_and(|flag| flag.questionnaire == scale.questionnaire && scale.items.contains(&flag.item))
    };
    let whole = total.over == 1 || usize::try_from(total.over).is_ok_and(|answered| answered == scale.items.len());
    !report.in_danger(battery)
        && !report.left_safety_open(battery)
        && scale.id != NEVER
        && whole
        && !report.flags.iter().any(raised)
        && !total.reaches(scale.range.1)
}

/// Where the figure for this line and this group stands among `figures`; none where there is none.
#[must_use]
pub fn beside<'a>(mut figures: impl Iterator<Item = &'a Figure>, line: Line, audience: Audience) -> Option<usize> {
    figures.position(|figure| usize::from(figure.scale) == line.scale && figure.audiences.contains(&audience))
}

/// Whether there is a figure on this line for any group.
#[must_use]
pub fn is_known<'a>(mut figures: impl Iterator<Item = &'a Figure>, line: Line) -> bool {
    figures.any(|figure| usize::from(figure.scale) == line.scale)
}
