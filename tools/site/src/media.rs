//! The kinds of file the site is made of. A file of any other kind is never served.

/// One kind of file.
pub(crate) struct Media {
    /// What its name ends with.
    pub(crate) extension: &'static str,
    /// Its `Content-Type`.
    pub(crate) content_type: &'static str,
}

/// Every kind.
pub(crate) const KINDS: [Media; 9] = [
    Media { extension: "html", content_type: "text/html; charset=utf-8" },
    Media { extension: "js", content_type: "text/javascript; charset=utf-8" },
    Media { extension: "css", content_type: "text/css; charset=utf-8" },
    // Streaming compilation insists on exactly this one.
    Media { extension: "wasm", content_type: "application/wasm" },
    Media { extension: "bin", content_type: "application/octet-stream" },
    Media { extension: "json", content_type: "application/json" },
    Media { extension: "svg", content_type: "image/svg+xml" },
    Media { extension: "md", content_type: "text/markdown; charset=utf-8" },
    Media { extension: "txt", content_type: "text/plain; charset=utf-8" },
];

/// The kind of a file by its name. Each of them is worth compressing.
pub(crate) fn of(name: &str) -> Option<&'static Media> {
    let (_, extension) = name.rsplit_once('.')?;
    KINDS.iter().find(|kind| kind.extension == extension)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_kinds_are_known() {
        for (name, expected) in [
            ("assets/a-0123456789abcdef.wasm", Some("application/wasm")),
            ("content/self-check.json", Some("application/json")),
            ("index.html.br", None),
            ("Makefile", None),
            ("wasm", None),
        ] {
            assert_eq!(of(name).map(|kind| kind.content_type), expected, "{name}");
        }
    }
}
