//! Thousands of broken files: never a crash, and never a total that the answers do not give.
//!
//! `HOSTILE=100000 cargo test --test strongbox` breaks more of them.

use doc_to_doc::domain::course::{add, courses};
use doc_to_doc::domain::past::judge;
use doc_to_doc::domain::scale::Score;
use doc_to_doc::strongbox;
use doc_to_doc::strongbox::cipher::seal;
use serde_json::{Value, json};

use crate::by_hand::{Verdict, verdict};
use crate::dice::Dice;
use crate::lock::cheap;
use crate::sat::{anything, battery};

fn rounds() -> usize {
    std::env::var("HOSTILE").map_or(5_000, |count| count.parse().unwrap())
}

/// What a scale and its positions have to do with one response: the second scorer reads it for itself.
fn by_hand(response: &Value) -> Vec<(usize, String, Verdict)> {
    let ours = battery()
        .questionnaires
        .iter()
        .position(|sheet| response["questionnaire"].as_str() == Some(&format!("{}|{}", sheet.url, sheet.version)));
    let Some(ours) = ours else { return Vec::new() };
    let sheet = &battery().questionnaires[ours];
    let mut answers = vec![None; sheet.items.len()];
    let mut open: Vec<&Value> = response["item"].as_array().into_iter().flatten().collect();
    while let Some(node) = open.pop() {
        let below = node["answer"].as_array().into_iter().flatten().filter_map(|answer| answer["item"].as_array());
        open.extend(below.chain(node["item"].as_array()).flatten());
        let Some(at) = sheet.items.iter().position(|item| node["linkId"].as_str() == Some(item.link_id.as_str()))
        else {
            continue;
        };
        let code = node["answer"][0]["valueCoding"]["code"].as_str();
        answers[at] = sheet.items[at].choices.iter().position(|choice| Some(choice.coding.code.as_str()) == code);
    }
    let on = response["authored"].as_str().unwrap_or_default().chars().take(10).collect::<String>();
    let scales = battery().scales.iter().enumerate().filter(|(_, scale)| usize::from(scale.questionnaire) == ours);
    scales.map(|(at, scale)| (at, on.clone(), verdict(&scale.id, &answers))).collect()
}

/// The totals that a response tells.
fn told(response: &Value) -> Vec<f64> {
    let items = response["item"].as_array().into_iter().flatten().filter(|node| node["linkId"] == "total");
    let answers = items.filter_map(|node| node["answer"].as_array()).flatten();
    answers.filter_map(|answer| answer["valueInteger"].as_f64().or(answer["valueDecimal"].as_f64())).collect()
}

/// Reads a broken file as the page does, and holds what it would show against the second scorer.
fn examine(file: &[u8], passphrase: &[u8]) -> usize {
    let Ok(kept) = strongbox::read::read(file, passphrase) else { return 0 };
    let mut all = Vec::new();
    judge(battery(), &kept).sheets.into_iter().for_each(|past| add(&mut all, past));
    let shown = courses(battery(), &all, &[]);
    let text =
        if passphrase.is_empty() { file.to_vec() } else { strongbox::cipher::open(file, passphrase).unwrap().to_vec() };
    let Ok(bundle) = serde_json::from_slice::<Value>(&text) else {
        // Half a sign in a field that nobody keeps: the second reader wants it whole.
        assert!(String::from_utf8_lossy(&text).contains("\\u"));
        return 0;
    };
    let responses: Vec<&Value> =
        bundle["entry"].as_array().into_iter().flatten().map(|entry| &entry["resource"]).collect();
    let given: Vec<_> = responses.iter().flat_map(|response| by_hand(response)).collect();
    for course in &shown {
        for point in &course.points {
            let Score::Scored { total, .. } = point.score else { continue };
            let is_given = |(scale, on, verdict): &(usize, String, Verdict)| {
                (*scale, on.as_str()) == (course.scale, &*point.on.to_string())
                    && matches!(verdict, Verdict::Total(sum, over, _) if (*sum, *over) == (total.sum, total.over))
            };
            assert!(given.iter().any(is_given), "{point:?} of {}", battery().scales[course.scale].id);
        }
    }
    // A response that tells a total none of its own scales has is not shown.
    for past in &all {
        let sheet = battery().questionnaire(past.questionnaire).unwrap();
        let same = |response: &&&Value| {
            response["questionnaire"].as_str() == Some(&format!("{}|{}", sheet.url, sheet.version))
        };
        let mut of = responses.iter().filter(same);
        if let (Some(only), None) = (of.next(), of.next()) {
            for told in told(only) {
                let totals = by_hand(only).into_iter().filter_map(|(.., verdict)| match verdict {
                    Verdict::Total(sum, over, _) => Some(f64::from(sum) / f64::from(over)),
                    Verdict::Open(_) => None,
                });
                assert!(totals.into_iter().any(|total| (total - told).abs() < 0.06), "{told} in {only}");
            }
        }
    }
    shown.len()
}

