//! Sending a letter: one posting under way whatever is pressed, tried again as the rules for retries
//! say, and what came of it.

use core::time::Duration;

use leptos::prelude::*;

use super::letter::{Letter, Stage, State};
use crate::backend::outcome::Outcome;
use crate::backend::parcel::{Consent, Parcel};
use crate::backend::request_id::RequestId;
use crate::backend::retry::{Next, PATIENCE, Past, keeps_its_key};
use crate::backend::wire::{Answer, Attempt, Body, LONGEST, Referrer, Wire};
use crate::browser::send::{self, Heard, Posting};
use crate::browser::{clock, random};
use crate::content::asking::Asking;
use crate::content::letter::wait;
use crate::domain::request::Request;
use crate::domain::text::Text;
use crate::domain::zone::Instant;

/// What is known of the sending.
#[derive(Default)]
pub struct Sending {
    /// The request that was sent, and the name that it goes by.
    named: Option<Named>,
    /// What has become of it so far.
    past: Past,
    /// What became of the last try.
    last: Option<Outcome>,
    /// When the person pressed send.
    begun: f64,
    /// Whether a try is under way.
    under_way: bool,
    /// Whatever was begun under another number is over: a late answer, a timer.
    number: usize,
    /// Whether anything that was ever sent from here may have arrived.
    pub doubted: bool,
    /// When what is told now came to be known.
    pub at: Instant,
    /// Until when the server wants to hear nothing.
    pause: Instant,
    /// Until when is counted down in sight.
    counted: Instant,
}

/// A request under its name. Each try says the same, word for word, in whatever language the page is read by then: a server
/// knows by the name that it has it already, and takes another request under that name for a mistake.
struct Named {
    id: RequestId,
    request: Request,
    consent: Consent<'static>,
    locale: Text,
}

impl Sending {
    /// Whether anything was ever sent from here, or tried to be.
    pub(super) fn has_begun(&self) -> bool {
        self.named.is_some()
    }

    /// Whatever waits, waits no longer.
    pub(super) fn forget_timers(&mut self) {
        self.number += 1;
    }

    /// A new one, which nothing of this one reaches.
    pub(super) fn ended(&self) -> Self {
        Self { number: self.number + 1, ..Self::default() }
    }
}

impl State {
    /// From the preview, or from an outcome that allows it, to being on the way. The same request keeps
    /// its name where the server may know it by that.
    fn begin(&mut self, asking: &'static Asking, locale: Text) -> Option<usize> {
        let may = match &self.stage {
            Stage::Preview => true,
            Stage::Told(outcome) => outcome.allows_again(),
            Stage::Form | Stage::Sending => false,
        };
        let request = self.request.clone().filter(|_| may)?;
        let sending = &mut self.sending;
        let same = sending.named.as_ref().is_some_and(|named| named.request == request)
            && sending.last.as_ref().is_some_and(keeps_its_key);
        if same {
            sending.past = sending.past.once_more();
        } else {
            let id = random::uuid().and_then(|uuid| RequestId::read(&uuid));
            let id = id.unwrap_or_else(|| RequestId::of(random::bytes()));
            let consent = Consent { text_version: &asking.consent_version, text: &asking.consent };
            sending.named = Some(Named { id, request, consent, locale });
            sending.past = Past::default();
            sending.last = None;
        }
        sending.begun = clock::now();
        sending.number += 1;
        self.stage = Stage::Sending;
        Some(sending.number)
    }
}

impl Letter {
    /// Sends what was read once more.
    pub(super) fn send(self) {
        let (asking, locale) = (self.asking(), self.book().locale);
        let Some((number, until)) = self.with(|state| Some((state.begin(asking, locale)?, state.sending.pause))) else {
            return;
        };
        self.turn();
        // Whoever has changed something meanwhile waits no less.
        match u32::try_from(until - clock::instant()) {
            Ok(left) if left > 0 => self.pause(number, left.saturating_mul(1_000), PATIENCE),
            _ => self.attempt(number, PATIENCE),
        }
    }

    /// Waits no longer. What was sent may have arrived, and then that is what is told.
    pub(super) fn stop(self) {
        let idempotent = self.asking().backend.is_idempotent();
        self.with(|state| {
            if state.stage != Stage::Sending {
                return;
            }
            let sending = &mut state.sending;
            sending.number += 1;
            let told = sending.past.given_up(sending.under_way, idempotent);
            sending.under_way = false;
            sending.doubted |= told.is_some();
            sending.last = told.clone().or(sending.last.take());
            state.stage = told.map_or(Stage::Preview, Stage::Told);
        });
        send::stop();
        self.wait.set(0);
        self.turn();
    }

