//! Who may show the site in a frame, as its pages tell it, and the script that a holding page may add.

use std::path::Path;

use doc_to_doc::content::embedding::{Embedding, NAME};

use crate::{
    files::{self, FileError},
    page::PageError,
};

/// The script that a page which holds the site may load. Its name stays, for it is written into other
/// people's pages; its digest stands beside it there.
pub(crate) const EMBED: &str = "embed.js";

/// The page with the list of those who may hold it in its head, where there are any.
pub(crate) fn tell(html: String, embedding: &Embedding, file: &'static str) -> Result<String, PageError> {
    let Some(told) = embedding.told() else { return Ok(html) };
    let (head, rest) = html.split_once("</head>").ok_or(PageError::NoHead(file))?;
    let head = head.trim_end();
    Ok(format!("{head}\n    <meta name=\"{NAME}\" content=\"{told}\">\n  </head>{rest}"))
}

/// Copies the script as it is, where there is one.
pub(crate) fn copy(public: &Path, staging: &Path) -> Result<(), FileError> {
    let script = public.join(EMBED);
    if script.is_file() { files::write(&staging.join(EMBED), &files::read(&script)?) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_tells_who_may_hold_the_page_and_nothing_where_nobody_may() {
        let html = "<head>\n    <title>T</title>\n  </head><body></head></body>".to_owned();
        assert_eq!(tell(html.clone(), &Embedding::default(), "a.html"), Ok(html.clone()));
        let origins = vec!["https://a.example".into(), "https://b.example".into()];
        let embedding = Embedding { address: None, origins };
        let expected = "<head>\n    <title>T</title>\n    \
             <meta name=\"embedding\" content=\"https://a.example https://b.example\">\n  </head><body></head></body>";
        assert_eq!(tell(html, &embedding, "a.html").as_deref(), Ok(expected));
        assert_eq!(tell("<p>".to_owned(), &embedding, "a.html"), Err(PageError::NoHead("a.html")));
    }
}