/// A whole check, as it is saved: with the totals that its answers give.
fn whole(dice: &mut Dice) -> Value {
    serde_json::from_str(&anything(dice).file("2026-03-09")).unwrap()
}

/// Breaks bytes anywhere: changed, taken out, put in twice, cut off.
fn break_bytes(bytes: &mut Vec<u8>, dice: &mut Dice) {
    for _ in 0..=dice.below(3) {
        let at = dice.below(bytes.len().max(1)).min(bytes.len().saturating_sub(1));
        if bytes.is_empty() {
            return;
        }
        match dice.below(6) {
            0 => bytes[at] = u8::try_from(dice.below(256)).unwrap(),
            1 => bytes[at] ^= 1 << dice.below(8),
            2 => drop(bytes.remove(at)),
            3 => bytes.truncate(at),
            4 => {
                let to = (at + dice.below(400)).min(bytes.len());
                let piece = bytes[at..to].to_vec();
                let place = dice.below(bytes.len());
                bytes.splice(place..place, piece);
            }
            _ => {
                let digits: Vec<usize> = (0..bytes.len()).filter(|&at| bytes[at].is_ascii_digit()).collect();
                if !digits.is_empty() {
                    bytes[digits[dice.below(digits.len())]] = b'0' + u8::try_from(dice.below(10)).unwrap();
                }
            }
        }
    }
}

/// Breaks a file as somebody would who knows what stands in it: values change places.
fn break_values(file: &mut Value, dice: &mut Dice) {
    let mut places = Vec::new();
    leaves(file, String::new(), &mut places);
    for _ in 0..=dice.below(3) {
        let [one, other] = [(), ()].map(|()| places[dice.below(places.len())].clone());
        let value = match dice.below(4) {
            0 => json!(dice.below(30)),
            1 => json!(-1.5),
            _ => file.pointer(&other).cloned().unwrap_or(Value::Null),
        };
        if let Some(place) = file.pointer_mut(&one) {
            *place = value;
        }
    }
}

fn leaves(value: &Value, at: String, found: &mut Vec<String>) {
    match value {
        Value::Object(map) => map.iter().for_each(|(name, value)| leaves(value, format!("{at}/{name}"), found)),
        Value::Array(list) => list.iter().enumerate().for_each(|(n, value)| leaves(value, format!("{at}/{n}"), found)),
        _ => found.push(at),
    }
}

#[test]
fn a_broken_file_never_shows_a_total_that_its_answers_do_not_give() {
    let mut dice = Dice(77);
    let mut shown = 0;
    for round in 0..rounds() {
        let mut file = whole(&mut dice);
        let breaks_values = round % 2 == 0;
        if breaks_values {
            break_values(&mut file, &mut dice);
        }
        let mut bytes = file.to_string().into_bytes();
        if !breaks_values {
            break_bytes(&mut bytes, &mut dice);
        }
        shown += usize::from(examine(&bytes, b"") > 0);
    }
    // Were all refused, nothing would have been shown about what passes.
    assert!(shown > rounds() / 10 && shown < rounds(), "{shown} show something");
}

#[test]
fn a_whole_file_is_shown() {
    let mut dice = Dice(5);
    for _ in 0..100 {
        assert!(examine(whole(&mut dice).to_string().as_bytes(), b"") > 3);
    }
}

#[test]
fn a_broken_locked_file_opens_to_nothing() {
    let mut dice = Dice(78);
    let locked = seal(&cheap(9), whole(&mut dice).to_string().as_bytes(), b"passphrase").unwrap();
    assert!(examine(&locked, b"passphrase") > 3);
    for _ in 0..rounds() {
        let mut bytes = locked.clone();
        break_bytes(&mut bytes, &mut dice);
        if bytes != locked {
            assert_eq!(examine(&bytes, b"passphrase"), 0);
        }
    }
}

/// Somebody who knows the passphrase may write anything: what is inside is believed as little as a plain file.
#[test]
fn what_is_inside_a_lock_is_not_believed_either() {
    let mut dice = Dice(79);
    for round in 0..rounds() / 10 {
        let mut file = whole(&mut dice);
        break_values(&mut file, &mut dice);
        let header = cheap(u8::try_from(round % 256).unwrap());
        examine(&seal(&header, file.to_string().as_bytes(), b"passphrase").unwrap(), b"passphrase");
    }
}
