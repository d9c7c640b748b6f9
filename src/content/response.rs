//! The answers as FHIR R4 `QuestionnaireResponse`s, for the person's own clinician.
//!
//! Made on the device, at the person's wish, and handed to nothing but the browser's own
//! "save file". No name and no time of day: only the date.

use chrono::NaiveDate;

use crate::domain::answers::{Answers, Reply};
use crate::domain::battery::Battery;
use crate::domain::questionnaire::{Applies, Item, Questionnaire, Stem};
use crate::domain::scale::{Rule, Scale, Score};
use crate::domain::sitting::Stop;

/// The `linkId` of the total, in every questionnaire that has one.
pub const TOTAL: &str = "total";

/// JSON, or why a text cannot be put into it.
type Json = Result<String, serde_json::Error>;

/// A collection with one response for each questionnaire on the trail; items that were not
/// asked or not answered are left out, as FHIR has it, and so is a total that was not scored.
///
/// # Errors
/// When the text cannot be written; no plain text cannot.
pub fn bundle(battery: &Battery, trail: &[Stop], answers: &Answers, on: NaiveDate) -> Json {
    let mut sheets: Vec<u16> = Vec::new();
    for stop in trail {
        if let Stop::Question { questionnaire, .. } = stop
            && !sheets.contains(questionnaire)
        {
            sheets.push(*questionnaire);
        }
    }
    let mut entries = Vec::new();
    for position in sheets {
        let Some(sheet) = battery.questionnaire(position) else { continue };
        let replies = answers.sheet(position.into());
        let mut items = items(sheet, &replies)?;
        if items.is_empty() {
            continue;
        }
        items.extend(battery.main_scale(position).and_then(|scale| total(scale, sheet, &replies)));
        let names = quoted(&[&sheet.url, "|", &sheet.version].concat())?;
        let on = quoted(&on.to_string())?;
        // Where items differ, that of the first; FHIR does not ask that all of a resource be in its language.
        let language = quoted(sheet.items.first().map_or(&sheet.language, |item| &item.language))?;
        let head = r#"{"resource":{"resourceType":"QuestionnaireResponse","language":"#;
        let names = [&language, r#","status":"completed","questionnaire":"#, &names].concat();
        entries.push([head, &names, r#","authored":"#, &on, r#","item":["#, &items.join(","), "]}}"].concat());
    }
    let head = r#"{"resourceType":"Bundle","type":"collection","entry":["#;
    Ok([head, &entries.join(","), "]}"].concat())
}

/// What was answered; neighbours that share an opening stand together in its group.
fn items(sheet: &Questionnaire, replies: &[Reply]) -> Result<Vec<String>, serde_json::Error> {
    let mut items = Vec::new();
    let mut open: Option<(&Stem, Vec<String>)> = None;
    for (position, item) in sheet.items.iter().enumerate() {
        let reply = replies.get(position).copied().unwrap_or_default();
        let Some(answer) = answer(item, reply, replies)? else { continue };
        let node = node(&item.link_id, &item.text, "answer", &answer)?;
        if let (Some(stem), Some((group, inside))) = (&item.stem, &mut open)
            && stem.link_id == group.link_id
        {
            inside.push(node);
            continue;
        }
        items.extend(closed(open.take())?);
        match &item.stem {
            Some(stem) => open = Some((stem, vec![node])),
            None => items.push(node),
        }
    }
    items.extend(closed(open)?);
    Ok(items)
}

fn closed(group: Option<(&Stem, Vec<String>)>) -> Result<Option<String>, serde_json::Error> {
    group.map(|(stem, inside)| node(&stem.link_id, &stem.text, "item", &inside.join(","))).transpose()
}

fn node(link_id: &str, text: &str, list: &str, inside: &str) -> Json {
    let (link_id, text) = (quoted(link_id)?, quoted(text)?);
    Ok([r#"{"linkId":"#, &link_id, r#","text":"#, &text, r#",""#, list, r#"":["#, inside, "]}"].concat())
}

fn answer(item: &Item, reply: Reply, replies: &[Reply]) -> Result<Option<String>, serde_json::Error> {
    let Reply::Chosen(choice) = reply else { return Ok(None) };
    if item.applies(replies) != Applies::Yes {
        return Ok(None);
    }
    let Some(choice) = item.choices.get(usize::from(choice)) else { return Ok(None) };
    let [system, code, display] = [&*choice.coding.system, &*choice.coding.code, &*choice.text].map(quoted);
    let head = r#"{"valueCoding":{"system":"#;
    Ok(Some([head, &system?, r#","code":"#, &code?, r#","display":"#, &display?, "}}"].concat()))
}

/// The total as its questionnaire types it: a sum whole, a mean in hundredths, halves rounded up.
fn total(scale: &Scale, sheet: &Questionnaire, replies: &[Reply]) -> Option<String> {
    let Score::Scored { total, .. } = scale.score(sheet, replies) else { return None };
    let (kind, number) = match scale.rule {
        Rule::Sum => ("valueInteger", total.sum.to_string()),
        Rule::Mean => {
            let hundredths = total.hundredths();
            let (whole, part) = (hundredths / 100, hundredths % 100);
            let nought = if part < 10 { "0" } else { "" };
            ("valueDecimal", [&whole.to_string(), ".", nought, &part.to_string()].concat())
        }
    };
    Some([r#"{"linkId":""#, TOTAL, r#"","answer":[{""#, kind, r#"":"#, &number, "}]}"].concat())
}

fn quoted(text: &str) -> Json {
    serde_json::to_string(text)
}
