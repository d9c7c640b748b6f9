//! The room that a text has left: what is shown of it, and when that is worth saying aloud.

/// From so many characters before the limit on, what is left is told.
const NEAR: usize = 400;

/// Who cannot see the count is told as the text comes to one of these, and not at every character: each telling
/// cuts off what a screen reader says of the letters being typed.
const TOLD_AT: [usize; 6] = [NEAR, 200, 100, 50, 20, 0];

/// A text that is too long is told of again after so many characters more.
const TOLD_AGAIN: usize = 100;

/// How a text stands to its limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// Nothing to tell.
    Enough,
    /// So many characters more, at most 400.
    Left(usize),
    /// So many characters too many, at least 1.
    Over(usize),
}

impl Room {
    /// The room of a text of this length, in characters as a person counts them.
    #[must_use]
    pub fn of(length: usize, longest: usize) -> Self {
        match length.checked_sub(longest) {
            Some(over) if over > 0 => Self::Over(over),
            _ if length + NEAR < longest => Self::Enough,
            _ => Self::Left(longest.saturating_sub(length)),
        }
    }

    /// A number that changes whenever the room is to be told anew.
    #[must_use]
    pub fn stage(self) -> usize {
        match self {
            Self::Enough => 0,
            Self::Left(left) => TOLD_AT.iter().filter(|mark| left <= **mark).count(),
            Self::Over(over) => TOLD_AT.len() + 1 + over / TOLD_AGAIN,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Room, TOLD_AGAIN, TOLD_AT};

    const LONGEST: usize = 4_000;

    fn stage(length: usize) -> usize {
        Room::of(length, LONGEST).stage()
    }

    #[test]
    fn what_is_left_is_told_near_the_limit_only() {
        assert_eq!(Room::of(0, LONGEST), Room::Enough);
        assert_eq!(Room::of(3_599, LONGEST), Room::Enough);
        assert_eq!(Room::of(3_600, LONGEST), Room::Left(400));
        assert_eq!(Room::of(4_000, LONGEST), Room::Left(0));
        assert_eq!(Room::of(4_001, LONGEST), Room::Over(1));
    }

    #[test]
    fn whoever_types_on_hears_each_mark_once_and_nothing_between() {
        let told: Vec<usize> =
            (1..=LONGEST).filter(|length| stage(*length) != stage(length - 1)).map(|length| LONGEST - length).collect();
        assert_eq!(told, TOLD_AT);
    }

    #[test]
    fn too_long_is_told_at_once_and_again_every_hundred() {
        let told: Vec<usize> = (LONGEST + 1..LONGEST + 350)
            .filter(|length| stage(*length) != stage(length - 1))
            .map(|length| length - LONGEST)
            .collect();
        assert_eq!(told, [1, TOLD_AGAIN, 2 * TOLD_AGAIN, 3 * TOLD_AGAIN]);
    }

    #[test]
    fn deleting_is_told_like_typing() {
        assert_ne!(stage(4_001), stage(4_000));
        assert_ne!(stage(3_600), stage(3_599));
    }
}
