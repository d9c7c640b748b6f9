//! Files of version 1, as they were saved once: they open for ever.
//!
//! **Never change these files, and never make them anew.** Somewhere somebody has one like them. A
//! later version of the format gets files of its own beside them.

use doc_to_doc::domain::kept::Refusal;
use doc_to_doc::domain::past::judge;
use doc_to_doc::domain::scale::{Score, Total};
use doc_to_doc::strongbox;

use crate::sat::{battery, day, position};

const PLAIN: &[u8] = include_bytes!("../fixtures/kept/1-plain.json");
const LOCKED: &[u8] = include_bytes!("../fixtures/kept/1-locked.dat");
const PASSPHRASE: &[u8] = "four blue herons, café at dusk".as_bytes();

/// FNV-1a of 64 bits: enough to notice a change.
fn digest(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xCBF2_9CE4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01B3))
}

#[test]
fn they_are_the_files_that_were_saved_then() {
    assert_eq!([PLAIN, LOCKED].map(digest), [PLAIN_DIGEST, LOCKED_DIGEST]);
}

const PLAIN_DIGEST: u64 = 0x84BB_77A3_4E58_F1D6;
const LOCKED_DIGEST: u64 = 0x4272_455D_1B99_065B;

#[test]
fn they_open_for_ever_with_the_totals_of_then() {
    assert_eq!(strongbox::read::read(LOCKED, b""), Err(Refusal::Locked));
    assert_eq!(strongbox::read::read(LOCKED, b"four blue herons"), Err(Refusal::NotOpened));
    for (file, on, phq, gad) in [(PLAIN, "2026-05-04", 14, 9), (LOCKED, "2026-08-17", 8, 5)] {
        let judged = judge(battery(), &strongbox::read::read(file, PASSPHRASE).unwrap());
        assert_eq!((judged.faults.len(), judged.danger), (0, false));
        for (scale, sum) in [("phq-9", phq), ("gad-7", gad)] {
            let scale = battery().scales.iter().find(|found| found.id == scale).unwrap();
            let past = judged.sheets.iter().find(|past| past.questionnaire == scale.questionnaire).unwrap();
            assert_eq!(past.on, day(on));
            let score = scale.score(battery().questionnaire(past.questionnaire).unwrap(), &past.replies);
            assert!(matches!(score, Score::Scored { total, .. } if total == Total { sum, over: 1 }), "{score:?}");
        }
        assert!(judged.sheets.iter().any(|past| past.questionnaire == position("cbi-work")));
    }
}
