//! What is shipped, under which names, and what is not.

use std::path::Path;

use super::bundled::{BUNDLED, REST, keep};
use super::*;
use crate::files::{below, read_text, scratch, write};
use crate::servers::Servers;
use crate::told::Told;
use crate::{embed, imports, manifest, request};
use doc_to_doc::{backend::settings::Extra, content::feedback::Taking};

const HEAD: &str = r#"<html lang="en"><head><link data-trunk rel="rust" data-trunk-id="0"></head>"#;

const BODY: &str = r#"<div id="app"></div><main id="plain"><p id="not-started" hidden></p>
<template data-fill="strip"></template><template data-fill="wordmark"></template>
<template data-fill="languages"></template><template data-fill="leave"></template><template data-fill="phone"></template>
<template data-fill="find"></template><template data-fill="ask"></template>
<template data-fill="colleague"></template><template data-fill="checked"></template></main>"#;

const FETCH: &str = "__wbg_fetch_0123456789abcdef";

/// The shipped site in its first language alone.
fn shipped() -> Site {
    let mut site = check::quietly(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public")).unwrap();
    site.languages.truncate(1);
    site.others.clear();
    site
}

/// A project and what the bundler makes of it, in small.
fn project(test: &str, profile: Profile) -> Options {
    let root = scratch(test);
    let long = "a".repeat(300);
    let page = [HEAD, BODY].concat();
    for (file, text) in [
        ("gathered/style.css", "a{}b{}"),
        ("gathered/style-start.css", "a{}"),
        ("gathered/style-rest.css", "b{}"),
        ("gathered/content.en.bin", long.as_str()),
        ("gathered/directory.en.bin", "lines"),
        ("gathered/library.en.bin", "library"),
        ("gathered/request.en.bin", "form"),
        ("public/boot.js", "boot;\n"),
        ("public/request.js", "request;\n"),
        ("public/frame.js", "frame"),
        ("public/content/self-check.json", "{}"),
        ("public/content/instruments/phq-9.json", "{}"),
        ("dist/.stage/index.html", page.as_str()),
        ("dist/.stage/doc-to-doc.js", "glue;\n"),
        ("dist/.stage/request.js", "its_glue;\n"),
        ("dist/.stage/strongbox.js", "the_strongboxes_glue;\n"),
    ] {
        write(&root.join(file), text.as_bytes()).unwrap();
    }
    for (file, import) in [
        ("doc-to-doc_bg.wasm", "__wbg_now_0123456789abcdef"),
        ("request_bg.wasm", FETCH),
        ("strongbox_bg.wasm", "__wbindgen_init_externref_table"),
    ] {
        write(&root.join("dist/.stage").join(file), &imports::program(&[import])).unwrap();
    }
    if profile == Profile::Release {
        // As it lies there once the program has been split.
        write(&root.join("dist/.stage").join(REST), &imports::program_from("__wasm_split", &["memory"])).unwrap();
    }
    let [staging, public, gathered] = ["dist/.stage", "public", "gathered"].map(|name| root.join(name));
    Options {
        staging,
        public,
        gathered,
        public_url: "/".into(),
        profile,
        compiled: PathBuf::new(),
        day: Some(0),
        publish: false,
        gallery: false,
    }
}

fn names(folder: &Path) -> Vec<String> {
    let name = |file: &PathBuf| file.strip_prefix(folder).unwrap().display().to_string();
    below(folder).unwrap().iter().map(name).collect()
}

const SHIPPED: [&str; 22] = [
    "404.html",
    "assets/boot-77571818020d6318.js",
    "assets/content.en-9835fa6bf4e20a9b.bin",
    "assets/directory.en-5ea44c3961f16643.bin",
    "assets/doc-to-doc-5a65a4f733b446cd.js",
    "assets/doc-to-doc_bg-82a269830c8ee837.wasm",
    "assets/library.en-b718f1354f724731.bin",
    "assets/request-boot-3b55a47d4484e2d5.js",
    "assets/request-cbcda9ca98a714ab.js",
    "assets/request.en-07397d633f25a710.bin",
    "assets/request_bg-e92e9d5f3797e91d.wasm",
    "assets/strongbox-6666fe4d463d4dd6.js",
    "assets/strongbox_bg-f97bb5b05d0d7031.wasm",
    "assets/style-711d165de0c53d4c.css",
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
    // One policy, in the headers: beside a second one in the page, WebKit lets a script's `fetch` reach others.
    assert!(!page.contains("http-equiv"), "{page}");
}

#[test]
fn each_language_has_its_own_pages_and_words_and_the_same_programs() {
    let options = project("languages", Profile::Debug);
    let tags = ["en", "es", "zh-Hans"];
    for tag in tags {
        for part in ["content", "directory", "library", "request"] {
            write(&options.gathered.join(gather::file(part, tag)), [part, tag].concat().as_bytes()).unwrap();
        }
    }
    let site = check::quietly(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public")).unwrap();
    pack(&options, &site).unwrap();
    let there = names(&options.staging);
    let of = |begins: &str, ends: &str| {
        let mut found = there.iter().filter(|name| name.starts_with(begins) && name.ends_with(ends));
        found.next().filter(|_| found.next().is_none()).unwrap_or_else(|| panic!("{begins} {ends}: {there:#?}"))
    };
    for (folder, begins, words) in [("", "front", "content"), ("request/", "request-front", "request")] {
        for (tag, page) in [("en", "index.html"), ("es", "es.html"), ("zh-Hans", "zh-Hans.html")] {
            let page = read_text(&options.staging.join([folder, page].concat())).unwrap();
            assert!(page.contains(&format!("<html lang=\"{tag}\"")), "{page}");
            for other in tags {
                let own = page.contains(&format!("href=\"/{}\"", of(&format!("assets/{words}.{other}-"), ".bin")));
                assert_eq!(own, other == tag, "{folder} {tag} {other}");
                let front = of(&format!("assets/{begins}.{other}-"), ".bin");
                assert!(page.contains(&format!("data-language=\"{other}\" href=\"/{front}\"")), "{page}");
                // What is taken over is the page, but for where the others are: else no digest could be told.
                let front = read_text(&options.staging.join(front)).unwrap();
                assert!(!front.contains("data-part=\"front\""));
                assert!(front.contains(&format!("<html lang=\"{other}\"")));
            }
        }
    }
    let page = read_text(&options.staging.join("index.html")).unwrap();
    assert!(page.contains(" data-choose") && !read_text(&options.staging.join("es.html")).unwrap().contains("choose"));
}

#[test]
fn what_the_bundler_wrote_can_be_packed_again() {
    let options = project("again", Profile::Debug);
    keep(&options.staging, &options.gathered).unwrap();
    pack(&options, &shipped()).unwrap();
    let again = options.gathered.join(BUNDLED.0);
    // In one file.
    assert_eq!(names(&again).len(), BUNDLED.1.len() - 1);
    pack(&Options { staging: again.clone(), ..options }, &shipped()).unwrap();
    assert_eq!(names(&again), SHIPPED);
}

#[test]
fn what_was_split_is_linked_whatever_it_is_packed_for() {
    let Options { staging, .. } = project("split", Profile::Release);
    let options = Options { staging, ..project("whole", Profile::Debug) };
    pack(&options, &shipped()).unwrap();
    let page = read_text(&options.staging.join("index.html")).unwrap();
    assert!(page.contains("data-part=\"later\" href=\"/assets/doc-to-doc_later-"), "{page}");
}

#[test]
fn a_release_never_has_the_gallery() {
    let asked = |test: &str, profile| Options { gallery: true, ..project(test, profile) };
    let options = asked("no-gallery", Profile::Release);
    pack(&options, &shipped()).unwrap();
    let there = names(&options.staging);
    assert!(there.iter().any(|name| name == "index.html"), "{there:#?}");
    assert!(!there.iter().any(|name| name.split('/').any(|part| part.starts_with("gallery"))), "{there:#?}");
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
    for name in rest.iter().filter(|name| *name != manifest::FILE) {
        let read = |options: &Options| files::read(&options.staging.join(name)).unwrap();
        assert_eq!(read(&without), read(&options), "{name}");
    }
    assert_eq!(Servers::of(&without.staging).feedback, None);
}

#[test]
fn only_a_release_is_compressed_and_its_scripts_shortened() {
    let options = project("release", Profile::Release);
    write(&options.public.join("boot.js"), b"// Why it begins.\nboot;\n").unwrap();
    pack(&options, &shipped()).unwrap();
    let compressed: Vec<_> =
        names(&options.staging).into_iter().filter(|name| !SHIPPED.contains(&name.as_str())).collect();
    let page = read_text(&options.staging.join("index.html")).unwrap();
    assert!(page.contains("data-part=\"later\" href=\"/assets/doc-to-doc_later-"), "{page}");
    assert!(page.contains("data-part=\"style-rest\" href=\"/assets/style-rest-"), "{page}");
    // The rest of the program and of the style, the pages and the words; the rest of this small project is too small.
    assert_eq!(
        compressed,
        [
            "404.html.br".into(),
            "404.html.gz".into(),
            format!("{}.br", SHIPPED[2]),
            format!("{}.gz", SHIPPED[2]),
            "assets/doc-to-doc_later-64e4a5d8fe17c723.wasm".into(),
            "assets/style-rest-ef2a875407aca2dd.css".into(),
            "contract/openapi.json.br".into(),
            "contract/openapi.json.gz".into(),
            "contract/peer-support-request-1.schema.json.br".into(),
            "contract/peer-support-request-1.schema.json.gz".into(),
            "index.html.br".into(),
            "index.html.gz".into(),
            "manifest.json".into(),
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
        let body = if test == "place" { HEAD.to_owned() } else { ["<html lang=\"en\">", BODY].concat() };
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
    let now = imports::program(&["__wbg_now_0123456789abcdef"]);
    for (test, file, bytes, expected) in [
        ("beyond", REST, now.clone(), "imports `__wbg_now_0123456789abcdef` itself"),
        ("sends", "doc-to-doc_bg.wasm", imports::program(&[FETCH]), "imports `__wbg_fetch_"),
        ("keeps", "request_bg.wasm", keeps, "imports `__wbg_localStorage_"),
        ("reaches", "strongbox_bg.wasm", now, "imports `__wbg_now_"),
        ("garbled", "request_bg.wasm", b"<!doctype html>".to_vec(), "is not WebAssembly"),
    ] {
        let options = project(test, Profile::Release);
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
    // The front page has the start of its style inside; no link loads anything by itself, but for whoever runs no script.
    let (before, rest) = front.split_once("<noscript>").unwrap();
    let (without, after) = rest.split_once("</noscript>").unwrap();
    assert!(before.contains("<style>a{}</style>"), "{front}");
    assert!(![before, after].iter().any(|part| part.contains("rel=\"stylesheet\"")), "{front}");
    assert!(without.starts_with("<link rel=\"stylesheet\" href=\"/assets/style-rest-"), "{front}");
    assert!(!form.contains("<style>") && form.contains("rel=\"stylesheet\""), "{form}");
    assert_eq!(Told::of(&options.staging).style, Some(crate::fingerprint::of("", b"a{}").integrity));
    assert_eq!(request::server(&options.staging).as_deref(), Some("http://127.0.0.1:8090"));
}

/// The shipped site at an address of its own, which others may show in a frame.
fn held() -> Site {
    let mut site = shipped();
    site.embedding.address = Some("https://support.example.org".into());
    site.embedding.origins = vec!["https://www.example.org".into(), "https://a.example:8443".into()];
    site
}

#[test]
fn whoever_may_hold_it_in_a_frame_stands_in_both_programs_pages_and_so_in_every_pages_headers() {
    let options = project("held", Profile::Debug);
    pack(&options, &held()).unwrap();
    let meta = "<meta name=\"embedding\" content=\"https://www.example.org https://a.example:8443\">";
    for page in ["index.html", "request/index.html"] {
        let html = read_text(&options.staging.join(page)).unwrap();
        let head = html.split_once("</head>").unwrap().0;
        assert!(head.contains(meta) && head.contains("src=\"/assets/frame-"), "{page}: {html}");
    }
    assert!(names(&options.staging).iter().any(|name| name.starts_with("assets/frame-")));
    assert_eq!(Told::of(&options.staging).holders, ["https://www.example.org", "https://a.example:8443"]);
    let options = project("unheld", Profile::Debug);
    pack(&options, &shipped()).unwrap();
    for page in ["index.html", "request/index.html"] {
        assert!(!read_text(&options.staging.join(page)).unwrap().contains("\"embedding\""), "{page}");
    }
    assert!(!names(&options.staging).iter().any(|name| name.contains("frame")));
}

#[test]
fn header_files_are_written_for_a_release_with_an_address_at_the_top_of_its_host() {
    let hosting = ["_headers", "hosting/apache.htaccess", "hosting/nginx.conf"];
    let written = |test: &str, profile, below: &str, site: &Site| {
        let options = Options { public_url: below.into(), ..project(test, profile) };
        pack(&options, site).unwrap();
        let names = names(&options.staging);
        hosting.map(|name| names.contains(&name.to_owned()))
    };
    assert_eq!(written("host", Profile::Release, "/", &held()), [true; 3]);
    // Each allows the style that stands in the page of the same release.
    let options = project("host-style", Profile::Release);
    pack(&options, &held()).unwrap();
    let digest = crate::fingerprint::of("", b"a{}").integrity;
    for name in hosting {
        assert!(read_text(&options.staging.join(name)).unwrap().contains(&format!("'{digest}'")), "{name}");
    }
    assert_eq!(written("host-debug", Profile::Debug, "/", &held()), [false; 3]);
    assert_eq!(written("host-unknown", Profile::Release, "/", &shipped()), [false; 3]);
    assert_eq!(written("host-below", Profile::Release, "/support/", &held()), [false; 3]);
}

#[test]
fn the_script_for_pages_around_it_keeps_its_name_and_is_no_part_of_a_visit() {
    let options = project("script", Profile::Release);
    write(&options.public.join(embed::EMBED), &[b'a'; 400]).unwrap();
    pack(&options, &held()).unwrap();
    assert_eq!(files::read(&options.staging.join("embed.js")).unwrap(), [b'a'; 400]);
    assert!(options.staging.join("embed.js.br").is_file());
    assert!(!read_text(&options.staging.join("index.html")).unwrap().contains("embed.js"));
}

#[test]
fn the_same_day_and_the_same_files_give_the_same_bytes_compressed_ones_too() {
    let packed = |test: &str| {
        let options = project(test, Profile::Release);
        write(&options.public.join(embed::EMBED), &[b'a'; 400]).unwrap();
        let mut site = held();
        site.feedback = asking_afterwards().feedback;
        pack(&options, &site).unwrap();
        let all = below(&options.staging).unwrap();
        let named = |file: &PathBuf| (files::name_below(&options.staging, file), files::read(file).unwrap());
        all.iter().map(named).collect::<Vec<_>>()
    };
    let (first, second) = (packed("first"), packed("second"));
    let names = |all: &[(String, Vec<u8>)]| all.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
    assert_eq!(names(&first), names(&second));
    for ((name, first), (_, second)) in first.iter().zip(&second) {
        assert!(first == second, "{name}");
    }
    // What the manifest says of them is so, and it says it of all.
    let manifest = first.iter().find(|(name, _)| name == manifest::FILE).map(|(_, bytes)| bytes).unwrap();
    let manifest: manifest::Manifest = serde_json::from_slice(manifest).unwrap();
    assert_eq!(manifest.source_date_epoch, Some(0));
    let compressed = |name: &str| [".br", ".gz"].iter().any(|end| name.ends_with(end));
    let listed: Vec<_> = first.iter().filter(|(name, _)| name != manifest::FILE && !compressed(name)).collect();
    assert_eq!(manifest.files.len(), listed.len());
    for entry in manifest.files {
        let (_, bytes) = listed.iter().find(|(name, _)| *name == entry.path).unwrap();
        assert_eq!((entry.size, entry.sha256), (bytes.len() as u64, manifest::digest(bytes)), "{}", entry.path);
    }
}
