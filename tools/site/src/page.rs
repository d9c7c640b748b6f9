//! The shipped page: the source page with its parts linked, and nothing inline. (The front page then takes its sheet
//! inside: `crate::inside`.)

use crate::{fingerprint::Fingerprint, tags};
use doc_to_doc::{content::language::Language, domain::text::Text};
use std::{error::Error, fmt};

/// Before each link, to stand as the source page's own do.
const NEW_LINE: &str = "\n    ";

/// What the page loads, in the order in which a browser should hear of it.
#[derive(Clone)]
pub(crate) struct Parts {
    /// The one style sheet.
    pub(crate) style: Fingerprint,
    /// The script that starts the app.
    pub(crate) boot: Fingerprint,
    /// What the compiler wrote between the browser and the app.
    pub(crate) glue: Fingerprint,
    /// The app.
    pub(crate) wasm: Fingerprint,
    /// The app's words.
    pub(crate) content: Fingerprint,
    /// What the app can start without, each by its name.
    pub(crate) later: Vec<(&'static str, Fingerprint)>,
}

/// A page that starts a program.
pub(crate) struct Shell {
    /// The page's file.
    file: &'static str,
    /// What starts it.
    script: &'static str,
    /// The elements that the script looks for.
    ids: &'static [&'static str],
}

/// The page of the app.
pub(crate) const APP: Shell =
    Shell { file: "index.html", script: "public/boot.js", ids: &["app", "plain", "not-started"] };
/// The page of the form.
pub(crate) const FORM: Shell =
    Shell { file: "request/index.html", script: "public/request.js", ids: &["app", "opens", "not-started", "stopped"] };

