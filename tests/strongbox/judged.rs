//! What is left out of a file, and why.

use doc_to_doc::domain::course::{add, courses};
use doc_to_doc::domain::kept::Refusal;
use doc_to_doc::domain::past::{Fault, Judged, judge};
use doc_to_doc::domain::scale::Score;
use doc_to_doc::strongbox;
use serde_json::{Value, json};

use crate::sat::{Sat, battery, chosen, position};

fn read(file: &Value) -> Judged {
    judge(battery(), &strongbox::read::read(file.to_string().as_bytes(), b"").unwrap())
}

/// Company: 2 + 2 + 3 points.
fn company() -> Value {
    let file = Sat::new().fill(position("ucla-3"), &chosen(&[1, 1, 2])).file("2026-03-09");
    serde_json::from_str(&file).unwrap()
}

fn with(change: impl FnOnce(&mut Value)) -> Judged {
    let mut file = company();
    change(&mut file["entry"][0]["resource"]);
    read(&file)
}

fn with_total(answer: &Value) -> Judged {
    with(|resource| retell(resource, answer))
}

/// Puts another total in the place of the one that was saved.
fn retell(resource: &mut Value, answer: &Value) {
    let items = resource["item"].as_array_mut().unwrap();
    assert_eq!(items.pop().unwrap()["linkId"], "total");
    items.push(json!({ "linkId": "total", "answer": answer }));
}

#[test]
fn a_total_that_its_answers_do_not_give_speaks_against_the_file() {
    let ours = position("ucla-3");
    for right in [json!([{ "valueInteger": 7 }]), json!([{ "valueDecimal": 7.0 }]), json!([])] {
        assert_eq!(with_total(&right).faults, [], "{right}");
    }
    for wrong in [
        json!([{ "valueInteger": 6 }]),
        json!([{ "valueDecimal": 7.04 }]),
        json!([{ "valueInteger": -7 }]),
        json!([{ "valueString": "7" }]),
        json!([{ "valueInteger": 7 }, { "valueInteger": 9 }]),
        json!([{}]),
    ] {
        let judged = with_total(&wrong);
        assert_eq!((judged.sheets.len(), judged.faults.as_slice()), (0, &[Fault::Total(ours)][..]), "{wrong}");
    }
    // A total without the answers for it.
    let mut file = company();
    let resource = &mut file["entry"][0]["resource"];
    retell(resource, &json!([{ "valueInteger": 7 }]));
    let items = resource["item"].as_array_mut().unwrap();
    items.remove(items.len() - 2);
    assert_eq!(read(&file).faults, [Fault::Total(ours)]);
}

#[test]
fn a_mean_may_be_told_in_tenths_and_no_further_off() {
    let work = position("cbi-work");
    // 100 + 75 + 50 + 25 + 0 + 50, and energy "always", which is 0 points: 300 / 7.
    let file = Sat::new().fill(work, &chosen(&[0, 1, 2, 3, 4, 2, 0])).file("2026-03-09");
    for (told, fits) in [(42.9, true), (42.857_142_857, true), (42.8, false), (43.0, false), (42.0, false)] {
        let mut file: Value = serde_json::from_str(&file).unwrap();
        retell(&mut file["entry"][0]["resource"], &json!([{ "valueDecimal": told }]));
        assert_eq!(read(&file).faults.is_empty(), fits, "{told}");
    }
}

#[test]
fn what_is_not_ours_or_not_sound_is_left_out_by_name() {
    let ours = position("ucla-3");
    let set = |name: &'static str, value: Value| with(move |resource| resource[name] = value);
    for (judged, fault) in [
        (set("questionnaire", json!("http://loinc.org/q/44249-1")), Fault::NotOurs),
        (set("questionnaire", json!("")), Fault::NotOurs),
        (set("questionnaire", json!("urn:doc-to-doc:questionnaire:ucla-3|2")), Fault::OtherVersion(ours)),
        (set("questionnaire", json!("urn:doc-to-doc:questionnaire:ucla-3")), Fault::OtherVersion(ours)),
        (set("questionnaire", json!("urn:doc-to-doc:questionnaire:ucla-3|1|1")), Fault::OtherVersion(ours)),
        (set("authored", json!("2026-02-30")), Fault::NoDate(ours)),
        (set("authored", json!("last spring")), Fault::NoDate(ours)),
        (with(|resource| _ = resource.as_object_mut().unwrap().remove("authored")), Fault::NoDate(ours)),
        (set("item", json!([])), Fault::Answers(ours)),
        (with(|resource| resource["item"][0]["linkId"] = json!("9")), Fault::Answers(ours)),
        (with(|resource| resource["item"][0]["linkId"] = json!("2")), Fault::Answers(ours)),
        (with(|resource| resource["item"][0]["answer"][0]["valueCoding"]["code"] = json!("x")), Fault::Answers(ours)),
        (with(|resource| resource["item"][0]["answer"][0]["valueCoding"]["system"] = json!("x")), Fault::Answers(ours)),
        (with(|resource| resource["item"][0]["answer"][0] = json!({ "valueInteger": 3 })), Fault::Answers(ours)),
    ] {
        assert_eq!((judged.sheets.len(), judged.faults.as_slice()), (0, &[fault][..]));
    }
}

