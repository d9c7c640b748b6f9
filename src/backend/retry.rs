//! Whether to send once more: a decision, and how long to wait before it.
//!
//! Only a server that knows a request by its key is asked again by itself. Full jitter: each wait is
//! anything from nothing to a bound that doubles, so that many pages do not come back at once.

use super::outcome::Outcome;
use super::pause::UNSAID;

/// Tries after the first at most.
pub const RETRIES: u32 = 3;

/// Milliseconds that a try may take.
pub const PATIENCE: u32 = 15_000;

/// Milliseconds of all tries and the waits between them, besides those that the server asks for.
pub const TOTAL: u32 = 45_000;

/// Milliseconds that a wait between tries is shorter than, whatever was tried before.
pub const LONGEST_WAIT: u32 = 8_000;

/// Milliseconds that the server may ask for, all pauses together, and be obeyed in silence.
pub const LONGEST_PAUSE: u32 = 60_000;

/// Milliseconds below which a try is not worth its while.
const LEAST: u32 = 3_000;

/// What has become so far of one request under one key. Made anew with the key, and only then: a
/// person who tries once more does not make an earlier try undone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Past {
    /// Tries since the person last asked for it.
    tries: u32,
    /// Milliseconds that the server has asked for since then.
    paused: u32,
    /// Whether an earlier try may have arrived.
    may_have_arrived: bool,
    /// Whether what comes after it may arrive twice.
    may_double: bool,
}

/// What to do now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    /// Wait, then send the same with the same key.
    Retry {
        /// Milliseconds to wait.
        wait_ms: u32,
        /// Milliseconds that the try may then take.
        patience_ms: u32,
    },
    /// Tell the person.
    Stop(Outcome),
}

impl Past {
    /// The same past, when the person sends the unchanged request once more.
    #[must_use]
    pub fn once_more(self) -> Self {
        Self { tries: 0, paused: 0, ..self }
    }

    /// What to do after a try.
    ///
    /// `asked`: the seconds that the answer asks to wait, if it does. `elapsed_ms`: since the person
    /// pressed send, waits and all. `dice`: anything, evenly.
    #[must_use]
    pub fn next(&mut self, outcome: Outcome, asked: Option<u32>, idempotent: bool, elapsed_ms: u32, dice: u32) -> Next {
        self.tries = self.tries.saturating_add(1);
        if let Outcome::Unconfirmed { may_double } = outcome {
            self.may_have_arrived = true;
            self.may_double |= may_double || !idempotent;
        } else if matches!(outcome, Outcome::Received { .. }) {
            // Whoever sends it once more is not told that nothing has arrived.
            self.may_have_arrived = true;
            self.may_double |= !idempotent;
        }
        let again = match outcome {
            // The server has read it, and said what it is worth: so it is with the same sent before.
            Outcome::Received { .. } | Outcome::Invalid { .. } => return Next::Stop(outcome),
            Outcome::Refused => false,
            Outcome::Unconfirmed { may_double } => !may_double,
            Outcome::RateLimited { .. } => true,
            // Nothing was sent. Only a try that may have arrived is worth asking after.
            Outcome::Offline => self.may_have_arrived,
        };
        let pause = match outcome {
            Outcome::RateLimited { after } => after,
            _ => asked.unwrap_or(0),
        };
        let retry = if again && idempotent { self.retry(pause, elapsed_ms, dice) } else { None };
        retry.unwrap_or_else(|| Next::Stop(self.in_the_end(outcome)))
    }

    fn retry(&mut self, pause: u32, elapsed_ms: u32, dice: u32) -> Option<Next> {
        if self.tries > RETRIES {
            return None;
        }
        let bound = LONGEST_WAIT.min(1_000 << self.tries);
        let wait = u32::try_from((u64::from(bound) * u64::from(dice)) >> 32).unwrap_or(bound);
        let pause = pause.saturating_mul(1_000);
        let paused = self.paused.saturating_add(pause);
        // A pause holds the wait within itself; what it adds is the server's time, not ours.
        let spent = elapsed_ms.saturating_sub(self.paused).saturating_add(wait);
        let left = TOTAL.saturating_sub(spent);
        if paused > LONGEST_PAUSE || left < LEAST {
            return None;
        }
        self.paused = paused;
        Some(Next::Retry { wait_ms: pause.saturating_add(wait), patience_ms: PATIENCE.min(left) })
    }

    /// What to tell a person who would not wait any longer; nothing, where nothing can have been taken.
    ///
    /// `under_way`: whether a try was. It is taken back by nobody: it may be there already.
    #[must_use]
    pub fn given_up(&mut self, under_way: bool, idempotent: bool) -> Option<Outcome> {
        if under_way {
            self.may_have_arrived = true;
            self.may_double |= !idempotent;
        }
        self.may_have_arrived.then_some(Outcome::Unconfirmed { may_double: self.may_double })
    }

    /// What to tell after the last try. Once a try may have arrived, neither "offline" nor "refused"
    /// nor "too many" of a later one is the whole truth.
    fn in_the_end(self, outcome: Outcome) -> Outcome {
        match outcome {
            _ if self.may_have_arrived => Outcome::Unconfirmed { may_double: self.may_double },
            // It asked for no pause, and was too busy all the same: a person is not told "0 seconds".
            Outcome::RateLimited { after: 0 } => Outcome::RateLimited { after: UNSAID },
            other => other,
        }
    }
}

/// Whether an unchanged request is sent with the same key when the person tries once more. After any
/// other outcome, and after any change of the request, it gets a new one (and a new [`Past`]): a
/// server may remember what it said to the old.
#[must_use]
pub fn keeps_its_key(outcome: &Outcome) -> bool {
    // To what has arrived, a server that knows the key answers the same once more: it stays one request.
    matches!(
        outcome,
        Outcome::Received { .. }
            | Outcome::Unconfirmed { may_double: false }
            | Outcome::RateLimited { .. }
            | Outcome::Offline
    )
}

// What a server that says "too many" and not for how long is waited for is within what is waited.
const _: () = assert!(UNSAID * 1_000 <= LONGEST_PAUSE);
