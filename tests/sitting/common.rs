//! Which figure may stand beside which score: never in danger, never on another scale, at another cut-off
//! or for another group.
//!
//! Figures, and the paper of each: `public/content/norms.json`.

use doc_to_doc::domain::audience::Audience::{self, Physician, Public, Resident, Student};
use doc_to_doc::domain::level::Level;
use doc_to_doc::domain::norm::{self, Figure, Kind};
use doc_to_doc::domain::report::{Line, Report};
use doc_to_doc::domain::scale::Score;

use crate::person::{Person, calm, check, silent};
use crate::shipped::{book, whole};

const TOPICS: [&str; 7] = ["full", "burnout", "mood", "worry", "event", "loneliness", "alcohol"];

fn report(topic: &str, person: &Person) -> Report {
    person.takes(check(topic)).0.report(&book().battery)
}

/// A figure for everybody on every scale: what is hidden then is hidden by a rule.
fn everything() -> Vec<Figure> {
    let scales = &book().battery.scales;
    let kind = |scale: usize| Kind::Mean { tenths: scales[scale].range.0 * 10 };
    (0..scales.len())
        .map(|scale| Figure {
            scale: u16::try_from(scale).unwrap(),
            audiences: Audience::ALL.to_vec(),
            kind: kind(scale),
        })
        .collect()
}

/// Names of the scales beside which something may stand.
fn stands(topic: &str, person: &Person) -> Vec<&'static str> {
    let report = report(topic, person);
    let figures = everything();
    let shown = |line: &&Line| {
        let found = Audience::ALL.iter().filter(|one| norm::beside(figures.iter(), **line, **one).is_some()).count();
        assert_eq!(found, Audience::ALL.len());
        norm::may_stand(&book().battery, &report, **line)
    };
    report.lines.iter().filter(shown).map(|line| book().battery.scales[line.scale].id.as_str()).collect()
}

#[test]
fn a_calm_check_may_be_compared_except_after_something_frightening() {
    assert_eq!(stands("full", &calm()), ["burnout-single-item", "phq-9", "gad-2", "ucla-3", "audit-c"]);
    assert_eq!(stands("event", &calm()), [""; 0]);
    for points in 0..=5 {
        assert_eq!(stands("event", &calm().scores("pc-ptsd-5", points)), [""; 0], "{points}");
    }
}

#[test]
fn nothing_stands_on_a_result_that_tells_of_self_harm_or_leaves_it_open() {
    for choice in 1..=3 {
        for topic in ["full", "mood"] {
            for person in [calm(), silent(), calm().scores("gad-7", 12).scores("ucla-3", 7)] {
                assert_eq!(stands(topic, &person.chooses("phq-9/9", choice)), [""; 0]);
            }
        }
    }
    assert_eq!(stands("full", &calm().declines("phq-9/9")), [""; 0]);
    // The tests can fail: without it there is something.
    assert!(!stands("full", &calm().chooses("phq-9/9", 0)).is_empty());
}

#[test]
fn nor_beside_the_strongest_answer_about_burnout() {
    for (points, stays) in [(1, true), (2, true), (3, true), (4, true), (5, false)] {
        let shown = stands("full", &calm().scores("burnout-single-item", points));
        assert_eq!(shown.contains(&"burnout-single-item"), stays, "{points}");
        // What else was answered is another matter.
        assert!(shown.contains(&"phq-9"));
    }
}

#[test]
fn nor_beside_the_highest_total_there_is() {
    for (scale, topic, most) in [("gad-7", "worry", 21), ("ucla-3", "loneliness", 9), ("audit-c", "alcohol", 12)] {
        assert_eq!(stands(topic, &calm().scores(scale, most)), [""; 0], "{scale}");
        assert_eq!(stands(topic, &calm().scores(scale, most - 1)), [scale], "{scale}");
    }
}

