//! Whether to send once more: by hand, and over thousands of histories.

use doc_to_doc::backend::outcome::{Complaint, Outcome};
use doc_to_doc::backend::retry::{LONGEST_PAUSE, LONGEST_WAIT, Next, PATIENCE, Past, RETRIES, TOTAL, keeps_its_key};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::RngSeed;

const RECEIVED: Outcome = Outcome::Received { reference: None };
const ASK_AGAIN: Outcome = Outcome::Unconfirmed { may_double: false };
const DOUBTFUL: Outcome = Outcome::Unconfirmed { may_double: true };

fn invalid() -> Outcome {
    Outcome::complaining(vec![Complaint { field: None, words: String::new() }])
}

/// All tries in a row, a second each; the waits, and what is told in the end.
fn play(outcomes: &[(Outcome, Option<u32>)], idempotent: bool, dice: u32) -> (Vec<u32>, Outcome) {
    let mut past = Past::default();
    let mut elapsed = 0;
    let mut waits = Vec::new();
    for (outcome, asked) in outcomes.iter().cycle() {
        elapsed += 1_000;
        match past.next(outcome.clone(), *asked, idempotent, elapsed, dice) {
            Next::Stop(outcome) => return (waits, outcome),
            Next::Retry { wait_ms, .. } => {
                waits.push(wait_ms);
                elapsed += wait_ms;
            }
        }
    }
    unreachable!("a cycle ends only by stopping")
}

#[test]
fn what_comes_after_what() {
    let limited = |after| Outcome::RateLimited { after };
    let plain = |outcomes: &[Outcome]| outcomes.iter().map(|outcome| (outcome.clone(), None)).collect::<Vec<_>>();
    let half = 1 << 31;
    for (outcomes, idempotent, waits, told) in [
        (plain(&[RECEIVED]), true, vec![], RECEIVED),
        (plain(&[invalid()]), true, vec![], invalid()),
        (plain(&[Outcome::Refused]), true, vec![], Outcome::Refused),
        (plain(&[Outcome::Offline]), true, vec![], Outcome::Offline),
        (plain(&[ASK_AGAIN]), true, vec![1_000, 2_000, 4_000], ASK_AGAIN),
        (plain(&[ASK_AGAIN, RECEIVED]), true, vec![1_000], RECEIVED),
        (plain(&[ASK_AGAIN, invalid()]), true, vec![1_000], invalid()),
        // The key is spent: nobody knows what arrived under it.
        (plain(&[DOUBTFUL]), true, vec![], DOUBTFUL),
        (plain(&[ASK_AGAIN, DOUBTFUL]), true, vec![1_000], DOUBTFUL),
        // A try that may have arrived is not undone by a later one.
        (plain(&[ASK_AGAIN, Outcome::Offline]), true, vec![1_000, 2_000, 4_000], ASK_AGAIN),
        (plain(&[ASK_AGAIN, Outcome::Refused]), true, vec![1_000], ASK_AGAIN),
        (plain(&[ASK_AGAIN, limited(90)]), true, vec![1_000], ASK_AGAIN),
        // Too many: waited for up to a minute, then told.
        (plain(&[limited(30), RECEIVED]), true, vec![31_000], RECEIVED),
        (plain(&[limited(60), RECEIVED]), true, vec![61_000], RECEIVED),
        (plain(&[limited(61), RECEIVED]), true, vec![], limited(61)),
        (plain(&[limited(30)]), true, vec![31_000, 32_000], limited(30)),
        (plain(&[limited(0)]), true, vec![1_000, 2_000, 4_000], limited(30)),
        // A server that is down may say for how long.
        (vec![(ASK_AGAIN, Some(10)), (RECEIVED, None)], true, vec![11_000], RECEIVED),
        (vec![(ASK_AGAIN, Some(300)), (RECEIVED, None)], true, vec![], ASK_AGAIN),
        // Whoever cannot tell two from one is never asked twice.
        (plain(&[DOUBTFUL]), false, vec![], DOUBTFUL),
        (plain(&[limited(1)]), false, vec![], limited(1)),
        (plain(&[Outcome::Offline]), false, vec![], Outcome::Offline),
    ] {
        assert_eq!(play(&outcomes, idempotent, half), (waits, told), "{outcomes:?}");
    }
}

