//! From a FHIR R4 `Questionnaire` to the domain's, with every doubt refused.
//!
//! Only what a questionnaire of this project needs is read: groups one level deep as stems,
//! `choice` items, ordinal values on the answer options, and `enableWhen` with `=` or `exists`.

use std::collections::BTreeSet;
use std::path::Path;

use serde::Deserialize;

use super::problem::Problem;
use crate::domain::questionnaire::{Choice, Coding, Condition, Item, Must, Questionnaire, Stem};
use crate::domain::text::Text;

/// Where FHIR R4 keeps an option's value.
const ORDINAL_VALUE: &str = "http://hl7.org/fhir/StructureDefinition/ordinalValue";

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Resource {
    #[serde(rename = "resourceType")]
    kind: Text,
    id: Text,
    url: Text,
    version: Text,
    title: Text,
    language: Text,
    copyright: Text,
    item: Vec<FhirItem>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct FhirItem {
    link_id: Text,
    text: Text,
    #[serde(rename = "type")]
    kind: Text,
    #[serde(default)]
    item: Vec<FhirItem>,
    #[serde(default)]
    answer_option: Vec<FhirOption>,
    #[serde(default)]
    enable_when: Vec<EnableWhen>,
    enable_behavior: Option<Text>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct FhirOption {
    #[serde(default)]
    extension: Vec<Extension>,
    value_coding: FhirCoding,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Extension {
    url: Text,
    value_decimal: Option<serde_json::Number>,
}

#[derive(Deserialize)]
struct FhirCoding {
    system: Text,
    code: Text,
    #[serde(default)]
    display: Text,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct EnableWhen {
    question: Text,
    operator: Text,
    answer_coding: Option<FhirCoding>,
    answer_boolean: Option<bool>,
}

/// The file of the questionnaire with this name, below `public/`.
#[must_use]
pub(super) fn file_of(id: &str) -> String {
    format!("content/instruments/{id}.json")
}

/// Reads one questionnaire.
pub(super) fn questionnaire(public: &Path, id: &str, problems: &mut Vec<Problem>) -> Option<Questionnaire> {
    let file = file_of(id);
    let resource: Resource = super::json(public, &file, problems)?;
    super::refuse_empty_texts(public, &file, problems);
    let mut reader = Reader { file: &file, problems, items: Vec::new() };
    if resource.kind != "Questionnaire" {
        reader.refuse("resourceType", "is not `Questionnaire`", "this folder holds FHIR R4 Questionnaires only");
    }
    if resource.id != id {
        reader.refuse("id", &format!("is `{}`", resource.id), &format!("write `{id}`, the name of the file"));
    }
    for (position, item) in resource.item.iter().enumerate() {
        let field = format!("item[{position}]");
        if item.kind == "group" {
            let stem = Stem { link_id: item.link_id, text: item.text };
            for (inner, child) in item.item.iter().enumerate() {
                reader.item(child, Some(&stem), &item.enable_when, &format!("{field}.item[{inner}]"));
            }
        } else {
            reader.item(item, None, &[], &field);
        }
    }
    let items = reader.items;
    if items.is_empty() {
        problems.push(Problem::error(&file, "item", "has no questions", "add at least one `choice` item"));
    }
    refuse_repeated(&file, &items, problems);
    Some(Questionnaire {
        id: resource.id,
        url: resource.url,
        version: resource.version,
        title: resource.title,
        language: resource.language,
        credit: resource.copyright,
        items,
    })
}

struct Reader<'a> {
    file: &'a str,
    problems: &'a mut Vec<Problem>,
    items: Vec<Item>,
}

impl Reader<'_> {
    fn refuse(&mut self, field: &str, what: &str, fix: &str) {
        self.problems.push(Problem::error(self.file, field, what, fix));
    }

    fn item(&mut self, item: &FhirItem, stem: Option<&Stem>, inherited: &[EnableWhen], field: &str) {
        if item.kind != "choice" {
            let what = format!("has the type `{}`", item.kind);
            self.refuse(&format!("{field}.type"), &what, "use `choice`, or `group` for a stem one level deep");
        }
        if !item.item.is_empty() {
            let fix = "put them after it, or in a `group`: here they would never be asked";
            self.refuse(&format!("{field}.item"), "a question holds other questions", fix);
        }
        let choices = self.choices(item, field);
        let when = if item.enable_when.is_empty() { inherited } else { &item.enable_when };
        if when.len() > 1 && item.enable_behavior.as_deref() != Some("any") {
            let fix = "write `\"enableBehavior\": \"any\"`; `all` is not supported";
            self.refuse(&format!("{field}.enableBehavior"), "several conditions are not joined by `any`", fix);
        }
        if !inherited.is_empty() && !item.enable_when.is_empty() {
            let fix = "put the condition on the group or on the item";
            self.refuse(&format!("{field}.enableWhen"), "its group has conditions too", fix);
        }
        let conditions = when
            .iter()
            .enumerate()
            .filter_map(|(at, condition)| self.condition(condition, &format!("{field}.enableWhen[{at}]")))
            .collect();
        self.items.push(Item { link_id: item.link_id, stem: stem.cloned(), text: item.text, choices, conditions });
    }

    fn choices(&mut self, item: &FhirItem, field: &str) -> Vec<Choice> {
        let mut choices = Vec::new();
        for (at, option) in item.answer_option.iter().enumerate() {
            let field = format!("{field}.answerOption[{at}]");
            let value = self.value(option, &field);
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

    fn condition(&mut self, condition: &EnableWhen, field: &str) -> Option<Condition> {
        let Some(position) = self.items.iter().position(|earlier| earlier.link_id == condition.question) else {
            let what = format!("waits for `{}`, which is no earlier item", condition.question);
            self.refuse(&format!("{field}.question"), &what, "name the linkId of an item that comes before");
            return None;
        };
        let must = match (condition.operator.as_str(), &condition.answer_coding, condition.answer_boolean) {
            ("=", Some(wanted), None) => {
                let chosen = self.items.get(position).and_then(|item| {
                    item.choices
                        .iter()
                        .position(|choice| choice.coding.system == wanted.system && choice.coding.code == wanted.code)
                });
                let Some(chosen) = chosen.and_then(|chosen| u8::try_from(chosen).ok()) else {
                    let what = format!("waits for the answer `{}`, which that item does not offer", wanted.code);
                    self.refuse(&format!("{field}.answerCoding"), &what, "name one of its options");
                    return None;
                };
                Must::Be(chosen)
            }
            ("exists", None, Some(false)) => Must::BeOpen,
            _ => {
                let fix = "use `=` with an answerCoding, or `exists` with answerBoolean false";
                self.refuse(&format!("{field}.operator"), "this condition is not supported", fix);
                return None;
            }
        };
        Some(Condition { item: u16::try_from(position).unwrap_or(u16::MAX), must })
    }
}

fn refuse_repeated(file: &str, items: &[Item], problems: &mut Vec<Problem>) {
    let mut seen = BTreeSet::new();
    for item in items {
        if !seen.insert(item.link_id.as_str()) {
            let what = format!("`{}` names two items", item.link_id);
            problems.push(Problem::error(file, "linkId", what, "give each item its own"));
        }
    }
}