    /// One try.
    fn attempt(self, number: usize, patience_ms: u32) {
        let wire = self.with(|state| {
            let sending = &mut state.sending;
            let Named { id, request, consent, locale } = sending.named.as_ref().filter(|_| sending.number == number)?;
            let parcel = Parcel { request, id, consent: *consent, locale };
            let wire = self.asking().backend.wire(&parcel);
            sending.under_way = true;
            Some(wire)
        });
        let Some(wire) = wire else { return };
        self.wait.set(0);
        send::post(posting(wire), patience_ms, LONGEST, move |heard| self.heard(number, &heard));
    }

    fn heard(self, number: usize, heard: &Heard) {
        let backend = &self.asking().backend;
        let attempt = match heard {
            Heard::Answered { status, retry_after, body } => Attempt::Answered(Answer {
                status: *status,
                retry_after: retry_after.as_deref(),
                now: clock::instant(),
                body,
            }),
            Heard::NotSent => Attempt::NotSent,
            Heard::Lost => Attempt::Lost,
        };
        let asked = if let Attempt::Answered(answer) = &attempt { answer.asked() } else { None };
        let outcome = backend.outcome(&attempt);
        let next = self.with(|state| {
            let sending = &mut state.sending;
            if sending.number != number {
                return None;
            }
            sending.under_way = false;
            sending.doubted |= matches!(outcome, Outcome::Unconfirmed { .. } | Outcome::Received { .. });
            sending.last = Some(outcome.clone());
            let elapsed = clock::since(sending.begun);
            Some(sending.past.next(outcome, asked, backend.is_idempotent(), elapsed, random::number()))
        });
        match next {
            Some(Next::Retry { wait_ms, patience_ms }) => self.pause(number, wait_ms, patience_ms),
            Some(Next::Stop(outcome)) => self.tell(outcome),
            None => {}
        }
    }

    /// Waits, in sight, and tries again.
    fn pause(self, number: usize, wait_ms: u32, patience_ms: u32) {
        let seconds = wait_ms.div_ceil(1_000).max(1);
        self.told.set(self.phrases().write_again_in(wait::told(self.book(), seconds)));
        self.count_down(number, clock::instant() + i64::from(seconds));
        set_timeout(move || self.attempt(number, patience_ms), Duration::from_millis(wait_ms.into()));
    }

    /// What became of it.
    fn tell(self, outcome: Outcome) {
        let pause = if let Outcome::RateLimited { after } = &outcome { *after } else { 0 };
        let number = self.with(|state| {
            state.sending.number += 1;
            state.sending.last = Some(outcome.clone());
            state.sending.at = clock::instant();
            state.sending.pause = state.sending.at + i64::from(pause);
            state.stage = match outcome {
                Outcome::Invalid { fields } => {
                    state.complaints = fields;
                    Stage::Form
                }
                other => Stage::Told(other),
            };
            state.sending.number
        });
        self.wait.set(0);
        if pause > 0 {
            self.count_down(number, clock::instant() + i64::from(pause));
        }
        self.turn();
    }

    /// Second by second, for as long as that is what is waited for.
    fn count_down(self, number: usize, until: Instant) {
        self.with(|state| state.sending.counted = until);
        self.count_on(number, until);
    }

    fn count_on(self, number: usize, until: Instant) {
        let left = usize::try_from(until - clock::instant()).unwrap_or(0);
        // A count that another has taken over from ends without a word.
        if self.with(|state| (state.sending.number, state.sending.counted)) != (number, until) {
            return;
        }
        self.wait.set(left);
        if left > 0 {
            set_timeout(move || self.count_on(number, until), Duration::from_secs(1));
        } else if matches!(self.stage(), Stage::Told(_)) {
            self.told.set(self.phrases().busy_ready().to_owned());
        }
    }
}

/// As the browser is told it.
fn posting(wire: Wire) -> Posting {
    let media_type = wire.body.content_type().unwrap_or_default();
    let body = match wire.body {
        Body::Json(text) | Body::PlainJson(text) | Body::Urlencoded(text) => send::Body::Text(media_type, text),
        Body::Multipart(fields) => send::Body::Form(fields),
    };
    let tells_origin = match wire.referrer {
        Referrer::Nothing => false,
        Referrer::Origin => true,
    };
    Posting { address: wire.address, headers: wire.headers, tells_origin, body }
}