#[test]
fn a_person_who_tries_once_more_does_not_undo_what_may_have_arrived() {
    let mut past = Past::default();
    assert_eq!(past.next(DOUBTFUL, None, false, 15_000, 0), Next::Stop(DOUBTFUL));
    let mut again = past.once_more();
    assert_eq!(again.next(Outcome::Offline, None, false, 100, 0), Next::Stop(DOUBTFUL));
    let mut third = again.once_more();
    assert_eq!(third.next(Outcome::Refused, None, false, 100, 0), Next::Stop(DOUBTFUL));
    assert_eq!(third.once_more().next(RECEIVED, None, false, 100, 0), Next::Stop(RECEIVED));
}

#[test]
fn slow_tries_use_up_the_time() {
    let mut past = Past::default();
    let patience = |next: Next| if let Next::Retry { patience_ms, .. } = next { Some(patience_ms) } else { None };
    assert_eq!(patience(past.next(ASK_AGAIN, None, true, 15_000, 0)), Some(15_000));
    assert_eq!(patience(past.next(ASK_AGAIN, None, true, 30_000, 0)), Some(15_000));
    assert_eq!(past.next(ASK_AGAIN, None, true, 45_000, 0), Next::Stop(ASK_AGAIN));
}

#[test]
fn a_server_that_asks_for_no_pause_and_stays_busy_is_left_alone_for_a_while() {
    let mut past = Past::default();
    let busy = |after| Outcome::RateLimited { after };
    for _ in 0..RETRIES {
        assert!(matches!(past.next(busy(0), Some(0), true, 1_000, 0), Next::Retry { .. }));
    }
    assert_eq!(past.next(busy(0), Some(0), true, 1_000, 0), Next::Stop(busy(30)));
}

#[test]
fn a_key_is_kept_only_for_what_may_be_the_same_request() {
    for (outcome, keeps) in [
        (ASK_AGAIN, true),
        (Outcome::Offline, true),
        (Outcome::RateLimited { after: 5 }, true),
        (DOUBTFUL, false),
        (RECEIVED, true),
        (invalid(), false),
        (Outcome::Refused, false),
    ] {
        assert_eq!(keeps_its_key(&outcome), keeps, "{outcome:?}");
    }
}

fn outcome(idempotent: bool) -> impl Strategy<Value = Outcome> {
    let lost = Outcome::Unconfirmed { may_double: !idempotent };
    let mostly = select(vec![
        lost.clone(),
        lost.clone(),
        lost,
        Outcome::Offline,
        Outcome::Offline,
        RECEIVED,
        Outcome::Refused,
        invalid(),
        DOUBTFUL,
    ]);
    prop_oneof![4 => mostly, 1 => (0..200_u32).prop_map(|after| Outcome::RateLimited { after }), 1 => any::<u32>().prop_map(|after| Outcome::RateLimited { after })]
}

#[test]
fn what_has_arrived_is_not_undone_by_a_later_refusal() {
    for (idempotent, told) in [(true, ASK_AGAIN), (false, DOUBTFUL)] {
        let mut past = Past::default();
        assert_eq!(past.next(RECEIVED, None, idempotent, 1_000, 0), Next::Stop(RECEIVED));
        for later in [Outcome::Refused, Outcome::Offline] {
            let next = past.once_more().next(later, None, false, 1_000, 0);
            assert_eq!(next, Next::Stop(told.clone()));
        }
    }
}

/// Whether the server is asked again by itself; its outcomes, pauses, durations and dice.
type History = (bool, Vec<(Outcome, Option<u32>, u32, u32)>);

