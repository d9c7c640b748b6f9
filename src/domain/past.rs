//! What a kept file is worth: which of its questionnaires are ours, whole and sound.
//!
//! Totals are made anew from the answers, always. One that a file tells can only speak against it.

use chrono::NaiveDate;

use super::answers::{Answers, Reply};
use super::battery::{Battery, Flag};
use super::kept::{Kept, Mark, Sheet, Told};
use super::questionnaire::{Applies, Item, Questionnaire};
use super::scale::{Score, Total};
use super::sitting::Stop;

/// One questionnaire's answers on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Past {
    /// Position of the questionnaire in the battery.
    pub questionnaire: u16,
    /// The day.
    pub on: NaiveDate,
    /// The replies in printed order; what a file leaves out was not answered.
    pub replies: Vec<Reply>,
}

/// Why a questionnaire of a file is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is none of ours.
    NotOurs,
    /// It is another version of this one of ours.
    OtherVersion(u16),
    /// The file gives no day for this one.
    NoDate(u16),
    /// An answer fits no question, or a question has two.
    Answers(u16),
    /// The file tells another total than its answers give.
    Total(u16),
}

/// What is left of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Judged {
    /// What can be used.
    pub sheets: Vec<Past>,
    /// What cannot, and why.
    pub faults: Vec<Fault>,
    /// An answer says that somebody may have been in danger: also one of those that are left out.
    pub danger: bool,
}

/// Judges what a file holds.
#[must_use]
pub fn judge(battery: &Battery, kept: &Kept) -> Judged {
    let mut judged = Judged::default();
    for sheet in &kept.sheets {
        judged.danger |= tells_of_danger(battery, sheet);
        match past(battery, sheet) {
            Ok(past) if judged.sheets.contains(&past) => {}
            Ok(past) => judged.sheets.push(past),
            Err(fault) => judged.faults.push(fault),
        }
    }
    judged
}

/// The present answers as a file of today would hold them.
#[must_use]
pub fn present(battery: &Battery, trail: &[Stop], answers: &Answers, on: NaiveDate) -> Vec<Past> {
    let mut sheets: Vec<Past> = Vec::new();
    for stop in trail {
        let Stop::Question { questionnaire, .. } = *stop else { continue };
        let Some(sheet) = battery.questionnaire(questionnaire) else { continue };
        if sheets.iter().any(|past| past.questionnaire == questionnaire) {
            continue;
        }
        let given = answers.sheet(questionnaire.into());
        let kept = |(item, reply): (&Item, &Reply)| match (item.applies(&given), *reply) {
            (Applies::Yes, Reply::Chosen(choice)) => Reply::Chosen(choice),
            _ => Reply::Declined,
        };
        let replies: Vec<Reply> = sheet.items.iter().zip(&given).map(kept).collect();
        if replies.iter().any(|reply| *reply != Reply::Declined) {
            sheets.push(Past { questionnaire, on, replies });
        }
    }
    sheets
}

fn past(battery: &Battery, sheet: &Sheet) -> Result<Past, Fault> {
    let (position, ours) = ours(battery, sheet).ok_or(Fault::NotOurs)?;
    let version = sheet.questionnaire.strip_prefix(ours.url.as_str()).and_then(|rest| rest.strip_prefix('|'));
    if version != Some(ours.version.as_str()) {
        return Err(Fault::OtherVersion(position));
    }
    let on = sheet.on.and_then(|(year, month, day)| NaiveDate::from_ymd_opt(year, month, day));
    let on = on.ok_or(Fault::NoDate(position))?;
    let replies = replies(ours, &sheet.marks).ok_or(Fault::Answers(position))?;
    let past = Past { questionnaire: position, on, replies };
    let agrees = |told: &Told| matches!(told, Told::Number(number) if agrees(battery, ours, &past, *number));
    if sheet.totals.len() > 1 || !sheet.totals.iter().all(agrees) {
        return Err(Fault::Total(position));
    }
    Ok(past)
}

/// The questionnaire of ours at this address, of whatever version.
fn ours<'a>(battery: &'a Battery, sheet: &Sheet) -> Option<(u16, &'a Questionnaire)> {
    let url = sheet.questionnaire.split('|').next().unwrap_or_default();
    let position = battery.questionnaires.iter().position(|ours| ours.url == url)?;
    Some((u16::try_from(position).ok()?, battery.questionnaires.get(position)?))
}

/// The replies; none, where a mark fits no question, or a question has two.
fn replies(ours: &Questionnaire, marks: &[Mark]) -> Option<Vec<Reply>> {
    let mut replies = vec![Reply::Declined; ours.items.len()];
    for mark in marks {
        let at = ours.items.iter().position(|item| item.link_id == mark.item)?;
        let choice = ours
            .items
            .get(at)?
            .choices
            .iter()
            .position(|choice| choice.coding.system == mark.system && choice.coding.code == mark.code)?;
        let reply = replies.get_mut(at).filter(|reply| **reply == Reply::Declined)?;
        *reply = Reply::Chosen(u8::try_from(choice).ok()?);
    }
    (!marks.is_empty()).then_some(replies)
}

/// Whether the answers give this total: that of the questionnaire's own scale, and where that was not
/// asked in full, that of the shorter one in it.
fn agrees(battery: &Battery, ours: &Questionnaire, past: &Past, told: f64) -> bool {
    let scales = || battery.scales.iter().filter(|scale| scale.questionnaire == past.questionnaire);
    let total = |whole: bool| {
        scales().filter(|scale| scale.gives_way_to.is_none() == whole).find_map(|scale| {
            match scale.score(ours, &past.replies) {
                Score::Scored { total, .. } => Some(total),
                Score::NotScored { .. } => None,
            }
        })
    };
    total(true).or_else(|| total(false)).is_some_and(|total| is(total, told))
}

/// Whether a number is this total; a mean may have been rounded to tenths.
fn is(total: Total, number: f64) -> bool {
    let off = (total.as_f64() - number).abs();
    if total.whole().is_some() { off == 0.0 } else { off < 0.051 }
}

/// Whether an answer raises a flag that comes before everything, whatever else is wrong with its file.
fn tells_of_danger(battery: &Battery, sheet: &Sheet) -> bool {
    let Some((position, ours)) = ours(battery, sheet) else { return false };
    let raises = |flag: &Flag, mark: &Mark| {
        let Some(item) = ours.items.get(usize::from(flag.item)).filter(|item| item.link_id == mark.item) else {
            return false;
        };
        let mut choices = (0_u8..).zip(&item.choices).filter(|(_, choice)| choice.coding.code == mark.code);
        choices.any(|(choice, _)| flag.is_raised_by(item, Reply::Chosen(choice)))
    };
    let mut flags = battery.flags.iter().filter(|flag| flag.interrupts && flag.questionnaire == position);
    flags.any(|flag| sheet.marks.iter().any(|mark| raises(flag, mark)))
}
