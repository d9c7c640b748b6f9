//! What the bundler wrote, turned into what is shipped.

use crate::{
    compress,
    files::{self, FileError},
    fingerprint::{self, Fingerprint},
    gather,
    page::{self, PageError, Parts},
};
use std::{
    error::Error,
    fmt,
    path::{Path, PathBuf},
};

/// What the bundler tells its hooks.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// Where the bundler has put its output
    #[arg(long, env = "TRUNK_STAGING_DIR")]
    staging: PathBuf,
    /// What the site's own links begin with
    #[arg(long, env = "TRUNK_PUBLIC_URL", default_value = "/")]
    public_url: String,
    /// A debug build is neither compressed nor held to the shipped page's rules
    #[arg(long, env = "TRUNK_PROFILE", default_value = "debug")]
    profile: Profile,
}

#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Profile {
    Debug,
    Release,
}

/// Why packing stopped.
#[derive(Debug)]
pub(crate) enum PackError {
    /// A file cannot be read or written.
    File(FileError),
    /// The page cannot be shipped.
    Page(PageError),
    /// The bundler did not write what we expect of it.
    NotBuilt(PathBuf),
    /// A library brought JavaScript files of its own.
    Snippets(PathBuf),
}

impl fmt::Display for PackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(error) => error.fmt(f),
            Self::Page(error) => error.fmt(f),
            Self::NotBuilt(file) => write!(
                f,
                "the bundler did not write {}. Keep `filehash = false` in Trunk.toml and \
                 `data-bin=\"doc-to-doc\"` in index.html",
                file.display()
            ),
            Self::Snippets(folder) => write!(
                f,
                "a library brought JavaScript of its own into {}, which the page's Integrity-Policy \
                 would refuse. Do without that library, or teach `site pack` to preload its modules",
                folder.display()
            ),
        }
    }
}

impl Error for PackError {}

impl From<FileError> for PackError {
    fn from(error: FileError) -> Self {
        Self::File(error)
    }
}

impl From<PageError> for PackError {
    fn from(error: PageError) -> Self {
        Self::Page(error)
    }
}

/// The facts and questionnaires that anyone may check.
const CONTENT: &str = "content";

/// Finishes the bundler's output where it lies.
pub(crate) fn run(options: &Options) -> Result<(), PackError> {
    pack(options, Path::new("."))
}

fn pack(options: &Options, root: &Path) -> Result<(), PackError> {
    let Options { staging, public_url, profile } = options;
    let snippets = staging.join("snippets");
    if snippets.exists() {
        return Err(PackError::Snippets(snippets));
    }
    let parts = Parts {
        style: ship(staging, "style.css", &files::read(&root.join(gather::STYLE))?)?,
        boot: ship(staging, "boot.js", &files::read(&root.join("public/boot.js"))?)?,
        glue: rename(staging, "doc-to-doc.js")?,
        wasm: rename(staging, "doc-to-doc_bg.wasm")?,
        content: ship(staging, "content.en.bin", &files::read(&root.join(gather::CONTENT))?)?,
    };
    let index = staging.join("index.html");
    let html = page::finish(&files::read_text(&index)?, &parts, public_url)?;
    if *profile == Profile::Release {
        // `trunk serve` adds an inline script of its own, to a debug build only.
        page::forbid_inline(&html)?;
    }
    files::write(&index, html.as_bytes())?;
    publish(&root.join("public"), staging)?;
    if *profile == Profile::Release {
        // What is published beside the page is not what a visit costs.
        let (beside, page): (Vec<_>, Vec<_>) =
            files::below(staging)?.into_iter().partition(|file| file.starts_with(staging.join(CONTENT)));
        compress::beside(&beside)?;
        let size = compress::beside(&page)?;
        eprintln!("packed: a visit loads {} kB, compressed {} kB", size.plain / 1000, size.sent / 1000);
    }
    Ok(())
}

/// Writes one part of the page under the name that its contents give it.
fn ship(staging: &Path, name: &str, bytes: &[u8]) -> Result<Fingerprint, PackError> {
    let print = fingerprint::of(name, bytes);
    files::write(&staging.join(&print.path), bytes)?;
    Ok(print)
}