#[test]
fn nor_beside_a_score_of_which_a_question_was_skipped() {
    for (scale, topic, items) in [("phq-9", "mood", 8), ("gad-7", "worry", 7), ("ucla-3", "loneliness", 3)] {
        for item in 1..=items {
            let person = calm().declines(&format!("{scale}/{item}"));
            assert!(!stands(topic, &person).contains(&scale), "{scale} {item}");
            // A floor that reaches a cut-off is not the score either.
            let person = calm().scores(scale, 8).declines(&format!("{scale}/{item}"));
            assert!(!stands(topic, &person).contains(&scale), "{scale} {item}");
        }
    }
    // Some scales are scored although a question was skipped; to compare, all of it is needed.
    let person = calm().accepts("patients");
    assert!(stands("burnout", &person).contains(&"cbi-personal"));
    let skipped = person.declines("cbi-personal/1");
    let line = report("burnout", &skipped).lines[1];
    assert!(matches!(line.score, Score::Scored { .. }), "{line:?}");
    assert!(!stands("burnout", &skipped).contains(&"cbi-personal"));
    for topic in TOPICS {
        assert_eq!(stands(topic, &silent()), [""; 0], "{topic}");
    }
}

#[test]
fn the_shipped_figures_stand_where_they_belong_and_nowhere_else() {
    let told = &whole().library.after.norms.figures;
    let scales = &book().battery.scales;
    let mut found = Vec::new();
    for (position, scale) in scales.iter().enumerate() {
        for audience in Audience::ALL {
            let total = doc_to_doc::domain::scale::Total { sum: scale.range.0, over: 1 };
            let line = Line { scale: position, score: Score::Scored { total, band: None } };
            if let Some(at) = norm::beside(told.iter().map(|one| &one.figure), line, *audience) {
                assert_eq!(usize::from(told[at].figure.scale), position);
                found.push((scale.id.as_str(), *audience, told[at].sentence.as_str()));
            }
        }
    }
    // Each was read against its row by eye; only rows that may be shown, at the cut of their paper.
    assert_eq!(
        found,
        [
            (
                "burnout-single-item",
                Physician,
                "About 25 of 100 family physicians in the United States scored 3 or more."
            ),
            ("phq-9", Physician, "About 11 of 100 practicing physicians in Michigan scored 10 or more."),
            ("phq-9", Resident, "About 21 of 100 residents scored 10 or more."),
            ("phq-9", Student, "About 14 of 100 medical students at one school scored 10 or more."),
            ("gad-7", Public, "About 5 of 100 people in Germany scored 10 or more."),
            ("ucla-3", Physician, "Family physicians in the United States scored 5.3 on average."),
        ]
    );
    for one in told {
        let scale = &scales[usize::from(one.figure.scale)];
        match one.figure.kind {
            Kind::Share { at_least, per_mille } => assert!(scale.counts_from(at_least) && per_mille <= 1_000),
            Kind::Mean { tenths } => assert!(tenths >= scale.range.0 * 10 && tenths <= scale.range.1 * 10),
        }
        assert!(one.about.contains("Common does not mean harmless.") && !one.sources.is_empty());
        assert!(one.about.contains("They chose to answer") || one.about.contains("100 of every 100 who were asked"));
        for word in ["percentile", "normal", "better", "worse"] {
            assert!(!one.about.contains(word) && !one.sentence.contains(word), "{}", one.about);
        }
    }
}

#[test]
fn a_share_of_a_hundred_is_the_nearest_whole_one() {
    for (per_mille, of_100) in [(0, 0), (4, 0), (5, 1), (113, 11), (209, 21), (245, 25), (994, 99), (1_000, 100)] {
        assert_eq!(Kind::Share { at_least: 1, per_mille }.of_100(), Some(of_100));
    }
}

#[test]
fn a_paper_may_count_from_a_cut_off_or_where_a_band_begins_and_from_nowhere_else() {
    for scale in &book().battery.scales {
        let from: Vec<i32> =
            (scale.range.0 - 1..=scale.range.1 + 1).filter(|total| scale.counts_from(*total)).collect();
        let expected: &[i32] = match scale.id.as_str() {
            "burnout-single-item" | "gad-2" => &[3],
            "phq-9" => &[5, 10, 15, 20],
            "gad-7" => &[5, 10, 15],
            "pc-ptsd-5" => &[3, 4],
            "ucla-3" => &[6],
            "audit-c" => &[3, 4, 5],
            _ => &[50],
        };
        assert_eq!(from, expected, "{}", scale.id);
    }
}

#[test]
fn no_crisis_and_no_other_level_changes_what_a_rule_hides() {
    for topic in TOPICS {
        for person in [calm(), calm().scores("phq-9", 14), calm().chooses("phq-9/9", 2)] {
            let report = report(topic, &person);
            let any = report.lines.iter().any(|line| norm::may_stand(&book().battery, &report, *line));
            assert!(report.level != Level::Crisis || !any, "{topic}");
        }
    }
}
