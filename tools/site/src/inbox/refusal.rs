//! Every way in which a request is not taken, as the contract words it.

use axum::{
    body::Body,
    http::{HeaderValue, Response, StatusCode, header},
    response::IntoResponse,
};
use doc_to_doc::backend::contract::shape::{FieldError, Problem};

/// Why a request was not taken.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// 400: no key.
    KeyMissing,
    /// 400: a key that is no string in quotes, or names another request than the body.
    KeyOther,
    /// 400: no JSON.
    NotJson,
    /// 403: from a page that is not on the list.
    OtherPage,
    /// 404.
    NotHere,
    /// 405.
    NotThisWay,
    /// 408: the body did not come.
    Late,
    /// 409: the same is being worked on.
    Outstanding,
    /// 410: it was received, and has been taken out since. Nobody will call because of it, so the page must not
    /// be told that it has been received.
    TakenOut,
    /// 413.
    TooLong,
    /// 415.
    NotInThisForm,
    /// 422: these fields are wrong.
    NotValid(Vec<FieldError>),
    /// 422: the key was another request's.
    KeyUsed,
    /// 429: and for how many seconds.
    TooMany(u32),
    /// 503: it could not be kept. The same may come again with the same key.
    NotKept,
}

impl Refusal {
    /// The status and the title; those that a page looks for are worded as the draft for the key words
    /// them (draft-ietf-httpapi-idempotency-key-header-07).
    fn said(&self) -> (u16, &'static str) {
        match self {
            Self::KeyMissing => (400, "Idempotency-Key is missing"),
            Self::KeyOther => (400, "Idempotency-Key is not the request_id in quotes"),
            Self::NotJson => (400, "The body is not JSON"),
            Self::OtherPage => (403, "This page may not send here"),
            Self::NotHere => (404, "Nothing is here; requests are posted to /v1/peer-support-requests"),
            Self::NotThisWay => (405, "Requests are posted"),
            Self::Late => (408, "The body did not come in time"),
            Self::Outstanding => (409, "A request is outstanding for this Idempotency-Key"),
            Self::TakenOut => (410, "This request was received, and has been taken out since"),
            Self::TooLong => (413, "The body is longer than 64 KiB"),
            Self::NotInThisForm => (415, "The body must be application/json, or the same as text/plain, in UTF-8"),
            Self::NotValid(_) => (422, "Your request is not valid."),
            Self::KeyUsed => (422, "Idempotency-Key is already used"),
            Self::TooMany(_) => (429, "Too many requests"),
            Self::NotKept => (503, "The request could not be kept; send the same once more"),
        }
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response<Body> {
        let (status, title) = self.said();
        let mut problem = Problem { title: title.to_owned(), status: Some(status), ..Problem::default() };
        let wait = match self {
            Self::TooMany(seconds) => Some(seconds),
            Self::Outstanding | Self::NotKept => Some(1),
            _ => None,
        };
        let not_this_way = self == Self::NotThisWay;
        if let Self::NotValid(errors) = self {
            problem.errors = errors;
        }
        let mut response = super::counter::json(&problem, status, "application/problem+json");
        let headers = response.headers_mut();
        headers.extend(wait.map(|seconds| (header::RETRY_AFTER, HeaderValue::from(seconds))));
        headers.extend(not_this_way.then(|| (header::ALLOW, HeaderValue::from_static("POST, OPTIONS"))));
        response
    }
}

/// A status that is in the contract.
pub(super) fn status(code: u16) -> StatusCode {
    StatusCode::from_u16(code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}
