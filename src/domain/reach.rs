//! Whom to put first at this minute.

use super::hours::Answering;

/// The order in which lines are offered, as positions in what was given: whoever answers now
/// before whoever does not, and otherwise as they were named.
///
/// `answering` holds nothing for help that has no line, such as a doctor of one's own.
#[must_use]
pub fn now_first(answering: &[Option<Answering>]) -> Vec<usize> {
    let rank = |position: &usize| match answering.get(*position).copied().flatten() {
        Some(answering) if answering.is_open() => 0,
        // Hours nobody has confirmed may still be an answer.
        Some(Answering::Unknown) | None => 1,
        Some(_) => 2,
    };
    by_rank(answering.len(), 2, rank)
}

/// The order of the strip above every screen, as positions in what was given. The first, for
/// danger, stays first; then come lines made for physicians that answer now, then whoever answers
/// day and night, then the others.
///
/// Each is told by how it answers and whether it was made for physicians.
#[must_use]
pub fn strip(lines: &[(Answering, bool)]) -> Vec<usize> {
    let rank = |position: &usize| match lines.get(*position) {
        _ if *position == 0 => 0,
        Some((answering, true)) if answering.is_open() => 1,
        Some((Answering::Always, _)) => 2,
        _ => 3,
    };
    by_rank(lines.len(), 3, rank)
}

/// Positions by rank, lowest first, and otherwise as they stand: a stable sort for a handful, at
/// a fiftieth of the code.
fn by_rank(count: usize, highest: u8, rank: impl Fn(&usize) -> u8) -> Vec<usize> {
    let mut order = Vec::new();
    for wanted in 0..=highest {
        order.extend((0..count).filter(|position| rank(position) == wanted));
    }
    order
}

/// Whether anybody of these answers now.
#[must_use]
pub fn anybody(answering: &[Option<Answering>]) -> bool {
    answering.iter().flatten().any(|answering| answering.is_open())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_answers_now_comes_first_and_the_rest_keeps_its_order() {
        use Answering::{Always, From, Shut, Unknown, Until};
        for (answering, expected) in [
            (vec![Some(From(9)), None, Some(Unknown), Some(Always)], vec![3, 1, 2, 0]),
            (vec![Some(Until(9)), Some(Always)], vec![0, 1]),
            (vec![Some(Shut), Some(From(9)), None], vec![2, 0, 1]),
            (vec![], vec![]),
        ] {
            assert_eq!(now_first(&answering), expected);
        }
        assert!(!anybody(&[Some(From(9)), None, Some(Unknown)]));
        assert!(anybody(&[None, Some(Always)]));
    }

    #[test]
    fn the_strip_puts_an_open_line_for_physicians_right_after_danger() {
        use Answering::{Always, From, Unknown, Until};
        let strip = |physician| super::strip(&[(Always, false), (Always, false), (physician, true)]);
        assert_eq!(strip(Until(9)), [0, 2, 1]);
        assert_eq!(strip(From(9)), [0, 1, 2]);
        assert_eq!(strip(Unknown), [0, 1, 2]);
        assert_eq!(super::strip(&[(From(9), true), (Always, false)]), [0, 1], "danger stays first whatever happens");
    }
}
