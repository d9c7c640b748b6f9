//! What is asked, in which order, and what an answer adds or takes away.

use doc_to_doc::domain::answers::Reply;
use doc_to_doc::domain::report::Line;
use doc_to_doc::domain::scale::Score;
use doc_to_doc::domain::sitting::{Sitting, Stop};

use crate::person::{Person, calm, check, goes_on, name, silent, told};
use crate::shipped::book;

/// The scales of a report, by name, and whether each was scored.
pub(crate) fn lines(sitting: &Sitting) -> Vec<(&'static str, bool)> {
    let battery = &book().battery;
    let report = sitting.report(battery);
    let line = |line: &Line| (battery.scales[line.scale].id.as_str(), matches!(line.score, Score::Scored { .. }));
    report.lines.iter().map(line).collect()
}

#[test]
fn the_full_check_runs_in_the_decided_order() {
    let everything = calm()
        .chooses("burnout-single-item/1", 2)
        .chooses("phq-9/1", 1)
        .scores("gad-7", 3)
        .chooses("pc-ptsd-5/gate", 1)
        .chooses("audit-c/1", 1)
        .accepts("more-burnout")
        .accepts("patients");
    for (person, expected) in [
        (
            calm(),
            "burnout-single-item 1, phq-9 1 2 3 4 5 6 7 8 9, gad-7 1 2, after-event 1, pc-ptsd-5 gate, \
             ucla-3 1 2 3, audit-c 1",
        ),
        (
            everything,
            "burnout-single-item 1, phq-9 1 2 3 4 5 6 7 8 9 10, gad-7 1 2 3 4 5 6 7, after-event 1, \
             pc-ptsd-5 gate 1 2 3 4 5, ucla-3 1 2 3, audit-c 1 2 3, offer more-burnout, \
             cbi-personal 1 2 3 4 5 6, cbi-work 1 2 3 4 5 6 7, offer patients, cbi-patient 1 2 3 4 5 6",
        ),
        (
            silent(),
            "burnout-single-item 1, phq-9 1 2 3 4 5 6 7 8 9, gad-7 1 2, after-event 1, pc-ptsd-5 gate, \
             ucla-3 1 2 3, audit-c 1 2 3",
        ),
    ] {
        assert_eq!(told(&person.takes(check("full")).1), expected);
    }
}

/// How a person's answers change what one questionnaire asks.
fn forks() -> Vec<(Person, &'static str, &'static str)> {
    let mut forks = vec![
        // The first two reach 3, or the answered one of them does.
        (calm().chooses("gad-7/1", 2).chooses("gad-7/2", 1), "gad-7", "1 2 3 4 5 6 7"),
        (calm().chooses("gad-7/2", 3), "gad-7", "1 2 3 4 5 6 7"),
        (calm().chooses("gad-7/1", 1).chooses("gad-7/2", 1), "gad-7", "1 2"),
        (calm().declines("gad-7/1").chooses("gad-7/2", 3), "gad-7", "1 2 3 4 5 6 7"),
        (calm().chooses("gad-7/1", 3).declines("gad-7/2"), "gad-7", "1 2 3 4 5 6 7"),
        (calm().chooses("gad-7/1", 2).declines("gad-7/2"), "gad-7", "1 2"),
        (calm().declines("gad-7/1").declines("gad-7/2"), "gad-7", "1 2"),
        // The gate.
        (calm().chooses("pc-ptsd-5/gate", 1), "pc-ptsd-5", "gate 1 2 3 4 5"),
        (calm().chooses("pc-ptsd-5/gate", 0), "pc-ptsd-5", "gate"),
        (calm().declines("pc-ptsd-5/gate"), "pc-ptsd-5", "gate"),
        // The event question routes nothing: the gate is asked either way.
        (calm().chooses("after-event/1", 1), "pc-ptsd-5", "gate"),
        // Never, or not.
        (calm().chooses("audit-c/1", 0), "audit-c", "1"),
        (calm().declines("audit-c/1"), "audit-c", "1 2 3"),
    ];
    forks.extend((1..=4).map(|choice| (calm().chooses("audit-c/1", choice), "audit-c", "1 2 3")));
    for item in 1..=9 {
        let name = format!("phq-9/{item}");
        forks.extend((1..=3).map(|choice| (calm().chooses(&name, choice), "phq-9", "1 2 3 4 5 6 7 8 9 10")));
        forks.push((calm().chooses(&name, 0), "phq-9", "1 2 3 4 5 6 7 8 9"));
        forks.push((calm().declines(&name), "phq-9", "1 2 3 4 5 6 7 8 9"));
    }
    forks
}

#[test]
fn an_answer_decides_what_its_questionnaire_asks_next() {
    for (person, sheet, expected) in forks() {
        let (_, stops) = person.takes(check("full"));
        let asked: Vec<_> = stops.iter().filter_map(|stop| stop.strip_prefix(sheet)?.strip_prefix('/')).collect();
        assert_eq!(asked.join(" "), expected, "{sheet} in {}", told(&stops));
    }
}

