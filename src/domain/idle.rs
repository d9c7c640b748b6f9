//! A page that nobody touches: on a shared computer, the next person must not find what the last one did.
//!
//! It is erased after a warning that anything at all puts off, as often as somebody likes (WCAG 2.2,
//! success criterion 2.2.1, asks for 20 seconds and ten times).

use super::zone::Instant;

/// How long a page waits for somebody, in seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Patience {
    /// From the last touch to the warning.
    pub quiet: u32,
    /// From the warning to the end.
    pub warning: u32,
}

/// The page with the self-check: nobody thinks about one question for so long.
pub const CHECK: Patience = Patience { quiet: 10 * 60, warning: 2 * 60 };

/// A letter takes longer to write, and to lose it hurts more.
pub const LETTER: Patience = Patience { quiet: 30 * 60, warning: 5 * 60 };

/// How it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Somebody is there, or was a moment ago: look again in so many seconds.
    Present(u32),
    /// Nobody has been there for a while; in so many seconds it ends.
    Warned(u32),
    /// Nobody has come.
    Over,
}

/// When the page was last touched.
#[derive(Clone, Copy, Debug)]
pub struct Idle {
    patience: Patience,
    touched: Instant,
}

impl Idle {
    /// Touched now.
    #[must_use]
    pub fn new(patience: Patience, now: Instant) -> Self {
        Self { patience, touched: now }
    }

    /// How it stands now. A device that has slept tells nobody of the time between: what counts is the
    /// clock. One that was set back counts as touched.
    #[must_use]
    pub fn standing(&self, now: Instant) -> Standing {
        let Patience { quiet, warning } = self.patience;
        let since = u32::try_from(now.saturating_sub(self.touched).max(0)).unwrap_or(u32::MAX);
        if since < quiet {
            Standing::Present(quiet - since)
        } else if since < quiet + warning {
            Standing::Warned(quiet + warning - since)
        } else {
            Standing::Over
        }
    }

    /// Somebody touched it; false where they came too late, and it is over.
    pub fn touch(&mut self, now: Instant) -> bool {
        let in_time = self.standing(now) != Standing::Over;
        if in_time {
            self.touched = now;
        }
        in_time
    }

    /// Begins anew.
    pub fn begin(&mut self, now: Instant) {
        self.touched = now;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHORT: Patience = Patience { quiet: 600, warning: 120 };

    #[test]
    fn it_is_warned_of_before_it_is_over() {
        let idle = Idle::new(SHORT, 1_000);
        for (after, expected) in [
            (0, Standing::Present(600)),
            (599, Standing::Present(1)),
            (600, Standing::Warned(120)),
            (719, Standing::Warned(1)),
            (720, Standing::Over),
            (i64::MAX - 1_000, Standing::Over),
            (-500, Standing::Present(600)),
        ] {
            assert_eq!(idle.standing(1_000 + after), expected, "{after}");
        }
    }

    #[test]
    fn a_touch_puts_it_off_as_often_as_one_likes_but_not_when_it_is_over() {
        let mut idle = Idle::new(SHORT, 0);
        let mut now = 0;
        for _ in 0..100 {
            now += 719;
            assert!(idle.touch(now));
            assert_eq!(idle.standing(now), Standing::Present(600));
        }
        assert!(!idle.touch(now + 720));
        assert_eq!(idle.standing(now + 720), Standing::Over);
        idle.begin(now + 720);
        assert_eq!(idle.standing(now + 720), Standing::Present(600));
    }

    #[test]
    fn every_page_gives_time_enough_to_answer() {
        for Patience { quiet, warning } in [CHECK, LETTER] {
            assert!(warning >= 20 && quiet > warning);
            // The page tells whole minutes.
            assert_eq!((quiet % 60, warning % 60), (0, 0));
        }
    }
}
