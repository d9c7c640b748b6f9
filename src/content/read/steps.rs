//! The order of the questions, and what is only offered.

use super::battery::{Builder, position};
use super::self_check_file::StepFile;
use crate::domain::battery::{Step, Threshold};
use crate::domain::text::Text;

impl Builder<'_> {
    pub(super) fn steps(&mut self, files: &[StepFile], field: &str) -> Vec<Step> {
        let mut steps = Vec::new();
        for (at, file) in files.iter().enumerate() {
            let field = format!("{field}[{at}]");
            let when = file
                .when
                .as_ref()
                .and_then(|gate| self.threshold(&gate.scale, gate.at_least, &format!("{field}.when")));
            let step = match (&file.ask, &file.offer) {
                (Some(_), None) if file.after.is_some() || file.questionnaires.is_some() => {
                    let fix = "`after` and `questionnaires` belong to an `offer`: take them out";
                    self.refuse(&field, "asks and offers at once", fix);
                    None
                }
                (Some(ask), None) => self.ask(ask, file.items.as_deref(), when, &field),
                (None, Some(offer)) => Some(self.offer(offer, file, when, &steps, &field)),
                _ => {
                    self.refuse(&field, "must either `ask` or `offer`", "write one of the two");
                    None
                }
            };
            steps.extend(step);
        }
        self.refuse_asked_twice(&steps, field);
        if steps.is_empty() {
            self.refuse(field, "asks nothing", "add at least one step");
        }
        steps
    }

    fn ask(&mut self, ask: &str, items: Option<&[Text]>, when: Option<Threshold>, field: &str) -> Option<Step> {
        let questionnaire = self.questionnaire(ask)?;
        let all = self.questionnaires.get(usize::from(questionnaire)).map_or(0, |sheet| sheet.items.len());
        let items = items.map_or_else(
            || (0..position(all)).collect(),
            |names| self.items(questionnaire, names, &format!("{field}.items")),
        );
        if items.is_empty() {
            self.refuse(
                &format!("{field}.items"),
                "asks nothing",
                "name its items, or leave the list out for all of them",
            );
        }
        Some(Step::Ask { questionnaire, items, when })
    }

    fn offer(&mut self, id: &str, file: &StepFile, when: Option<Threshold>, earlier: &[Step], field: &str) -> Step {
        let names = file.questionnaires.as_deref().unwrap_or_default();
        if names.is_empty() {
            self.refuse(&format!("{field}.questionnaires"), "is empty", "name the questionnaires to offer");
        }
        let questionnaires = names.iter().filter_map(|name| self.questionnaire(name)).collect();
        let after = file.after.as_ref().and_then(|after| {
            let found = earlier.iter().position(|step| matches!(step, Step::Offer { id, .. } if id == after));
            if found.is_none() {
                self.refuse(
                    &format!("{field}.after"),
                    format!("`{after}` is no earlier offer"),
                    "name an offer above it",
                );
            }
            found.map(position)
        });
        Step::Offer { id: id.into(), questionnaires, when, after }
    }

    /// Nobody answers the same question twice in one sitting.
    fn refuse_asked_twice(&mut self, steps: &[Step], field: &str) {
        let mut seen: Vec<(u16, u16)> = Vec::new();
        let mut twice = Vec::new();
        for step in steps {
            let asked: Vec<(u16, u16)> = match step {
                Step::Ask { questionnaire, items, .. } => items.iter().map(|&item| (*questionnaire, item)).collect(),
                Step::Offer { questionnaires, .. } => {
                    let items =
                        |&sheet: &u16| self.questionnaires.get(usize::from(sheet)).map_or(0, |sheet| sheet.items.len());
                    questionnaires
                        .iter()
                        .flat_map(|sheet| (0..position(items(sheet))).map(|item| (*sheet, item)))
                        .collect()
                }
            };
            for question in asked {
                if seen.contains(&question) { twice.push(question) } else { seen.push(question) }
            }
        }
        for (sheet, item) in twice {
            let sheet = self.questionnaires.get(usize::from(sheet));
            let name = sheet
                .and_then(|sheet| Some(format!("{} of `{}`", sheet.items.get(usize::from(item))?.link_id, sheet.id)));
            self.refuse(field, format!("asks item {} twice", name.unwrap_or_default()), "ask it in one step only");
        }
    }
}
