//! Many people at random: every walk ends, and the progress line never lies on the way.

use doc_to_doc::domain::answers::Reply;
use doc_to_doc::domain::battery::{Battery, Step};
use doc_to_doc::domain::sitting::{Moment, Sitting};

use crate::dice::Dice;
use crate::own;
use crate::person::{TOO_LONG, check, goes_on, goes_on_in};
use crate::shipped::book;

const TOPICS: [&str; 8] = ["full", "two stages", "burnout", "mood", "worry", "event", "loneliness", "alcohol"];
/// Each Back costs a step, the question again, and at worst an interrupt.
const BACKS: usize = 12;

/// Takes one step at random; true when it was forward, over a question never answered before.
fn step(battery: &Battery, sitting: &mut Sitting, dice: &mut Dice, backs: &mut usize) -> bool {
    if *backs > 0 && dice.below(8) == 0 {
        *backs -= 1;
        sitting.back(battery);
        return false;
    }
    match sitting.moment(battery) {
        Moment::Question { questionnaire, item } => {
            let fresh = sitting.reply(battery) == Reply::Waiting;
            let options = battery.item(questionnaire, item).unwrap().choices.len();
            let choice = dice.below(options + 1);
            let reply = if choice == options { Reply::Declined } else { Reply::Chosen(u8::try_from(choice).unwrap()) };
            sitting.answer(battery, reply);
            goes_on_in(battery, sitting);
            fresh
        }
        Moment::Offer(_) => {
            sitting.decide(battery, dice.below(2) == 0);
            false
        }
        Moment::Interrupt(_) | Moment::Result | Moment::Page(_) => {
            goes_on_in(battery, sitting);
            false
        }
    }
}

#[test]
fn every_walk_ends_in_a_result_and_its_progress_is_honest() {
    let checks: Vec<_> = TOPICS.iter().map(|topic| (*topic, check(topic))).collect();
    walks(&book().battery, &checks, 50);
}

/// So it is where an association asks a questionnaire of its own, alone and at the end of the full check.
#[test]
fn every_walk_ends_with_an_own_questionnaire_too() {
    let battery = &own::book().battery;
    let nights = battery.topics.iter().find(|topic| topic.id == "nights").unwrap();
    walks(battery, &[("nights", &nights.steps), ("full", &battery.full)], 56);
}

fn walks(battery: &Battery, checks: &[(&str, &[Step])], longest: usize) {
    for walk in 0..2_000 {
        let mut dice = Dice(walk);
        let (topic, steps) = checks[dice.below(checks.len())];
        let mut sitting = Sitting::begin(battery, steps);
        let (mut steps, mut backs) = (0, BACKS);
        while sitting.moment(battery) != Moment::Result || dice.below(2) == 0 && backs > 0 {
            let before = sitting.progress(battery);
            assert!(before.at <= before.of && before.of <= longest, "walk {walk}: {before:?}");
            let forward = step(battery, &mut sitting, &mut dice, &mut backs);
            let after = sitting.progress(battery);
            if forward && before.settled {
                assert!(after.settled && after.of == before.of, "walk {walk} in {topic}: {before:?} then {after:?}");
            }
            steps += 1;
            assert!(steps <= TOO_LONG, "walk {walk} in {topic} does not end");
        }
        let report = sitting.report(battery);
        assert!(report.lines.iter().all(|line| line.scale < battery.scales.len()));
    }
}

/// The first figure that a person sees is already marked as a guess, and the last never is.
#[test]
fn the_length_is_a_guess_only_while_a_gate_is_open() {
    let battery = &book().battery;
    // With every second option chosen, alcohol's gate is question 24 of the full check.
    for (topic, settled_at) in [
        ("full", 25),
        ("burnout", 1),
        ("mood", 10),
        ("worry", 1),
        ("two stages", 3),
        ("loneliness", 1),
        ("event", 3),
        ("alcohol", 2),
    ] {
        let mut sitting = Sitting::begin(battery, check(topic));
        let mut at = 0;
        while let Moment::Question { .. } = sitting.moment(battery) {
            at += 1;
            let progress = sitting.progress(battery);
            assert_eq!(progress.at, at);
            assert_eq!(progress.settled, at >= settled_at, "{topic} at {at}");
            sitting.answer(battery, Reply::Chosen(1));
            goes_on(&mut sitting);
            if let Moment::Interrupt(_) = sitting.moment(battery) {
                goes_on(&mut sitting);
            }
        }
    }
}
