//! A result that was saved in one language opens in every other with the same totals.

use doc_to_doc::content::response;
use doc_to_doc::domain::answers::{Answers, Reply};
use doc_to_doc::domain::battery::Battery;
use doc_to_doc::domain::past::judge;
use doc_to_doc::domain::sitting::Stop;
use doc_to_doc::strongbox;
use serde_json::Value;

use crate::dice::Dice;
use crate::{asked_in, compared};

/// Results that are saved in each language.
const RESULTS: usize = 150;

fn saved(battery: &Battery, dice: &mut Dice) -> (Answers, String) {
    let mut answers = Answers::blank(battery.questionnaires.iter().map(|sheet| sheet.items.len()));
    let mut trail = Vec::new();
    for (position, sheet) in (0_u16..).zip(&battery.questionnaires) {
        for (at, item) in sheet.items.iter().enumerate() {
            let reply = match dice.below(8) {
                0 => Reply::Declined,
                _ => Reply::Chosen(u8::try_from(dice.below(item.choices.len())).unwrap()),
            };
            answers.set(position.into(), at, reply);
        }
        trail.push(Stop::Question { questionnaire: position, item: 0 });
    }
    let on = "2026-11-22".parse().unwrap();
    let file = response::bundle(battery, &trail, &answers, on).unwrap();
    (answers, file)
}

#[test]
fn every_file_opens_in_every_language() {
    let all = r#"["zh-Hans/phq-9", "zh-Hans/gad-7"]"#;
    let pages = [asked_in("en"), asked_in("es"), asked_in("zh-Hans"), compared("zh-Hans", all)];
    for from in &pages {
        let mut dice = Dice(3);
        for _ in 0..RESULTS {
            let (answers, file) = saved(from, &mut dice);
            let kept = strongbox::read::read(file.as_bytes(), b"").unwrap();
            let judged = pages.each_ref().map(|page| judge(page, &kept));
            for (page, judged) in pages.iter().zip(&judged) {
                assert_eq!(judged.faults.len(), 0, "{file}");
                assert_eq!(judged.sheets, judge(from, &kept).sheets);
                assert!(judged.sheets.len() > 5);
                for past in &judged.sheets {
                    for scale in page.scales.iter().filter(|scale| scale.questionnaire == past.questionnaire) {
                        let sheet = page.questionnaire(past.questionnaire).unwrap();
                        let then = answers.sheet(past.questionnaire.into());
                        assert_eq!(scale.score(sheet, &past.replies), scale.score(sheet, &then), "{}", scale.id);
                    }
                }
            }
        }
    }
}

/// The response of one questionnaire, with everything in it answered by its second option.
fn response_of(battery: &Battery, id: &str) -> Value {
    let position = u16::try_from(battery.questionnaires.iter().position(|sheet| sheet.id == id).unwrap()).unwrap();
    let mut answers = Answers::blank(battery.questionnaires.iter().map(|sheet| sheet.items.len()));
    for at in 0..battery.questionnaire(position).unwrap().items.len() {
        answers.set(position.into(), at, Reply::Chosen(1));
    }
    let trail = [Stop::Question { questionnaire: position, item: 0 }];
    let file = response::bundle(battery, &trail, &answers, "2026-11-22".parse().unwrap()).unwrap();
    let bundle: Value = serde_json::from_str(&file).unwrap();
    bundle["entry"][0]["resource"].clone()
}

#[test]
fn a_saved_response_says_its_language_and_holds_what_was_asked() {
    let spanish = response_of(&asked_in("es"), "phq-9");
    assert_eq!(spanish["language"], "es");
    assert!(spanish["questionnaire"].as_str().unwrap().ends_with("questionnaire:phq-9|1"));
    let group = &spanish["item"][0];
    assert!(group["text"].as_str().unwrap().starts_with("Durante las últimas 2 semanas"));
    let ninth = &group["item"][8];
    assert_eq!(ninth["text"], "Pensamientos de que estaría mejor muerto(a) o de lastimarse de alguna manera");
    let coding = &ninth["answer"][0]["valueCoding"];
    assert_eq!((&coding["code"], &coding["display"]), (&"LA6569-3".into(), &"Varios días".into()));
    assert_eq!(spanish["item"][1]["answer"][0]["valueCoding"]["display"], "Un poco difícil");

    let english = response_of(&asked_in("es"), "ucla-3");
    assert_eq!(
        (&english["language"], &english["item"][0]["answer"][0]["valueCoding"]["display"]),
        (&"en".into(), &"Some of the time".into())
    );

    // FHIR does not ask that all of a resource be in its language: the tenth question was asked in English.
    let mixed = response_of(&compared("zh-Hans", r#"["zh-Hans/phq-9"]"#), "phq-9");
    assert_eq!(mixed["language"], "zh-Hans");
    assert_eq!(mixed["item"][0]["item"][0]["text"], "做事时提不起劲或没有兴趣");
    assert!(mixed["item"][1]["text"].as_str().unwrap().starts_with("If you checked off any problems"));
}

#[test]
fn codes_and_structure_are_the_same_in_every_language() {
    fn without_words(value: &mut Value) {
        match value {
            Value::Object(map) => {
                for name in ["text", "display", "language"] {
                    map.remove(name);
                }
                map.values_mut().for_each(without_words);
            }
            Value::Array(list) => list.iter_mut().for_each(without_words),
            _ => {}
        }
    }
    for id in ["phq-9", "gad-7", "after-event", "ucla-3"] {
        let mut responses = [asked_in("en"), asked_in("es"), compared("zh-Hans", r#"["zh-Hans/phq-9"]"#)]
            .map(|battery| response_of(&battery, id));
        responses.iter_mut().for_each(without_words);
        assert_eq!(responses[0], responses[1], "{id}");
        assert_eq!(responses[0], responses[2], "{id}");
    }
}
