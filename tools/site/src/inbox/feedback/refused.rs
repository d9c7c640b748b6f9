//! Every way in which a form is not counted, as a person reads it.

use axum::{
    body::Body,
    http::{HeaderValue, Response, header},
    response::IntoResponse,
};

use super::{form::Wrong, page};
use crate::inbox::refusal::status;

/// Why a form was not counted.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Refused {
    /// 403: from a page that is not on the list.
    OtherPage,
    /// 405: it was not posted.
    NotThisWay,
    /// 408: it did not come.
    Late,
    /// 413.
    TooLong,
    /// 415: it is no form.
    NotInThisForm,
    /// 422: what is in it.
    NotValid(Wrong),
    /// 429: and for how many seconds.
    TooMany(u32),
    /// 503: it could not be written down.
    NotCounted,
}

impl Refused {
    fn said(&self) -> (u16, &'static str) {
        match self {
            Self::OtherPage => (403, "This came from a page that may not send here."),
            Self::NotThisWay => (405, "Nothing can be read here. This address only takes the two answers of a form."),
            Self::Late => (408, "What you sent did not arrive in time."),
            Self::TooLong => (413, "What was sent is longer than two answers can be."),
            Self::NotInThisForm => (415, "What was sent is not a plain form."),
            Self::NotValid(Wrong::Version) => (422, "The page you came from is of another version. Load it again."),
            Self::NotValid(Wrong::Field) => (422, "The form held something that nobody asked for."),
            Self::NotValid(Wrong::Answer) => (422, "An answer was none of those to choose from."),
            Self::NotValid(Wrong::Nothing) => (422, "Neither question was answered. One answer is enough."),
            Self::NotValid(Wrong::Trap) => {
                (422, "A field that must stay empty was filled in, perhaps by a program that fills in forms.")
            }
            Self::TooMany(_) => (429, "Too much has come from your network. Please wait a few minutes."),
            Self::NotCounted => (503, "The count could not be written down. Please wait a moment."),
        }
    }
}

impl IntoResponse for Refused {
    fn into_response(self) -> Response<Body> {
        let (code, why) = self.said();
        // A disk that fails may have failed after the fact.
        let kept = if self == Self::NotCounted { "Most likely nothing was kept." } else { "Nothing was kept." };
        let words = [why, kept, "You can go back to the page you came from."].join(" ");
        let mut response = page::of(status(code), "That was not counted", &words);
        let headers = response.headers_mut();
        match self {
            Self::NotThisWay => _ = headers.insert(header::ALLOW, HeaderValue::from_static("POST")),
            Self::TooMany(seconds) => _ = headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds)),
            Self::NotCounted => _ = headers.insert(header::RETRY_AFTER, HeaderValue::from(1)),
            _ => {}
        }
        response
    }
}
