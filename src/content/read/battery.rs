//! From `self-check.json` to the battery: names become positions, and what contradicts the
//! questionnaires, the papers or itself is refused.

use std::path::Path;

use super::fhir;
use super::problem::Problem;
use super::self_check_file::{FlagFile, ReasonFile, SelfCheckFile};
use super::total::{self, Total};
use crate::domain::battery::{Battery, Flag, Step, Threshold, Topic};
use crate::domain::level::{Obligations, Reasons};
use crate::domain::questionnaire::Questionnaire;
use crate::domain::scale::Scale;
use crate::domain::text::Text;

const FILE: &str = super::SELF_CHECK;

/// The battery, with the names that its words are filed under.
pub(super) struct ReadBattery {
    /// The battery.
    pub(super) battery: Battery,
    /// Every offer's name, in order of first appearance.
    pub(super) offers: Vec<Text>,
}

/// Reads the battery and every questionnaire that it names.
pub(super) fn read(public: &Path, file: &SelfCheckFile, problems: &mut Vec<Problem>) -> Option<ReadBattery> {
    let before = problems.len();
    let mut builder = Builder::new(public, problems);
    builder.scored(file);
    for (at, flag) in file.flags.iter().enumerate() {
        builder.flag(flag, &format!("flags[{at}]"));
    }
    let obligations = Obligations {
        crisis: builder.reasons(&file.levels.crisis, "levels.crisis"),
        prompt_care: builder.reasons(&file.levels.prompt_care, "levels.prompt-care"),
        talk_to_someone: builder.reasons(&file.levels.talk_to_someone, "levels.talk-to-someone"),
    };
    builder.refuse_no_interrupt(&obligations.crisis);
    let full = builder.steps(&file.full, "full");
    let topics = file
        .topics
        .iter()
        .enumerate()
        .map(|(at, topic)| Topic { id: topic.id, steps: builder.steps(&topic.steps, &format!("topics[{at}].steps")) })
        .collect();
    let Builder { questionnaires, totals, scales, flags, problems, .. } = builder;
    let battery = Battery { questionnaires, scales, flags, obligations, full, topics };
    for ((sheet, total), at) in battery.questionnaires.iter().zip(&totals).zip(0..) {
        total::compare(sheet, total.as_ref(), battery.main_scale(at), problems);
    }
    let offers = offers(&battery);
    (problems.len() == before).then_some(ReadBattery { battery, offers })
}

/// The item that gives the total of the questionnaire with this name, as text to put into its file.
///
/// None where it has no scale of its own; then, and only then, nothing may be wrong.
pub(super) fn total(public: &Path, file: &SelfCheckFile, id: &str, problems: &mut Vec<Problem>) -> Option<String> {
    let mut builder = Builder::new(public, problems);
    builder.scored(file);
    let at = builder.questionnaires.iter().position(|sheet| sheet.id == id)?;
    let Builder { questionnaires, scales, .. } = builder;
    let battery = Battery { questionnaires, scales, ..Battery::default() };
    let item = total::item(battery.main_scale(position(at))?, battery.questionnaires.get(at)?);
    serde_json::to_string_pretty(&item).ok()
}

fn offers(battery: &Battery) -> Vec<Text> {
    let mut names: Vec<Text> = Vec::new();
    for step in battery.full.iter().chain(battery.topics.iter().flat_map(|topic| &topic.steps)) {
        if let Step::Offer { id, .. } = step
            && !names.contains(id)
        {
            names.push(*id);
        }
    }
    names
}

/// The battery under construction.
pub(super) struct Builder<'a> {
    public: &'a Path,
    problems: &'a mut Vec<Problem>,
    pub(super) questionnaires: Vec<Questionnaire>,
    /// The total of each of them, where it has one.
    totals: Vec<Option<Total>>,
    pub(super) scales: Vec<Scale>,
    flags: Vec<Flag>,
}

pub(super) fn position(at: usize) -> u16 {
    u16::try_from(at).unwrap_or(u16::MAX)
}

impl<'a> Builder<'a> {
    fn new(public: &'a Path, problems: &'a mut Vec<Problem>) -> Self {
        let (questionnaires, totals) = (Vec::new(), Vec::new());
        Self { public, problems, questionnaires, totals, scales: Vec::new(), flags: Vec::new() }
    }

    /// How every score is made.
    fn scored(&mut self, file: &SelfCheckFile) {
        for (at, scale) in file.scales.iter().enumerate() {
            self.scale(scale, &format!("scales[{at}]"));
        }
        for (at, scale) in file.scales.iter().enumerate() {
            self.succession(scale, at);
        }
        self.refuse_uncounted();
    }

    pub(super) fn refuse(&mut self, field: &str, what: impl Into<String>, fix: impl Into<String>) {
        self.problems.push(Problem::error(FILE, field, what, fix));
    }

