//! Going on by itself: a short beat after an answer, long enough to see what was chosen.

use core::time::Duration;

use leptos::prelude::*;

use crate::app::visit::Visit;
use crate::browser::clock;
use crate::domain::sitting::Moment;

/// Long enough to see what was chosen, short enough not to wait for.
const BEAT: Duration = Duration::from_millis(160);

/// Milliseconds in which nobody reads a question.
const FRESH: f64 = 350.0;

/// The wait of one question; gone with the question.
#[derive(Clone, Copy)]
pub struct Beat {
    visit: Visit,
    /// The question: a wait that ends late moves nothing else.
    place: Moment,
    shown: f64,
    waiting: StoredValue<Option<TimeoutHandle>>,
}

impl Beat {
    /// For this question, which is being shown.
    #[must_use]
    pub fn new(visit: Visit, place: Moment) -> Self {
        let beat = Self { visit, place, shown: clock::now(), waiting: StoredValue::new(None) };
        on_cleanup(move || beat.hold());
        beat
    }

    /// Whether the question has only now appeared.
    #[must_use]
    pub fn is_fresh(self) -> bool {
        clock::now() - self.shown < FRESH
    }

    /// Goes on now.
    pub fn go_on(self) {
        self.hold();
        self.visit.change(|sitting| sitting.go_on_from(&self.visit.book().battery, self.place));
    }

    /// Goes on after a beat, if the person lets questions go on by themselves.
    pub fn go_on_shortly(self) {
        self.hold();
        if self.visit.moves_on.get_untracked() {
            self.waiting.set_value(set_timeout_with_handle(move || self.go_on(), BEAT).ok());
        }
    }

    fn hold(self) {
        if let Some(Some(waiting)) = self.waiting.try_update_value(Option::take) {
            waiting.clear();
        }
    }
}
