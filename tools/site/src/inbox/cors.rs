//! Which pages may send, said in the way that browsers ask for it.

use std::sync::Arc;

use axum::{
    body::Body,
    extract::{Request, State},
    http::{HeaderValue, Response, StatusCode, header},
    middleware::Next,
    response::IntoResponse,
};

use super::{Inbox, refusal::Refusal};

/// Turns other pages away before anything of theirs is read: a body as text/plain comes without a
/// question beforehand. Whoever names no page is no browser, and is answered.
///
/// Every answer to a page on the list says that it may be read, refusals too: one that is hidden from the
/// page would be "nobody knows" instead of what it says.
pub(super) async fn answer(State(inbox): State<Arc<Inbox>>, request: Request, next: Next) -> Response<Body> {
    let page = request.headers().get(header::ORIGIN).cloned();
    let known = page.as_ref().is_none_or(|page| inbox.origins.iter().any(|origin| origin.is(page)));
    let mut response = if known { next.run(request).await } else { Refusal::OtherPage.into_response() };
    let headers = response.headers_mut();
    headers.insert(header::VARY, HeaderValue::from_static("Origin"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    if let Some(page) = page.filter(|_| known) {
        headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, page);
        headers.insert(header::ACCESS_CONTROL_EXPOSE_HEADERS, HeaderValue::from_static("Retry-After"));
    }
    response
}

/// What a browser asks beforehand. Credentials are never allowed: there are none.
pub(super) fn preflight() -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::NO_CONTENT;
    for (name, value) in [
        (header::ACCESS_CONTROL_ALLOW_METHODS, "POST"),
        (header::ACCESS_CONTROL_ALLOW_HEADERS, "content-type, idempotency-key"),
        (header::ACCESS_CONTROL_MAX_AGE, "600"),
    ] {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}
