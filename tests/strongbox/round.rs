//! Saved, read again, scored again: the same.

use doc_to_doc::domain::answers::Reply;
use doc_to_doc::domain::past::{judge, present};
use doc_to_doc::strongbox;

use crate::dice::Dice;
use crate::sat::{Sat, any, anything, battery, day};

#[test]
fn every_scale_has_the_same_score_after_the_file_as_before_it() {
    let mut dice = Dice(2026);
    for (position, questionnaire) in battery().questionnaires.iter().enumerate() {
        let position = u16::try_from(position).unwrap();
        for _ in 0..2_000 {
            let sat = Sat::new().fill(position, &any(position, &mut dice));
            let before = sat.answers.sheet(position.into());
            if !before.iter().any(|reply| matches!(reply, Reply::Chosen(_))) {
                continue;
            }
            let kept = strongbox::read::read(sat.file("2026-03-09").as_bytes(), b"").unwrap();
            let judged = judge(battery(), &kept);
            assert_eq!((judged.sheets.len(), judged.faults.len()), (1, 0), "{}", questionnaire.id);
            let past = &judged.sheets[0];
            assert_eq!((past.questionnaire, past.on), (position, day("2026-03-09")));
            for scale in battery().scales.iter().filter(|scale| scale.questionnaire == position) {
                let scores = [&past.replies, &before].map(|replies| scale.score(questionnaire, replies));
                assert_eq!(scores[0], scores[1], "{} {before:?}", scale.id);
            }
        }
    }
}

#[test]
fn todays_result_is_what_its_own_file_gives() {
    let mut dice = Dice(11);
    for _ in 0..300 {
        let sat = anything(&mut dice);
        let kept = strongbox::read::read(sat.file("2026-03-09").as_bytes(), b"").unwrap();
        let now = present(battery(), &sat.trail, &sat.answers, day("2026-03-09"));
        assert_eq!(judge(battery(), &kept).sheets, now);
    }
}

#[test]
fn an_answer_of_self_harm_is_seen_in_a_file_and_nothing_else_is_taken_for_it() {
    let phq = crate::sat::position("phq-9");
    for last in 0..4 {
        let replies = [[0, 0, 0, 0, 0, 0, 0, 0, last].map(Reply::Chosen).as_slice(), &[Reply::Declined]].concat();
        let file = Sat::new().fill(phq, &replies).file("2026-03-09");
        let judged = judge(battery(), &strongbox::read::read(file.as_bytes(), b"").unwrap());
        assert_eq!(judged.danger, last > 0, "{last}");
        // Also where nothing of the file can be used.
        for (from, to) in
            [("phq-9|1", "phq-9|2"), ("2026-03-09", "2026-13-09"), ("\"linkId\":\"2\"", "\"linkId\":\"77\"")]
        {
            assert!(file.contains(from), "{from}");
            let judged = judge(battery(), &strongbox::read::read(file.replace(from, to).as_bytes(), b"").unwrap());
            assert_eq!((judged.sheets.len(), judged.faults.len(), judged.danger), (0, 1, last > 0), "{to} {last}");
        }
    }
}
