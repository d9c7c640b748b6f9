//! How each scale went: its scores by day, and the line that they make.
//!
//! It tells what was, and judges nothing: no source of ours says how large a change must be to be
//! more than chance, so nothing here calls one a change.

use chrono::NaiveDate;

use super::answers::Reply;
use super::battery::Battery;
use super::drawn::Tick;
use super::past::Past;
use super::scale::{Scale, Score, Total};

/// One scale's course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Course {
    /// Position of the scale in the battery.
    pub scale: usize,
    /// Its scores, the earliest first.
    pub points: Vec<Point>,
}

/// A score on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// The day.
    pub on: NaiveDate,
    /// The score.
    pub score: Score,
    /// Whether it is of the present check.
    pub present: bool,
}

/// A point of the drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dot {
    /// How far along the days, from the left: 0 to the width of the field.
    pub x: i32,
    /// How far down: 0 is the highest total that there is, the height of the field the lowest.
    pub y: i32,
    /// Whether it is of the present check.
    pub present: bool,
    /// Whether a line leads here from the dot before: not over a day without a score.
    pub joined: bool,
}

/// Adds what is not there yet, in order of days: the same answers of the same day count once.
pub fn add(all: &mut Vec<Past>, past: Past) {
    if !all.contains(&past) {
        let at = all.partition_point(|earlier| earlier.on <= past.on);
        all.insert(at, past);
    }
}

/// The course of every scale that was answered, in the battery's order.
///
/// `all` is in order of days; `present` is the part of it that belongs to the present check.
#[must_use]
pub fn courses(battery: &Battery, all: &[Past], present: &[Past]) -> Vec<Course> {
    let course = |(position, scale): (usize, &Scale)| {
        let ours = battery.questionnaire(scale.questionnaire)?;
        let of = |past: &&Past| past.questionnaire == scale.questionnaire && was_asked(battery, scale, past);
        let fuller = scale.gives_way_to.and_then(|fuller| battery.scales.get(usize::from(fuller)));
        // Where the fuller scale was asked each time, it says all that the shorter one could.
        let is_needed = |past: &Past| fuller.is_none_or(|fuller| !was_asked(battery, fuller, past));
        if !all.iter().filter(of).any(is_needed) {
            return None;
        }
        let point = |past: &Past| Point {
            on: past.on,
            score: scale.score(ours, &past.replies),
            present: present.contains(past),
        };
        Some(Course { scale: position, points: all.iter().filter(of).map(point).collect() })
    };
    battery.scales.iter().enumerate().filter_map(course).collect()
}

/// Whether this scale was asked: an answer is there that belongs to no shorter scale in it.
fn was_asked(battery: &Battery, scale: &Scale, past: &Past) -> bool {
    let shorter = |item: &u16| {
        battery.scales.iter().any(|other| {
            let fuller = other.gives_way_to.and_then(|fuller| battery.scales.get(usize::from(fuller)));
            fuller.is_some_and(|fuller| fuller.id == scale.id.as_str()) && other.items.contains(item)
        })
    };
    let answered = |item: &u16| matches!(past.replies.get(usize::from(*item)), Some(Reply::Chosen(_)));
    scale.items.iter().any(|item| answered(item) && !shorter(item))
}

impl Course {
    /// The first day and the last.
    #[must_use]
    pub fn days(&self) -> Option<(NaiveDate, NaiveDate)> {
        Some((self.points.first()?.on, self.points.last()?.on))
    }

    /// Whether there is anything to draw.
    #[must_use]
    pub fn is_drawn(&self) -> bool {
        self.points.iter().any(|point| matches!(point.score, Score::Scored { .. }))
    }

    /// The dots on a field so wide and so high: days are proportional, and the lowest total is at the bottom.
    #[must_use]
    pub fn dots(&self, scale: &Scale, width: i32, height: i32) -> Vec<Dot> {
        let Some((first, last)) = self.days() else { return Vec::new() };
        let span = (last - first).num_days();
        let mut joined = false;
        let mut dots = Vec::new();
        for point in &self.points {
            let Score::Scored { total, .. } = point.score else {
                joined = false;
                continue;
            };
            let days = (point.on - first).num_days();
            let along = (days * i64::from(width)).checked_div(span).and_then(|x| i32::try_from(x).ok());
            let x = along.unwrap_or(width / 2);
            dots.push(Dot { x, y: down(scale, total, height), present: point.present, joined });
            joined = true;
        }
        dots
    }
}

/// The published cut-offs on a field so high.
#[must_use]
pub fn cut_offs(scale: &Scale, height: i32) -> Vec<Tick> {
    let published = scale.cut_offs.iter().filter(|cut| cut.published);
    published.map(|cut| Tick { at: down(scale, Total { sum: cut.at, over: 1 }, height), total: cut.at }).collect()
}

fn down(scale: &Scale, total: Total, height: i32) -> i32 {
    let (low, high) = scale.range;
    let up = (total.sum - low * total.over) * height;
    height - up.checked_div((high - low) * total.over).unwrap_or_default().clamp(0, height)
}