#[test]
fn more_about_burnout_is_offered_from_three_and_patients_after_that() {
    for (choice, offered) in [(0, false), (1, false), (2, true), (3, true), (4, true)] {
        for accepts in [false, true] {
            let mut person = calm().chooses("burnout-single-item/1", choice);
            if accepts {
                person = person.accepts("more-burnout");
            }
            let (_, stops) = person.takes(check("full"));
            let offers: Vec<_> = stops.iter().filter_map(|stop| stop.strip_prefix("offer/")).collect();
            let expected: &[&str] = match (offered, accepts) {
                (false, _) => &[],
                (true, false) => &["more-burnout"],
                (true, true) => &["more-burnout", "patients"],
            };
            assert_eq!(offers, expected, "choice {choice}, accepts {accepts}");
        }
    }
    let (_, stops) = calm().declines("burnout-single-item/1").takes(check("full"));
    assert!(!stops.iter().any(|stop| stop.starts_with("offer/")));
}

#[test]
fn each_topic_runs_to_a_result_of_its_own() {
    for (topic, expected, scales) in [
        (
            "burnout",
            "burnout-single-item 1, cbi-personal 1 2 3 4 5 6, cbi-work 1 2 3 4 5 6 7, offer patients, \
             cbi-patient 1 2 3 4 5 6",
            vec!["burnout-single-item", "cbi-personal", "cbi-work", "cbi-patient"],
        ),
        ("mood", "phq-9 1 2 3 4 5 6 7 8 9", vec!["phq-9"]),
        ("worry", "gad-7 1 2 3 4 5 6 7", vec!["gad-7"]),
        ("event", "after-event 1, pc-ptsd-5 gate", vec!["pc-ptsd-5"]),
        ("loneliness", "ucla-3 1 2 3", vec!["ucla-3"]),
        ("alcohol", "audit-c 1", vec!["audit-c"]),
    ] {
        let (sitting, stops) = calm().accepts("patients").takes(check(topic));
        assert_eq!(told(&stops), expected);
        assert_eq!(lines(&sitting), scales.iter().map(|scale| (*scale, true)).collect::<Vec<_>>(), "{topic}");
    }
    assert_eq!(book().battery.topics.len(), 6);
}

#[test]
fn a_changed_gate_takes_its_questions_and_their_scores_away() {
    let battery = &book().battery;
    let (mut sitting, _) = calm().scores("gad-7", 21).scores("pc-ptsd-5", 5).scores("audit-c", 12).takes(check("full"));
    let sums = |sitting: &Sitting| -> Vec<(&'static str, Option<i32>)> {
        let sum = |score: Score| score.floor().map(|total| total.sum);
        let lines = sitting.report(battery).lines;
        lines.iter().map(|line| (battery.scales[line.scale].id.as_str(), sum(line.score))).collect()
    };
    for (scale, sum) in [("gad-7", 21), ("pc-ptsd-5", 5), ("audit-c", 12)] {
        assert!(sums(&sitting).contains(&(scale, Some(sum))));
    }
    // Backwards from the end, each gate in turn is answered with its first option.
    for (gate, gone, left) in [
        ("audit-c/1", "audit-c/2", ("audit-c", Some(0))),
        ("pc-ptsd-5/gate", "pc-ptsd-5/1", ("pc-ptsd-5", Some(0))),
        ("gad-7/2", "", ("gad-7", Some(18))),
        ("gad-7/1", "gad-7/3", ("gad-2", Some(0))),
    ] {
        while name(&sitting) != gate {
            assert!(sitting.back(battery));
        }
        sitting.answer(battery, Reply::Chosen(0));
        assert!(!trail(&sitting).contains(&gone.to_owned()), "{gone} after {gate}");
        assert!(sums(&sitting).contains(&left), "{gate}");
    }
    assert!(lines(&sitting).iter().all(|(scale, _)| *scale != "gad-7"));
}

fn trail(sitting: &Sitting) -> Vec<String> {
    let battery = &book().battery;
    let question = |stop: Stop| match stop {
        Stop::Question { questionnaire, item } => {
            let sheet = battery.questionnaire(questionnaire)?;
            Some(format!("{}/{}", sheet.id, sheet.items[usize::from(item)].link_id))
        }
        Stop::Offer(_) => None,
    };
    sitting.trail(battery).into_iter().filter_map(question).collect()
}

#[test]
fn back_keeps_the_answers_and_ends_at_the_first_question() {
    let battery = &book().battery;
    let (mut sitting, stops) = calm().declines("ucla-3/2").takes(check("full"));
    let before = sitting.report(battery);
    for stop in stops.iter().rev() {
        assert!(sitting.back(battery));
        assert_eq!(name(&sitting), *stop);
        assert_ne!(sitting.reply(battery), Reply::Waiting, "{stop}");
    }
    assert!(!sitting.back(battery));
    assert_eq!(name(&sitting), stops[0]);
    assert_eq!(sitting.report(battery), before);
}

#[test]
fn a_question_without_an_answer_is_not_passed() {
    let battery = &book().battery;
    let mut sitting = Sitting::begin(battery, check("full"));
    goes_on(&mut sitting);
    sitting.decide(battery, true);
    assert_eq!(name(&sitting), "burnout-single-item/1");
}
