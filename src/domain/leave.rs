//! Leaving in a hurry by keyboard: Shift three times within five seconds.
//!
//! Shift, because Escape stops the page from loading and screen readers use most other keys.

/// Presses needed.
const PRESSES: usize = 3;
/// Within this many milliseconds.
const WINDOW: f64 = 5_000.0;

/// Counts presses of Shift; any other key starts over.
#[derive(Clone, Debug, Default)]
pub struct QuickLeave {
    presses: Vec<f64>,
}

impl QuickLeave {
    /// Notes a key at `now` (milliseconds on any steady clock); true when it is time to leave.
    pub fn press(&mut self, key: &str, now: f64) -> bool {
        if key != "Shift" {
            self.presses.clear();
            return false;
        }
        self.presses.retain(|at| now - at < WINDOW);
        self.presses.push(now);
        self.presses.len() >= PRESSES
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_presses_within_five_seconds_leave() {
        for (presses, leaves) in [
            (vec![("Shift", 0.0), ("Shift", 400.0), ("Shift", 900.0)], true),
            (vec![("Shift", 0.0), ("Shift", 2_000.0), ("Shift", 4_999.0)], true),
            (vec![("Shift", 0.0), ("Shift", 2_000.0), ("Shift", 5_001.0)], false),
            (vec![("Shift", 0.0), ("A", 100.0), ("Shift", 200.0), ("Shift", 300.0)], false),
            (vec![("Shift", 0.0), ("Shift", 100.0)], false),
        ] {
            let mut quick = QuickLeave::default();
            let left = presses.iter().any(|(key, at)| quick.press(key, *at));
            assert_eq!(left, leaves, "{presses:?}");
        }
    }
}
