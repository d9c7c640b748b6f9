//! What other software is told: the total in every questionnaire, and the total in a saved response.
//!
//! `make fhir` has other people's software read what this test leaves in `target/fhir`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test stops at the first surprise")]

#[path = "support/dice.rs"]
mod dice;
#[path = "support/shipped.rs"]
mod shipped;

use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use dice::Dice;
use doc_to_doc::content::{read, response};
use doc_to_doc::domain::answers::{Answers, Reply};
use doc_to_doc::domain::battery::Battery;
use doc_to_doc::domain::scale::{Score, Total};
use doc_to_doc::domain::sitting::Stop;
use serde_json::{Value, json};

/// Random sheets for each questionnaire, beside the empty one and the first and last option everywhere.
const SHEETS: usize = 320;

/// Responses that other software is asked about, for each questionnaire: it takes its time.
const ASKED: usize = 210;

/// The `QuestionnaireResponse` of one sheet; none where nothing was answered.
fn saved(battery: &Battery, sheet: u16, replies: &[Reply]) -> Option<Value> {
    let mut answers = Answers::blank(battery.questionnaires.iter().map(|sheet| sheet.items.len()));
    for (item, reply) in replies.iter().enumerate() {
        answers.set(sheet.into(), item, *reply);
    }
    let trail = [Stop::Question { questionnaire: sheet, item: 0 }];
    let on = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    let bundle: Value = serde_json::from_str(&response::bundle(battery, &trail, &answers, on).unwrap()).unwrap();
    bundle["entry"].as_array().unwrap().first().map(|entry| entry["resource"].clone())
}

/// What a response says its total is.
fn told(response: &Value) -> Option<Value> {
    let items = response["item"].as_array().unwrap();
    items.iter().find(|item| item["linkId"] == response::TOTAL).map(|item| item["answer"][0].clone())
}

fn sheets(battery: &Battery, sheet: u16, dice: &mut Dice) -> Vec<Vec<Reply>> {
    let options: Vec<usize> =
        battery.questionnaire(sheet).unwrap().items.iter().map(|item| item.choices.len()).collect();
    let choice = |at: usize| Reply::Chosen(u8::try_from(at).unwrap());
    let first = options.iter().map(|_| choice(0)).collect();
    let last = options.iter().map(|options| choice(options - 1)).collect();
    let mut sheets: Vec<Vec<Reply>> = vec![vec![Reply::Declined; options.len()], first, last];
    for round in 0..SHEETS {
        // Every other sheet has items left out, some of them most.
        let out = if round % 2 == 0 { 0 } else { 1 + dice.below(6) };
        let reply = |options: &usize, dice: &mut Dice| {
            if dice.below(10) < out { Reply::Declined } else { choice(dice.below(*options)) }
        };
        sheets.push(options.iter().map(|options| reply(options, dice)).collect());
    }
    sheets
}

#[test]
fn every_scored_questionnaire_carries_the_total_that_the_tool_writes() {
    let battery = &shipped::book().battery;
    for (sheet, at) in battery.questionnaires.iter().zip(0..) {
        let file = format!("public/content/instruments/{}.json", sheet.id);
        let file: Value = serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap();
        let items = file["item"].as_array().unwrap();
        let carried = items.iter().find(|item| item["linkId"] == response::TOTAL);
        let written = read::total(Path::new("public"), &sheet.id).unwrap_or_else(|problems| panic!("{problems:#?}"));
        assert_eq!(carried.is_some(), battery.main_scale(at).is_some(), "{}", sheet.id);
        assert_eq!(carried.cloned(), written.map(|text| serde_json::from_str(&text).unwrap()), "{}", sheet.id);
        assert_eq!(carried.is_some(), sheet.id != "after-event");
        assert!(sheet.items.iter().all(|item| item.link_id != response::TOTAL), "{} asks its total", sheet.id);
    }
}

#[test]
fn a_saved_response_says_its_total_where_it_was_scored_and_nowhere_else() {
    let battery = &shipped::book().battery;
    let mut dice = Dice(7);
    let (mut with, mut without) = (0, 0);
    for at in 0..u16::try_from(battery.questionnaires.len()).unwrap() {
        let sheet = battery.questionnaire(at).unwrap();
        for replies in sheets(battery, at, &mut dice) {
            let Some(response) = saved(battery, at, &replies) else { continue };
            let score = battery.main_scale(at).map(|scale| scale.score(sheet, &replies));
            let Some(Score::Scored { total, .. }) = score else {
                assert_eq!(told(&response), None, "{} {replies:?}", sheet.id);
                without += 1;
                continue;
            };
            let told = told(&response).unwrap();
            with += 1;
            if sheet.id.starts_with("cbi-") {
                let far = (told["valueDecimal"].as_f64().unwrap() - total.as_f64()).abs();
                assert!(far <= 0.005 + 1e-9, "{} {told} {total:?}", sheet.id);
            } else {
                assert_eq!(told, json!({ "valueInteger": total.sum }), "{}", sheet.id);
            }
        }
    }
    assert!(with > 1_000 && without > 300, "{with} with a total, {without} without");
}

#[test]
fn hundredths_round_halves_up() {
    for (sum, over, hundredths) in [(625, 7, 8929), (125, 2, 6250), (1, 8, 13), (550, 6, 9167), (0, 6, 0), (1, 3, 33)] {
        assert_eq!(Total { sum, over }.hundredths(), hundredths, "{sum}/{over}");
    }
}

/// For other people's software: each questionnaire with its answers and what they come to here.
#[test]
fn what_other_software_is_asked_is_left_in_a_file() {
    let battery = &shipped::book().battery;
    let mut dice = Dice(20_261_122);
    let mut cases = Vec::new();
    for (sheet, at) in battery.questionnaires.iter().zip(0..) {
        let sheets = sheets(battery, at, &mut dice);
        let saved = sheets.iter().filter_map(|replies| saved(battery, at, replies));
        let responses: Vec<Value> = saved.take(ASKED).collect();
        assert_eq!(responses.len(), ASKED, "{}", sheet.id);
        let file = format!("public/content/instruments/{}.json", sheet.id);
        cases.push(json!({ "file": file, "scored": battery.main_scale(at).is_some(), "responses": responses }));
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/fhir");
    fs::create_dir_all(&folder).unwrap();
    // Whole or not at all: another run may be reading.
    let half = folder.join(format!("cases-{}.json", std::process::id()));
    fs::write(&half, Value::from(cases).to_string()).unwrap();
    fs::rename(half, folder.join("cases.json")).unwrap();
}
