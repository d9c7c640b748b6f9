//! All that is handed to an adapter to be sent: the request, its name, and what was agreed to.

use super::request_id::RequestId;
use crate::domain::request::Request;

/// What was agreed to. There is none where consent was not given, so nothing can be sent without.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Consent<'a> {
    /// Which version of the text, such as `2026-11`.
    pub text_version: &'a str,
    /// The text, as it was shown; only for servers that keep it with the request.
    pub text: &'a str,
}

/// A request, ready to be put into a server's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parcel<'a> {
    /// What was written.
    pub request: &'a Request,
    /// Its name; the same for every try.
    pub id: &'a RequestId,
    /// What was agreed to.
    pub consent: Consent<'a>,
    /// The language of the page, as a BCP 47 tag.
    pub locale: &'a str,
}