fn history() -> impl Strategy<Value = History> {
    any::<bool>().prop_flat_map(|idempotent| {
        let asked = prop_oneof![3 => Just(None), 1 => (0..100_u32).prop_map(Some), 1 => any::<u32>().prop_map(Some)];
        (Just(idempotent), vec((outcome(idempotent), asked, 0..=PATIENCE, any::<u32>()), 6))
    })
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 10_000,
        rng_seed: RngSeed::Fixed(20_261_122),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn whatever_happens_it_ends_soon_and_says_what_is_true((idempotent, tries) in history()) {
        let mut past = Past::default();
        let (mut elapsed, mut waited, mut count) = (0_u32, 0, 0);
        let (mut doubt, mut told) = (false, None);
        let mut patience = PATIENCE;
        for (outcome, asked, took, dice) in tries {
            elapsed += took.min(patience);
            count += 1;
            doubt |= matches!(outcome, Outcome::Unconfirmed { .. });
            match past.next(outcome.clone(), asked, idempotent, elapsed, dice) {
                Next::Retry { wait_ms, patience_ms } => {
                    let read = matches!(outcome, Outcome::Refused | Outcome::Received { .. } | Outcome::Invalid { .. });
                    prop_assert!(idempotent && !read);
                    prop_assert!(outcome != Outcome::Offline || doubt);
                    prop_assert!(wait_ms <= LONGEST_PAUSE + LONGEST_WAIT && patience_ms <= PATIENCE && patience_ms > 0);
                    waited += wait_ms;
                    elapsed += wait_ms;
                    patience = patience_ms;
                }
                Next::Stop(end) => {
                    told = Some((outcome, end));
                    break;
                }
            }
        }
        let (last, end) = told.expect("it stops after four tries at the latest");
        prop_assert!(count <= 1 + RETRIES);
        prop_assert!(elapsed <= TOTAL + LONGEST_PAUSE, "{}", elapsed);
        prop_assert!(waited <= LONGEST_PAUSE + RETRIES * LONGEST_WAIT);
        let answered = matches!(last, Outcome::Received { .. } | Outcome::Invalid { .. });
        // Nobody is told more than the last answer said, and nobody less than an earlier one may mean.
        if answered || !doubt {
            let busy = Outcome::RateLimited { after: 0 };
            prop_assert_eq!(end, if last == busy { Outcome::RateLimited { after: 30 } } else { last });
        } else {
            prop_assert!(matches!(end, Outcome::Unconfirmed { .. }), "{:?}", end);
            if !idempotent {
                prop_assert_eq!(end, DOUBTFUL);
            }
        }
    }
}

#[test]
fn who_gives_up_is_told_what_may_have_arrived() {
    let limited = Outcome::RateLimited { after: 30 };
    for (before, under_way, idempotent, told) in [
        (None, true, true, Some(ASK_AGAIN)),
        (None, true, false, Some(DOUBTFUL)),
        // A pause that the server asked for: nothing was taken, and nothing is on its way.
        (Some(&limited), false, true, None),
        (Some(&limited), true, true, Some(ASK_AGAIN)),
        (Some(&ASK_AGAIN), false, true, Some(ASK_AGAIN)),
        (Some(&DOUBTFUL), false, true, Some(DOUBTFUL)),
        (Some(&Outcome::Offline), false, true, None),
    ] {
        let mut past = Past::default();
        if let Some(outcome) = before {
            let _ = past.next(outcome.clone(), None, idempotent, 1_000, 0);
        }
        assert_eq!(past.given_up(under_way, idempotent), told, "{before:?}");
        // What was given up stays in doubt: a later refusal does not undo it.
        let later = past.once_more().next(Outcome::Refused, None, idempotent, 1_000, 0);
        assert_eq!(later, Next::Stop(told.unwrap_or(Outcome::Refused)), "{before:?}");
    }
}
