//! The start of the style in the front page itself, so that the numbers to call are drawn as soon as the page is here: a sheet in
//! a file costs one more turn on the line, 150 ms of a slow one, before anything shows.
//!
//! The headers allow this one sheet by its digest, and no other that stands in a page or comes into it later. (A policy
//! that the page itself told would say the same; with two policies `WebKit` lets a script's `fetch` reach others.) Where a
//! server's header files are those of an older release, the start script takes all of the style from its file.
//!
//! What only the rest of the program shows is styled by a file that comes with it; where no script runs, at once.

use crate::{
    fingerprint::{self, Fingerprint},
    page::PageError,
    tags::{self, Tag},
};

const OPENS: &str = "<style>";
const CLOSES: &str = "</style>";

/// The page with the `sheet` that it starts with inside: in the head, after everything that a browser asks for while it reads
/// on. The link to all of the style stays before it, and one to the `rest` of it comes after it, for layers stand in the
/// order in which they are first named; neither loads anything until the start script says so.
///
/// # Errors
/// When the page has no head, no link to a sheet, or the sheet would end before it is over.
pub(crate) fn style(
    html: &str,
    sheet: &str,
    rest: &Fingerprint,
    base: &str,
    file: &'static str,
) -> Result<String, PageError> {
    let tags = tags::of(html);
    let link = tags.iter().find(|tag| tag.name == "link" && tag.get("rel") == Some("stylesheet"));
    let range = link.map(|link| link.range.clone()).ok_or(PageError::NoSheet(file))?;
    // A browser ends the element there, even within a string.
    if sheet.contains("</") {
        return Err(PageError::Ends(file));
    }
    let (before, link) = (html.get(..range.start).unwrap_or_default(), html.get(range.clone()).unwrap_or_default());
    let (after, body) =
        html.get(range.end..).and_then(|after| after.split_once("</head>")).ok_or(PageError::NoHead(file))?;
    let spare = link
        .replacen("rel=\"stylesheet\"", "rel=\"alternate\" type=\"text/css\" data-part=\"style\"", 1)
        .replacen(" integrity=", " data-integrity=", 1);
    let Fingerprint { path, integrity } = rest;
    let to_rest = |rel: &str, integrity_of: &str| {
        format!(r#"<link rel="{rel}" href="{base}{path}" {integrity_of}="{integrity}" crossorigin>"#)
    };
    let later = to_rest("alternate\" type=\"text/css\" data-part=\"style-rest", "data-integrity");
    let at_once = format!("<noscript>{}</noscript>", to_rest("stylesheet", "integrity"));
    let (before, after) = (before.trim_end(), after.trim_end());
    let inside = [OPENS, sheet, CLOSES].concat();
    Ok([before, after, "\n    ", &[spare, inside, later, at_once].join("\n    "), "\n  </head>", body].concat())
}

/// The digest of the one sheet that stands in a page, as a policy names it; none where there is none, or more than one.
pub(crate) fn digest(html: &str) -> Option<String> {
    let tags = tags::of(html);
    let styles: Vec<&Tag<'_>> = tags.iter().filter(|tag| tag.name == "style").collect();
    let [style] = <[&Tag<'_>; 1]>::try_from(styles).ok()?;
    let (sheet, _) = html.get(style.range.end..)?.split_once(CLOSES)?;
    Some(fingerprint::of("style.css", sheet.as_bytes()).integrity)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HTML: &str = "<head>\n    <title>T</title>\n    <link rel=\"stylesheet\" href=\"/a.css\" integrity=\"b\">\n    \
                        <script src=a></script>\n  </head>\n<body></body>";

    fn rest() -> Fingerprint {
        Fingerprint { path: "r.css".into(), integrity: "c".into() }
    }

    #[test]
    fn the_sheet_stands_in_the_head_before_the_rest_of_the_style_and_no_link_loads_anything_for_a_script() {
        assert_eq!(
            style(HTML, "a{top:0}", &rest(), "/", "index.html").unwrap(),
            "<head>\n    <title>T</title>\n    <script src=a></script>\n    \
             <link rel=\"alternate\" type=\"text/css\" data-part=\"style\" href=\"/a.css\" data-integrity=\"b\">\n    \
             <style>a{top:0}</style>\n    \
             <link rel=\"alternate\" type=\"text/css\" data-part=\"style-rest\" href=\"/r.css\" data-integrity=\"c\" crossorigin>\n    \
             <noscript><link rel=\"stylesheet\" href=\"/r.css\" integrity=\"c\" crossorigin></noscript>\n  </head>\n<body></body>"
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
            assert_eq!(style(&html, sheet, &rest(), "/", file), Err(expected));
        }
    }

    #[test]
    fn only_the_one_sheet_of_a_page_is_told() {
        let page = style(HTML, "a{}", &rest(), "/", "index.html").unwrap();
        // printf 'a{}' | openssl dgst -sha384 -binary | base64
        let expected = "sha384-m4Zcd9m9Kerya2aMKZ9CuL1yv7QLjdpmEo79GaQCk1uO2U4trsxWuyqSJsOzpOru";
        assert_eq!(digest(&page).as_deref(), Some(expected));
        assert_ne!(digest(&page.replace("a{}", "a{top:0}")).as_deref(), Some(expected));
        assert_eq!(digest(HTML), None);
        assert_eq!(digest(&page.replace("<body>", "<body><style>a{}</style>")), None);
        assert_eq!(digest(&page.replace("</style>", "")), None);
    }
}
