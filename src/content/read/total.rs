//! The item of a questionnaire that gives its score to other software. It is never asked.

use serde::Deserialize;
use serde_json::{Value, json};

use super::fhir::file_of;
use super::fhirpath::{self, Score};
use super::problem::Problem;
use crate::domain::questionnaire::Questionnaire;
use crate::domain::scale::{Rule, Scale};
use crate::domain::text::Text;

/// Its `linkId`.
pub(super) const LINK_ID: &str = crate::content::response::TOTAL;

/// Where SDC keeps how an item is computed, and what it names on the way.
const CALCULATED: &str = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression";
const VARIABLE: &str = "http://hl7.org/fhir/StructureDefinition/variable";
const LANGUAGE: &str = "text/fhirpath";

/// An extension that holds an expression.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Calculation {
    pub(super) url: Text,
    pub(super) value_expression: Option<Expression>,
}

/// An expression, in a language.
#[derive(Deserialize)]
pub(super) struct Expression {
    language: Text,
    expression: Option<Text>,
}

/// The item as it stands in the file.
pub(super) struct Total {
    /// Its FHIR type.
    pub(super) kind: Text,
    /// Where it stands.
    pub(super) field: String,
}

/// Refuses an item that cannot be a total, whatever the scale is.
pub(super) fn examine(
    total: &Total,
    read_only: bool,
    extensions: &[Calculation],
    mut refuse: impl FnMut(&str, &str, &str),
) {
    let field = &total.field;
    if !read_only {
        refuse(&format!("{field}.readOnly"), "is not true", "write `true`: the total is computed, nobody writes it");
    }
    let expression = extensions.iter().find(|extension| extension.url == CALCULATED);
    let fix = "run `site total` with the questionnaire's name, and take over what it prints";
    match expression.and_then(|extension| extension.value_expression.as_ref()) {
        None => refuse(&format!("{field}.extension"), "has no calculatedExpression", fix),
        Some(expression) if expression.language != LANGUAGE => {
            let what = format!("its expression is in `{}`", expression.language);
            refuse(&format!("{field}.extension"), &what, "write it in `text/fhirpath`");
        }
        Some(expression) if expression.expression.is_none_or(|text| text.trim().is_empty()) => {
            refuse(&format!("{field}.extension"), "its calculatedExpression says nothing", fix);
        }
        Some(_) => {}
    }
}

/// Refuses a total that its scale does not give, and a scale whose total is missing.
pub(super) fn compare(sheet: &Questionnaire, total: Option<&Total>, main: Option<&Scale>, problems: &mut Vec<Problem>) {
    let file = file_of(&sheet.id);
    match (total, main) {
        (Some(total), None) => {
            let fix = "take it out, or name one scale of this questionnaire in self-check.json that gives way to none";
            problems.push(Problem::error(&file, &total.field, "is a total without a scale of its own", fix));
        }
        (None, Some(scale)) => {
            let what = format!("has no `{LINK_ID}` for the scale `{}`", scale.id);
            let fix = format!("run `site total {}`, and put what it prints last in the list", sheet.id);
            problems.push(Problem::error(&file, "item", what, fix));
        }
        (Some(total), Some(scale)) if total.kind != kind(scale) => {
            let what = format!("is `{}`, and `{}` gives `{}`", total.kind, scale.id, kind(scale));
            let fix = "write `integer` for a sum and `decimal` for a mean";
            problems.push(Problem::error(&file, &format!("{}.type", total.field), what, fix));
        }
        (None, None) | (Some(_), Some(_)) => {}
    }
}

fn kind(scale: &Scale) -> &'static str {
    match scale.rule {
        Rule::Sum => "integer",
        Rule::Mean => "decimal",
    }
}

/// The item for a scale, ready to be put into its questionnaire.
pub(super) fn item(scale: &Scale, sheet: &Questionnaire) -> Value {
    let Score { values, total } = fhirpath::score(scale, sheet);
    let variable = |(name, expression)| json!({ "url": VARIABLE, "valueExpression": { "name": name, "language": LANGUAGE, "expression": expression } });
    let mut extensions: Vec<Value> = values.into_iter().map(variable).collect();
    extensions.push(json!({ "url": CALCULATED, "valueExpression": { "language": LANGUAGE, "expression": total } }));
    json!({ "linkId": LINK_ID, "text": "Total", "type": kind(scale), "readOnly": true, "extension": extensions })
}
