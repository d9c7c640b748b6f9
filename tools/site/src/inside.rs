//! The style sheet in the page itself, so that the numbers to call are drawn as soon as the page is here: a sheet in a
//! file costs one more turn on the line, 150 ms of a slow one, before anything shows.
//!
//! The headers allow styles that stand in a page, and the page then allows this one alone, by its digest. A browser holds
//! a page to both policies, so what comes later into it can bring no style. A digest in the headers would say the same,
//! but a server whose header files are older than its pages would show them without any style.

use crate::{
    fingerprint,
    page::PageError,
    tags::{self, Tag},
};

/// Where a page says what it allows, in lower case; of several policies each is held to.
const POLICY: &str = "content-security-policy";

/// The page with `sheet` inside, in the place of the link to it: after everything that is to be fetched, which a browser
/// asks for while it reads on.
///
/// # Errors
/// When the page has no head, no link to a sheet, or the sheet would end before it is over.
pub(crate) fn style(html: &str, sheet: &str, file: &'static str) -> Result<String, PageError> {
    let tags = tags::of(html);
    let link = tags.iter().find(|tag| tag.name == "link" && tag.get("rel") == Some("stylesheet"));
    let range = link.map(|link| link.range.clone()).ok_or(PageError::NoSheet(file))?;
    // A browser ends the element there, even within a string.
    if sheet.contains("</") {
        return Err(PageError::Ends(file));
    }
    let before = html.get(..range.start).unwrap_or_default().trim_end();
    let (rest, body) =
        html.get(range.end..).and_then(|after| after.split_once("</head>")).ok_or(PageError::NoHead(file))?;
    let digest = digest(sheet);
    let policy = format!("\n    <meta http-equiv=\"{POLICY}\" content=\"style-src '{digest}'\">");
    Ok([before, rest.trim_end(), &policy, "\n    <style>", sheet, "</style>\n  </head>", body].concat())
}

/// Whether this is a sheet that the page allows.
pub(crate) fn is_allowed(style: &Tag<'_>, tags: &[Tag<'_>], html: &str) -> bool {
    let sheet = html.get(style.range.end..).and_then(|rest| rest.split_once("</style>")).map(|(sheet, _)| sheet);
    let mut policies = tags.iter().filter(|tag| tag.name == "meta" && tag.get("http-equiv") == Some(POLICY));
    let allowed = policies.next().and_then(|meta| meta.get("content"));
    let wanted = sheet.map(|sheet| format!("style-src '{}'", digest(sheet)));
    wanted.is_some() && allowed == wanted.as_deref()
}

fn digest(sheet: &str) -> String {
    fingerprint::of("style.css", sheet.as_bytes()).integrity
}

#[cfg(test)]
mod tests {
    use super::*;

    const HTML: &str = "<head>\n    <title>T</title>\n    <link rel=\"stylesheet\" href=\"/a.css\">\n    \
                        <script src=a></script>\n  </head>\n<body></body>";

    #[test]
    fn the_sheet_stands_last_in_the_head_and_the_page_allows_it_alone() {
        let digest = fingerprint::of("", b"a{top:0}").integrity;
        assert_eq!(
            style(HTML, "a{top:0}", "index.html").unwrap(),
            format!(
                "<head>\n    <title>T</title>\n    <script src=a></script>\n    \
                 <meta http-equiv=\"content-security-policy\" content=\"style-src '{digest}'\">\n    \
                 <style>a{{top:0}}</style>\n  </head>\n<body></body>"
            )
        );
    }

    #[test]
    fn a_page_that_would_come_without_its_style_is_refused() {
        let file = "index.html";
        for (html, sheet, expected) in [
            (HTML.replace("stylesheet", "icon"), "a{}", PageError::NoSheet(file)),
            (HTML.replace("</head>", ""), "a{}", PageError::NoHead(file)),
            (HTML.to_owned(), "a{content:\"</style>\"}", PageError::Ends(file)),
        ] {
            assert_eq!(style(&html, sheet, file), Err(expected));
        }
    }

    #[test]
    fn only_the_sheet_whose_digest_the_page_names_is_allowed() {
        let page = style(HTML, "a{}", "index.html").unwrap();
        let allowed = |html: &str| {
            let tags = tags::of(html);
            let style = tags.iter().find(|tag| tag.name == "style").unwrap();
            is_allowed(style, &tags, html)
        };
        assert!(allowed(&page));
        assert!(!allowed(&page.replace("a{}", "a{top:0}")));
        assert!(!allowed(&page.replace("http-equiv", "name")));
        assert!(!allowed("<style>a{}</style>"));
    }
}
