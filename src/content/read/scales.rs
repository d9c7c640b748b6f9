//! How each score is made: what contradicts the questionnaires, the papers or itself is refused.

use super::battery::{Builder, position};
use super::self_check_file::{CutOffFile, ScaleFile};
use crate::domain::scale::{Band, CutOff, Rule, Scale};

impl Builder<'_> {
    pub(super) fn scale(&mut self, scale: &ScaleFile, field: &str) {
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
            id: scale.id,
            questionnaire,
            items,
            rule: scale.rule,
            fewest,
            range,
            bands: scale.bands.clone(),
            cut_offs: scale
                .cut_offs
                .iter()
                .map(|cut| CutOff { id: cut.id, at: cut.at, published: cut.published })
                .collect(),
            gives_way_to: None,
            citation: scale.citation,
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
                _ => unscored = Some(item.link_id),
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
        let odd: Vec<&str> = items
            .iter()
            .filter(|&&item| (falls(item) != usual) != reversed.contains(&item))
            .filter_map(|&item| sheet.items.get(usize::from(item)))
            .map(|item| item.link_id.as_str())
            .collect();
        if !odd.is_empty() {
            let what = format!("the values of item {} do not run as the list of reversed items says", odd.join(", "));
            self.refuse(&format!("{field}.reversed"), what, "correct the list or the ordinal values");
        }
    }

    /// An item with values that no scale counts is one that was forgotten, and its score is too low.
    pub(super) fn refuse_uncounted(&mut self) {
        let mut forgotten = Vec::new();
        for (at, sheet) in self.questionnaires.iter().enumerate() {
            let scales: Vec<&Scale> =
                self.scales.iter().filter(|scale| usize::from(scale.questionnaire) == at).collect();
            let Some(scale) = scales.first() else { continue };
            let counted = |item: u16| scales.iter().any(|scale| scale.items.contains(&item));
            for (item, at) in sheet.items.iter().zip(0..) {
                if item.choices.iter().any(|choice| choice.value.is_some()) && !counted(at) {
                    let what = format!("item `{}` of `{}` has values and counts nowhere", item.link_id, sheet.id);
                    forgotten.push((self.scales.iter().position(|known| known.id == scale.id), what));
                }
            }
        }
        for (scale, what) in forgotten {
            let fix = "add it to the items, or take its ordinal values out of the questionnaire";
            self.refuse(&format!("scales[{}].items", scale.unwrap_or_default()), what, fix);
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
            expected = band.to.saturating_add(1);
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

    pub(super) fn succession(&mut self, file: &ScaleFile, at: usize) {
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
}
