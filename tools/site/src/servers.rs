//! The servers to which the finished site sends something, as its pages tell them.

use std::path::Path;

use crate::{feedback, files, request, tags};

/// The origin of each; none where the site has no such form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Servers {
    /// The one that takes requests for a peer.
    pub(crate) request: Option<String>,
    /// The one that takes what is said afterwards.
    pub(crate) feedback: Option<String>,
}

impl Servers {
    /// Those of the site that lies there.
    pub(crate) fn of(dist: &Path) -> Self {
        Self { request: request::server(dist), feedback: feedback::server(dist) }
    }
}

/// The origin that a page of the site tells in the `<meta>` of this name.
pub(crate) fn told(page: &Path, name: &str) -> Option<String> {
    let origins = files::read_text(page).map_or_else(|_| Vec::new(), |html| said(&html, name));
    // What stands in a file must not become more than one source of a policy.
    <[String; 1]>::try_from(origins).ok().map(|[origin]| origin)
}

/// All that the text of a page tells there; none where one of them is no whole origin.
pub(crate) fn said(html: &str, name: &str) -> Vec<String> {
    let tags = tags::of(html);
    let told = tags.iter().find(|tag| tag.name == "meta" && tag.get("name") == Some(name));
    let content = told.and_then(|tag| tag.get("content")).unwrap_or_default();
    let origins: Vec<&str> = content.split(' ').collect();
    if origins.iter().all(|origin| is_origin(origin)) {
        origins.into_iter().map(str::to_owned).collect()
    } else {
        Vec::new()
    }
}

/// Https, or plain http to this machine.
fn is_origin(origin: &str) -> bool {
    let host = origin.strip_prefix("https://").or_else(|| {
        let host = origin.strip_prefix("http://")?;
        host.starts_with("127.0.0.1:").then_some(host)
    });
    let plain = |sign: u8| sign.is_ascii_alphanumeric() || b".-:".contains(&sign);
    host.is_some_and(|host| !host.is_empty() && host.bytes().all(plain))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::{scratch, write};
    use doc_to_doc::content::plain::{FEEDBACK_SERVER, SERVER};

    #[test]
    fn only_one_whole_origin_is_taken_from_a_page() {
        let dist = scratch("servers");
        assert_eq!(Servers::of(&dist), Servers::default(), "no page");
        for (content, expected) in [
            ("https://peers.example.org", true),
            ("https://peers.example.org:8443", true),
            ("http://127.0.0.1:8090", true),
            ("http://peers.example.org", false),
            ("https://a.example https://b.example", false),
            ("https://a.example; script-src *", false),
            ("https://*", false),
            ("https://", false),
            ("*", false),
            ("", false),
        ] {
            let html = |name: &str| format!(r#"<head><meta name="{name}" content="{content}"></head>"#);
            let expected = expected.then(|| content.to_owned());
            write(&dist.join("request/index.html"), html(SERVER).as_bytes()).unwrap();
            write(&dist.join("feedback/index.html"), b"<head><meta name=viewport content=a></head>").unwrap();
            let servers = Servers { request: expected.clone(), feedback: None };
            assert_eq!(Servers::of(&dist), servers, "{content}");
            // One page says nothing of the other's server.
            write(&dist.join("request/index.html"), html(FEEDBACK_SERVER).as_bytes()).unwrap();
            write(&dist.join("feedback/index.html"), html(FEEDBACK_SERVER).as_bytes()).unwrap();
            assert_eq!(Servers::of(&dist), Servers { request: None, feedback: expected }, "{content}");
        }
    }
}
