//! A questionnaire's score as `FHIRPath`, for software that shows the questionnaire in a form of its own.
//!
//! It says what `domain::scale` does, in the part of the language that every engine has (`FHIRPath` 2.0)
//! and with the names that SDC gives to the form and its answers. An item's value is looked up by the
//! code of its answer, so that reversed items need no rule of their own.

use crate::domain::questionnaire::{Item, Must, Questionnaire};
use crate::domain::scale::{Rule, Scale};

use super::fhir::ORDINAL_VALUE;

/// The score: one named value for each item, and what is made of them.
pub(super) struct Score {
    /// The name and the expression of each item's value; empty while it is open.
    pub(super) values: Vec<(String, String)>,
    /// The total; empty where it is not scored.
    pub(super) total: String,
}

/// The score of `sheet` by `scale`. A mean is rounded to hundredths, halves up, as `Total::hundredths`.
pub(super) fn score(scale: &Scale, sheet: &Questionnaire) -> Score {
    let items = scale.items.iter().filter_map(|&item| sheet.items.get(usize::from(item)));
    let values: Vec<_> = items.enumerate().map(|(at, item)| (format!("v{}", at + 1), value(item, sheet))).collect();
    let each = |write: fn(&str) -> String| values.iter().map(|(name, _)| write(name)).collect::<Vec<_>>().join(" + ");
    let total = match scale.rule {
        // A sum with an open item is empty, as FHIRPath adds.
        Rule::Sum => format!("({}).truncate()", each(|name| format!("%{name}"))),
        Rule::Mean => {
            let answered = each(|name| format!("%{name}.count()"));
            let sum = each(|name| format!("iif(%{name}.exists(), %{name}, 0)"));
            format!("iif({answered} >= {}, (({sum}) / ({answered})).round(2))", scale.fewest)
        }
    };
    Score { values, total }
}

/// What an item adds: nothing at all while it is open, 0 where an answer rules it out.
fn value(item: &Item, sheet: &Questionnaire) -> String {
    let chosen = format!(
        "%questionnaire{}.answerOption.where(value.code = {}).extension.where(url = '{ORDINAL_VALUE}').value",
        path(item),
        code(item)
    );
    if item.conditions.is_empty() {
        return chosen;
    }
    let mut open = Vec::new();
    let mut wanted: Vec<(String, Vec<String>)> = Vec::new();
    for condition in &item.conditions {
        let Some(gate) = sheet.items.get(usize::from(condition.item)) else { continue };
        let answer = code(gate);
        let Must::Be(choice) = condition.must else {
            open.push(format!("{answer}.empty()"));
            continue;
        };
        let choice = gate.choices.get(usize::from(choice)).map(|choice| quoted(&choice.coding.code));
        match wanted.iter_mut().find(|(known, _)| *known == answer) {
            Some((_, choices)) => choices.extend(choice),
            None => wanted.push((answer, choice.into_iter().collect())),
        }
    }
    let asked = wanted.iter().map(|(answer, choices)| format!("({answer} in ({}))", choices.join(" | ")));
    let asked: Vec<_> = open.into_iter().chain(asked).collect();
    let decided: Vec<_> = wanted.iter().map(|(answer, _)| format!("{answer}.exists()")).collect();
    let ruled_out = if decided.is_empty() { "0".to_owned() } else { format!("iif({}, 0)", decided.join(" and ")) };
    format!("iif({}, {chosen}, {ruled_out})", asked.join(" or "))
}

/// The code of the answer to an item.
fn code(item: &Item) -> String {
    format!("%resource{}.answer.value.code", path(item))
}

/// Where an item stands, in the questionnaire and in its answers alike.
fn path(item: &Item) -> String {
    let step = |link_id: &str| format!(".item.where(linkId = {})", quoted(link_id));
    item.stem.iter().map(|stem| step(&stem.link_id)).chain([step(&item.link_id)]).collect()
}

fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\\', "\\\\").replace('\'', "\\'"))
}
