//! Locking and opening.

use doc_to_doc::domain::kept::{LARGEST, Refusal};
use doc_to_doc::strongbox::cipher::{lock, open, seal};
use doc_to_doc::strongbox::header::{Header, LENGTH, NOW, Work};
use doc_to_doc::strongbox::{self, header};
use proptest::prelude::*;

const PASSPHRASE: &[u8] = "vier Häuser am Fluß".as_bytes();

/// A header whose key costs nearly nothing: for tests that make thousands.
pub(crate) fn cheap(seed: u8) -> Header {
    let header = Header::new(&[seed; header::CHANCE]).unwrap();
    Header { work: Work { memory: 8, passes: 1, lanes: 1 }, ..header }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_locked_opens_with_its_passphrase_and_with_no_other(
        text: Vec<u8>, passphrase in proptest::collection::vec(any::<u8>(), 1..40), other in proptest::collection::vec(any::<u8>(), 1..40), seed: u8,
    ) {
        let file = seal(&cheap(seed), &text, &passphrase).unwrap();
        let opened = open(&file, &passphrase).unwrap();
        prop_assert!(opened.starts_with(&text) && opened[text.len()..].iter().all(|&sign| sign == b' '));
        if other != passphrase {
            prop_assert_eq!(open(&file, &other), Err(Refusal::NotOpened));
        }
        prop_assert_eq!(open(&file, b""), Err(Refusal::Locked));
    }
}

#[test]
fn the_work_that_ships_opens_what_it_has_locked() {
    assert_eq!(NOW, Work { memory: 19_456, passes: 2, lanes: 1 });
    let file = lock(b"{}", PASSPHRASE, &[7; 40]).unwrap();
    assert!(open(&file, PASSPHRASE).unwrap().starts_with(b"{}"));
    assert_eq!(open(&file, b"four houses"), Err(Refusal::NotOpened));
    assert_eq!(lock(b"{}", PASSPHRASE, &[7; 39]), None);
}

#[test]
fn the_length_of_a_file_does_not_tell_how_much_was_answered() {
    let length = |text: usize| seal(&cheap(1), &vec![b'a'; text], PASSPHRASE).unwrap().len();
    assert_eq!([0, 1, 900, 16_384].map(length), [LENGTH + 16_384 + 16; 4]);
    assert_eq!(length(16_385), LENGTH + 2 * 16_384 + 16);
}

#[test]
fn a_change_anywhere_is_noticed_and_a_file_that_was_cut_says_so() {
    let file = seal(&cheap(3), b"{\"resourceType\":\"Bundle\"}", PASSPHRASE).unwrap();
    // Every byte of the header and of the seal, and some between.
    let places = (0..LENGTH).chain((LENGTH..file.len()).step_by(997)).chain(file.len() - 16..file.len());
    for place in places {
        let mut changed = file.clone();
        changed[place] ^= 1;
        let refused = strongbox::read::read(&changed, PASSPHRASE).unwrap_err();
        let expected: &[Refusal] = match place {
            0..8 => &[Refusal::Alien],
            8..15 => &[Refusal::Newer, Refusal::NotOpened],
            _ => &[Refusal::NotOpened],
        };
        assert!(expected.contains(&refused), "{place}: {refused:?}");
    }
    for length in (0..file.len()).step_by(61).chain([1, 7, 8, 9, LENGTH, file.len() - 1]) {
        let refused = strongbox::read::read(&file[..length], PASSPHRASE).unwrap_err();
        assert_eq!(refused, if length == 0 { Refusal::Alien } else { Refusal::CutShort }, "{length}");
    }
}

#[test]
fn a_file_that_is_too_long_is_not_looked_into() {
    assert_eq!(strongbox::read::read(&vec![b'{'; LARGEST + 1], b""), Err(Refusal::TooLong));
    assert_eq!(strongbox::read::read(&vec![b'{'; LARGEST], b""), Err(Refusal::Alien));
}
