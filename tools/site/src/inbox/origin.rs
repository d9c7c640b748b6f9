//! Pages that may send.

use std::{fmt, str::FromStr};

use axum::http::HeaderValue;

/// The origin of a page, as a browser names it: `https://support.example.org`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Origin(HeaderValue);

impl Origin {
    /// Both names of a page on this machine.
    pub(crate) fn here(port: u16) -> Vec<Self> {
        ["127.0.0.1", "localhost"].iter().filter_map(|host| format!("http://{host}:{port}").parse().ok()).collect()
    }

    /// Whether a browser means this page.
    pub(super) fn is(&self, named: &HeaderValue) -> bool {
        self.0 == named
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // It was read from text.
        f.write_str(self.0.to_str().unwrap_or_default())
    }
}

/// It is no origin of a page.
#[derive(Debug)]
pub(crate) struct NoOrigin(String);

impl fmt::Display for NoOrigin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(text) = self;
        write!(f, "`{text}` is no page's origin: write https://, its host in small letters, and nothing after it")
    }
}

impl std::error::Error for NoOrigin {}

impl FromStr for Origin {
    type Err = NoOrigin;

    fn from_str(text: &str) -> Result<Self, NoOrigin> {
        let none = || NoOrigin(text.to_owned());
        let (host, plain) = match (text.strip_prefix("https://"), text.strip_prefix("http://")) {
            (Some(host), _) => (host, false),
            (_, Some(host)) => (host, true),
            _ => return Err(none()),
        };
        let name = host.split(':').next().unwrap_or_default();
        // What is written on a page that came in the clear, anybody on the way can have changed.
        let sound = !name.is_empty()
            && (!plain || ["127.0.0.1", "localhost"].contains(&name))
            && host.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b':'));
        let value = HeaderValue::from_str(text).ok().filter(|_| sound);
        value.map(Self).ok_or_else(none)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_page_s_own_origin_is_one() {
        for sound in
            ["https://support.example.org", "https://a.example:8443", "http://127.0.0.1:8080", "http://localhost"]
        {
            let origin: Origin = sound.parse().unwrap();
            assert!(origin.is(&HeaderValue::from_static(sound)));
            assert!(!origin.is(&HeaderValue::from_static("https://support.example.org.evil.example")));
        }
        for broken in [
            "*",
            "null",
            "",
            "https://",
            "http://support.example.org",
            "https://support.example.org/",
            "https://Support.example.org",
            "https://a.example https://b.example",
            "support.example.org",
        ] {
            assert!(broken.parse::<Origin>().is_err(), "{broken}");
        }
    }
}
