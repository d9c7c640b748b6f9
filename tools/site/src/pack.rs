//! What the bundler wrote, turned into what is shipped.

mod error;

use crate::{
    check, compress, files,
    fingerprint::{self, Fingerprint},
    gather,
    page::{self, Parts},
    plain,
};
use doc_to_doc::content::{plain::fill, read::Site};
pub(crate) use error::PackError;
use std::path::{Path, PathBuf};

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
    /// The day of a build that is repeated, in seconds since 1970; today where none is named
    #[arg(long, env = "SOURCE_DATE_EPOCH")]
    day: Option<i64>,
}

#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Profile {
    Debug,
    Release,
}

/// The facts and questionnaires that anyone may check.
const CONTENT: &str = "content";

/// Finishes the bundler's output where it lies.
pub(crate) fn run(options: &Options) -> Result<(), PackError> {
    let site = check::quietly(Path::new(crate::PUBLIC)).map_err(PackError::Content)?;
    pack(options, Path::new("."), &site)
}

fn pack(options: &Options, root: &Path, site: &Site) -> Result<(), PackError> {
    let Options { staging, public_url, profile, day } = options;
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
        directory: ship(staging, "directory.en.bin", &files::read(&root.join(gather::DIRECTORY))?)?,
        library: ship(staging, "library.en.bin", &files::read(&root.join(gather::LIBRARY))?)?,
    };
    let index = staging.join("index.html");
    let html = page::finish(&fill(&files::read_text(&index)?, &site.book, &site.library)?, &parts, public_url)?;
    if *profile == Profile::Release {
        // `trunk serve` adds an inline script of its own, to a debug build only.
        page::forbid_inline(&html)?;
    }
    files::write(&index, html.as_bytes())?;
    plain::write(staging, &[site], &html, &parts.style, public_url, plain::day(*day))?;
    publish(&root.join("public"), staging)?;
    if *profile == Profile::Release {
        // What is published beside the page is not what a visit costs.
        let is_beside =
            |file: &PathBuf| [CONTENT, plain::FOLDER].iter().any(|name| file.starts_with(staging.join(name)));
        let (beside, page): (Vec<_>, Vec<_>) = files::below(staging)?.into_iter().partition(is_beside);
        compress::beside(&beside)?;
        let visit = compress::beside(&page)?;
        eprintln!("packed: a visit loads {} kB, compressed {} kB", visit.plain / 1000, visit.sent / 1000);
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

    const HEAD: &str = r#"<head><link data-trunk rel="rust" data-trunk-id="0"></head>"#;

    const BODY: &str = r#"<div id="app"></div><main id="plain"><p id="not-started" hidden></p>
<template data-fill="strip"></template><template data-fill="wordmark"></template>
<template data-fill="leave"></template><template data-fill="phone"></template>
<template data-fill="find"></template><template data-fill="ask"></template>
<template data-fill="colleague"></template><template data-fill="checked"></template></main>"#;

    fn shipped() -> Site {
        check::quietly(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public")).unwrap()
    }

    /// A project and what the bundler makes of it, in small.
    fn project(test: &str, profile: Profile) -> (PathBuf, Options) {
        let root = scratch(test);
        let long = "a".repeat(300);
        let page = [HEAD, BODY].concat();
        for (file, text) in [
            (gather::STYLE, "a{}"),
            (gather::CONTENT, long.as_str()),
            (gather::DIRECTORY, "lines"),
            (gather::LIBRARY, "library"),
            ("public/boot.js", "boot"),
            ("public/content/self-check.json", "{}"),
            ("public/content/instruments/phq-9.json", "{}"),
            ("dist/.stage/index.html", page.as_str()),
            ("dist/.stage/doc-to-doc.js", "glue"),
            ("dist/.stage/doc-to-doc_bg.wasm", "wasm"),
        ] {
            write(&root.join(file), text.as_bytes()).unwrap();
        }
        let staging = root.join("dist/.stage");
        (root, Options { staging, public_url: "/".into(), profile, day: Some(0) })
    }

    fn names(folder: &Path) -> Vec<String> {
        let name = |file: &PathBuf| file.strip_prefix(folder).unwrap().display().to_string();
        below(folder).unwrap().iter().map(name).collect()
    }

    const SHIPPED: [&str; 12] = [
        "assets/boot-4509beb0ab401d71.js",
        "assets/content.en-9835fa6bf4e20a9b.bin",
        "assets/directory.en-5ea44c3961f16643.bin",
        "assets/doc-to-doc-99552de9998a2b82.js",
        "assets/doc-to-doc_bg-336154bf67f765f8.wasm",
        "assets/library.en-b718f1354f724731.bin",
        "assets/style-5f546eb4606b5c2b.css",
        "content/instruments/phq-9.json",
        "content/self-check.json",
        "index.html",
        "plain/en-guides.html",
        "plain/en.html",
    ];

    #[test]
    fn every_part_is_shipped_under_its_own_name_and_linked() {
        let (root, options) = project("pack", Profile::Debug);
        pack(&options, &root, &shipped()).unwrap();
        assert_eq!(names(&options.staging), SHIPPED);
        let page = read_text(&options.staging.join("index.html")).unwrap();
        for part in SHIPPED.iter().filter(|name| name.starts_with("assets/")) {
            assert!(page.contains(&format!("=\"/{part}\" ")), "{part}: {page}");
        }
    }

    #[test]
    fn only_a_release_is_compressed() {
        let (root, options) = project("release", Profile::Release);
        pack(&options, &root, &shipped()).unwrap();
        let compressed: Vec<_> =
            names(&options.staging).into_iter().filter(|name| !SHIPPED.contains(&name.as_str())).collect();
        // The pages and the words; the rest of this small project is too small.
        assert_eq!(
            compressed,
            [
                format!("{}.br", SHIPPED[1]),
                format!("{}.gz", SHIPPED[1]),
                "index.html.br".into(),
                "index.html.gz".into(),
                "plain/en-guides.html.br".into(),
                "plain/en-guides.html.gz".into(),
                "plain/en.html.br".into(),
                "plain/en.html.gz".into(),
            ]
        );
    }

    #[test]
    fn what_cannot_be_shipped_is_named_with_a_way_out() {
        for (test, spoil, expected) in [
            ("glue", "doc-to-doc-0123.js", "filehash = false"),
            ("snippets", "snippets/a/inline0.js", "Integrity-Policy"),
            ("page", "index.html", "Give its head exactly one"),
            ("place", "index.html", "`strip` has no place"),
        ] {
            let (root, options) = project(test, Profile::Release);
            let body = if test == "place" { HEAD } else { BODY };
            write(&options.staging.join(spoil), body.as_bytes()).unwrap();
            if test == "glue" {
                files::remove(&options.staging.join("doc-to-doc.js")).unwrap();
            }
            let message = pack(&options, &root, &shipped()).unwrap_err().to_string();
            assert!(message.contains(expected), "{test}: {message}");
        }
    }
}
