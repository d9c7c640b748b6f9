//! Reads a FHIR R4 `Bundle` of `QuestionnaireResponse`s that may come from anywhere.
//!
//! What it does not know it passes over; what has another shape than FHIR gives it is refused. Nothing
//! is scored here, and nothing is believed.

use serde::Deserialize;

use crate::domain::kept::{Kept, Mark, Outcome, Refusal, Sheet, Told};

/// The `linkId` of the item that holds a total. It stands at the top, beside the questions.
pub const TOTAL: &str = "total";

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Bundle {
    resource_type: String,
    #[serde(default)]
    entry: Vec<Entry>,
}

#[derive(Deserialize)]
struct Entry {
    resource: Option<Response>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Response {
    resource_type: String,
    questionnaire: Option<String>,
    authored: Option<String>,
    #[serde(default)]
    item: Vec<Node>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Node {
    link_id: String,
    #[serde(default)]
    answer: Vec<Answer>,
    #[serde(default)]
    item: Vec<Node>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Answer {
    value_coding: Option<Coding>,
    value_integer: Option<i32>,
    value_decimal: Option<f64>,
    #[serde(default)]
    item: Vec<Node>,
}

#[derive(Default, Deserialize)]
struct Coding {
    #[serde(default)]
    system: String,
    #[serde(default)]
    code: String,
}

/// Reads it. The reader of JSON stops at 128 levels, and a field above that stands twice is refused.
///
/// # Errors
/// [`Refusal::CutShort`] and [`Refusal::Alien`].
pub fn read(text: &[u8]) -> Outcome {
    // Also where nobody would look: the reader of JSON passes over what it does not keep.
    let text = core::str::from_utf8(text).map_err(|_| Refusal::Alien)?;
    let bundle: Bundle = serde_json::from_str(text).map_err(|error| {
        // An empty file, and words that happen to end, are nothing of ours.
        let begun = error.is_eof() && text.trim_ascii_start().starts_with("{\"resourceType\":\"Bundle\"");
        if begun { Refusal::CutShort } else { Refusal::Alien }
    })?;
    if bundle.resource_type != "Bundle" {
        return Err(Refusal::Alien);
    }
    let responses = bundle.entry.into_iter().filter_map(|entry| entry.resource);
    let sheets: Vec<Sheet> =
        responses.filter(|found| found.resource_type == "QuestionnaireResponse").map(sheet).collect();
    if sheets.is_empty() { Err(Refusal::Alien) } else { Ok(Kept { sheets }) }
}

fn sheet(response: Response) -> Sheet {
    let mut sheet = Sheet {
        questionnaire: response.questionnaire.unwrap_or_default(),
        on: response.authored.as_deref().and_then(day),
        ..Sheet::default()
    };
    for node in response.item {
        if node.link_id == TOTAL {
            sheet.totals.extend(node.answer.iter().map(told));
        } else {
            mark(node, &mut sheet.marks);
        }
    }
    sheet
}

/// Every answer of an item and of those inside it. One that is no code is marked without one.
fn mark(node: Node, marks: &mut Vec<Mark>) {
    for answer in node.answer {
        let Coding { system, code } = answer.value_coding.unwrap_or_default();
        marks.push(Mark { item: node.link_id.clone(), system, code });
        answer.item.into_iter().for_each(|inside| mark(inside, marks));
    }
    node.item.into_iter().for_each(|inside| mark(inside, marks));
}

fn told(answer: &Answer) -> Told {
    let number = answer.value_integer.map(f64::from).or(answer.value_decimal);
    number.map_or(Told::NoNumber, Told::Number)
}

/// `2026-11-22`, or the same with a time of day behind it.
fn day(authored: &str) -> Option<(i32, u32, u32)> {
    let date = authored.split('T').next().unwrap_or_default();
    let mut parts = date.split('-');
    let mut next = |digits: usize| {
        let part =
            parts.next().filter(|part| part.len() == digits && part.bytes().all(|sign| sign.is_ascii_digit()))?;
        part.parse::<u32>().ok()
    };
    let (year, month, day) = (next(4)?, next(2)?, next(2)?);
    parts.next().is_none().then_some((i32::try_from(year).ok()?, month, day))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_whole_or_none() {
        for (text, expected) in [
            ("2026-11-22", Some((2026, 11, 22))),
            ("2026-11-22T10:00:00Z", Some((2026, 11, 22))),
            ("2026-11", None),
            ("2026", None),
            ("", None),
            ("2026-11-22-01", None),
            ("26-11-22", None),
            ("+026-11-22", None),
            ("2026-1-22", None),
        ] {
            assert_eq!(day(text), expected, "{text}");
        }
    }
}
