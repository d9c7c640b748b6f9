//! An association's own questionnaire: a FHIR file, an entry in `self-check.json` and its words, and not
//! a line of code. It is read, asked, scored and spoken of as ours are; each mistake in it is explained.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test stops at the first surprise")]

#[path = "licensed/broken.rs"]
mod broken;
#[path = "content/copy.rs"]
mod copy;
#[path = "support/laid_over.rs"]
mod laid_over;

use copy::Copy;
use doc_to_doc::content::book::Book;
use doc_to_doc::content::read;
use doc_to_doc::content::response;
use doc_to_doc::domain::answers::Reply;
use doc_to_doc::domain::level::Level;
use doc_to_doc::domain::scale::{Score, Total};
use doc_to_doc::domain::sitting::{Moment, Sitting};
use serde_json::Value;

/// The shipped content with the licensed questionnaire.
fn own() -> Copy {
    let copy = Copy::in_english();
    laid_over::lay_over(copy.path());
    copy
}

fn book() -> Book {
    read::site(own().path()).unwrap_or_else(|problems| panic!("{problems:#?}")).book
}

/// Takes the topic with these answers, by position, in the order of the questions.
fn taken(book: &Book, answers: &[u8]) -> Sitting {
    let topic = book.battery.topics.iter().find(|topic| topic.id == "nights").unwrap();
    let mut sitting = Sitting::begin(&book.battery, &topic.steps);
    for answer in answers {
        let place = sitting.moment(&book.battery);
        assert!(matches!(place, Moment::Question { .. }), "{place:?}");
        sitting.answer(&book.battery, Reply::Chosen(*answer));
        sitting.go_on_from(&book.battery, place);
    }
    assert_eq!(sitting.moment(&book.battery), Moment::Result);
    sitting
}

#[test]
fn one_file_is_new_and_two_have_more_in_them() {
    let (shipped, own) = (Copy::in_english(), own());
    let text = |copy: &Copy, file: &str| std::fs::read_to_string(copy.path().join(file)).ok();
    let differs: Vec<String> =
        own.files().into_iter().filter(|file| text(&shipped, file) != text(&own, file)).collect();
    let expected =
        ["content/en/self-check.json", "content/instruments/nights-after-call.json", "content/self-check.json"];
    assert_eq!(differs, expected);
}

#[test]
fn it_is_asked_scored_and_spoken_of() {
    let book = book();
    let battery = &book.battery;
    let at = battery.questionnaires.iter().position(|sheet| sheet.id == "nights-after-call").unwrap();
    let sheet = &battery.questionnaires[at];
    assert!(sheet.credit.contains("Licensed to this site"));
    assert_eq!(sheet.items.len(), 6, "the total is not asked");
    let scale = battery.scales.iter().position(|scale| scale.id == "nights-after-call").unwrap();
    // No call at night is complete; the last item runs the other way: always enjoying it is worth nothing.
    for (answers, total, band, level) in [
        (&[0][..], 0, "quiet", Level::Steady),
        (&[1, 0, 0, 0, 0, 3], 0, "quiet", Level::Steady),
        (&[1, 1, 1, 1, 1, 2], 5, "restless", Level::Steady),
        (&[1, 2, 1, 1, 1, 0], 8, "restless", Level::TalkToSomeone),
        (&[1, 3, 3, 3, 3, 2], 13, "broken", Level::PromptCare),
    ] {
        let sitting = taken(&book, answers);
        let report = sitting.report(battery);
        let score = report.lines.iter().find(|line| line.scale == scale).unwrap().score;
        let Score::Scored { total: found, band: Some(found_band) } = score else { panic!("{answers:?} {score:?}") };
        assert_eq!(found, Total { sum: total, over: 1 }, "{answers:?}");
        assert_eq!(battery.scales[scale].bands[found_band].id, band);
        assert_eq!(report.level, level, "{answers:?}");
        let words = &book.scales[scale];
        assert_eq!(words.name, "Nights after call");
        assert!(words.bands.iter().any(|name| *name == band));
        let on = chrono::NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        let bundle = response::bundle(battery, &sitting.trail(battery), sitting.answers(), on).unwrap();
        let bundle: Value = serde_json::from_str(&bundle).unwrap();
        let items = bundle["entry"][0]["resource"]["item"].as_array().unwrap();
        assert_eq!(items.last().unwrap()["answer"][0]["valueInteger"], total, "{answers:?}");
    }
}

#[test]
fn its_total_is_the_one_that_the_tool_writes() {
    let own = own();
    let written = read::total(own.path(), "nights-after-call").unwrap_or_else(|problems| panic!("{problems:#?}"));
    let written: Value = serde_json::from_str(&written.unwrap()).unwrap();
    let file = std::fs::read_to_string(own.path().join("content/instruments/nights-after-call.json")).unwrap();
    let file: Value = serde_json::from_str(&file).unwrap();
    assert_eq!(file["item"].as_array().unwrap().last(), Some(&written));
}
