//! How often a source may ask: so many in ten minutes, and all sources together so many times as much.
//!
//! A source is a network (the first 24 bits of an address, or 64 of a longer one), known only by a
//! number that a random key makes of it. The key is made anew at each start, and nothing is written down.

use std::{
    collections::{HashMap, hash_map::RandomState},
    hash::BuildHasher,
    net::IpAddr,
    time::Duration,
};

const WINDOW: Duration = Duration::from_mins(10);

/// What one source may ask, all together may ask this many times.
const ALL: u32 = 20;

/// Sources that are remembered at most; beyond, only the bucket of all counts.
const SOURCES: usize = 4_096;

/// What every source has left.
pub(super) struct Rate {
    key: RandomState,
    each: u32,
    all: Bucket,
    sources: HashMap<u64, Bucket>,
}

/// When a bucket will be full again: all that one must know of it.
#[derive(Clone, Copy, Default)]
struct Bucket(Duration);

impl Bucket {
    /// Takes one of `size`, or tells how long until there is one.
    fn take(&mut self, size: u32, now: Duration) -> Result<(), Duration> {
        let size = size.max(1);
        let full = self.0.max(now) + WINDOW / size;
        match full.checked_sub(now + WINDOW) {
            Some(wait) if !wait.is_zero() => Err(wait),
            _ => {
                self.0 = full;
                Ok(())
            }
        }
    }
}

impl Rate {
    pub(super) fn new(each: u32) -> Self {
        Self { key: RandomState::new(), each, all: Bucket::default(), sources: HashMap::new() }
    }

    /// Counts one more, `now` after the start.
    ///
    /// # Errors
    /// It is one too many: the whole seconds until it would not be.
    pub(super) fn take(&mut self, source: IpAddr, now: Duration) -> Result<(), u32> {
        let source = self.key.hash_one(network(source));
        if !self.sources.contains_key(&source) && self.sources.len() >= SOURCES {
            self.sources.retain(|_, bucket| bucket.0 > now);
        }
        let room = self.sources.len() < SOURCES || self.sources.contains_key(&source);
        let own = if room { self.sources.entry(source).or_default().take(self.each, now) } else { Ok(()) };
        own.and_then(|()| self.all.take(self.each.saturating_mul(ALL), now))
            .map_err(|wait| u32::try_from(wait.as_secs()).unwrap_or(u32::MAX).saturating_add(1))
    }
}

fn network(source: IpAddr) -> u128 {
    match source.to_canonical() {
        IpAddr::V4(short) => u128::from(short.to_bits() >> 8),
        // Marked, so that no network of one kind is taken for one of the other.
        IpAddr::V6(long) => (long.to_bits() >> 64) | 1 << 64,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn so_many_in_ten_minutes_and_then_one_at_a_time() {
        let mut rate = Rate::new(10);
        let start = Duration::from_secs(5_000);
        for _ in 0..10 {
            assert_eq!(rate.take(from("192.0.2.7"), start), Ok(()));
        }
        let wait = rate.take(from("192.0.2.7"), start).unwrap_err();
        assert!((60..=61).contains(&wait), "{wait}");
        // The same network is the same source, another is not; nor is the same in longer writing.
        assert!(rate.take(from("192.0.2.200"), start).is_err());
        assert!(rate.take(from("::ffff:192.0.2.9"), start).is_err());
        assert_eq!(rate.take(from("192.0.3.7"), start), Ok(()));
        // Who waits as long as was said gets in once, and what was refused has cost nothing.
        let later = start + Duration::from_secs(wait.into());
        assert_eq!(rate.take(from("192.0.2.7"), later), Ok(()));
        assert!(rate.take(from("192.0.2.7"), later).is_err());
        let much_later = later + WINDOW;
        assert_eq!((0..12).filter(|_| rate.take(from("192.0.2.7"), much_later).is_ok()).count(), 10);
    }

    #[test]
    fn many_sources_share_what_all_have_together() {
        let mut rate = Rate::new(2);
        let taken = (0..60_u8).filter(|net| {
            let long = from(&format!("2001:db8:0:{net:x}::1"));
            rate.take(long, Duration::ZERO).is_ok()
        });
        assert_eq!(taken.count(), 40);
    }

    #[test]
    fn what_is_remembered_is_bounded_and_forgotten() {
        let mut rate = Rate::new(1_000);
        let ask = |rate: &mut Rate, net: u32, now: u64| {
            let long = from(&format!("2001:db8:{:x}:{:x}::1", net >> 16, net & 0xFFFF));
            let _ = rate.take(long, Duration::from_secs(now));
        };
        for net in 0..6_000 {
            ask(&mut rate, net, 0);
        }
        assert_eq!(rate.sources.len(), SOURCES);
        ask(&mut rate, 7_000, 3_600);
        assert_eq!(rate.sources.len(), 1);
    }
}
