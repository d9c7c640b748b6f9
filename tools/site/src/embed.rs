//! Who may show the site in a frame, as its pages tell it, and the script that a holding page may add.

use std::path::Path;

use doc_to_doc::content::embedding::{Embedding, NAME};

use crate::{
    files::{self, FileError},
    fingerprint::Fingerprint,
    page::PageError,
};

/// The script that a page which holds the site may load. Its name stays, for it is written into other
/// people's pages; its digest stands beside it there.
pub(crate) const EMBED: &str = "embed.js";

/// The script of our own pages that tells a holding page their height. Where nobody may hold them, it
/// is not shipped, and nobody loads it.
pub(crate) const FRAME: &str = "frame.js";

/// What the head of a page says to whoever may hold it.
pub(crate) struct Held {
    /// Who.
    told: String,
    /// The script's address below the site's own.
    script: Fingerprint,
}

impl Held {
    /// What is said; nothing where nobody may hold it. `ship` ships the script.
    pub(crate) fn new<E>(
        embedding: &Embedding,
        ship: impl FnOnce() -> Result<Fingerprint, E>,
    ) -> Result<Option<Self>, E> {
        embedding.told().map(|told| Ok(Self { told, script: ship()? })).transpose()
    }
}

/// The page with this in its head.
pub(crate) fn tell(html: String, around: Option<&Held>, base: &str, file: &'static str) -> Result<String, PageError> {
    let Some(Held { told, script: Fingerprint { path, integrity } }) = around else { return Ok(html) };
    let (head, rest) = html.split_once("</head>").ok_or(PageError::NoHead(file))?;
    let head = head.trim_end();
    let meta = format!("\n    <meta name=\"{NAME}\" content=\"{told}\">");
    let script =
        format!("\n    <script type=\"module\" src=\"{base}{path}\" integrity=\"{integrity}\" crossorigin></script>");
    Ok([head, &meta, &script, "\n  </head>", rest].concat())
}

/// Copies the script as it is, where there is one.
pub(crate) fn copy(public: &Path, staging: &Path) -> Result<(), FileError> {
    let script = public.join(EMBED);
    if script.is_file() { files::write(&staging.join(EMBED), &files::read(&script)?) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fingerprint;

    #[test]
    fn a_head_tells_who_may_hold_the_page_and_nothing_where_nobody_may() {
        let html = "<head>\n    <title>T</title>\n  </head><body></head></body>".to_owned();
        let ship = || Ok::<_, PageError>(fingerprint::of(FRAME, b"frame"));
        assert!(Held::new(&Embedding::default(), ship).is_ok_and(|held| held.is_none()));
        assert_eq!(tell(html.clone(), None, "/", "a.html"), Ok(html.clone()));
        let origins = vec!["https://a.example".into(), "https://b.example".into()];
        let held = Held::new(&Embedding { address: None, origins }, ship).unwrap();
        let Fingerprint { path, integrity } = fingerprint::of(FRAME, b"frame");
        let expected = format!(
            "<head>\n    <title>T</title>\n    \
             <meta name=\"embedding\" content=\"https://a.example https://b.example\">\n    \
             <script type=\"module\" src=\"/{path}\" integrity=\"{integrity}\" crossorigin></script>\n  \
             </head><body></head></body>"
        );
        assert_eq!(tell(html, held.as_ref(), "/", "a.html"), Ok(expected));
        assert_eq!(tell("<p>".to_owned(), held.as_ref(), "/", "a.html"), Err(PageError::NoHead("a.html")));
    }
}
