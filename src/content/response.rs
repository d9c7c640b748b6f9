//! The answers as FHIR R4 `QuestionnaireResponse`s, for the person's own clinician.
//!
//! Made on the device, at the person's wish, and handed to nothing but the browser's own
//! "save file". No name and no time of day: only the date.

use chrono::NaiveDate;
use serde::Serialize;

use crate::domain::answers::{Answers, Reply};
use crate::domain::battery::Battery;
use crate::domain::questionnaire::{Applies, Item, Questionnaire};
use crate::domain::sitting::Stop;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Bundle<'a> {
    resource_type: &'static str,
    #[serde(rename = "type")]
    kind: &'static str,
    entry: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Entry<'a> {
    resource: Response<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Response<'a> {
    resource_type: &'static str,
    questionnaire: String,
    status: &'static str,
    authored: NaiveDate,
    item: Vec<Node<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Node<'a> {
    link_id: &'a str,
    text: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    answer: Vec<Answer<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    item: Vec<Node<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Answer<'a> {
    value_coding: ValueCoding<'a>,
}

#[derive(Serialize)]
struct ValueCoding<'a> {
    system: &'a str,
    code: &'a str,
    display: &'a str,
}

/// A collection with one response for each questionnaire on the trail; items that were not
/// asked or not answered are left out, as FHIR has it.
///
/// # Errors
/// When the text cannot be written; no plain text cannot.
pub fn bundle(
    battery: &Battery,
    trail: &[Stop],
    answers: &Answers,
    on: NaiveDate,
) -> Result<String, serde_json::Error> {
    let mut sheets: Vec<u16> = Vec::new();
    for stop in trail {
        if let Stop::Question { questionnaire, .. } = stop
            && !sheets.contains(questionnaire)
        {
            sheets.push(*questionnaire);
        }
    }
    let entry = sheets
        .into_iter()
        .filter_map(|position| {
            let sheet = battery.questionnaire(position)?;
            let item = nodes(sheet, &answers.sheet(position.into()));
            let questionnaire = [&sheet.url, "|", &sheet.version].concat();
            let resource = Response {
                resource_type: "QuestionnaireResponse",
                questionnaire,
                status: "completed",
                authored: on,
                item,
            };
            (!resource.item.is_empty()).then_some(Entry { resource })
        })
        .collect();
    serde_json::to_string(&Bundle { resource_type: "Bundle", kind: "collection", entry })
}

fn nodes<'a>(sheet: &'a Questionnaire, replies: &[Reply]) -> Vec<Node<'a>> {
    let mut nodes: Vec<Node<'a>> = Vec::new();
    for (position, item) in sheet.items.iter().enumerate() {
        let reply = replies.get(position).copied().unwrap_or_default();
        let Some(answer) = answer(item, reply, replies) else { continue };
        let node = Node { link_id: &item.link_id, text: &item.text, answer: vec![answer], item: Vec::new() };
        match (&item.stem, nodes.last_mut()) {
            (Some(stem), Some(group)) if stem.link_id == group.link_id => group.item.push(node),
            (Some(stem), _) => {
                nodes.push(Node { link_id: &stem.link_id, text: &stem.text, answer: Vec::new(), item: vec![node] });
            }
            (None, _) => nodes.push(node),
        }
    }
    nodes
}

fn answer<'a>(item: &'a Item, reply: Reply, replies: &[Reply]) -> Option<Answer<'a>> {
    let Reply::Chosen(choice) = reply else { return None };
    if item.applies(replies) != Applies::Yes {
        return None;
    }
    let choice = item.choices.get(usize::from(choice))?;
    let coding = &choice.coding;
    Some(Answer { value_coding: ValueCoding { system: &coding.system, code: &coding.code, display: &choice.text } })
}
