//! The page of the form, as a file of the site, and what its headers must know of it.

use std::path::Path;

use doc_to_doc::content::book::Book;
use doc_to_doc::content::plain::{Outside, SERVER, request};

use crate::fingerprint::Fingerprint;
use crate::page::{self, PageError, Parts};
use crate::{files, tags};

/// Where the page lies: it is a document of its own, with a policy of its own.
pub(crate) const FOLDER: &str = "request";

/// The page. Without `parts` it tells how to call, and has no form.
pub(crate) fn page(
    book: &Book,
    parts: Option<&Parts>,
    style: &Fingerprint,
    icon: &str,
    public_url: &str,
) -> Result<String, PageError> {
    let address = [public_url, &style.path].concat();
    let html = request(book, Outside { style: &address, integrity: &style.integrity, icon });
    match parts {
        Some(parts) => page::finish(&html, &page::FORM, parts, public_url),
        None => Ok(html),
    }
}

/// The origin of the server to which the finished form sends; none where the site takes requests by
/// telephone alone.
pub(crate) fn server(dist: &Path) -> Option<String> {
    let html = files::read_text(&dist.join(FOLDER).join("index.html")).ok()?;
    let tags = tags::of(&html);
    let told = tags.iter().find(|tag| tag.name == "meta" && tag.get("name") == Some(SERVER))?;
    // What stands in a file must not become more than one source of a policy.
    told.get("content").filter(|origin| is_origin(origin)).map(str::to_owned)
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

    #[test]
    fn only_one_whole_origin_is_taken_from_the_page() {
        let dist = scratch("server");
        assert_eq!(server(&dist), None, "no page");
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
            let html = format!(r#"<head><meta name="{SERVER}" content="{content}"></head>"#);
            write(&dist.join("request/index.html"), html.as_bytes()).unwrap();
            assert_eq!(server(&dist), expected.then(|| content.to_owned()), "{content}");
        }
        write(&dist.join("request/index.html"), b"<head><meta name=viewport content=a></head>").unwrap();
        assert_eq!(server(&dist), None);
    }
}
