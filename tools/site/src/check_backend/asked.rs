//! Asks a server as a browser would on behalf of the page.

use std::{
    collections::hash_map::RandomState,
    hash::BuildHasher,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use doc_to_doc::{
    backend::{
        contract::body,
        outcome::Outcome,
        parcel::{Consent, Parcel},
        request_id::RequestId,
        settings::{Backend, Native},
        wire::{Answer, Attempt},
    },
    domain::request::{Channel, Contact, Peer, Request},
};
use ureq::{
    Agent,
    http::{HeaderMap, Request as Asking},
    tls::Certificate,
};

use crate::{asking::agent, inbox::Origin};

/// Bytes of an answer that are read at most, and one more by which more is known.
const LONGEST: u64 = 64 * 1024 + 1;

/// Words of every request that is sent.
pub(super) const WORDS: &str = "TEST of the connection, sent by a program.";

/// The server that is asked.
pub(super) struct Server<'a> {
    url: &'a str,
    agent: Agent,
    pub(super) page: String,
}

/// What it said.
pub(super) struct Said {
    pub(super) status: u16,
    headers: HeaderMap,
    pub(super) body: Vec<u8>,
}

/// How a body is sent.
#[derive(Clone, Copy)]
pub(super) enum Form {
    /// As JSON, with its key as a header.
    Json,
    /// As text.
    Simple,
}

impl<'a> Server<'a> {
    /// A server that is given so long for each answer. `trust` are certificates of authorities of one's own.
    pub(super) fn new(url: &'a str, page: &Origin, patience: Duration, trust: &[Certificate<'static>]) -> Self {
        Self { url, agent: agent(patience, trust), page: page.to_string() }
    }

    /// The question that a browser asks beforehand, for a page.
    pub(super) fn preflight(&self, page: &str) -> Result<Said, ureq::Error> {
        let asking = Asking::options(self.url)
            .header("Origin", page)
            .header("Access-Control-Request-Method", "POST")
            .header("Access-Control-Request-Headers", "content-type,idempotency-key")
            .body(())?;
        self.said(self.agent.run(asking)?)
    }

    /// A request, sent as the page sends it.
    pub(super) fn send(&self, form: Form, id: &RequestId, body: &str) -> Result<Said, ureq::Error> {
        let asking = Asking::post(self.url).header("Origin", &self.page);
        let asking = match form {
            Form::Json => asking
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", ["\"", id.as_str(), "\""].concat()),
            Form::Simple => asking.header("Content-Type", "text/plain;charset=UTF-8"),
        };
        let asking = asking.header("Accept", "application/json, application/problem+json").body(body)?;
        self.said(self.agent.run(asking)?)
    }

    #[expect(clippy::unused_self, reason = "what was said was said by this server")]
    fn said(&self, mut response: ureq::http::Response<ureq::Body>) -> Result<Said, ureq::Error> {
        let body = response.body_mut().with_config().limit(LONGEST).read_to_vec()?;
        Ok(Said { status: response.status().as_u16(), headers: response.headers().clone(), body })
    }
}

impl Said {
    /// A header; empty where there is none.
    pub(super) fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// Whether there is such a header.
    pub(super) fn has(&self, name: &str) -> bool {
        self.headers.contains_key(name)
    }

    /// Whether the body holds a text.
    pub(super) fn holds(&self, text: &str) -> bool {
        self.body.windows(text.len()).any(|window| window == text.as_bytes())
    }

    /// Whether a list in a header names this, or everything.
    pub(super) fn lists(&self, header: &str, name: &str) -> bool {
        self.header(header)
            .split(',')
            .any(|listed| matches!(listed.trim(), "*") || listed.trim().eq_ignore_ascii_case(name))
    }

    /// What the page would make of it.
    pub(super) fn outcome(&self) -> Outcome {
        let native = Backend::Native(Native { endpoint: "https://support.example.org/".into(), simple: false });
        let now = SystemTime::now().duration_since(UNIX_EPOCH).ok();
        let now = now.and_then(|now| i64::try_from(now.as_secs()).ok()).unwrap_or_default();
        let retry_after = Some(self.header("retry-after")).filter(|header| !header.is_empty());
        native.outcome(&Attempt::Answered(Answer { status: self.status, retry_after, now, body: &self.body }))
    }
}

/// A name that no request had before.
pub(super) fn id() -> RequestId {
    let mut random = [0; 16];
    for (place, byte) in random.chunks_mut(8).zip(0_u8..) {
        place.copy_from_slice(&RandomState::new().hash_one(byte).to_le_bytes());
    }
    RequestId::of(random)
}

/// A body that nobody takes for a person's. The address is one of those that belong to nobody.
pub(super) fn body(id: &RequestId, reach: &str, more: &str) -> String {
    let message = [WORDS, " Nobody is waiting: please delete it.", more].concat();
    let request = Request {
        name: Some("TEST".to_owned()),
        contact: Contact { channel: Channel::Email, value: reach.to_owned(), voicemail_ok: None },
        when: None,
        about: None,
        peer: Peer::default(),
        message: Some(message),
    };
    let consent = Consent { text_version: "test", text: "" };
    body::of(&Parcel { request: &request, id, consent, locale: "en" })
}
