//! What the bundler wrote, turned into what is shipped.

mod error;

use crate::{
    check, compress, contract, feedback, files,
    fingerprint::{self, Fingerprint},
    gather,
    imports::{self, NotWasm},
    page::{self, Parts},
    plain, request,
};
use clap::builder::FalseyValueParser;
use doc_to_doc::content::{
    book::Book,
    plain::{Outside, fill},
    read::Site,
};
pub(crate) use error::PackError;
use std::path::{Path, PathBuf};

/// What the bundler tells its hooks.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// Where the bundler has put its output
    #[arg(long, env = "TRUNK_STAGING_DIR")]
    staging: PathBuf,
    /// What an association edits
    #[arg(long, value_name = "FOLDER", default_value = crate::PUBLIC)]
    public: PathBuf,
    /// What `gather` has made of it
    #[arg(long, value_name = "FOLDER", default_value = gather::FOLDER)]
    gathered: PathBuf,
    /// What the site's own links begin with
    #[arg(long, env = "TRUNK_PUBLIC_URL", default_value = "/")]
    public_url: String,
    /// A debug build is neither compressed nor held to the shipped page's rules
    #[arg(long, env = "TRUNK_PROFILE", default_value = "debug")]
    profile: Profile,
    /// The day of a build that is repeated, in seconds since 1970; today where none is named
    #[arg(long, env = "SOURCE_DATE_EPOCH")]
    day: Option<i64>,
    /// For the public: refuses what only a machine of one's own may be shown
    #[arg(long, env = "PUBLISH", value_parser = FalseyValueParser::new())]
    publish: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Profile {
    Debug,
    Release,
}

/// What the bundler writes and `pack` takes, and where it is kept as it was: with `--staging` a copy of that
/// folder, a site of other settings is packed without compiling anything.
const BUNDLED: (&str, [&str; 5]) =
    ("bundled", ["index.html", "doc-to-doc.js", "doc-to-doc_bg.wasm", "request.js", "request_bg.wasm"]);

/// The facts and questionnaires that anyone may check.
const CONTENT: &str = "content";

/// Finishes the bundler's output where it lies.
pub(crate) fn run(options: &Options) -> Result<(), PackError> {
    let site = check::quietly(&options.public).map_err(PackError::Content)?;
    if options.publish {
        check::publishable(&site).map_err(PackError::Content)?;
    }
    keep(&options.staging, &options.gathered)?;
    pack(options, &site)
}

/// Keeps what the bundler wrote. What is missing is named when it is needed.
fn keep(staging: &Path, gathered: &Path) -> Result<(), PackError> {
    let (folder, names) = BUNDLED;
    for name in names {
        let file = staging.join(name);
        if file.is_file() {
            files::write(&gathered.join(folder).join(name), &files::read(&file)?)?;
        }
    }
    Ok(())
}

