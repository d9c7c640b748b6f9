//! Reads what one may answer to a question, with the value of each option.

use std::collections::BTreeSet;

use super::Reader;
use crate::content::read::fhir_file::{FhirItem, FhirOption};
use crate::content::read::printed;
use crate::domain::questionnaire::{Choice, Coding};

/// Where FHIR R4 keeps an option's value.
pub(in crate::content::read) const ORDINAL_VALUE: &str = "http://hl7.org/fhir/StructureDefinition/ordinalValue";

impl Reader<'_> {
    pub(super) fn choices(&mut self, item: &FhirItem, field: &str) -> Vec<Choice> {
        let mut choices = Vec::new();
        for (at, option) in item.answer_option.iter().enumerate() {
            let field = format!("{field}.answerOption[{at}]");
            let value = self.value(option, &field);
            self.refuse_unreadable(
                &format!("{field}.valueCoding.display"),
                &option.value_coding.display,
                printed::LONGEST_CHOICE,
            );
            if option.value_coding.display.is_empty() {
                self.refuse(&format!("{field}.valueCoding.display"), "is missing", "write the option as it is printed");
            }
            let coded = |choice: &Choice| choice.coding.code == option.value_coding.code.as_str();
            if choices.iter().any(coded) {
                let what = format!("`{}` stands for two options", option.value_coding.code);
                self.refuse(&format!("{field}.valueCoding.code"), &what, "give each option of an item its own code");
            }
            choices.push(Choice {
                text: option.value_coding.display,
                value,
                coding: Coding { system: option.value_coding.system, code: option.value_coding.code },
            });
        }
        let field = format!("{field}.answerOption");
        if !(2..=9).contains(&choices.len()) {
            let what = format!("has {} options", choices.len());
            self.refuse(&field, &what, "write between two and nine: each has a number key");
        }
        self.refuse_uneven(&choices, &field);
        choices
    }

    fn value(&mut self, option: &FhirOption, field: &str) -> Option<i16> {
        let extension = option.extension.iter().find(|extension| extension.url == ORDINAL_VALUE)?;
        let value = extension.value_decimal.as_ref().and_then(serde_json::Number::as_i64);
        // A skipped item then never lowers what the others add up to.
        let value = value.and_then(|value| i16::try_from(value).ok()).filter(|value| *value >= 0);
        if value.is_none() {
            let fix = "write a whole number, 0 or more, as `valueDecimal`";
            self.refuse(&format!("{field}.extension"), "its ordinal value cannot be used", fix);
        }
        value
    }

    /// A list with a value missing, repeated or out of step is a list that was damaged on the way.
    fn refuse_uneven(&mut self, choices: &[Choice], field: &str) {
        let values: Vec<i32> = choices.iter().filter_map(|choice| choice.value).map(i32::from).collect();
        if values.is_empty() {
            return;
        }
        if values.len() != choices.len() {
            let fix = "give every option an ordinal value, or none on an unscored item";
            self.refuse(field, "some options have an ordinal value and some have not", fix);
            return;
        }
        let steps: BTreeSet<i32> = values.iter().zip(values.iter().skip(1)).map(|(one, next)| next - one).collect();
        if steps.len() > 1 || steps.contains(&0) {
            let what = format!("the values {values:?} have a gap or a repeat");
            self.refuse(field, &what, "number the options in even steps, as the publisher does");
        }
    }
}
