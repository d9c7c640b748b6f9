//! What goes over the wire, and what comes back.

use super::pause;

/// What is sent, always by `POST`. `browser::send` adds what is the same for all: no credentials, no
/// cache, no redirect that is followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wire {
    /// The whole https address.
    pub address: String,
    /// Header names and values, besides those that the body brings.
    pub headers: Vec<(&'static str, String)>,
    /// What the server learns of where this comes from.
    pub referrer: Referrer,
    /// What is sent.
    pub body: Body,
}

/// What a server learns of the page that sends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Referrer {
    /// Nothing: `no-referrer`.
    Nothing,
    /// This page's origin, never its path and never a page around it: `origin`. One service refuses
    /// a request without.
    Origin,
}

/// A body, by how it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// JSON, as `application/json`.
    Json(String),
    /// The same text as `text/plain`, which a browser sends without asking the server first.
    PlainJson(String),
    /// Names and values, written as `application/x-www-form-urlencoded`.
    Urlencoded(String),
    /// Names and values, as `multipart/form-data`; the browser writes it and its header.
    Multipart(Vec<(String, String)>),
}

impl Body {
    /// The header `Content-Type`, where the browser does not write it.
    #[must_use]
    pub fn content_type(&self) -> Option<&'static str> {
        match self {
            Self::Json(_) => Some("application/json"),
            Self::PlainJson(_) => Some("text/plain;charset=UTF-8"),
            Self::Urlencoded(_) => Some("application/x-www-form-urlencoded"),
            Self::Multipart(_) => None,
        }
    }
}

/// Names and values as a form sends them (URL Standard, "application/x-www-form-urlencoded serializing").
#[must_use]
pub fn urlencoded(pairs: &[(String, String)]) -> String {
    let mut out = String::new();
    for (name, value) in pairs {
        if !out.is_empty() {
            out.push('&');
        }
        percent(name, &mut out);
        out.push('=');
        percent(value, &mut out);
    }
    out
}

fn percent(text: &str, out: &mut String) {
    for byte in text.bytes() {
        match byte {
            b' ' => out.push('+'),
            b'*' | b'-' | b'.' | b'_' => out.push(char::from(byte)),
            _ if byte.is_ascii_alphanumeric() => out.push(char::from(byte)),
            _ => {
                let half = |half: u8| char::from_digit(u32::from(half), 16).unwrap_or('0').to_ascii_uppercase();
                out.extend(['%', half(byte >> 4), half(byte & 0x0F)]);
            }
        }
    }
}

/// What a server answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answer<'a> {
    /// The status, 100 to 599. A redirect that was not followed counts as 302.
    pub status: u16,
    /// The header `Retry-After`, where the browser lets us see it.
    pub retry_after: Option<&'a str>,
    /// Now, in seconds since 1970, by the device's clock: a pause may be asked for by date.
    pub now: i64,
    /// The body. One that is longer than [`LONGEST`] comes cut after one byte more, so that it is seen
    /// to be too long; it is never given as an empty one, which some servers mean.
    pub body: &'a [u8],
}

impl Answer<'_> {
    /// Seconds that the server asks to be left alone, where it says so.
    #[must_use]
    pub fn asked(&self) -> Option<u32> {
        pause::asked(self.retry_after?, self.now)
    }
}

/// What became of an attempt to send.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attempt<'a> {
    /// The server answered.
    Answered(Answer<'a>),
    /// Nothing left the device: the browser knows that it is offline.
    NotSent,
    /// It may have been sent: no answer came, or one that a browser does not let us read.
    Lost,
}

/// Bytes of an answer that are read at most; one that is longer says nothing.
pub const LONGEST: usize = 64 * 1024;
