//! Each way to get lost, on graphs drawn by hand, and on any graph against a second opinion.

use doc_to_doc::domain::path::{Fault, Path};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use crate::path;

#[test]
fn a_sound_path_has_no_fault() {
    assert_eq!(path(None, &[&[]]).faults(), []);
    assert_eq!(path(None, &[&[1, 2], &[2], &[]]).faults(), []);
    // A way back is no circle as long as it is not the usual one.
    assert_eq!(path(None, &[&[1], &[2, 0], &[]]).faults(), []);
    // Nothing is written that leads to danger: the way that is always open does.
    assert_eq!(path(Some(2), &[&[1], &[], &[1]]).faults(), []);
}

#[test]
fn a_way_to_a_step_that_does_not_exist_is_found() {
    assert_eq!(path(None, &[&[1, 7], &[]]).faults(), [Fault::Nowhere(0, 1)]);
}

#[test]
fn a_step_to_which_nothing_leads_is_found() {
    assert_eq!(path(None, &[&[2], &[2], &[]]).faults(), [Fault::Unreachable(1)]);
    // Without a danger of its own, no such way opens that step.
    assert_eq!(path(None, &[&[1], &[], &[1]]).faults(), [Fault::Unreachable(2)]);
}

#[test]
fn a_step_from_which_no_way_ends_is_found() {
    let round = path(None, &[&[3, 1], &[2], &[1], &[]]);
    assert_eq!(round.faults(), [Fault::DeadEnd(1), Fault::DeadEnd(2), Fault::Circle(1), Fault::Circle(2)]);
}

#[test]
fn the_way_to_danger_is_no_way_out_of_a_dead_end() {
    let caught = path(Some(2), &[&[3, 1], &[1], &[3], &[]]);
    assert_eq!(caught.faults(), [Fault::DeadEnd(1), Fault::Circle(1)]);
}

#[test]
fn a_circle_of_usual_ways_is_found_although_another_way_leads_out() {
    let circle = path(None, &[&[1], &[0, 2], &[]]);
    assert_eq!(circle.faults(), [Fault::Circle(0), Fault::Circle(1)]);
    // Whoever walks into one walks in it too.
    let into = path(None, &[&[1], &[2], &[1, 3], &[]]);
    assert_eq!(into.faults(), [Fault::Circle(0), Fault::Circle(1), Fault::Circle(2)]);
}

#[test]
fn ahead_counts_the_usual_way() {
    let branching = path(None, &[&[1, 3], &[2], &[3], &[]]);
    assert_eq!([0, 1, 2, 3].map(|step| branching.ahead(step)), [3, 2, 1, 0]);
    assert_eq!(branching.ahead(9), 0, "a step that does not exist");
    assert_eq!([0, 1, 2, 3].map(|step| branching.fewest(step)), [1, 2, 1, 0], "by the shortest way");
    assert_eq!(path(None, &[&[1, 2], &[0], &[]]).fewest(1), 2);
    assert_eq!(path(None, &[&[0]]).fewest(0), 1, "no more than there are, where there is no end");
}

/// From which step one can come to which, in any number of steps: by squaring, not by searching.
fn closure(path: &Path, danger: bool) -> Vec<Vec<bool>> {
    let count = path.steps.len();
    let mut to: Vec<Vec<bool>> = (0..count)
        .map(|from| {
            let way = |step: usize| path.steps[from].iter().any(|way| usize::from(*way) == step);
            let open = |step: usize| danger && path.danger.is_some_and(|danger| usize::from(danger) == step);
            (0..count).map(|step| step == from || way(step) || open(step)).collect()
        })
        .collect();
    for _ in 0..count {
        let once = to.clone();
        for (from, row) in to.iter_mut().enumerate() {
            for (step, known) in row.iter_mut().enumerate() {
                *known = (0..count).any(|between| once[from][between] && once[between][step]);
            }
        }
    }
    to
}

/// Any graph whose ways lead to steps that exist.
fn graphs() -> impl Strategy<Value = Path> {
    (1_u16..7).prop_flat_map(|count| {
        let ways = prop::collection::vec(0..count, 0..3);
        let steps = prop::collection::vec(ways, usize::from(count));
        (steps, prop::option::of(0..count), 0..count).prop_map(|(steps, danger, start)| Path { start, danger, steps })
    })
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 3_000,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(2026),
        ..ProptestConfig::default()
    })]

    #[test]
    fn what_is_found_is_what_a_second_opinion_finds(path in graphs()) {
        let (open, written) = (closure(&path, true), closure(&path, false));
        let usual = Path { steps: path.steps.iter().map(|ways| ways.iter().take(1).copied().collect()).collect(), ..path.clone() };
        let usual = closure(&usual, false);
        let ends: Vec<usize> = (0..path.steps.len()).filter(|step| path.steps[*step].is_empty()).collect();
        let none = |to: &[bool]| !ends.iter().any(|end| to[*end]);
        let mut expected = Vec::new();
        let steps = || (0_u16..).zip(0..path.steps.len());
        expected.extend(steps().filter(|(_, at)| !open[usize::from(path.start)][*at]).map(|(step, _)| Fault::Unreachable(step)));
        expected.extend(steps().filter(|(_, at)| none(&written[*at])).map(|(step, _)| Fault::DeadEnd(step)));
        expected.extend(steps().filter(|(_, at)| none(&usual[*at])).map(|(step, _)| Fault::Circle(step)));
        prop_assert_eq!(path.faults(), expected);
    }
}
