//! The counter for what people say afterwards: two answers, counted and not kept.
//!
//! What comes is a plain form, and whoever sent it sees the answer. So every answer is a short page.

mod form;
mod page;
mod refused;
#[cfg(test)]
mod tests;
mod told;

use std::{
    net::{IpAddr, SocketAddr},
    sync::Arc,
};

use axum::{
    body::Body,
    extract::{ConnectInfo, Request, State},
    http::{HeaderMap, HeaderValue, Method, Response, StatusCode, header},
    response::IntoResponse,
};
use doc_to_doc::backend::contract::feedback::LONGEST;

use super::{Inbox, counter::whole, refusal::Refusal, unlocked};
use form::Answers;
use refused::Refused;
pub(super) use told::tell;

/// Answers whatever comes to the one address for it.
pub(super) async fn counter(
    State(inbox): State<Arc<Inbox>>,
    ConnectInfo(source): ConnectInfo<SocketAddr>,
    request: Request,
) -> Response<Body> {
    if request.method() != Method::POST {
        return Refused::NotThisWay.into_response();
    }
    take(inbox, source.ip(), request).await.unwrap_or_else(IntoResponse::into_response)
}

async fn take(inbox: Arc<Inbox>, source: IpAddr, request: Request) -> Result<Response<Body>, Refused> {
    if !may_send(&inbox, request.headers()) {
        return Err(Refused::OtherPage);
    }
    unlocked(&inbox.rate).take(source, inbox.started.elapsed()).map_err(Refused::TooMany)?;
    let (head, body) = request.into_parts();
    form::is_form(&head.headers)?;
    let body = whole(&head.headers, body, LONGEST).await.map_err(|refusal| match refusal {
        Refusal::Late => Refused::Late,
        _ => Refused::TooLong,
    })?;
    let answers = form::read(&body).map_err(Refused::NotValid)?;
    let thanks = inbox.thanks.clone();
    // On a thread of its own, and to its end: a page that is left must not undo what is being counted.
    let counted = tokio::task::spawn_blocking(move || count(&inbox, answers)).await;
    counted.unwrap_or(Err(Refused::NotCounted))?;
    let Some(thanks) = thanks else {
        return Ok(page::of(StatusCode::OK, "Thank you", "It has been counted."));
    };
    let mut elsewhere = page::of(StatusCode::SEE_OTHER, "Thank you", "It has been counted.");
    elsewhere.headers_mut().insert(header::LOCATION, thanks.header());
    Ok(elsewhere)
}

/// A page that runs nothing and keeps nothing has no origin to name, and that is how such a form comes. Any
/// other page could do the same, so this keeps no program out; it keeps out a page that means another server.
fn may_send(inbox: &Inbox, headers: &HeaderMap) -> bool {
    let nobody = HeaderValue::from_static("null");
    let known = |page| page == nobody || inbox.origins.iter().any(|origin| origin.is(page));
    headers.get_all(header::ORIGIN).iter().all(known)
}

fn count(inbox: &Inbox, answers: Answers) -> Result<(), Refused> {
    let now = crate::moment::now().map_err(|_| Refused::NotCounted)?;
    unlocked(&inbox.store).count(answers.called, answers.helped, now).map_err(|error| {
        eprintln!("inbox: an answer could not be counted: {error}");
        Refused::NotCounted
    })
}