fn pack(options: &Options, site: &Site) -> Result<(), PackError> {
    let Options { staging, public, gathered, public_url, profile, day, .. } = options;
    let snippets = staging.join("snippets");
    if snippets.exists() {
        return Err(PackError::Snippets(snippets));
    }
    let parts = Parts {
        style: ship(staging, "style.css", &files::read(&gathered.join(gather::STYLE))?)?,
        boot: ship(staging, "boot.js", &files::read(&public.join("boot.js"))?)?,
        glue: rename(staging, "doc-to-doc.js")?,
        wasm: program(staging, "doc-to-doc_bg.wasm", imports::keeps_or_sends)?,
        content: ship(staging, "content.en.bin", &files::read(&gathered.join(gather::CONTENT))?)?,
        later: vec![
            ("directory", ship(staging, "directory.en.bin", &files::read(&gathered.join(gather::DIRECTORY))?)?),
            ("library", ship(staging, "library.en.bin", &files::read(&gathered.join(gather::LIBRARY))?)?),
        ],
    };
    let form = form(options, &site.book, &parts.style)?;
    let index = staging.join("index.html");
    let html = fill(&files::read_text(&index)?, &site.book, &site.library)?;
    let html = page::finish(&html, &page::APP, &parts, public_url)?;
    if *profile == Profile::Release {
        // `trunk serve` adds an inline script of its own, to a debug build only.
        page::forbid_inline(&html)?;
    }
    files::write(&index, html.as_bytes())?;
    plain::write(staging, &[site], &html, &parts.style, public_url, plain::day(*day))?;
    let asking = request::page(&site.book, form.as_ref(), &parts.style, plain::icon(&html), public_url)?;
    page::forbid_inline(&asking)?;
    files::write(&staging.join(request::FOLDER).join("index.html"), asking.as_bytes())?;
    let style = [public_url, parts.style.path.as_str()].concat();
    let outside = Outside { style: &style, integrity: &parts.style.integrity, icon: plain::icon(&html) };
    feedback::write(staging, site, outside)?;
    publish(public, staging)?;
    for (name, bytes) in contract::files() {
        files::write(&staging.join(contract::FOLDER).join(name), &bytes)?;
    }
    if *profile == Profile::Release {
        // What is published beside the page is not what a visit costs.
        let is_below =
            |file: &PathBuf, folders: &[&str]| folders.iter().any(|name| file.starts_with(staging.join(name)));
        let (beside, pages): (Vec<_>, Vec<_>) = files::below(staging)?
            .into_iter()
            .partition(|file| is_below(file, &[CONTENT, contract::FOLDER, plain::FOLDER, feedback::FOLDER]));
        let own = form.iter().flat_map(|form| [&form.boot, &form.glue, &form.wasm, &form.content]);
        let own: Vec<PathBuf> = own.map(|part| staging.join(&part.path)).collect();
        let (asking, page): (Vec<_>, Vec<_>) =
            pages.into_iter().partition(|file| own.contains(file) || is_below(file, &[request::FOLDER]));
        compress::beside(&beside)?;
        let (visit, more) = (compress::beside(&page)?, compress::beside(&asking)?);
        eprintln!("packed: a visit loads {} kB, compressed {} kB", visit.plain / 1000, visit.sent / 1000);
        eprintln!("packed: the form loads {} kB more, compressed {} kB", more.plain / 1000, more.sent / 1000);
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

/// The parts of the form; none where requests are taken by telephone alone, and then its program is not
/// shipped.
fn form(options: &Options, book: &Book, style: &Fingerprint) -> Result<Option<Parts>, PackError> {
    let Options { staging, public, gathered, .. } = options;
    let (glue, wasm) = ("request.js", "request_bg.wasm");
    if book.programme.asking.is_none() {
        for name in [glue, wasm] {
            files::remove(&staging.join(name))?;
        }
        return Ok(None);
    }
    Ok(Some(Parts {
        style: style.clone(),
        // The program's own glue bears the shorter name.
        boot: ship(staging, "request-boot.js", &files::read(&public.join("request.js"))?)?,
        glue: rename(staging, glue)?,
        wasm: program(staging, wasm, imports::keeps)?,
        content: ship(staging, "request.en.bin", &files::read(&gathered.join(gather::FORM))?)?,
        later: Vec::new(),
    }))
}

/// The same for a program, once it is seen to import nothing that `refused` finds.
fn program(
    staging: &Path,
    name: &str,
    refused: impl Fn(&[u8]) -> Result<Option<String>, NotWasm>,
) -> Result<Fingerprint, PackError> {
    let file = staging.join(name);
    if file.is_file() {
        match refused(&files::read(&file)?) {
            Ok(None) => {}
            Ok(Some(import)) => return Err(PackError::Imports { file, import }),
            Err(error) => return Err(PackError::NotWasm(file, error)),
        }
    }
    rename(staging, name)
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
    use crate::servers::Servers;
    use doc_to_doc::{backend::settings::Extra, content::feedback::Taking};

    const HEAD: &str = r#"<head><link data-trunk rel="rust" data-trunk-id="0"></head>"#;

    const BODY: &str = r#"<div id="app"></div><main id="plain"><p id="not-started" hidden></p>
<template data-fill="strip"></template><template data-fill="wordmark"></template>
<template data-fill="leave"></template><template data-fill="phone"></template>
<template data-fill="find"></template><template data-fill="ask"></template>
<template data-fill="colleague"></template><template data-fill="checked"></template></main>"#;

    const FETCH: &str = "__wbg_fetch_0123456789abcdef";

    fn shipped() -> Site {
        check::quietly(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public")).unwrap()
    }

    /// A project and what the bundler makes of it, in small.
    fn project(test: &str, profile: Profile) -> Options {
        let root = scratch(test);
        let long = "a".repeat(300);
        let page = [HEAD, BODY].concat();
        for (file, text) in [
            ("gathered/style.css", "a{}"),
            ("gathered/content.en.bin", long.as_str()),
            ("gathered/directory.en.bin", "lines"),
            ("gathered/library.en.bin", "library"),
            ("gathered/request.en.bin", "form"),
            ("public/boot.js", "boot"),
            ("public/request.js", "request"),
            ("public/content/self-check.json", "{}"),
            ("public/content/instruments/phq-9.json", "{}"),
            ("dist/.stage/index.html", page.as_str()),
            ("dist/.stage/doc-to-doc.js", "glue"),
            ("dist/.stage/request.js", "its glue"),
        ] {
            write(&root.join(file), text.as_bytes()).unwrap();
        }
        for (file, import) in [("doc-to-doc_bg.wasm", "__wbg_now_0123456789abcdef"), ("request_bg.wasm", FETCH)] {
            write(&root.join("dist/.stage").join(file), &imports::program(&[import])).unwrap();
        }
        let [staging, public, gathered] = ["dist/.stage", "public", "gathered"].map(|name| root.join(name));
        Options { staging, public, gathered, public_url: "/".into(), profile, day: Some(0), publish: false }
    }

    fn names(folder: &Path) -> Vec<String> {
        let name = |file: &PathBuf| file.strip_prefix(folder).unwrap().display().to_string();
        below(folder).unwrap().iter().map(name).collect()
    }

    const SHIPPED: [&str; 19] = [
        "assets/boot-4509beb0ab401d71.js",
        "assets/content.en-9835fa6bf4e20a9b.bin",
        "assets/directory.en-5ea44c3961f16643.bin",
        "assets/doc-to-doc-99552de9998a2b82.js",
        "assets/doc-to-doc_bg-54fcb6a11a3121c4.wasm",
        "assets/library.en-b718f1354f724731.bin",
        "assets/request-737cadf9a96d8205.js",
        "assets/request-boot-1f58b9145b24d108.js",
        "assets/request.en-07397d633f25a710.bin",
        "assets/request_bg-e2f99f35e0692d56.wasm",
        "assets/style-5f546eb4606b5c2b.css",
        "content/instruments/phq-9.json",
        "content/self-check.json",
        "contract/openapi.json",
        "contract/peer-support-request-1.schema.json",
        "index.html",
        "plain/en-guides.html",
        "plain/en.html",
        "request/index.html",
    ];

    #[test]
    fn every_part_is_shipped_under_its_own_name_and_linked() {
        let options = project("pack", Profile::Debug);
        pack(&options, &shipped()).unwrap();
        assert_eq!(names(&options.staging), SHIPPED);
        let page = read_text(&options.staging.join("index.html")).unwrap();
        for part in SHIPPED.iter().filter(|name| name.starts_with("assets/")) {
            let form = part.starts_with("assets/request");
            assert_eq!(page.contains(&format!("=\"/{part}\" ")), !form, "{part}: {page}");
        }
    }

    #[test]
    fn what_the_bundler_wrote_can_be_packed_again() {
        let options = project("again", Profile::Debug);
        keep(&options.staging, &options.gathered).unwrap();
        pack(&options, &shipped()).unwrap();
        let again = options.gathered.join(BUNDLED.0);
        assert_eq!(names(&again).len(), BUNDLED.1.len());
        pack(&Options { staging: again.clone(), ..options }, &shipped()).unwrap();
        assert_eq!(names(&again), SHIPPED);
    }

    /// The shipped site, with somebody who asks afterwards.
    fn asking_afterwards() -> Site {
        let mut site = shipped();
        site.feedback.taking = Some(Taking {
            endpoint: "https://counts.example.org/afterwards".into(),
            extra: Extra::default(),
            honeypot: None,
            readers: "The director.".into(),
            kept: "A year.".into(),
        });
        site
    }

    #[test]
    fn what_is_asked_afterwards_is_shipped_where_anything_is_and_compressed_as_a_page_beside() {
        let options = project("afterwards", Profile::Release);
        pack(&options, &asking_afterwards()).unwrap();
        let found = names(&options.staging);
        let of = |found: &[String]| -> Vec<String> {
            found.iter().filter(|name| name.starts_with("feedback")).cloned().collect()
        };
        let pages = ["feedback/index.html", "feedback/thanks.html"];
        let wanted: Vec<String> =
            pages.iter().flat_map(|page| ["", ".br", ".gz"].map(|end| [page, end].concat())).collect();
        assert_eq!(of(&found), wanted);
        for page in pages {
            let html = read_text(&options.staging.join(page)).unwrap();
            let style = SHIPPED.iter().find(|name| name.starts_with("assets/style-")).unwrap();
            assert!(html.contains(&format!("href=\"/{style}\" integrity=\"sha384-")), "{html}");
        }
        let servers = Servers::of(&options.staging);
        assert_eq!(servers.feedback.as_deref(), Some("https://counts.example.org"));
        assert_eq!(servers.request.as_deref(), Some("http://127.0.0.1:8090"));
        // Nothing else of the site is another one for it.
        let without = project("nothing-afterwards", Profile::Release);
        pack(&without, &shipped()).unwrap();
        let rest: Vec<String> = found.into_iter().filter(|name| !name.starts_with("feedback")).collect();
        assert_eq!(names(&without.staging), rest);
        for name in &rest {
            let read = |options: &Options| files::read(&options.staging.join(name)).unwrap();
            assert_eq!(read(&without), read(&options), "{name}");
        }
        assert_eq!(Servers::of(&without.staging).feedback, None);
    }

    #[test]
    fn only_a_release_is_compressed() {
        let options = project("release", Profile::Release);
        pack(&options, &shipped()).unwrap();
        let compressed: Vec<_> =
            names(&options.staging).into_iter().filter(|name| !SHIPPED.contains(&name.as_str())).collect();
        // The pages and the words; the rest of this small project is too small.
        assert_eq!(
            compressed,
            [
                format!("{}.br", SHIPPED[1]),
                format!("{}.gz", SHIPPED[1]),
                "contract/openapi.json.br".into(),
                "contract/openapi.json.gz".into(),
                "contract/peer-support-request-1.schema.json.br".into(),
                "contract/peer-support-request-1.schema.json.gz".into(),
                "index.html.br".into(),
                "index.html.gz".into(),
                "plain/en-guides.html.br".into(),
                "plain/en-guides.html.gz".into(),
                "plain/en.html.br".into(),
                "plain/en.html.gz".into(),
                "request/index.html.br".into(),
                "request/index.html.gz".into(),
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
            let options = project(test, Profile::Release);
            let body = if test == "place" { HEAD } else { BODY };
            write(&options.staging.join(spoil), body.as_bytes()).unwrap();
            if test == "glue" {
                files::remove(&options.staging.join("doc-to-doc.js")).unwrap();
            }
            let message = pack(&options, &shipped()).unwrap_err().to_string();
            assert!(message.contains(expected), "{test}: {message}");
        }
    }
    #[test]
    fn a_program_that_could_send_what_somebody_answered_is_not_shipped() {
        let keeps = imports::program(&["__wbg_localStorage_0123456789abcdef"]);
        for (test, file, bytes, expected) in [
            ("sends", "doc-to-doc_bg.wasm", imports::program(&[FETCH]), "imports `__wbg_fetch_"),
            ("keeps", "request_bg.wasm", keeps, "imports `__wbg_localStorage_"),
            ("garbled", "request_bg.wasm", b"<!doctype html>".to_vec(), "is not WebAssembly"),
        ] {
            let options = project(test, Profile::Debug);
            write(&options.staging.join(file), &bytes).unwrap();
            let message = pack(&options, &shipped()).unwrap_err().to_string();
            assert!(message.contains(expected) && message.contains(file), "{message}");
        }
    }

    #[test]
    fn where_requests_are_taken_by_telephone_no_form_is_shipped() {
        let options = project("telephone", Profile::Debug);
        let mut site = shipped();
        site.book.programme.asking = None;
        pack(&options, &site).unwrap();
        let found = names(&options.staging);
        assert!(found.contains(&"request/index.html".to_owned()), "{found:?}");
        assert!(!found.iter().any(|name| name.starts_with("assets/request")), "{found:?}");
        assert_eq!(request::server(&options.staging), None);
    }

    #[test]
    fn the_form_starts_from_its_own_parts_and_tells_its_server() {
        let options = project("form", Profile::Release);
        pack(&options, &shipped()).unwrap();
        let front = read_text(&options.staging.join("index.html")).unwrap();
        let form = read_text(&options.staging.join("request/index.html")).unwrap();
        for part in SHIPPED.iter().filter(|name| name.starts_with("assets/")) {
            let link = format!("=\"/{part}\" ");
            let [own, style] = ["assets/request", "assets/style"].map(|begins| part.starts_with(begins));
            assert_eq!((form.contains(&link), front.contains(&link)), (own || style, !own), "{part}");
        }
        assert_eq!(request::server(&options.staging).as_deref(), Some("http://127.0.0.1:8090"));
    }
}