    /// The position of a questionnaire, reading its file the first time it is named.
    pub(super) fn questionnaire(&mut self, id: &str) -> Option<u16> {
        if let Some(known) = self.questionnaires.iter().position(|sheet| sheet.id == id) {
            return Some(position(known));
        }
        let (sheet, total) = fhir::questionnaire(self.public, id, self.problems)?;
        self.questionnaires.push(sheet);
        self.totals.push(total);
        Some(position(self.questionnaires.len() - 1))
    }

    pub(super) fn items(&mut self, questionnaire: u16, names: &[Text], field: &str) -> Vec<u16> {
        let mut positions = Vec::new();
        for name in names {
            let Some(sheet) = self.questionnaires.get(usize::from(questionnaire)) else { continue };
            match sheet.items.iter().position(|item| item.link_id == *name) {
                Some(found) if positions.contains(&position(found)) => {
                    self.refuse(
                        field,
                        format!("`{name}` stands twice"),
                        "name each item once: it would count or be asked twice",
                    );
                }
                Some(found) => positions.push(position(found)),
                None => {
                    let what = format!("`{name}` is no item of `{}`", sheet.id);
                    self.refuse(field, what, "name the linkId of one of its items");
                }
            }
        }
        positions
    }

    fn flag(&mut self, flag: &FlagFile, field: &str) {
        let Some(questionnaire) = self.questionnaire(&flag.questionnaire) else { return };
        let items = self.items(questionnaire, core::slice::from_ref(&flag.item), &format!("{field}.item"));
        let Some(&item) = items.first() else { return };
        let reachable = self
            .questionnaires
            .get(usize::from(questionnaire))
            .and_then(|sheet| sheet.items.get(usize::from(item)))
            .is_some_and(|item| {
                item.choices.iter().any(|choice| choice.value.is_some_and(|value| value >= flag.at_least))
            });
        if !reachable {
            let what = format!("no answer has a value of {} or more", flag.at_least);
            self.refuse(&format!("{field}.at_least"), what, "write a value that the item can reach");
        }
        let mut values: Vec<i16> = self
            .questionnaires
            .get(usize::from(questionnaire))
            .and_then(|sheet| sheet.items.get(usize::from(item)))
            .map(|item| item.choices.iter().filter_map(|choice| choice.value).collect())
            .unwrap_or_default();
        values.sort_unstable();
        if values.first().is_some_and(|lowest| flag.at_least <= *lowest) {
            self.refuse(&format!("{field}.at_least"), "is raised by every answer", "write a value above the lowest");
        } else if flag.interrupts && values.get(1).is_some_and(|second| flag.at_least > *second) {
            let fix = "write the second lowest value: any answer above the lowest interrupts";
            self.refuse(&format!("{field}.at_least"), "lets an answer above the lowest pass in silence", fix);
        }
        self.flags.push(Flag {
            id: flag.id,
            questionnaire,
            item,
            at_least: flag.at_least,
            interrupts: flag.interrupts,
        });
    }

    /// The promise that everything else may bend around: some answer interrupts, at once, and
    /// every answer above the lowest is such an answer.
    fn refuse_no_interrupt(&mut self, crisis: &Reasons) {
        let interrupts = |at: u16| self.flags.get(usize::from(at)).is_some_and(|flag| flag.interrupts);
        if !crisis.flags.iter().any(|&flag| interrupts(flag)) {
            let fix = "name a flag there whose `interrupts` is true: an answer of self-harm must bring help at once";
            self.refuse("levels.crisis", "no answer interrupts", fix);
        }
    }

    pub(super) fn threshold(&mut self, scale: &str, at_least: i32, field: &str) -> Option<Threshold> {
        let Some(found) = self.scales.iter().position(|known| known.id == scale) else {
            let what = format!("waits for `{scale}`, which is no scale");
            self.refuse(field, what, "name a scale of this file");
            return None;
        };
        let (low, high) = self.scales.get(found).map_or((0, 0), |scale| scale.range);
        if at_least <= low || at_least > high {
            let what = format!("{at_least} lies outside {low} to {high}");
            self.refuse(field, what, format!("write a total above {low} and up to {high}"));
        }
        Some(Threshold { scale: position(found), at_least })
    }

    fn reasons(&mut self, files: &[ReasonFile], field: &str) -> Reasons {
        let mut reasons = Reasons::default();
        for (at, file) in files.iter().enumerate() {
            let field = format!("{field}[{at}]");
            match (&file.flag, &file.scale, file.at_least) {
                (Some(flag), None, None) => match self.flags.iter().position(|known| known.id == *flag) {
                    Some(found) => reasons.flags.push(position(found)),
                    None => self.refuse(&field, format!("`{flag}` is no flag"), "name a flag of this file"),
                },
                (None, Some(scale), Some(at_least)) => {
                    reasons.scores.extend(self.threshold(scale, at_least, &field));
                }
                _ => self.refuse(&field, "is neither a flag nor a score", "write `flag`, or `scale` with `at_least`"),
            }
        }
        reasons
    }
}
