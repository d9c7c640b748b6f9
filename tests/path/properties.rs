//! What must hold of any sound path, whatever somebody chooses on it.

use doc_to_doc::domain::path::Path;
use doc_to_doc::domain::walk::{Exit, Relation, Walk};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

/// A sound path by construction: the usual way leads to a later step, every step is led to by an
/// earlier one, and whatever else leads anywhere comes after the usual way.
fn sound() -> impl Strategy<Value = Path> {
    (2_usize..9).prop_flat_map(|count| {
        let seeds = prop::collection::vec((any::<u16>(), any::<u16>()), count);
        let more = prop::collection::vec(prop::collection::vec(any::<u16>(), 0..3), count);
        (seeds, more, any::<u16>()).prop_map(move |(seeds, more, danger)| {
            let below = |seed: u16, sides: usize| usize::from(seed) % sides;
            let step = |at: usize| u16::try_from(at).unwrap();
            let last = count - 1;
            let mut steps: Vec<Vec<u16>> = (0..last)
                .map(|at| {
                    let usual = at + 1 + below(seeds[at].0, last - at);
                    let others = more[at].iter().map(|seed| below(*seed, count));
                    std::iter::once(usual).chain(others).map(step).collect()
                })
                .collect();
            steps.push(Vec::new());
            for at in 1..count {
                steps[below(seeds[at].1, at)].push(step(at));
            }
            Path { start: 0, danger: Some(step(1 + below(danger, count - 1))), steps }
        })
    })
}

/// What somebody does next.
#[derive(Clone, Copy, Debug)]
enum Press {
    /// One of the ways on, pressed so many times.
    Way(u16, u8, Option<Relation>),
    Danger,
    Back,
}

fn presses() -> impl Strategy<Value = Vec<Press>> {
    let told = prop::option::of(prop::sample::select(Relation::ALL));
    let way = (any::<u16>(), 1_u8..3, told).prop_map(|(way, times, tells)| Press::Way(way, times, tells));
    prop::collection::vec(prop_oneof![6 => way, 1 => Just(Press::Danger), 3 => Just(Press::Back)], 0..40)
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 2_000,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(2026),
        ..ProptestConfig::default()
    })]

    #[test]
    fn a_sound_path_never_strands_anyone(path in sound(), presses in presses()) {
        prop_assert_eq!(path.faults(), []);
        let mut walk = Walk::begin(&path);
        let mut behind = Vec::new();
        for press in presses {
            let before = walk.now();
            let ways = path.ways(before.step);
            match press {
                Press::Way(way, times, tells) if !ways.is_empty() => {
                    let to = ways[usize::from(way) % ways.len()];
                    // A button whose way leads to its own step is not one of which there are two.
                    let times = if to == before.step { 1 } else { times };
                    for _ in 0..times {
                        walk.take(before.step, Exit { to, tells });
                    }
                    behind.push(before);
                    prop_assert_eq!(walk.now().step, to);
                    prop_assert_eq!(walk.now().relation, tells.or(before.relation));
                }
                Press::Way(..) => {}
                Press::Danger => {
                    walk.to_danger(&path);
                    if walk.now() != before {
                        behind.push(before);
                    }
                    prop_assert_eq!(walk.now().relation, before.relation);
                }
                Press::Back => {
                    prop_assert_eq!(walk.back(), !behind.is_empty());
                    prop_assert_eq!(walk.now(), behind.pop().unwrap_or(before));
                }
            }
            let now = walk.now();
            prop_assert!(usize::from(now.step) < path.steps.len());
            // Danger is one press away, from everywhere but itself.
            let mut afraid = walk.clone();
            afraid.to_danger(&path);
            prop_assert_eq!(Some(afraid.now().step), path.danger);
            // An end is ahead, and what is said of the way there is true of whoever takes it.
            let (mut steady, place) = (walk.clone(), walk.place(&path));
            while let Some(to) = path.way(steady.now().step, 0) {
                prop_assert!(steady.place(&path).at < place.of);
                steady.take(steady.now().step, Exit { to, tells: None });
            }
            prop_assert_eq!(steady.place(&path).at, place.of);
        }
        // Back undoes all of it, one step at a time.
        while let Some(before) = behind.pop() {
            prop_assert!(walk.back());
            prop_assert_eq!(walk.now(), before);
        }
        prop_assert!(!walk.back());
        prop_assert_eq!(walk, Walk::begin(&path));
    }
}
