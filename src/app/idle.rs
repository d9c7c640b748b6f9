//! Watches for a page that nobody touches, warns, and ends it. What is shown stands at the foot of the
//! window and tells nothing of what was on the page: somebody else may read it.

use core::time::Duration;
use std::sync::Mutex;

use leptos::prelude::*;

use super::part::prose::{element, live, nothing};
use crate::browser::{clock, listen};
use crate::content::phrases::Phrases;
use crate::domain::idle::{Idle, Patience, Standing};

/// Seconds in a minute.
const MINUTE: u32 = 60;

/// What is shown: nothing, the warning, or that it is over.
const NOTHING: usize = 0;
const WARNING: usize = 1;
const OVER: usize = 2;

/// Watches, and shows what it has to say. `used` tells whether there is anything to end, `end` ends it.
pub fn watch(
    patience: Patience,
    phrases: impl Fn() -> &'static Phrases + Send + 'static,
    used: impl Fn() -> bool + 'static,
    end: impl Fn() + 'static,
) -> AnyView {
    let shown = RwSignal::new(NOTHING);
    let watch = Watch {
        idle: Box::leak(Box::new(Mutex::new(Idle::new(patience, clock::instant())))),
        shown,
        used: Box::leak(Box::new(used)),
        end: Box::leak(Box::new(end)),
    };
    watch.wait(patience.quiet);
    listen::touched(move || watch.touch());
    listen::seen_again(move || _ = watch.look());
    live(move || match shown.get() {
        WARNING => {
            let minutes = patience.warning / MINUTE;
            notice(phrases().idle_warning(minutes), phrases().idle_stay(), shown)
        }
        OVER => notice(phrases().idle_over().to_owned(), phrases().idle_close(), shown),
        _ => nothing(),
    })
}

/// What is shown, with this button; `shown` tells what that is.
///
/// Any touch keeps the page, so the button needs no more of its own than to take the notice away.
#[must_use]
pub fn notice(words: String, button: &'static str, shown: RwSignal<usize>) -> AnyView {
    element("div", "idle", |notice| {
        notice.attributed("div", "sheet care row spread", vec![("role", "alert".into())], |sheet| {
            sheet.para(words).button("button second", button, move || shown.set(NOTHING));
        });
    })
}

#[derive(Clone, Copy)]
struct Watch {
    idle: &'static Mutex<Idle>,
    shown: RwSignal<usize>,
    used: &'static dyn Fn() -> bool,
    end: &'static dyn Fn(),
}

impl Watch {
    fn wait(self, seconds: u32) {
        set_timeout(move || self.wait(self.look()), Duration::from_secs(seconds.max(1).into()));
    }

    /// Does what is due, and tells in how many seconds something may be due again.
    fn look(self) -> u32 {
        let now = clock::instant();
        let Ok(mut idle) = self.idle.lock() else { return MINUTE };
        let standing = idle.standing(now);
        if !matches!(standing, Standing::Present(_)) && !(self.used)() {
            // Nobody is missing from a page that has not been used.
            idle.begin(now);
            return MINUTE;
        }
        match standing {
            Standing::Present(seconds) => seconds,
            Standing::Warned(seconds) => {
                if self.shown.get_untracked() != WARNING {
                    self.shown.set(WARNING);
                }
                seconds
            }
            Standing::Over => {
                idle.begin(now);
                // What it ends may touch the page.
                drop(idle);
                (self.end)();
                self.shown.set(OVER);
                MINUTE
            }
        }
    }

    /// Somebody is there. Where they come too late, on a device that has slept, they find the page ended.
    fn touch(self) {
        let in_time = self.idle.lock().is_ok_and(|mut idle| idle.touch(clock::instant()));
        if !in_time {
            self.look();
        } else if self.shown.get_untracked() == WARNING {
            self.shown.set(NOTHING);
        }
    }
}
