//! The counter at which requests are handed in.

use std::{
    net::{IpAddr, SocketAddr},
    sync::Arc,
    time::Duration,
};

use axum::{
    body::{Body, to_bytes},
    extract::{ConnectInfo, Request, State},
    http::{HeaderMap, HeaderValue, Method, Response, header},
    response::IntoResponse,
};
use doc_to_doc::backend::contract::shape::Received;
use serde::Serialize;

use super::{
    Inbox, cors,
    envelope::{self, Form, Sent},
    refusal::{self, Refusal},
    store::Taken,
    unlocked,
};

/// Bytes of a body at most.
const LONGEST: usize = 64 * 1024;

/// How long a body may take to come: the page gives a try up after as long.
const PATIENCE: Duration = Duration::from_secs(15);

/// Answers whatever comes to the contract's one address.
pub(super) async fn counter(
    State(inbox): State<Arc<Inbox>>,
    ConnectInfo(source): ConnectInfo<SocketAddr>,
    request: Request,
) -> Response<Body> {
    match *request.method() {
        Method::POST => take(inbox, source.ip(), request).await.unwrap_or_else(IntoResponse::into_response),
        Method::OPTIONS => cors::preflight(),
        _ => Refusal::NotThisWay.into_response(),
    }
}

/// Answers whatever comes to any other.
pub(super) async fn nothing_here() -> Refusal {
    Refusal::NotHere
}

async fn take(inbox: Arc<Inbox>, source: IpAddr, request: Request) -> Result<Response<Body>, Refusal> {
    unlocked(&inbox.rate).take(source, inbox.started.elapsed()).map_err(Refusal::TooMany)?;
    let (head, body) = request.into_parts();
    let form = Form::of(&head.headers)?;
    let body = whole(&head.headers, body, LONGEST).await?;
    let sent = envelope::open(&head.headers, form, &body)?;
    // On a thread of its own, and to its end: a page that hangs up must not undo what is being kept.
    let kept = tokio::task::spawn_blocking(move || keep(&inbox, &sent)).await;
    kept.unwrap_or(Err(Refusal::NotKept))
}

/// All of a body, if it is no longer than this many bytes and comes in time.
pub(super) async fn whole(headers: &HeaderMap, body: Body, longest: usize) -> Result<Vec<u8>, Refusal> {
    let length = headers.get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse::<usize>().ok());
    if length.is_some_and(|length| length > longest) {
        return Err(Refusal::TooLong);
    }
    // Who breaks off before the end hears no answer, so every other error is the limit's.
    let bytes = tokio::time::timeout(PATIENCE, to_bytes(body, longest)).await.map_err(|_| Refusal::Late)?;
    bytes.map(|bytes| bytes.to_vec()).map_err(|_| Refusal::TooLong)
}

fn keep(inbox: &Inbox, sent: &Sent) -> Result<Response<Body>, Refusal> {
    let _at_work = inbox.at_work.begin(&sent.key).ok_or(Refusal::Outstanding)?;
    let now = crate::moment::now().map_err(|_| Refusal::NotKept);
    let taken = now.and_then(|now| {
        unlocked(&inbox.store).take(&sent.key, &sent.content, now).map_err(|error| {
            eprintln!("inbox: a request could not be kept: {error}");
            Refusal::NotKept
        })
    });
    match taken? {
        Taken::Kept { reference } => {
            let respond_within = Some(inbox.respond_within.clone());
            let status = "received".to_owned();
            Ok(json(&Received { status, reference: Some(reference), respond_within }, 201, "application/json"))
        }
        Taken::Other => Err(Refusal::KeyUsed),
        Taken::Gone => Err(Refusal::TakenOut),
    }
}

/// An answer in JSON.
pub(super) fn json(what: &impl Serialize, code: u16, kind: &'static str) -> Response<Body> {
    let mut response = Response::new(Body::from(serde_json::to_vec(what).unwrap_or_default()));
    *response.status_mut() = refusal::status(code);
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    response
}
