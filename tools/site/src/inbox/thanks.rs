//! The page that thanks whoever has said how it went.

use std::{fmt, str::FromStr};

use axum::http::HeaderValue;

use super::Origin;

/// The whole address of a page: `https://support.example.org/feedback/thanks.html`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Thanks(HeaderValue);

impl Thanks {
    /// The page that stands beside the form, in the site that this machine serves.
    pub(crate) fn here(port: u16) -> Option<Self> {
        format!("http://127.0.0.1:{port}/feedback/thanks.html").parse().ok()
    }

    /// As a header holds it.
    pub(super) fn header(&self) -> HeaderValue {
        self.0.clone()
    }
}

/// It is no address of a page.
#[derive(Debug)]
pub(crate) struct NoPage(String);

impl fmt::Display for NoPage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(text) = self;
        write!(f, "`{text}` is no page's address: write https://, its host in small letters, and its whole path")
    }
}

impl std::error::Error for NoPage {}

impl FromStr for Thanks {
    type Err = NoPage;

    fn from_str(text: &str) -> Result<Self, NoPage> {
        let host = text.find("://").map_or(0, |at| at + 3);
        let path = text.get(host..).and_then(|rest| rest.find('/')).map(|at| host + at);
        let (origin, path) = path.and_then(|at| text.split_at_checked(at)).unwrap_or((text, ""));
        let sound = origin.parse::<Origin>().is_ok() && path.starts_with('/');
        let value =
            HeaderValue::from_str(text).ok().filter(|_| sound && path.bytes().all(|sign| sign.is_ascii_graphic()));
        value.map(Self).ok_or_else(|| NoPage(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_whole_address_is_one() {
        for sound in
            ["https://support.example.org/feedback/thanks.html", "http://127.0.0.1:8080/", "https://a.example/?a#b"]
        {
            assert_eq!(sound.parse::<Thanks>().unwrap().header(), sound);
        }
        assert_eq!(Thanks::here(8080).unwrap().header(), "http://127.0.0.1:8080/feedback/thanks.html");
        for broken in [
            "",
            "/feedback/thanks.html",
            "https://support.example.org",
            "http://support.example.org/thanks.html",
            "https://user@support.example.org/",
            "https:///thanks.html",
            "javascript:alert(1)",
            "https://a.example/a b",
            "https://a.example/\r\nset-cookie: a=b",
        ] {
            assert!(broken.parse::<Thanks>().is_err(), "{broken}");
        }
    }
}
