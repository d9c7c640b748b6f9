//! From a FHIR R4 `Questionnaire` to the domain's, with every doubt refused.
//!
//! Only what a questionnaire of this project needs is read: groups one level deep as stems,
//! `choice` items, ordinal values on the answer options, `enableWhen` with `=` or `exists`, and last a
//! read-only `total`, which is for other software.

mod choices;
mod condition;

use std::collections::BTreeSet;
use std::path::Path;

use super::fhir_file::{EnableWhen, FhirItem, Resource};
use super::printed;
use super::problem::Problem;
use super::total::{self, Total};
use crate::domain::questionnaire::{Item, Questionnaire, Stem, Wording};
use crate::domain::text::Text;
pub(super) use choices::ORDINAL_VALUE;

/// The file of the questionnaire with this name, below `public/`.
#[must_use]
pub(super) fn file_of(id: &str) -> String {
    format!("content/instruments/{id}.json")
}

/// Reads one questionnaire, and the item that gives its total, where it has one.
pub(super) fn questionnaire(
    public: &Path,
    id: &str,
    problems: &mut Vec<Problem>,
) -> Option<(Questionnaire, Option<Total>)> {
    let file = file_of(id);
    let resource: Resource = super::file::json(public, &file, problems)?;
    super::file::refuse_empty_texts(public, &file, problems);
    let mut reader = Reader { file: &file, language: resource.language, problems, items: Vec::new(), total: None };
    if resource.kind != "Questionnaire" {
        reader.refuse("resourceType", "is not `Questionnaire`", "this folder holds FHIR R4 Questionnaires only");
    }
    if resource.id != id {
        reader.refuse("id", &format!("is `{}`", resource.id), &format!("write `{id}`, the name of the file"));
    }
    if resource.copyright.is_none() {
        let fix = "write who owns it and on what terms you may ask it: it stands wherever the questions are";
        reader.refuse("copyright", "is missing", fix);
    }
    reader.refuse_unreadable("title", &resource.title, printed::LONGEST_TEXT);
    for (position, item) in resource.item.iter().enumerate() {
        let field = format!("item[{position}]");
        if item.kind == "group" {
            let stem = Stem { link_id: item.link_id, text: item.text };
            reader.refuse_unreadable(&format!("{field}.text"), &item.text, printed::LONGEST_TEXT);
            for (inner, child) in item.item.iter().enumerate() {
                reader.item(child, Some(&stem), &item.enable_when, &format!("{field}.item[{inner}]"));
            }
        } else if is_computed(item) {
            reader.total(item, field);
        } else {
            reader.item(item, None, &[], &field);
        }
    }
    let Reader { items, total, .. } = reader;
    if items.is_empty() {
        problems.push(Problem::error(&file, "item", "has no questions", "add at least one `choice` item"));
    }
    refuse_repeated(&file, &items, problems);
    let sheet = Questionnaire {
        id: resource.id,
        url: resource.url,
        version: resource.version,
        title: resource.title,
        language: resource.language,
        wording: Wording::Printed,
        credit: resource.copyright.unwrap_or_default(),
        items,
    };
    Some((sheet, total))
}

/// Whether an item is there to be computed, or means to be.
fn is_computed(item: &FhirItem) -> bool {
    item.link_id == total::LINK_ID || matches!(item.kind.as_str(), "integer" | "decimal")
}

struct Reader<'a> {
    file: &'a str,
    language: Text,
    problems: &'a mut Vec<Problem>,
    items: Vec<Item>,
    total: Option<Total>,
}

impl Reader<'_> {
    fn refuse(&mut self, field: &str, what: &str, fix: &str) {
        self.problems.push(Problem::error(self.file, field, what, fix));
    }

    fn total(&mut self, item: &FhirItem, field: String) {
        if item.link_id != total::LINK_ID {
            let what = format!("`{}` is a number", item.link_id);
            let fix = "ask with `choice`; the one number that is computed has the linkId `total`";
            self.refuse(&field, &what, fix);
        }
        let total = Total { kind: item.kind, field };
        total::examine(&total, item.read_only, &item.extension, |field, what, fix| self.refuse(field, what, fix));
        if let Some(first) = self.total.replace(total) {
            self.refuse(&first.field, "is not the only total", "keep one");
        }
    }

    /// What no screen could show as the publisher printed it.
    fn refuse_unreadable(&mut self, field: &str, text: &str, longest: usize) {
        for (what, fix) in printed::faults(text, longest) {
            self.refuse(field, &what, &fix);
        }
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
        self.refuse_unreadable(&format!("{field}.text"), &item.text, printed::LONGEST_TEXT);
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
        let (link_id, language, text) = (item.link_id, self.language, item.text);
        self.items.push(Item { link_id, language, stem: stem.cloned(), text, choices, conditions });
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
