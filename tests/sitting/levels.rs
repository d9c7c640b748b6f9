//! What the answers oblige us to offer first: every reason at its threshold and one step below.
//!
//! The grading is this project's own, from the papers' cut-offs; a clinician signs it off in `public/config.json`.

use doc_to_doc::domain::level::Level::{self, Crisis, PromptCare, Steady, TalkToSomeone, Unclear};
use doc_to_doc::domain::report::{Line, Report};
use doc_to_doc::domain::scale::Score;

use crate::person::{Person, calm, check, silent};
use crate::shipped::book;

fn report(topic: &str, person: &Person) -> Report {
    person.takes(check(topic)).0.report(&book().battery)
}

fn level(topic: &str, person: &Person) -> Level {
    report(topic, person).level
}

#[test]
fn each_reason_counts_from_its_threshold_and_not_one_step_below() {
    let (none, talk, care) = (Steady, TalkToSomeone, PromptCare);
    for (scale, topic, rows) in [
        ("phq-9", "mood", vec![(0, none), (9, none), (10, talk), (14, talk), (15, care), (24, care)]),
        ("gad-7", "worry", vec![(0, none), (9, none), (10, talk), (14, talk), (15, care), (21, care)]),
        ("pc-ptsd-5", "event", vec![(0, none), (2, none), (3, talk), (4, care), (5, care)]),
        ("ucla-3", "loneliness", vec![(3, none), (5, none), (6, talk), (9, talk)]),
        ("audit-c", "alcohol", vec![(0, none), (2, none), (3, talk), (7, talk), (8, care), (12, care)]),
        ("burnout-single-item", "burnout", vec![(1, none), (2, none), (3, talk), (4, talk), (5, care)]),
        // Means: points over all six, or all seven, items; 50 and 75 are reached exactly.
        ("cbi-personal", "burnout", vec![(0, none), (275, none), (300, talk), (425, talk), (450, care)]),
        ("cbi-work", "burnout", vec![(0, none), (325, none), (350, talk), (500, talk), (525, care)]),
        ("cbi-patient", "burnout", vec![(0, none), (275, none), (300, talk), (425, talk), (450, care)]),
    ] {
        for (points, expected) in rows {
            let person = calm().accepts("more-burnout").accepts("patients").scores(scale, points);
            assert_eq!(level(topic, &person), expected, "{scale} {points} in {topic}");
            if !scale.starts_with("cbi") {
                assert_eq!(level("full", &person), expected, "{scale} {points} in the full check");
            }
        }
    }
}

#[test]
fn item_9_is_a_crisis_whatever_else_was_answered_or_declined() {
    for choice in 1..=3 {
        for person in [calm(), silent(), calm().scores("gad-7", 21).scores("burnout-single-item", 5)] {
            let report = report("full", &person.chooses("phq-9/9", choice));
            assert_eq!(report.level, Crisis);
            assert!(report.has_flag(&book().battery, "self-harm"));
        }
    }
}

#[test]
fn declining_everything_is_unclear_and_scores_nothing() {
    for topic in ["full", "burnout", "mood", "worry", "event", "loneliness", "alcohol"] {
        let report = report(topic, &silent().accepts("patients"));
        assert_eq!(report.level, Unclear, "{topic}");
        assert!(!report.lines.is_empty());
        assert!(report.lines.iter().all(|line| line.score == Score::NotScored { at_least: None }), "{topic}");
        assert!(report.flags.is_empty());
    }
}

/// Whatever is left open, no calm word is true; the difficulty item alone is neither scored nor a flag.
#[test]
fn declining_any_one_question_is_never_steady() {
    let asked = calm().takes(check("full")).1;
    for item in &asked {
        let report = report("full", &calm().declines(item));
        assert_eq!(report.level, Unclear, "{item}");
        assert_eq!(report.left_safety_open(&book().battery), item == "phq-9/9", "{item}");
    }
}

/// Every screen that puts people first asks this, and an association may name a flag that interrupts and no level for it.
#[test]
fn an_answer_that_interrupts_is_danger_whatever_the_level_says() {
    let mut battery = book().battery.clone();
    for (person, expected) in
        [(calm(), false), (calm().chooses("phq-9/9", 2), true), (calm().scores("phq-9", 15), false)]
    {
        let sitting = person.takes(check("mood")).0;
        assert_eq!(sitting.report(&battery).in_danger(&battery), expected);
    }
    battery.obligations = doc_to_doc::domain::level::Obligations::default();
    let sitting = calm().chooses("phq-9/9", 2).takes(check("mood")).0;
    let report = sitting.report(&battery);
    assert_ne!(report.level, doc_to_doc::domain::level::Level::Crisis);
    assert!(report.in_danger(&battery));
}

#[test]
fn what_was_answered_still_counts_when_something_was_declined() {
    for (topic, person, expected) in [
        ("mood", calm().scores("phq-9", 15).declines("phq-9/9"), PromptCare),
        ("mood", calm().scores("phq-9", 10).declines("phq-9/9"), TalkToSomeone),
        ("mood", calm().scores("phq-9", 9).declines("phq-9/9"), Unclear),
        ("alcohol", calm().declines("audit-c/1").chooses("audit-c/2", 4).chooses("audit-c/3", 4), PromptCare),
        ("event", calm().scores("pc-ptsd-5", 4).declines("pc-ptsd-5/5"), PromptCare),
        ("full", silent().chooses("burnout-single-item/1", 4), PromptCare),
        ("full", silent().scores("ucla-3", 6), TalkToSomeone),
        ("burnout", calm().scores("cbi-personal", 500).declines("cbi-personal/6"), PromptCare),
    ] {
        assert_eq!(level(topic, &person), expected, "{topic}");
    }
}

#[test]
fn the_two_quiet_flags_go_up_on_their_own_answers() {
    let battery = &book().battery;
    for (item, flag, from) in [("burnout-single-item/1", "end-of-tether", 4), ("after-event/1", "event-weighs", 1)] {
        for choice in 0..=from {
            let report = report("full", &calm().chooses(item, choice));
            assert_eq!(report.has_flag(battery, flag), choice == from, "{item} {choice}");
        }
        assert!(!report("full", &calm().declines(item)).has_flag(battery, flag), "{item} declined");
    }
}

#[test]
fn the_fuller_anxiety_scale_speaks_alone() {
    for (points, scale) in [(2, "gad-2"), (3, "gad-7")] {
        let report = report("full", &calm().scores("gad-7", points));
        let ids: Vec<_> = report.lines.iter().map(|line| book().battery.scales[line.scale].id.as_str()).collect();
        assert_eq!(ids.iter().filter(|id| id.starts_with("gad")).collect::<Vec<_>>(), [&scale]);
    }
}

/// Names every field, so that a report with one more of them, a grand total for one, does not compile.
#[test]
fn there_is_no_total_across_instruments() {
    let Report { level: _, flags: _, unanswered: _, answered: _, lines } = report("full", &calm());
    for Line { scale, score: _ } in lines {
        let scale = &book().battery.scales[scale];
        assert!(scale.items.len() <= book().battery.questionnaire(scale.questionnaire).unwrap().items.len());
    }
}
