//! Every scale against its paper: a second scorer, written from the publishers' rules, must agree
//! on every sheet there is, or on many thousands where there are too many.
//!
//! The papers are named in `scoring/by_hand.rs`, and by each questionnaire in `public/content/instruments/`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test stops at the first surprise")]

#[path = "scoring/by_hand.rs"]
mod by_hand;
#[path = "support/dice.rs"]
mod dice;
#[path = "support/fill.rs"]
mod fill;
#[path = "support/own.rs"]
mod own;
#[path = "scoring/properties.rs"]
mod properties;
#[path = "support/shipped.rs"]
mod shipped;
#[path = "scoring/tables.rs"]
mod tables;

use by_hand::{Verdict, verdict};
use dice::Dice;
use doc_to_doc::content::book::Book;
use doc_to_doc::domain::answers::Reply;
use doc_to_doc::domain::questionnaire::Questionnaire;
use doc_to_doc::domain::scale::{Scale, Score};

type Sheet = Vec<Option<usize>>;

fn scale(id: &str) -> (&'static Scale, &'static Questionnaire) {
    let book: &'static Book = shipped::book();
    let scale = book.battery.scales.iter().find(|scale| scale.id == id).unwrap();
    (scale, book.battery.questionnaire(scale.questionnaire).unwrap())
}

fn score(id: &str, sheet: &[Option<usize>]) -> Score {
    let (scale, questionnaire) = scale(id);
    let reply = |answer: &Option<usize>| answer.map_or(Reply::Declined, |at| Reply::Chosen(u8::try_from(at).unwrap()));
    scale.score(questionnaire, &sheet.iter().map(reply).collect::<Vec<_>>())
}

fn shipped_verdict(id: &str, sheet: &[Option<usize>]) -> Verdict {
    match score(id, sheet) {
        Score::Scored { total, band } => {
            Verdict::Total(total.sum, total.over, band.map(|band| scale(id).0.bands[band].id.as_str()))
        }
        Score::NotScored { at_least } => Verdict::Open(at_least.map(|total| (total.sum, total.over))),
    }
}

/// Each scale, and how many options each item of its sheet has.
const SHEETS: [(&str, &[usize]); 10] = [
    ("burnout-single-item", &[5]),
    ("phq-9", &[4, 4, 4, 4, 4, 4, 4, 4, 4, 4]),
    ("gad-7", &[4, 4, 4, 4, 4, 4, 4]),
    ("gad-2", &[4, 4, 4, 4, 4, 4, 4]),
    ("pc-ptsd-5", &[2, 2, 2, 2, 2, 2]),
    ("ucla-3", &[3, 3, 3]),
    ("audit-c", &[5, 5, 5]),
    ("cbi-personal", &[5, 5, 5, 5, 5, 5]),
    ("cbi-work", &[5, 5, 5, 5, 5, 5, 5]),
    ("cbi-patient", &[5, 5, 5, 5, 5, 5]),
];

/// Up to this many sheets, all of them are tried; of the others, this many.
const ENOUGH: usize = 100_000;

/// The sheet with this number, counting "prefer not to answer" as one more option.
fn numbered(mut number: usize, options: &[usize]) -> Sheet {
    let answer = |&options: &usize| {
        let digit = number % (options + 1);
        number /= options + 1;
        digit.checked_sub(1)
    };
    options.iter().map(answer).collect()
}

#[test]
fn every_scale_has_a_paper_and_its_printed_options() {
    let shipped: Vec<&str> = shipped::book().battery.scales.iter().map(|scale| scale.id.as_str()).collect();
    let mut known: Vec<&str> = SHEETS.iter().map(|(id, _)| *id).collect();
    known.sort_by_key(|id| shipped.iter().position(|other| other == id));
    assert_eq!(shipped, known);
    for (id, options) in SHEETS {
        let printed: Vec<usize> = scale(id).1.items.iter().map(|item| item.choices.len()).collect();
        assert_eq!(printed, options, "{id}");
    }
}

#[test]
fn both_scorers_agree_on_every_sheet_or_on_very_many() {
    let mut dice = Dice(20_261_121);
    for (id, options) in SHEETS {
        let all: usize = options.iter().map(|options| options + 1).product();
        for sheet in 0..all.min(ENOUGH) {
            let number = if all <= ENOUGH { sheet } else { dice.below(all) };
            let sheet = numbered(number, options);
            assert_eq!(shipped_verdict(id, &sheet), verdict(id, &sheet), "{id} {sheet:?}");
        }
    }
}

/// A person who is still on the way has left everything ahead open, as if declined.
#[test]
fn a_question_not_yet_reached_is_no_answer() {
    for (id, options) in SHEETS {
        let (scale, questionnaire) = scale(id);
        let blank = vec![Reply::Waiting; options.len()];
        assert_eq!(scale.score(questionnaire, &blank), Score::NotScored { at_least: None }, "{id}");
        assert_eq!(scale.score(questionnaire, &[]), Score::NotScored { at_least: None }, "{id}");
    }
}