#[test]
fn other_peoples_files_are_named_as_such() {
    let deep = ["{\"resourceType\":\"Bundle\",\"entry\":", &"[".repeat(100_000)].concat();
    let nested = [
        r#"{"resourceType":"Bundle","entry":[{"resource":{"resourceType":"QuestionnaireResponse","item":["#,
        &r#"{"linkId":"1","item":["#.repeat(5_000),
        &"]}".repeat(5_000),
        "]}}]}",
    ]
    .concat();
    let twice = company().to_string().replacen("\"status\"", "\"questionnaire\":\"urn:x\",\"status\"", 1);
    for text in [
        "",
        "x",
        "[]",
        "{}",
        "null",
        "\"Bundle\"",
        "\u{feff}{}",
        "<xml/>",
        "PK\u{3}\u{4}",
        r#"{"resourceType":"Patient","name":[{"family":"Doe"}]}"#,
        r#"{"resourceType":"Bundle"}"#,
        r#"{"resourceType":"Bundle","entry":[{"resource":{"resourceType":"Observation","status":"final"}}]}"#,
        r#"{"resourceType":"Bundle","entry":{"resource":{}}}"#,
        r#"{"resourceType":"Bundle","resourceType":"Bundle","entry":[]}"#,
        &deep,
        &nested,
        &twice,
    ] {
        let refused = strongbox::read::read(text.as_bytes(), b"").unwrap_err();
        let cut = text.starts_with("{\"resourceType\":\"Bundle\",\"entry\":[[");
        assert!(
            refused == Refusal::Alien || (cut && refused == Refusal::CutShort),
            "{refused:?}: {}",
            &text[..text.len().min(80)]
        );
    }
    let whole = company().to_string();
    assert_eq!(strongbox::read::read(whole.as_bytes().split_at(whole.len() / 2).0, b""), Err(Refusal::Alien));
    let ours = Sat::new().fill(position("ucla-3"), &chosen(&[1, 1, 2])).file("2026-03-09");
    assert_eq!(strongbox::read::read(&ours.as_bytes()[..ours.len() - 20], b""), Err(Refusal::CutShort));
    // Something else beside ours is passed over.
    let mut file = company();
    file["entry"]
        .as_array_mut()
        .unwrap()
        .insert(0, json!({ "fullUrl": "urn:x", "resource": { "resourceType": "Patient" } }));
    assert_eq!(read(&file).sheets.len(), 1);
}

#[test]
fn courses_are_in_order_of_days_and_count_nothing_twice() {
    let sitting = |id: &str, choices: &[u8], on: &str| {
        let file = Sat::new().fill(position(id), &chosen(choices)).file(on);
        judge(battery(), &strongbox::read::read(file.as_bytes(), b"").unwrap()).sheets
    };
    let files = [
        sitting("ucla-3", &[2, 2, 2], "2026-05-01"),
        sitting("ucla-3", &[0, 0, 0], "2026-03-01"),
        sitting("ucla-3", &[0, 0, 0], "2026-03-01"),
        sitting("ucla-3", &[1, 0, 0], "2026-03-01"),
        sitting("ucla-3", &[1, 1], "2026-04-01"),
        sitting("gad-7", &[1, 1], "2026-03-01"),
        sitting("gad-7", &[3, 3, 1, 1, 1, 1, 1], "2026-05-01"),
    ];
    let mut all = Vec::new();
    files.iter().flatten().for_each(|past| add(&mut all, past.clone()));
    let told: Vec<(&str, Vec<String>)> = courses(battery(), &all, &files[0])
        .iter()
        .map(|course| {
            let points = course.points.iter().map(|point| {
                let score = match point.score {
                    Score::Scored { total, .. } => total.sum.to_string(),
                    Score::NotScored { .. } => "none".to_owned(),
                };
                format!("{} {score}{}", point.on, if point.present { " now" } else { "" })
            });
            (battery().scales[course.scale].id.as_str(), points.collect())
        })
        .collect();
    let expected = [
        // The fuller scale is told where it was asked, the shorter one because once it stood alone.
        ("gad-7", vec!["2026-05-01 11"]),
        ("gad-2", vec!["2026-03-01 2", "2026-05-01 6"]),
        ("ucla-3", vec!["2026-03-01 3", "2026-03-01 4", "2026-04-01 none", "2026-05-01 9 now"]),
    ];
    assert_eq!(told.len(), expected.len());
    for (told, expected) in told.iter().zip(expected) {
        assert_eq!((told.0, told.1.iter().map(String::as_str).collect::<Vec<_>>()), expected);
    }
    // Drawn: days in proportion, the highest at the top, and no line over the day without a score.
    let scale = &battery().scales.iter().find(|scale| scale.id == "ucla-3").unwrap();
    let course = courses(battery(), &all, &files[0]).pop().unwrap();
    let dots: Vec<_> = course.dots(scale, 61, 60).iter().map(|dot| (dot.x, dot.y, dot.joined, dot.present)).collect();
    assert_eq!(dots, [(0, 60, false, false), (0, 50, true, false), (61, 0, false, true)]);
}