/// Why the page cannot be shipped.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum PageError {
    /// There is no place to put the parts.
    NoPlace(&'static str),
    /// There is no head to tell anything.
    NoHead(&'static str),
    /// There is no link to a style sheet.
    NoSheet(&'static str),
    /// The style sheet holds what ends it in a page.
    Ends(&'static str),
    /// The script that starts the program would not find an element.
    NoElement { file: &'static str, script: &'static str, id: &'static str },
    /// The Content-Security-Policy would refuse this tag.
    Inline { line: usize, tag: String },
}

impl fmt::Display for PageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoPlace(file) => {
                write!(f, "{file}: the parts have no place. Give its head exactly one `<link data-trunk rel=\"rust\">`")
            }
            Self::NoHead(file) => write!(f, "{file}: nothing closes its head. Write `</head>` before the body"),
            Self::NoSheet(file) => {
                write!(f, "{file}: nothing links a style sheet. tools/site/src/page.rs writes the link")
            }
            Self::Ends(file) => write!(
                f,
                "{file}: the style sheet cannot stand in it, for `</` would end it there. Take it out of the files in \
                 style/, or of the theme in public/config.json"
            ),
            Self::NoElement { file, script, id } => {
                write!(f, "{file}: {script} needs an element with id=\"{id}\". Add it to the body")
            }
            Self::Inline { line, tag } => write!(
                f,
                "index.html: the Content-Security-Policy refuses what is inline in `{tag}`, about line {line}. \
                 Move it to public/boot.js, the app or a style sheet"
            ),
        }
    }
}

impl Error for PageError {}

/// The page with links to its parts below `public_url`, in the place of the bundler's own link, and
/// without the comments that were meant for us.
pub(crate) fn finish(html: &str, shell: &Shell, parts: &Parts, public_url: &str) -> Result<String, PageError> {
    let Shell { file, script, ids } = *shell;
    let tags = tags::of(html);
    for id in ids {
        if !tags.iter().any(|tag| tag.get("id") == Some(id)) {
            return Err(PageError::NoElement { file, script, id });
        }
    }
    let mut out = String::new();
    let mut copied = 0;
    let mut places = 0;
    for tag in &tags {
        let is_place = tag.name == "link" && tag.get("rel") == Some("rust");
        if is_place || tag.name == "!--" {
            let before = html.get(copied..tag.range.start).unwrap_or_default();
            copied = tag.range.end;
            let after = html.get(copied..).unwrap_or_default();
            // A line of its own goes as a line; between words a blank stays.
            let alone = after.starts_with(|sign: char| sign.is_ascii_whitespace());
            out.push_str(if alone { before.trim_end() } else { before });
        }
        if is_place {
            places += 1;
            out.push_str(&links(parts, public_url));
        }
    }
    out.push_str(html.get(copied..).unwrap_or_default());
    if places == 1 { Ok(out) } else { Err(PageError::NoPlace(file)) }
}

/// First what paints, then what starts. The document has an opaque origin, so every part is fetched
/// across origins, and preloaded the same way.
fn links(parts: &Parts, base: &str) -> String {
    let line = |begins: &str, part: &Fingerprint, integrity: &str, ends: &str| {
        let Fingerprint { path, integrity: digest } = part;
        format!(r#"{NEW_LINE}<{begins}="{base}{path}" {integrity}="{digest}" crossorigin>{ends}"#)
    };
    // Browsers check no integrity of an `as="fetch"` preload, and Chromium warns of the attribute;
    // boot.js checks these two.
    let preload = |name: &str, how: &str, part: &Fingerprint| {
        let begins = format!(r#"link rel="preload" as="fetch"{how} data-part="{name}" href"#);
        line(&begins, part, "data-integrity", "")
    };
    // Not loaded ahead: the app asks for them once it has started.
    let later = |name: &str, part: &Fingerprint| {
        let begins = format!(r#"link rel="alternate" type="application/octet-stream" data-part="{name}" href"#);
        line(&begins, part, "data-integrity", "")
    };
    // A script, not a preload: WebKit 2.50 does not carry a preload's integrity over to `import()`, and
    // then the Integrity-Policy refuses what boot.js asks for.
    let glue = r#"script type="module" data-part="glue" src"#;
    [
        line(r#"link rel="stylesheet" href"#, &parts.style, "integrity", ""),
        line(glue, &parts.glue, "integrity", "</script>"),
        // Asked for at once, but on a slow line the small parts come first: the words, and a style that is a file.
        preload("wasm", r#" fetchpriority="low""#, &parts.wasm),
        preload("content", "", &parts.content),
        parts.later.iter().map(|(name, part)| later(name, part)).collect(),
        line(r#"script type="module" src"#, &parts.boot, "integrity", "</script>"),
    ]
    .concat()
}

/// The page with a link to what it is in each language.
pub(crate) fn lead_elsewhere(html: String, fronts: &[(Text, Fingerprint)], base: &str) -> Result<String, PageError> {
    if fronts.is_empty() {
        return Ok(html);
    }
    let (head, rest) = html.split_once("</head>").ok_or(PageError::NoHead("index.html"))?;
    let mut lines = String::new();
    for (tag, Fingerprint { path, integrity }) in fronts {
        let link = r#"<link rel="alternate" type="application/octet-stream" data-part="front""#;
        let named = format!(r#" data-language="{tag}" href="{base}{path}" data-integrity="{integrity}" crossorigin>"#);
        lines.extend([NEW_LINE, link, &named]);
    }
    Ok([head.trim_end(), &lines, "\n  </head>", rest].concat())
}

/// The file of a language's page, in its folder.
pub(crate) fn file(language: &Language) -> &str {
    if language.page.is_empty() { "index.html" } else { &language.page }
}

/// Makes sure that the policy finds nothing to refuse.
pub(crate) fn forbid_inline(html: &str) -> Result<(), PageError> {
    for tag in tags::of(html) {
        let bare = tag.name == "style" || tag.name == "script" && tag.get("src").is_none();
        if bare || tag.names().any(|name| name == "style" || name.starts_with("on")) {
            let line = 1 + html.get(..tag.range.start).unwrap_or_default().matches('\n').count();
            let tag = html.get(tag.range).unwrap_or_default().to_owned();
            return Err(PageError::Inline { line, tag });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts() -> Parts {
        let part = |name: &str| Fingerprint { path: format!("assets/{name}"), integrity: format!("sha384-{name}") };
        Parts {
            style: part("style"),
            boot: part("boot"),
            glue: part("glue"),
            wasm: part("wasm"),
            content: part("content"),
            later: vec![("directory", part("directory")), ("library", part("library"))],
        }
    }

    const BODY: &str = r#"<body>
<main id="plain"><p id="not-started" hidden></p></main>
<div id=app></div>
</body>"#;

    #[test]
    fn the_parts_stand_in_the_place_of_the_bundlers_link_style_first() {
        // The bundler adds data-trunk-id and leaves the link where no script is injected.
        let html = format!(
            "<head>\n<title>T</title>\n<!-- why -->\n\
             <link data-trunk rel=\"rust\" data-trunk-id=\"0\">\n</head>{BODY}"
        );
        let expected = r#"<head>
<title>T</title>
    <link rel="stylesheet" href="/assets/style" integrity="sha384-style" crossorigin>
    <script type="module" data-part="glue" src="/assets/glue" integrity="sha384-glue" crossorigin></script>
    <link rel="preload" as="fetch" fetchpriority="low" data-part="wasm" href="/assets/wasm" data-integrity="sha384-wasm" crossorigin>
    <link rel="preload" as="fetch" data-part="content" href="/assets/content" data-integrity="sha384-content" crossorigin>
    <link rel="alternate" type="application/octet-stream" data-part="directory" href="/assets/directory" data-integrity="sha384-directory" crossorigin>
    <link rel="alternate" type="application/octet-stream" data-part="library" href="/assets/library" data-integrity="sha384-library" crossorigin>
    <script type="module" src="/assets/boot" integrity="sha384-boot" crossorigin></script>
</head>"#;
        assert_eq!(finish(&html, &APP, &parts(), "/"), Ok(format!("{expected}{BODY}")));
    }

    #[test]
    fn a_page_that_could_not_start_is_not_finished() {
        let link = r#"<link data-trunk rel="rust">"#;
        for (html, expected) in [
            (BODY.to_owned(), PageError::NoPlace("index.html")),
            (format!("{link}{link}{BODY}"), PageError::NoPlace("index.html")),
            (
                format!("{link}{}", BODY.replace("plain", "plan")),
                PageError::NoElement { file: "index.html", script: "public/boot.js", id: "plain" },
            ),
        ] {
            assert_eq!(finish(&html, &APP, &parts(), "/"), Err(expected), "{html}");
        }
    }

    #[test]
    fn comments_go_and_words_stay_apart() {
        let html = format!(r#"<link rel="rust">{BODY}<p>a <!-- b --> c <!-- d -->e"#);
        let page = finish(&html, &APP, &parts(), "/").unwrap();
        assert!(page.ends_with("<p>a c e"), "{page}");
    }

    #[test]
    fn nothing_inline_is_shipped() {
        assert_eq!(forbid_inline("<script src=a></script><link rel=stylesheet>"), Ok(()));
        for tag in ["<script>", "<style>", r#"<p style="a">"#, "<body onload=a()>"] {
            let error = PageError::Inline { line: 3, tag: tag.into() };
            assert_eq!(forbid_inline(&format!("<html>\n\n{tag}")), Err(error));
        }
    }
}
