//! The reference inbox: a small server that takes requests for a peer by our own contract, and has kept
//! each one before it says so.
//!
//! It shows how the contract is meant, and lets the whole page be tried on one machine. What it keeps is
//! what the contract's body holds (without its padding), the moment, and the reference that it gave:
//! nothing about where a request came from. Nothing that was written is ever logged.

mod at_work;
mod command;
mod cors;
mod counter;
mod csv;
mod delete;
mod envelope;
mod export;
mod feedback;
mod origin;
mod rate;
mod reference;
mod refusal;
mod sound;
mod store;
mod thanks;

use std::{
    io,
    net::{SocketAddr, TcpListener},
    sync::{Arc, Mutex, PoisonError},
    time::Instant,
};

use axum::{Router, middleware, routing::any};
use doc_to_doc::backend::contract::{feedback::PATH as FEEDBACK, openapi::PATH};

pub(crate) use command::{Command, DATA, RATE, run};
pub(crate) use origin::Origin;
pub(crate) use store::{Store, StoreError};
pub(crate) use thanks::Thanks;

/// The port that the page built for this machine sends to.
pub(crate) const PORT: u16 = 8090;

/// What everybody must know who starts it, or looks up how.
pub(crate) const NOTICE: &str = "This inbox is a reference to build and to try against. It is not a service for what \
    physicians or patients write: it has no sign-in, no encryption on the disk and nobody on watch. Before it takes \
    a real request, have its security, its hosting and how long it keeps things reviewed.";

/// The longest duration that "within one business day" comes to over a long weekend: the contract has no
/// word for business days, and a shorter one would promise too much.
pub(crate) const RESPOND_WITHIN: &str = "P5D";

/// Where the inbox on this machine is found.
pub(crate) fn origin(port: u16) -> String {
    format!("http://127.0.0.1:{port}")
}

/// Where requests are posted to the inbox on this machine.
pub(crate) fn endpoint(port: u16) -> String {
    origin(port) + PATH
}

/// What an answer depends on beside the request.
pub(crate) struct Inbox {
    store: Mutex<Store>,
    at_work: at_work::AtWork,
    rate: Mutex<rate::Rate>,
    started: Instant,
    origins: Vec<Origin>,
    respond_within: String,
    thanks: Option<Thanks>,
}

impl Inbox {
    /// An inbox that answers these pages only, and each source this many times in ten minutes. Whoever has said
    /// how it went is sent to `thanks`, where there is such a page.
    pub(crate) fn new(
        store: Store,
        origins: Vec<Origin>,
        rate: u32,
        respond_within: String,
        thanks: Option<Thanks>,
    ) -> Arc<Self> {
        Arc::new(Self {
            store: Mutex::new(store),
            at_work: at_work::AtWork::default(),
            rate: Mutex::new(rate::Rate::new(rate)),
            started: Instant::now(),
            origins,
            respond_within,
            thanks,
        })
    }
}

/// What is behind a lock. What a thread that panicked has left there is whole: SQLite undoes what was not
/// committed, and a bucket is one number.
fn unlocked<T>(lock: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The inbox as a service.
pub(crate) fn router(inbox: Arc<Inbox>) -> Router {
    Router::new()
        .route(PATH, any(counter::counter))
        .fallback(counter::nothing_here)
        .layer(middleware::from_fn_with_state(Arc::clone(&inbox), cors::answer))
        // A layer covers what stands before it: this one is no script's to read.
        .route(FEEDBACK, any(feedback::counter))
        .with_state(inbox)
}

/// Answers until it is stopped.
///
/// # Errors
/// When the listener cannot be used.
pub(crate) async fn serve(inbox: Arc<Inbox>, listener: TcpListener) -> io::Result<()> {
    listener.set_nonblocking(true)?;
    let listener = tokio::net::TcpListener::from_std(listener)?;
    axum::serve(listener, router(inbox).into_make_service_with_connect_info::<SocketAddr>()).await
}

#[cfg(test)]
mod tests;
