//! From `self-check.json` to the battery: names become positions, and what contradicts the
//! questionnaires, the papers or itself is refused.

use std::path::Path;

use serde::Deserialize;

use super::problem::Problem;
use super::fhir;
use crate::domain::battery::{Battery, Flag, Step, Threshold, Topic};
use crate::domain::level::{Obligations, Reasons};
use crate::domain::questionnaire::Questionnaire;
use crate::domain::scale::{Band, CutOff, Rule, Scale};

const FILE: &str = "content/self-check.json";

/// `self-check.json` as written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SelfCheckFile {
    scales: Vec<ScaleFile>,
    flags: Vec<FlagFile>,
    levels: LevelsFile,
    full: Vec<StepFile>,
    topics: Vec<TopicFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ScaleFile {
    id: String,
    questionnaire: String,
    items: Vec<String>,
    rule: Rule,
    fewest_answered: Option<u16>,
    #[serde(default)]
    reversed: Vec<String>,
    #[serde(default)]
    bands: Vec<Band>,
    cut_offs: Vec<CutOffFile>,
    gives_way_to: Option<String>,
    citation: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CutOffFile {
    id: String,
    at: i32,
    #[serde(default = "yes")]
    published: bool,
}

const fn yes() -> bool {
    true
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FlagFile {
    id: String,
    questionnaire: String,
    item: String,
    at_least: i16,
    #[serde(default)]
    interrupts: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct LevelsFile {
    crisis: Vec<ReasonFile>,
    prompt_care: Vec<ReasonFile>,
    talk_to_someone: Vec<ReasonFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ReasonFile {
    flag: Option<String>,
    scale: Option<String>,
    at_least: Option<i32>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GateFile {
    scale: String,
    at_least: i32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StepFile {
    ask: Option<String>,
    items: Option<Vec<String>>,
    offer: Option<String>,
    questionnaires: Option<Vec<String>>,
    when: Option<GateFile>,
    after: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TopicFile {
    id: String,
    steps: Vec<StepFile>,
}

/// The battery, with the names that its words are filed under.
pub struct ReadBattery {
    /// The battery.
    pub battery: Battery,
    /// Every offer's name, in order of first appearance.
    pub offers: Vec<String>,
}

/// Reads the battery and every questionnaire that it names.
pub fn read(public: &Path, file: SelfCheckFile, problems: &mut Vec<Problem>) -> Option<ReadBattery> {
    let before = problems.len();
    let mut builder = Builder { public, problems, questionnaires: Vec::new(), scales: Vec::new(), flags: Vec::new() };
    for (at, scale) in file.scales.iter().enumerate() {
        builder.scale(scale, &format!("scales[{at}]"));
    }
    for (at, scale) in file.scales.iter().enumerate() {
        builder.succession(scale, at);
    }
    for (at, flag) in file.flags.iter().enumerate() {
        builder.flag(flag, &format!("flags[{at}]"));
    }
    let obligations = Obligations {
        crisis: builder.reasons(&file.levels.crisis, "levels.crisis"),
        prompt_care: builder.reasons(&file.levels.prompt_care, "levels.prompt-care"),
        talk_to_someone: builder.reasons(&file.levels.talk_to_someone, "levels.talk-to-someone"),
    };
    let full = builder.steps(&file.full, "full");
    let topics = file
        .topics
        .iter()
        .enumerate()
        .map(|(at, topic)| Topic { id: topic.id.clone(), steps: builder.steps(&topic.steps, &format!("topics[{at}].steps")) })
        .collect();
    let Builder { questionnaires, scales, flags, problems, .. } = builder;
    let battery = Battery { questionnaires, scales, flags, obligations, full, topics };
    let offers = offers(&battery);
    (problems.len() == before).then_some(ReadBattery { battery, offers })
}

fn offers(battery: &Battery) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for step in battery.full.iter().chain(battery.topics.iter().flat_map(|topic| &topic.steps)) {
        if let Step::Offer { id, .. } = step
            && !names.contains(id)
        {
            names.push(id.clone());
        }
    }
    names
}

struct Builder<'a> {
    public: &'a Path,
    problems: &'a mut Vec<Problem>,
    questionnaires: Vec<Questionnaire>,
    scales: Vec<Scale>,
    flags: Vec<Flag>,
}

fn position(at: usize) -> u16 {
    u16::try_from(at).unwrap_or(u16::MAX)
}

impl Builder<'_> {
    fn refuse(&mut self, field: &str, what: impl Into<String>, fix: impl Into<String>) {
        self.problems.push(Problem::error(FILE, field, what, fix));
    }

    /// The position of a questionnaire, reading its file the first time it is named.
    fn questionnaire(&mut self, id: &str) -> Option<u16> {
        if let Some(known) = self.questionnaires.iter().position(|sheet| sheet.id == id) {
            return Some(position(known));
        }
        let sheet = fhir::questionnaire(self.public, id, self.problems)?;
        self.questionnaires.push(sheet);
        Some(position(self.questionnaires.len() - 1))
    }

    fn items(&mut self, questionnaire: u16, names: &[String], field: &str) -> Vec<u16> {
        let mut positions = Vec::new();
        for name in names {
            let Some(sheet) = self.questionnaires.get(usize::from(questionnaire)) else { continue };
            match sheet.items.iter().position(|item| item.link_id == *name) {
                Some(found) => positions.push(position(found)),
                None => {
                    let what = format!("`{name}` is no item of `{}`", sheet.id);
                    self.refuse(field, what, "name the linkId of one of its items");
                }
            }
        }
        positions
    }

    fn scale(&mut self, scale: &ScaleFile, field: &str) {
        if self.scales.iter().any(|known| known.id == scale.id) {
            self.refuse(&format!("{field}.id"), format!("`{}` stands twice", scale.id), "give each scale its own name");
        }
        let Some(questionnaire) = self.questionnaire(&scale.questionnaire) else { return };
        let items = self.items(questionnaire, &scale.items, &format!("{field}.items"));
        let reversed = self.items(questionnaire, &scale.reversed, &format!("{field}.reversed"));
        if items.is_empty() {
            self.refuse(&format!("{field}.items"), "is empty", "name the items that count");
            return;
        }
        let Some(range) = self.range(questionnaire, &items, scale.rule, field) else { return };
        self.refuse_wrong_direction(questionnaire, &items, &reversed, field);
        self.refuse_bad_bands(&scale.bands, range, field);
        self.refuse_bad_cut_offs(&scale.cut_offs, range, field);
        let fewest = scale.fewest_answered.unwrap_or_else(|| position(items.len()));
        if fewest == 0 || usize::from(fewest) > items.len() {
            let fix = format!("write a number from 1 to {}", items.len());
            self.refuse(&format!("{field}.fewest_answered"), "cannot be met", fix);
        }
        if scale.rule == Rule::Sum && usize::from(fewest) < items.len() {
            let fix = "leave it out: a sum with a question left open has no published meaning here";
            self.refuse(&format!("{field}.fewest_answered"), "a sum needs every item", fix);
        }
        if scale.citation.trim().is_empty() {
            self.refuse(&format!("{field}.citation"), "is empty", "name the paper behind the bands and cut-offs");
        }
        self.scales.push(Scale {
            id: scale.id.clone(),
            questionnaire,
            items,
            rule: scale.rule,
            fewest,
            range,
            bands: scale.bands.clone(),
            cut_offs: scale
                .cut_offs
                .iter()
                .map(|cut| CutOff { id: cut.id.clone(), at: cut.at, published: cut.published })
                .collect(),
            gives_way_to: None,
            citation: scale.citation.clone(),
        });
    }

    /// Lowest and highest total of full answers.
    fn range(&mut self, questionnaire: u16, items: &[u16], rule: Rule, field: &str) -> Option<(i32, i32)> {
        let sheet = self.questionnaires.get(usize::from(questionnaire))?;
        let (mut low, mut high) = (0, 0);
        let mut unscored = None;
        for &item in items {
            let item = sheet.items.get(usize::from(item))?;
            let values = item.choices.iter().filter_map(|choice| choice.value).map(i32::from);
            match (values.clone().min(), values.max()) {
                // An item that an answer can rule out then counts as nothing.
                (Some(least), Some(most)) => {
                    low += if item.conditions.is_empty() { least } else { 0 };
                    high += most;
                }
                _ => unscored = Some(item.link_id.clone()),
            }
        }
        if let Some(name) = unscored {
            let fix = "take it out of the scale, or give its options ordinal values";
            self.refuse(&format!("{field}.items"), format!("`{name}` has no ordinal values"), fix);
            return None;
        }
        let divisor = match rule {
            Rule::Sum => 1,
            Rule::Mean => i32::try_from(items.len()).unwrap_or(i32::MAX),
        };
        Some((low / divisor, high / divisor))
    }

    /// Reversal stands in two places on purpose, in the values and in the list, so that a slip in
    /// one of them is caught by the other.
    fn refuse_wrong_direction(&mut self, questionnaire: u16, items: &[u16], reversed: &[u16], field: &str) {
        let Some(sheet) = self.questionnaires.get(usize::from(questionnaire)) else { return };
        let falls = |at: u16| {
            let values: Vec<i16> = sheet
                .items
                .get(usize::from(at))
                .map(|item| item.choices.iter().filter_map(|choice| choice.value).collect())
                .unwrap_or_default();
            values.first() > values.last()
        };
        let Some(usual) = items.iter().find(|item| !reversed.contains(item)).map(|&item| falls(item)) else { return };
        let odd: Vec<String> = items
            .iter()
            .filter(|&&item| (falls(item) != usual) != reversed.contains(&item))
            .filter_map(|&item| sheet.items.get(usize::from(item)))
            .map(|item| item.link_id.clone())
            .collect();
        if !odd.is_empty() {
            let what = format!("the values of item {} do not run as the list of reversed items says", odd.join(", "));
            self.refuse(&format!("{field}.reversed"), what, "correct the list or the ordinal values");
        }
    }

    fn refuse_bad_bands(&mut self, bands: &[Band], (low, high): (i32, i32), field: &str) {
        let mut expected = low;
        for (at, band) in bands.iter().enumerate() {
            if band.from != expected || band.to < band.from {
                let relation = if band.from < expected { "overlaps the one before" } else { "leaves a gap before it" };
                let what = format!("`{}` ({} to {}) {relation}", band.id, band.from, band.to);
                self.refuse(&format!("{field}.bands[{at}]"), what, format!("begin it at {expected}"));
            }
            expected = band.to + 1;
        }
        if !bands.is_empty() && expected != high + 1 {
            let what = format!("the bands end at {}, the scale at {high}", expected - 1);
            self.refuse(&format!("{field}.bands"), what, format!("let the last band end at {high}"));
        }
    }

    fn refuse_bad_cut_offs(&mut self, cut_offs: &[CutOffFile], (low, high): (i32, i32), field: &str) {
        if cut_offs.is_empty() {
            self.refuse(&format!("{field}.cut_offs"), "is empty", "name at least one total from which to look closer");
        }
        let mut before = low;
        for (at, cut) in cut_offs.iter().enumerate() {
            if cut.at <= before || cut.at > high {
                let what = format!("`{}` stands at {}", cut.id, cut.at);
                let fix = format!("write the cut-offs lowest first, each above {low} and up to {high}");
                self.refuse(&format!("{field}.cut_offs[{at}].at"), what, fix);
            }
            before = cut.at;
        }
    }

    fn succession(&mut self, file: &ScaleFile, at: usize) {
        let Some(fuller) = &file.gives_way_to else { return };
        let target = self.scales.iter().position(|scale| scale.id == *fuller);
        let same_sheet = target.and_then(|target| self.scales.get(target)).is_some_and(|target| {
            self.scales.iter().any(|scale| scale.id == file.id && scale.questionnaire == target.questionnaire)
        });
        if !same_sheet {
            let what = format!("`{fuller}` is no scale of the same questionnaire");
            self.refuse(&format!("scales[{at}].gives_way_to"), what, "name the fuller scale of the same questionnaire");
        }
        if let (Some(target), Some(scale)) = (target, self.scales.iter_mut().find(|scale| scale.id == file.id)) {
            scale.gives_way_to = Some(position(target));
        }
    }

    fn flag(&mut self, flag: &FlagFile, field: &str) {
        let Some(questionnaire) = self.questionnaire(&flag.questionnaire) else { return };
        let items = self.items(questionnaire, core::slice::from_ref(&flag.item), &format!("{field}.item"));
        let Some(&item) = items.first() else { return };
        let reachable = self
            .questionnaires
            .get(usize::from(questionnaire))
            .and_then(|sheet| sheet.items.get(usize::from(item)))
            .is_some_and(|item| item.choices.iter().any(|choice| choice.value.is_some_and(|value| value >= flag.at_least)));
        if !reachable {
            let what = format!("no answer has a value of {} or more", flag.at_least);
            self.refuse(&format!("{field}.at_least"), what, "write a value that the item can reach");
        }
        self.flags.push(Flag { id: flag.id.clone(), questionnaire, item, at_least: flag.at_least, interrupts: flag.interrupts });
    }

    fn threshold(&mut self, scale: &str, at_least: i32, field: &str) -> Option<Threshold> {
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

    fn steps(&mut self, files: &[StepFile], field: &str) -> Vec<Step> {
        let mut steps = Vec::new();
        for (at, file) in files.iter().enumerate() {
            let field = format!("{field}[{at}]");
            let when = file.when.as_ref().and_then(|gate| self.threshold(&gate.scale, gate.at_least, &format!("{field}.when")));
            let step = match (&file.ask, &file.offer) {
                (Some(ask), None) => self.ask(ask, file.items.as_deref(), when, &field),
                (None, Some(offer)) => self.offer(offer, file, when, &steps, &field),
                _ => {
                    self.refuse(&field, "must either `ask` or `offer`", "write one of the two");
                    None
                }
            };
            steps.extend(step);
        }
        if steps.is_empty() {
            self.refuse(field, "asks nothing", "add at least one step");
        }
        steps
    }

    fn ask(&mut self, ask: &str, items: Option<&[String]>, when: Option<Threshold>, field: &str) -> Option<Step> {
        let questionnaire = self.questionnaire(ask)?;
        let items = match items {
            Some(names) => self.items(questionnaire, names, &format!("{field}.items")),
            None => {
                let all = self.questionnaires.get(usize::from(questionnaire)).map_or(0, |sheet| sheet.items.len());
                (0..position(all)).collect()
            }
        };
        Some(Step::Ask { questionnaire, items, when })
    }

    fn offer(&mut self, id: &str, file: &StepFile, when: Option<Threshold>, earlier: &[Step], field: &str) -> Option<Step> {
        let names = file.questionnaires.as_deref().unwrap_or_default();
        if names.is_empty() {
            self.refuse(&format!("{field}.questionnaires"), "is empty", "name the questionnaires to offer");
        }
        let questionnaires = names.iter().filter_map(|name| self.questionnaire(name)).collect();
        let after = file.after.as_ref().and_then(|after| {
            let found = earlier.iter().position(|step| matches!(step, Step::Offer { id, .. } if id == after));
            if found.is_none() {
                self.refuse(&format!("{field}.after"), format!("`{after}` is no earlier offer"), "name an offer above it");
            }
            found.map(position)
        });
        Some(Step::Offer { id: id.to_owned(), questionnaires, when, after })
    }
}
