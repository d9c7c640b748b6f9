//! What the finished pages tell of themselves, and their headers must know.

use std::path::Path;

use doc_to_doc::content::embedding;

use crate::{
    files, inside,
    servers::{self, Servers},
};

/// What a site's headers depend on, beside its address.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Told {
    /// The servers to which its forms send.
    pub(crate) servers: Servers,
    /// The origins of pages that may show it in a frame.
    pub(crate) holders: Vec<String>,
    /// The digest of the style sheet that stands in the front page.
    pub(crate) style: Option<String>,
}

impl Told {
    /// What the site tells that lies there.
    pub(crate) fn of(dist: &Path) -> Self {
        let front = files::read_text(&dist.join("index.html")).unwrap_or_default();
        Self {
            servers: Servers::of(dist),
            holders: servers::said(&front, embedding::NAME),
            style: inside::digest(&front),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::{scratch, write};

    #[test]
    fn a_list_is_taken_whole_or_not_at_all() {
        let dist = scratch("told");
        assert_eq!(Told::of(&dist), Told::default(), "no page");
        for (content, expected) in [
            ("https://www.example.org", vec!["https://www.example.org"]),
            (
                "https://www.example.org https://a.example:8443",
                vec!["https://www.example.org", "https://a.example:8443"],
            ),
            ("http://127.0.0.1:9000", vec!["http://127.0.0.1:9000"]),
            ("https://www.example.org *", vec![]),
            ("https://www.example.org; script-src *", vec![]),
            ("https://www.example.org http://b.example", vec![]),
            ("https:", vec![]),
            ("", vec![]),
        ] {
            let html = format!(r#"<head><meta name="embedding" content="{content}"></head>"#);
            write(&dist.join("index.html"), html.as_bytes()).unwrap();
            assert_eq!(Told::of(&dist).holders, expected, "{content}");
        }
    }
}
