//! A plan holds what was written, tells who answers, and goes with the answers.

use doc_to_doc::content::plan::written;
use doc_to_doc::domain::plan::{Plan, PlanStep};
use doc_to_doc::domain::sitting::{Moment, Page, Sitting};
use zeroize::Zeroize;

use crate::full;
use crate::person::calm;
use crate::shipped::{book, whole};

/// What somebody might write, a line or several.
fn filled() -> Plan {
    let mut plan = Plan::default();
    for (at, step) in PlanStep::ALL.into_iter().enumerate() {
        plan.write(step, format!("Words of step {at},\nand a second line – ünïcode 🙂"));
    }
    plan
}

#[test]
fn each_step_holds_its_own_words() {
    let mut plan = filled();
    for (at, step) in PlanStep::ALL.into_iter().enumerate() {
        assert!(plan.at(step).starts_with(&format!("Words of step {at},")));
    }
    plan.write(PlanStep::Call, "Ann".to_owned());
    assert_eq!(plan.at(PlanStep::Call), "Ann");
    assert!(plan.at(PlanStep::Company).contains("step 2"));
    plan.zeroize();
    assert!(PlanStep::ALL.into_iter().all(|step| plan.at(step).is_empty()));
}

#[test]
fn the_text_holds_every_heading_every_word_and_who_answers_when() {
    let words = &whole().library.after.plan;
    let plan = filled();
    let text = written(book(), words, &plan);
    let mut left = text.as_str();
    let mut next = |wanted: &str| {
        let at = left.find(wanted).unwrap_or_else(|| panic!("{wanted} does not follow in {left}"));
        left = &left[at + wanted.len()..];
    };
    next(&words.title);
    for step in [PlanStep::Signs, PlanStep::Alone, PlanStep::Company, PlanStep::Call] {
        next(&words.of(step).name);
        next(plan.at(step));
    }
    next(&words.answer.name);
    for told in ["Call 988, Text 988", "Day and night", "Call 911", "(888) 409-0141", "8 am to 1 am Eastern"] {
        next(told);
    }
    next(&words.safer.name);
    next(plan.at(PlanStep::Safer));
    assert_eq!(left.trim(), "", "and nothing else");
    let programme = &book().programme;
    assert!(!text.contains(programme.name.as_str()) && !text.contains(programme.association.as_str()));
}

#[test]
fn an_empty_plan_is_a_form_to_fill_in_by_hand() {
    let words = &whole().library.after.plan;
    let text = written(book(), words, &Plan::default());
    for step in PlanStep::ALL {
        assert!(text.contains(&format!("{}\n", words.of(step).name)));
    }
}

#[test]
fn the_words_stay_while_the_result_is_open_and_begin_blank() {
    let battery = &book().battery;
    let mut sitting = full(&calm());
    sitting.open(battery, Page::Plan);
    assert_eq!(sitting.moment(battery), Moment::Page(Page::Plan));
    sitting.plan_mut().write(PlanStep::Signs, "no sleep".to_owned());
    assert!(sitting.back(battery));
    assert_eq!(sitting.moment(battery), Moment::Result);
    sitting.open(battery, Page::Doctor);
    assert!(sitting.back(battery));
    sitting.open(battery, Page::Plan);
    assert_eq!(sitting.plan().at(PlanStep::Signs), "no sleep");
    let next = Sitting::begin(battery, &battery.full);
    assert!(PlanStep::ALL.into_iter().all(|step| next.plan().at(step).is_empty()));
}

#[test]
fn what_is_said_of_means_names_none_and_cites_its_source() {
    let library = &whole().library;
    let words = &library.after.plan;
    assert!(!words.safer_sources.is_empty() && !words.evidence_sources.is_empty());
    let named = [
        "gun", "firearm", "weapon", "pill", "medic", "drug", "rope", "knife", "blade", "bridge", "overdose", "insulin",
    ];
    let all = [words.safer.hint, words.safer.name, words.evidence, words.signs.hint, words.alone.hint];
    for text in all {
        let lower = text.to_lowercase();
        assert!(named.iter().all(|method| !lower.contains(method)), "{text}");
        assert!(!lower.contains("promise"), "a plan is no contract: {text}");
    }
}
