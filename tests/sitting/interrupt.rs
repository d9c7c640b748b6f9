//! The one answer that stops everything: PHQ-9 item 9, at any value but "Not at all".
//!
//! Why at any value: 84,418 outpatients, attempts within a year rise with each answer (doi 10.1176/appi.ps.201200587).

use doc_to_doc::domain::answers::Reply;
use doc_to_doc::domain::sitting::Sitting;

use crate::person::{calm, check, goes_on, name, silent, told};
use crate::shipped::book;

const ITEM_9: &str = "phq-9/9";
const INTERRUPT: &str = "interrupt/self-harm";

/// A sitting that stands at item 9, all before it answered calmly.
fn at_item_9(topic: &str) -> Sitting {
    let mut sitting = Sitting::begin(&book().battery, check(topic));
    calm().reaches(&mut sitting, ITEM_9);
    sitting
}

#[test]
fn each_answer_but_not_at_all_interrupts_before_the_next_question() {
    for topic in ["full", "mood"] {
        for choice in 0..=3 {
            for person in [calm(), silent()] {
                let (_, stops) = person.chooses(ITEM_9, choice).takes(check(topic));
                let interrupts: Vec<_> = (0..stops.len()).filter(|&at| stops[at] == INTERRUPT).collect();
                let after: Vec<_> = stops.iter().position(|stop| stop == ITEM_9).map(|at| at + 1).into_iter().collect();
                assert_eq!(interrupts, if choice == 0 { vec![] } else { after }, "{topic} {choice}: {}", told(&stops));
            }
        }
        let (_, stops) = calm().declines(ITEM_9).takes(check(topic));
        assert!(!stops.contains(&INTERRUPT.to_owned()), "declined");
    }
}

#[test]
fn no_other_answer_interrupts() {
    let worst = calm().scores("phq-9", 24).scores("gad-7", 21).scores("audit-c", 12).scores("burnout-single-item", 5);
    assert!(!worst.takes(check("full")).1.contains(&INTERRUPT.to_owned()));
}

#[test]
fn going_back_right_after_choosing_interrupts_too() {
    let battery = &book().battery;
    let mut sitting = at_item_9("full");
    sitting.answer(battery, Reply::Chosen(1));
    assert_eq!(name(&sitting), ITEM_9, "the answer can still be changed where it was given");
    assert!(sitting.back(battery));
    assert_eq!(name(&sitting), INTERRUPT);
    goes_on(&mut sitting);
    assert_eq!(name(&sitting), "phq-9/8");
}

#[test]
fn back_from_the_interrupt_returns_to_the_question_with_its_answer() {
    let battery = &book().battery;
    for leave in [goes_on, |sitting: &mut Sitting| assert!(sitting.back(&book().battery))] {
        let mut sitting = at_item_9("full");
        sitting.answer(battery, Reply::Chosen(2));
        leave(&mut sitting);
        assert_eq!(name(&sitting), INTERRUPT);
        assert!(sitting.back(battery));
        assert_eq!(name(&sitting), ITEM_9);
        assert_eq!(sitting.reply(battery), Reply::Chosen(2));
        // Not acknowledged yet: going on shows it again.
        goes_on(&mut sitting);
        assert_eq!(name(&sitting), INTERRUPT);
    }
}

#[test]
fn once_acknowledged_it_stays_away_until_the_answer_changes() {
    let battery = &book().battery;
    let mut sitting = at_item_9("full");
    sitting.answer(battery, Reply::Chosen(1));
    goes_on(&mut sitting);
    goes_on(&mut sitting);
    assert_eq!(name(&sitting), "phq-9/10");
    // Back over the question and forth again, with the same answer given once more.
    assert!(sitting.back(battery) && sitting.back(battery));
    assert_eq!(name(&sitting), "phq-9/8");
    goes_on(&mut sitting);
    sitting.answer(battery, Reply::Chosen(1));
    goes_on(&mut sitting);
    assert_eq!(name(&sitting), "phq-9/10");
    for (reply, next) in [
        (Reply::Chosen(3), INTERRUPT),
        (Reply::Chosen(2), INTERRUPT),
        (Reply::Declined, "gad-7/1"),
        (Reply::Chosen(0), "gad-7/1"),
        (Reply::Chosen(1), INTERRUPT),
    ] {
        while name(&sitting) != ITEM_9 {
            assert!(sitting.back(battery));
        }
        sitting.answer(battery, reply);
        goes_on(&mut sitting);
        assert_eq!(name(&sitting), next, "{reply:?}");
        goes_on(&mut sitting);
    }
}

#[test]
fn nothing_is_answered_or_decided_through_the_interrupt() {
    let battery = &book().battery;
    let mut sitting = at_item_9("mood");
    sitting.answer(battery, Reply::Chosen(1));
    goes_on(&mut sitting);
    let before = sitting.report(battery);
    sitting.answer(battery, Reply::Chosen(0));
    sitting.decide(battery, true);
    assert_eq!(name(&sitting), INTERRUPT);
    assert_eq!(sitting.report(battery), before);
}

/// A second press, or a wait that ends late, comes from somebody who has not seen help yet.
#[test]
fn going_on_twice_does_not_lead_past_it() {
    let battery = &book().battery;
    for choice in 1..=3 {
        let mut sitting = at_item_9("full");
        let place = sitting.moment(battery);
        sitting.answer(battery, Reply::Chosen(choice));
        for _ in 0..3 {
            sitting.go_on_from(battery, place);
            assert_eq!(name(&sitting), INTERRUPT);
            let here = sitting.moment(battery);
            sitting.go_on_from(battery, here);
            assert_eq!(name(&sitting), INTERRUPT);
        }
        sitting.pass_interrupt(battery);
        assert_eq!(name(&sitting), "phq-9/10");
    }
}

#[test]
fn a_wait_that_ends_late_moves_no_other_question() {
    let battery = &book().battery;
    let mut sitting = at_item_9("full");
    let place = sitting.moment(battery);
    sitting.answer(battery, Reply::Chosen(0));
    assert!(sitting.back(battery));
    sitting.go_on_from(battery, place);
    assert_eq!(name(&sitting), "phq-9/8");
}
