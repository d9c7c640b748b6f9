//! A short page for whoever has sent the form.

use axum::{
    body::Body,
    http::{HeaderValue, Response, StatusCode, header},
};

const PAGE: &str = include_str!("page.html");

/// It runs nothing, asks for nothing and sends nothing.
const POLICY: &str = "default-src 'none'; base-uri 'none'; form-action 'none'";

/// The page that says this. Its words are this program's own: nothing that was sent is ever repeated.
pub(super) fn of(status: StatusCode, title: &'static str, words: &str) -> Response<Body> {
    let mut response = Response::new(Body::from(PAGE.replace("TITLE", title).replace("WORDS", words)));
    *response.status_mut() = status;
    for (name, value) in [
        (header::CONTENT_TYPE, "text/html; charset=utf-8"),
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::CACHE_CONTROL, "no-store"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
    ] {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}
