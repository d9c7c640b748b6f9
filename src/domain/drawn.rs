//! A scale as a line: where its ranges lie and where a total stands, in whole units of a
//! length that the drawing chooses.

use super::scale::{Rule, Scale, Total};

/// One range of the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segment {
    /// Where it begins.
    pub from: i32,
    /// Where it ends.
    pub to: i32,
    /// Whether the total stands in it.
    pub holds_total: bool,
}

/// A published cut-off on the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tick {
    /// Where it stands.
    pub at: i32,
    /// The total it marks.
    pub total: i32,
}

/// The whole line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawn {
    /// The ranges, lowest first; one, where the scale publishes none.
    pub segments: Vec<Segment>,
    /// The published cut-offs, lowest first.
    pub ticks: Vec<Tick>,
    /// Where the total stands.
    pub you: i32,
}

impl Scale {
    /// Draws this scale, `length` units long, with a total on it.
    #[must_use]
    pub fn drawn(&self, total: Total, length: i32) -> Drawn {
        let begins = |start: i32| self.along(Total { sum: start, over: 1 }, 0, length);
        let published: Vec<i32> = self.cut_offs.iter().filter(|cut| cut.published).map(|cut| cut.at).collect();
        let starts: Vec<i32> = if self.bands.is_empty() {
            core::iter::once(self.range.0).chain(published.iter().copied()).collect()
        } else {
            self.bands.iter().map(|band| band.from).collect()
        };
        let ends = starts.iter().skip(1).map(|&next| begins(next)).chain(core::iter::once(length));
        let held = starts.iter().rposition(|&start| total.reaches(start)).unwrap_or_default();
        let segments = starts
            .iter()
            .zip(ends)
            .enumerate()
            .map(|(position, (&start, to))| Segment { from: begins(start), to, holds_total: position == held })
            .collect();
        let ticks = published.iter().map(|&total| Tick { at: begins(total), total }).collect();
        Drawn { segments, ticks, you: self.along(total, 1, length) }
    }

    /// How far along a total stands, `halves` half-stretches further on.
    ///
    /// On a sum every total has a stretch of its own, so that a range of five looks five wide and
    /// a total stands in the middle of its stretch; a mean is a point on a line.
    fn along(&self, total: Total, halves: i32, length: i32) -> i32 {
        let stretch = match self.rule {
            Rule::Sum => 1,
            Rule::Mean => 0,
        };
        let (low, high) = self.range;
        let doubled = 2 * (total.sum - low * total.over) + halves * stretch * total.over;
        let whole = 2 * (high - low + stretch) * total.over;
        (doubled * length).checked_div(whole).unwrap_or_default().clamp(0, length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::scale::{Band, CutOff};
    use crate::domain::text::Text;

    fn scale(rule: Rule, range: (i32, i32), bands: &[(i32, i32)], cuts: &[i32]) -> Scale {
        Scale {
            id: Text::default(),
            questionnaire: 0,
            items: Vec::new(),
            rule,
            fewest: 0,
            range,
            bands: bands.iter().map(|&(from, to)| Band { id: Text::default(), from, to }).collect(),
            cut_offs: cuts.iter().map(|&at| CutOff { id: Text::default(), at, published: true }).collect(),
            gives_way_to: None,
            citation: Text::default(),
        }
    }

    #[test]
    fn a_range_is_as_wide_as_the_totals_in_it() {
        let scale = scale(Rule::Sum, (0, 9), &[(0, 4), (5, 9)], &[5]);
        let drawn = scale.drawn(Total { sum: 5, over: 1 }, 100);
        assert_eq!(
            drawn.segments.iter().map(|one| (one.from, one.to, one.holds_total)).collect::<Vec<_>>(),
            [(0, 50, false), (50, 100, true)]
        );
        assert_eq!(drawn.ticks, [Tick { at: 50, total: 5 }]);
        assert_eq!(drawn.you, 55);
    }

    #[test]
    fn a_mean_is_a_point_on_a_line() {
        let scale = scale(Rule::Mean, (0, 100), &[], &[50]);
        for (sum, over, you) in [(0, 6, 0), (300, 6, 150), (100, 3, 100), (600, 6, 300)] {
            assert_eq!(scale.drawn(Total { sum, over }, 300).you, you);
        }
    }

    #[test]
    fn what_no_paper_gives_is_not_drawn() {
        let mut scale = scale(Rule::Sum, (3, 9), &[], &[6]);
        for cut in &mut scale.cut_offs {
            cut.published = false;
        }
        let drawn = scale.drawn(Total { sum: 9, over: 1 }, 70);
        assert_eq!((drawn.segments.len(), drawn.ticks.len(), drawn.you), (1, 0, 65));
    }
}
