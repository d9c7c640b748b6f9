//! What must hold of any sheet: more answered never means less, totals stay in their range, and
//! what is claimed of an incomplete sheet is true of every way to complete it.

use doc_to_doc::domain::answers::Reply;
use doc_to_doc::domain::questionnaire::{Applies, Questionnaire};
use doc_to_doc::domain::scale::{Rule, Scale, Score, Total};
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::RngSeed;

use super::own::book;

/// A scale, shipped or an association's own, and replies to its whole questionnaire.
fn sheets() -> impl Strategy<Value = (&'static Scale, &'static Questionnaire, Vec<Reply>)> {
    (0..book().battery.scales.len()).prop_flat_map(|position| {
        let scale = &book().battery.scales[position];
        let questionnaire = book().battery.questionnaire(scale.questionnaire).unwrap();
        let replies: Vec<_> = questionnaire
            .items
            .iter()
            .map(|item| {
                let options = u8::try_from(item.choices.len()).unwrap();
                prop_oneof![1 => Just(Reply::Declined), 5 => (0..options).prop_map(Reply::Chosen)]
            })
            .collect();
        replies.prop_map(move |replies| (scale, questionnaire, replies))
    })
}

fn at_most(one: Total, other: Total) -> bool {
    i64::from(one.sum) * i64::from(other.over) <= i64::from(other.sum) * i64::from(one.over)
}

#[test]
fn an_own_questionnaire_is_among_the_scales() {
    assert_eq!(book().battery.scales.len(), super::shipped::book().battery.scales.len() + 1);
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 2_000,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(2026),
        ..ProptestConfig::default()
    })]

    #[test]
    fn raising_one_answer_never_lowers_the_total((scale, questionnaire, replies) in sheets(), which: Index, to: Index) {
        let item = usize::from(*which.get(&scale.items));
        let choices = &questionnaire.items[item].choices;
        let Reply::Chosen(now) = replies[item] else { return Ok(()) };
        let now = choices[usize::from(now)].value;
        let more: Vec<usize> = (0..choices.len()).filter(|&choice| choices[choice].value > now).collect();
        if more.is_empty() {
            return Ok(());
        }
        let mut higher = replies.clone();
        higher[item] = Reply::Chosen(u8::try_from(*to.get(&more)).unwrap());
        let scores = (scale.score(questionnaire, &replies), scale.score(questionnaire, &higher));
        if let (Score::Scored { total: before, .. }, Score::Scored { total: after, .. }) = scores {
            prop_assert!(at_most(before, after), "{} {before:?} {after:?}", scale.id);
        }
    }

    #[test]
    fn every_total_lies_in_its_range((scale, questionnaire, replies) in sheets()) {
        if let Some(total) = scale.score(questionnaire, &replies).floor() {
            let [low, high] = [scale.range.0, scale.range.1].map(|sum| Total { sum, over: 1 });
            prop_assert!(total.over >= 1 && at_most(low, total) && at_most(total, high), "{} {total:?}", scale.id);
        }
    }

    #[test]
    fn a_sum_with_a_question_left_open_has_no_total_and_no_band((scale, questionnaire, replies) in sheets()) {
        let left_open = scale.items.iter().map(|&item| usize::from(item)).any(|item| {
            questionnaire.items[item].applies(&replies) != Applies::No && replies[item] == Reply::Declined
        });
        if scale.rule == Rule::Sum && left_open {
            let score = scale.score(questionnaire, &replies);
            prop_assert!(matches!(score, Score::NotScored { .. }), "{} {score:?}", scale.id);
        }
    }

    #[test]
    fn at_least_is_true_of_every_completion((scale, questionnaire, replies) in sheets(), choices: [Index; 10]) {
        let Score::NotScored { at_least: Some(floor) } = scale.score(questionnaire, &replies) else { return Ok(()) };
        prop_assert!(floor.reaches(scale.cut_offs[0].at));
        let mut complete = replies;
        for (item, choice) in choices.iter().enumerate().take(complete.len()) {
            if complete[item] == Reply::Declined {
                // Whoever has just said how much they drink does not drink "never".
                let first = usize::from(scale.id == "audit-c" && item == 0);
                let choice = first + choice.index(questionnaire.items[item].choices.len() - first);
                complete[item] = Reply::Chosen(u8::try_from(choice).unwrap());
            }
        }
        let score = scale.score(questionnaire, &complete);
        let Score::Scored { total, .. } = score else { panic!("{} is still open", scale.id) };
        prop_assert!(at_most(floor, total), "{} {floor:?} {total:?}", scale.id);
    }

    #[test]
    fn the_band_is_the_one_that_holds_the_total((scale, questionnaire, replies) in sheets()) {
        if let Score::Scored { total, band } = scale.score(questionnaire, &replies) {
            let holds = |sum: i32| scale.bands.iter().position(|band| (band.from..=band.to).contains(&sum));
            let holding = total.whole().and_then(holds);
            prop_assert_eq!(band, holding);
        }
    }
}
