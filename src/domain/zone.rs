//! A zone's clock around one moment: enough to read its hours, without a table of the world.
//!
//! Only the browser (or, natively, a time-zone database) knows the rules of daylight saving. It is
//! asked for offsets at a few instants; the change between two of them is found by halving.

use chrono::{DateTime, NaiveDateTime, TimeDelta};

/// Seconds since the beginning of 1970 in UTC.
pub type Instant = i64;

const DAY: i64 = 86_400;
/// Days known before now: the longest stretch that can still be open, and some.
const BEFORE: i64 = 4;
/// Days known after now: further than any opening is looked for.
const AFTER: i64 = 18;

/// A zone's offsets over the days around one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Zone {
    /// From when, and how many seconds ahead of UTC; in order, never empty.
    steps: Vec<(Instant, i32)>,
}

impl Zone {
    /// Learns a zone around `now`. `offset_at` tells the seconds that the zone is ahead of UTC at an
    /// instant; none when the zone is not known, and then there is none.
    ///
    /// Changes are found to the second, unless a zone changes twice within one day.
    pub fn around(now: Instant, offset_at: impl Fn(Instant) -> Option<i32>) -> Option<Self> {
        let first = now - BEFORE * DAY;
        let mut steps = vec![(first, offset_at(first)?)];
        for day in 1..=BEFORE + AFTER {
            let (before, after) = (first + (day - 1) * DAY, first + day * DAY);
            let (old, new) = (steps.last()?.1, offset_at(after)?);
            if old != new {
                steps.push((change(before, after, old, &offset_at)?, new));
            }
        }
        Some(Self { steps })
    }

    /// What the zone's clocks show.
    #[must_use]
    pub fn wall(&self, at: Instant) -> NaiveDateTime {
        let known = self.steps.iter().rev().find(|(since, _)| *since <= at).or(self.steps.first());
        shown(at, known.map_or(0, |(_, offset)| *offset))
    }

    /// The first instant at which the zone's clocks show `wall`.
    #[must_use]
    pub fn first(&self, wall: NaiveDateTime) -> Instant {
        self.instants(wall).0
    }

    /// The last instant at which they do: another one where clocks are put back over it. A time
    /// that clocks jump over is the moment of the jump.
    #[must_use]
    pub fn last(&self, wall: NaiveDateTime) -> Instant {
        self.instants(wall).1
    }

    fn instants(&self, wall: NaiveDateTime) -> (Instant, Instant) {
        let read = wall.and_utc().timestamp();
        let mut found: Option<(Instant, Instant)> = None;
        for (position, (since, offset)) in self.steps.iter().enumerate() {
            let at = read - i64::from(*offset);
            let begins = if position == 0 { Instant::MIN } else { *since };
            let ends = self.steps.get(position + 1).map_or(Instant::MAX, |(next, _)| *next);
            if (begins..ends).contains(&at) {
                found = Some(found.map_or((at, at), |(first, _)| (first, at)));
            } else if at >= ends && found.is_none() && self.jumps_over(position + 1, read) {
                found = Some((ends, ends));
            }
        }
        found.unwrap_or_default()
    }

    /// Whether the clocks never show `read` because this step puts them forward over it.
    fn jumps_over(&self, step: usize, read: i64) -> bool {
        self.steps.get(step).is_some_and(|(since, offset)| read < since + i64::from(*offset))
    }
}

/// When the offset `old`, which holds at `before`, has given way, which it has at `after`.
fn change(
    mut before: Instant,
    mut after: Instant,
    old: i32,
    offset_at: &impl Fn(Instant) -> Option<i32>,
) -> Option<Instant> {
    while after - before > 1 {
        let middle = before + (after - before) / 2;
        if offset_at(middle)? == old {
            before = middle;
        } else {
            after = middle;
        }
    }
    Some(after)
}

fn shown(at: Instant, offset: i32) -> NaiveDateTime {
    let utc = DateTime::from_timestamp(at, 0).unwrap_or_default().naive_utc();
    utc.checked_add_signed(TimeDelta::seconds(offset.into())).unwrap_or(utc)
}