/// The same for a file that the bundler has put there under a plain name.
fn rename(staging: &Path, name: &str) -> Result<Fingerprint, PackError> {
    let from = staging.join(name);
    if !from.is_file() {
        return Err(PackError::NotBuilt(from));
    }
    let print = ship(staging, name, &files::read(&from)?)?;
    files::remove(&from)?;
    Ok(print)
}

/// Copies what is published as it is. The rest of the folder is shipped in another form.
fn publish(public: &Path, staging: &Path) -> Result<(), PackError> {
    for file in files::below(public)? {
        let name = file.strip_prefix(public).unwrap_or(&file);
        if name.starts_with(CONTENT) {
            files::write(&staging.join(name), &files::read(&file)?)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::{below, read_text, scratch, write};

    const PAGE: &str = r#"<head><link data-trunk rel="rust" data-trunk-id="0"></head>
        <div id="app"></div><main id="plain"><p id="not-started" hidden></p></main>"#;

    /// A project and what the bundler makes of it, in small.
    fn project(test: &str, profile: Profile) -> (PathBuf, Options) {
        let root = scratch(test);
        let long = "a".repeat(300);
        for (file, text) in [
            (gather::STYLE, "a{}"),
            (gather::CONTENT, long.as_str()),
            ("public/boot.js", "boot"),
            ("public/content/self-check.json", "{}"),
            ("public/content/instruments/phq-9.json", "{}"),
            ("dist/.stage/index.html", PAGE),
            ("dist/.stage/doc-to-doc.js", "glue"),
            ("dist/.stage/doc-to-doc_bg.wasm", "wasm"),
        ] {
            write(&root.join(file), text.as_bytes()).unwrap();
        }
        let staging = root.join("dist/.stage");
        (root, Options { staging, public_url: "/".into(), profile })
    }

    fn names(folder: &Path) -> Vec<String> {
        let name = |file: &PathBuf| file.strip_prefix(folder).unwrap().display().to_string();
        below(folder).unwrap().iter().map(name).collect()
    }

    const SHIPPED: [&str; 8] = [
        "assets/boot-4509beb0ab401d71.js",
        "assets/content.en-9835fa6bf4e20a9b.bin",
        "assets/doc-to-doc-99552de9998a2b82.js",
        "assets/doc-to-doc_bg-336154bf67f765f8.wasm",
        "assets/style-5f546eb4606b5c2b.css",
        "content/instruments/phq-9.json",
        "content/self-check.json",
        "index.html",
    ];

    #[test]
    fn every_part_is_shipped_under_its_own_name_and_linked() {
        let (root, options) = project("pack", Profile::Debug);
        pack(&options, &root).unwrap();
        assert_eq!(names(&options.staging), SHIPPED);
        let page = read_text(&options.staging.join("index.html")).unwrap();
        for part in SHIPPED.iter().filter(|name| name.starts_with("assets/")) {
            assert!(page.contains(&format!("=\"/{part}\" ")), "{part}: {page}");
        }
    }

    #[test]
    fn only_a_release_is_compressed() {
        let (root, options) = project("release", Profile::Release);
        pack(&options, &root).unwrap();
        let compressed: Vec<_> =
            names(&options.staging).into_iter().filter(|name| !SHIPPED.contains(&name.as_str())).collect();
        // The page and the words; the rest of this small project is too small.
        assert_eq!(
            compressed,
            [
                format!("{}.br", SHIPPED[1]),
                format!("{}.gz", SHIPPED[1]),
                "index.html.br".into(),
                "index.html.gz".into(),
            ]
        );
    }

    #[test]
    fn what_cannot_be_shipped_is_named_with_a_way_out() {
        for (test, spoil, expected) in [
            ("glue", "doc-to-doc-0123.js", "filehash = false"),
            ("snippets", "snippets/a/inline0.js", "Integrity-Policy"),
            ("page", "index.html", "Give its head exactly one"),
        ] {
            let (root, options) = project(test, Profile::Release);
            write(&options.staging.join(spoil), b"<i id=app><i id=plain><i id=not-started>").unwrap();
            if test == "glue" {
                files::remove(&options.staging.join("doc-to-doc.js")).unwrap();
            }
            let message = pack(&options, &root).unwrap_err().to_string();
            assert!(message.contains(expected), "{test}: {message}");
        }
    }
}
