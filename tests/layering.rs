//! The rooms stay apart: who may name whom, and what nobody may name.
//!
//! No import or call leads from the answers to the network, nor to any place that keeps things.
//! Source: the table in `src/lib.rs`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at the first surprise")]

#[path = "support/rust.rs"]
mod rust;
#[path = "support/sources.rs"]
mod sources;

use rust::{Piece, pieces};

const ROOMS: [&str; 6] = ["domain", "content", "browser", "app", "backend", "strongbox"];

/// A room, the rooms that it may name, and the crates that it may not.
const MAY: [(&str, &[&str], &[&str]); 6] = [
    ("domain", &["domain"], &["web_sys", "js_sys", "leptos", "wasm_bindgen", "wasm_bindgen_futures", "serde_json"]),
    // Of `backend`, only the settings, for which server takes requests is a fact that an association edits; for the
    // letter's words, the outcomes; and for the feedback, the names in its form.
    (
        "content",
        &["content", "domain", "backend"],
        &["web_sys", "js_sys", "leptos", "wasm_bindgen", "wasm_bindgen_futures"],
    ),
    ("backend", &["backend", "domain"], &["web_sys", "js_sys", "leptos", "wasm_bindgen", "wasm_bindgen_futures"]),
    ("strongbox", &["strongbox", "domain"], &["web_sys", "js_sys", "leptos", "wasm_bindgen", "wasm_bindgen_futures"]),
    ("browser", &["browser"], &["leptos"]),
    ("app", &["app", "browser", "content", "domain"], &["web_sys", "js_sys"]),
];

/// The form, which is a program of its own. It alone may also name `backend` and `browser::send`, and
/// only its entry may name it.
const FORM: &str = "src/app/request";
const FORM_ENTRY: &str = "src/bin/request.rs";

/// A program for those who work on the page, which is never shipped: it names everything of `app`, both programs' views
/// beside each other, and so must not be able to send.
const GALLERY: &str = "src/bin/gallery/";

/// What locks and opens files: a program of its own, so that nobody else carries its code. Only its entry may name it.
const STRONGBOX_ENTRY: &str = "src/bin/strongbox.rs";

/// The one place that sends.
const SENDER: &str = "src/browser/send";

/// What is sent, and the way to a server: these never name what somebody answered or what came of it.
const SENT: [&str; 5] = ["src/backend", "src/domain/request", FORM, FORM_ENTRY, SENDER];

/// The page with the self-check: whatever names one of these is part of it.
const CHECK: [&str; 3] = ["visit", "Visit", "screen"];

/// The self-check, from its questions to its results.
const ANSWERED: [&str; 12] = [
    "answers",
    "battery",
    "drawn",
    "level",
    "questionnaire",
    "report",
    "scale",
    "sitting",
    "Answers",
    "Plan",
    "Report",
    "Sitting",
];

/// Places that keep things and ways out, as Rust and as JavaScript call them.
const NOBODY_NAMES: [&str; 22] = [
    "localStorage",
    "local_storage",
    "sessionStorage",
    "session_storage",
    "indexedDB",
    "indexed_db",
    "cookie",
    "set_cookie",
    "caches",
    "cookieStore",
    "serviceWorker",
    "service_worker",
    "sendBeacon",
    "send_beacon",
    "send_beacon_with_opt_str",
    "XMLHttpRequest",
    "XmlHttpRequest",
    "WebSocket",
    "WebTransport",
    "EventSource",
    "BroadcastChannel",
    "RtcPeerConnection",
];

/// Ways to send, which the sender may name and nobody else.
const SENDS: [&str; 9] = [
    "fetch",
    "fetch_with_str",
    "fetch_with_str_and_init",
    "fetch_with_request",
    "fetch_with_request_and_init",
    "gloo_net",
    "reqwest",
    "FormData",
    "HtmlFormElement",
];

/// Whether a file is this one, or lies in the folder of the same name.
fn is_of(path: &str, module: &str) -> bool {
    path.strip_prefix(module).is_some_and(|rest| rest.is_empty() || rest == ".rs" || rest.starts_with('/'))
}

/// What follows `room::`, alone or in braces.
fn named_of<'a>(tokens: &[&'a str], room: &str) -> Vec<&'a str> {
    let mut named = Vec::new();
    for at in 0..tokens.len() {
        if tokens[at] == room && tokens.get(at + 1..at + 3) == Some(&[":", ":"]) {
            named.extend(first_names(&tokens[at + 3..]));
        }
    }
    named
}

/// The first names of a path or of each path in braces: `a` and `c` of `{a::b, c}`.
fn first_names<'a>(after: &[&'a str]) -> Vec<&'a str> {
    if after.first() != Some(&"{") {
        return after.first().copied().into_iter().collect();
    }
    let mut named = Vec::new();
    let mut depth = 0;
    for (position, token) in after.iter().enumerate() {
        match *token {
            "{" => depth += 1,
            "}" => depth -= 1,
            name if depth == 1 && ["{", ","].contains(&after[position - 1]) => named.push(name),
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    named
}

/// The names and signs of a code, in order.
fn tokens(code: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut rest = code;
    while let Some(next) = rest.chars().next() {
        let is_name = |letter: char| letter.is_alphanumeric() || letter == '_';
        let name = rest.find(|letter| !is_name(letter)).unwrap_or(rest.len());
        let length = if is_name(next) { name } else { next.len_utf8() };
        if !next.is_whitespace() {
            tokens.push(&rest[..length]);
        }
        rest = &rest[length..];
    }
    tokens
}

/// The rooms that follow `crate::`, `super::` or `doc_to_doc::`, alone or in braces.
fn rooms_named<'a>(tokens: &[&'a str]) -> Vec<&'a str> {
    let mut named = Vec::new();
    for at in 0..tokens.len() {
        if !["crate", "super", "doc_to_doc"].contains(&tokens[at]) || tokens.get(at + 1..at + 3) != Some(&[":", ":"]) {
            continue;
        }
        named.extend(first_names(&tokens[at + 3..]));
    }
    named.retain(|name| ROOMS.contains(name));
    named
}

/// What a file of one program names of the other, and who names the sender besides the form.
fn crossed<'a>(path: &str, tokens: &[&'a str]) -> Vec<&'a str> {
    let form = is_of(path, FORM) || path == FORM_ENTRY;
    let mut wrong = Vec::new();
    if form || is_of(path, SENDER) {
        wrong.extend(tokens.iter().copied().filter(|token| CHECK.contains(token)));
    }
    if path == FORM_ENTRY {
        let of_app = named_of(tokens, "app").into_iter().filter(|name| *name != "request");
        wrong.extend(of_app);
    } else if path.starts_with(GALLERY) {
        // It shows both programs to those who work on them, and sends from neither: a letter is put into its state.
        wrong.extend(tokens.iter().copied().filter(|token| ["send", "stop", "mount"].contains(token)));
    } else if !form && (path.starts_with("src/app") || path == "src/main.rs") {
        // Declared it must be, and no more: `mod request;`.
        let declared = |at: usize| path == "src/app.rs" && at > 0 && tokens[at - 1] == "mod";
        let named = tokens.iter().enumerate().filter(|(at, token)| **token == "request" && !declared(*at));
        wrong.extend(named.map(|(_, token)| *token));
    }
    if path.starts_with("src/content") {
        let words = path.starts_with("src/content/letter");
        // The page that asks afterwards is HTML alone: what is sent are the names and values that it writes.
        let names = path == "src/content/feedback.rs";
        let may = |name: &str| name == "settings" || (words && name == "outcome") || (names && name == "contract");
        wrong.extend(named_of(tokens, "backend").into_iter().filter(|name| !may(name)));
    }
    if !form {
        let of_browser = named_of(tokens, "browser");
        wrong.extend(of_browser.into_iter().filter(|name| ["send", "*"].contains(name)));
    }
    wrong
}

/// What a file names and may not.
fn wrong(path: &str, text: &str) -> Vec<String> {
    let pieces = pieces(text);
    let code: String = pieces.iter().map(|piece| if let Piece::Code(code) = piece { code } else { "\"\"" }).collect();
    let tokens = tokens(&code);
    let mut wrong = Vec::new();
    let inside = path.strip_prefix("src/").unwrap_or(path);
    let room = inside.split('/').next().unwrap_or_default().trim_end_matches(".rs");
    if let Some((_, rooms, crates)) = MAY.iter().find(|(known, ..)| *known == room) {
        let may = |name: &str| rooms.contains(&name) || (name == "backend" && is_of(path, FORM));
        wrong.extend(rooms_named(&tokens).into_iter().filter(|name| !may(name)));
        wrong.extend(tokens.iter().copied().filter(|token| crates.contains(token)));
    } else {
        // lib.rs and the entries put the rooms together and touch nothing else of the browser's.
        wrong.extend(tokens.iter().copied().filter(|token| ["web_sys", "js_sys"].contains(token)));
        let of_strongbox = path == STRONGBOX_ENTRY;
        let may = |name: &str| (name == "strongbox") == of_strongbox || (of_strongbox && name == "domain");
        wrong.extend(rooms_named(&tokens).into_iter().filter(|name| !may(name)));
        // With the library come the crates of the views, and what those import.
        wrong.extend(tokens.iter().copied().filter(|token| of_strongbox && *token == "doc_to_doc"));
    }
    if SENT.iter().any(|sent| path.starts_with(sent)) {
        // A name of something else that ends so is one word, as `_` belongs to it.
        wrong.extend(tokens.iter().copied().filter(|token| ANSWERED.contains(token)));
    }
    wrong.extend(crossed(path, &tokens));
    let is_way_out = |name: &str| NOBODY_NAMES.contains(&name) || (SENDS.contains(&name) && !is_of(path, SENDER));
    wrong.extend(tokens.iter().copied().filter(|token| is_way_out(token)));
    // A name can be asked for by text as well: Reflect::get(&window, "localStorage").
    wrong.extend(pieces.iter().filter_map(|piece| match piece {
        Piece::Literal(text) if is_way_out(text) => Some(text.as_str()),
        Piece::Literal(text) if text.contains("document.cookie") => Some(text.as_str()),
        _ => None,
    }));
    wrong.into_iter().map(|name| format!("{path} names {name}")).collect()
}

#[test]
fn no_file_names_what_its_room_may_not() {
    let found: Vec<String> = sources::below("src").iter().flat_map(|(path, text)| wrong(path, text)).collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn every_file_belongs_to_a_room_or_puts_them_together() {
    for (path, _) in sources::below("src") {
        let room = path.split('/').nth(1).unwrap().trim_end_matches(".rs");
        assert!(["lib", "main", "bin"].contains(&room) || MAY.iter().any(|(known, ..)| *known == room), "{path}");
    }
}

#[test]
fn planted_mistakes_are_caught() {
    for (path, text) in [
        ("src/domain/level.rs", "use crate::content::book::Book;"),
        ("src/domain/level.rs", "use crate::{domain::scale, app::visit};"),
        ("src/domain/level.rs", "use super::super::browser::leave;"),
        ("src/domain/level.rs", "fn f() { let _ = doc_to_doc::content::read::site; }"),
        ("src/domain.rs", "use super::content::copy;"),
        ("src/domain/level.rs", "use leptos::prelude::*;"),
        ("src/domain/level.rs", "/* fine */ use web_sys::Window; // fine"),
        ("src/content/copy.rs", "use crate::{\n    browser::keep,\n    domain::scale::{Rule, Scale},\n};"),
        ("src/content/copy.rs", "use js_sys::Date;"),
        ("src/content.rs", "pub use crate::app;"),
        ("src/backend/adapter/native.rs", "use crate::content::book::Book;"),
        ("src/backend/adapter/native.rs", "use crate::{domain::request::Request, browser::clock};"),
        ("src/backend/adapter/native.rs", "use web_sys::Request;"),
        ("src/backend/adapter/native.rs", "window.fetch_with_request(&request)"),
        ("src/backend/parcel.rs", "use crate::domain::{report::Report, request::Request};"),
        ("src/backend.rs", "use super::domain::sitting;"),
        ("src/domain/request.rs", "use super::answers::Answers;"),
        ("src/domain/request/check.rs", "pub fn check(draft: &Draft, level: super::super::level::Level) {}"),
        ("src/domain/request/said.rs", "use crate::backend::wire::Wire;"),
        ("src/content/copy.rs", "use crate::backend::outcome::Outcome;"),
        ("src/content/asking.rs", "use crate::backend::contract::NAME;"),
        ("src/content/feedback.rs", "use crate::backend::{contract::NAME, parcel::Parcel};"),
        ("src/content/copy.rs", "use crate::{backend::{settings::Backend, parcel}, domain::text::Text};"),
        ("src/app/visit.rs", "use crate::backend::outcome::Outcome;"),
        ("src/browser/keep.rs", "use crate::domain::answers::Answers;"),
        ("src/browser/keep.rs", "fn f(book: &crate::content::book::Book) {}"),
        ("src/browser/keep.rs", "let _ = window.local_storage();"),
        ("src/browser/keep.rs", "let _ = js_sys::Reflect::get(&window, &\"localStorage\".into());"),
        ("src/browser/keep.rs", "navigator.send_beacon(\"/\");"),
        ("src/app/visit.rs", "let window = web_sys::window();"),
        ("src/app/visit.rs", "leptos::web_sys::window()"),
        ("src/app/visit.rs", "window().fetch_with_str(address)"),
        ("src/app/visit.rs", "document().cookie()"),
        ("src/main.rs", "use web_sys::Window;"),
        // The two programs.
        ("src/main.rs", "use doc_to_doc::app::request;"),
        ("src/main.rs", "use doc_to_doc::app::{self, request, visit::Visit};"),
        ("src/main.rs", "doc_to_doc::browser::send::send(wire)"),
        ("src/app.rs", "pub mod request; fn f() { request::mount(book); }"),
        ("src/app/screen/ask.rs", "use crate::app::request;"),
        ("src/app/screen/ask.rs", "use crate::domain::request::Draft;"),
        ("src/app/visit.rs", "use crate::browser::send;"),
        ("src/app/visit.rs", "use crate::browser::{clock, send::send};"),
        ("src/app/visit.rs", "use crate::browser::*;"),
        ("src/app/visit.rs", "browser::send::send(wire)"),
        ("src/browser/keep.rs", "use crate::browser::send;"),
        ("src/browser/keep.rs", "web_sys::FormData::new()"),
        ("src/app/requests.rs", "use crate::backend::parcel::Parcel;"),
        ("src/app/request/preview.rs", "use crate::app::visit::Visit;"),
        ("src/app/request.rs", "use super::screen::result;"),
        ("src/app/request.rs", "use crate::domain::report::Report;"),
        ("src/app/request.rs", "window.fetch_with_request(&request)"),
        ("src/app/request.rs", "use web_sys::Request;"),
        ("src/browser/send.rs", "use crate::domain::answers::Answers;"),
        ("src/browser/send.rs", "use crate::app::request;"),
        ("src/browser/send.rs", "window.local_storage()"),
        ("src/browser/sender.rs", "window.fetch_with_request(&request)"),
        ("src/bin/request.rs", "use doc_to_doc::app::visit::Visit;"),
        ("src/bin/request.rs", "use doc_to_doc::app::{request, screen};"),
        ("src/bin/request.rs", "use doc_to_doc::domain::sitting::Sitting;"),
        ("src/bin/request.rs", "use web_sys::window;"),
        // What shows both programs sends from neither.
        ("src/bin/gallery/request.rs", "use doc_to_doc::browser::send;"),
        ("src/bin/gallery/request.rs", "letter.send();"),
        ("src/bin/gallery/main.rs", "doc_to_doc::app::request::mount(letter)"),
        ("src/bin/gallery/main.rs", "use web_sys::window;"),
        ("src/bin/gallery/course.rs", "use doc_to_doc::strongbox::read;"),
        ("src/main.rs", "use doc_to_doc::app::request::Letter;"),
    ] {
        assert!(!wrong(path, text).is_empty(), "{path}: {text}");
    }
    for (path, text) in [
        (
            "src/domain/level.rs",
            "// crate::content\nuse super::battery::Threshold; /// leptos\nuse crate::domain::scale;",
        ),
        (
            "src/content/copy.rs",
            "use super::book::Book;\nuse crate::domain::{report, scale};\nlet text = \"crate::app\";",
        ),
        ("src/content/asking.rs", "use crate::backend::settings::{Backend, Native, sound};"),
        ("src/content/feedback.rs", "use crate::backend::contract::feedback::NAME;"),
        ("src/backend/json/read.rs", "use crate::backend::wire::LONGEST; use serde_json::Deserializer;"),
        ("src/backend/parcel.rs", "/// Never answers.\nuse crate::domain::request::Request; let answer = \"answers\";"),
        ("src/domain/report.rs", "use super::answers::Answers;"),
        ("src/browser/keep.rs", "use web_sys::{Blob, Url}; use js_sys::Array;"),
        ("src/app/visit.rs", "use crate::{browser, content::book::Book, domain::route::Route};"),
        ("src/main.rs", "use wasm_bindgen::prelude::*;"),
        ("src/app.rs", "pub mod part;\npub mod request;"),
        ("src/app/request/preview.rs", "use crate::backend::parcel::Parcel; use crate::browser::send;"),
        ("src/app/request.rs", "use crate::domain::{request::Draft, timeline::Office}; use super::part::prose::Part;"),
        ("src/browser/send.rs", "use web_sys::{FormData, Request}; window.fetch_with_request(&request)"),
        ("src/bin/gallery/request.rs", "use doc_to_doc::app::{request::shown, visit::Visit, screen::screen};"),
        ("src/bin/request.rs", "use doc_to_doc::app::request;\nBOOK.get().is_some_and(request::mount)"),
    ] {
        assert_eq!(wrong(path, text), [""; 0], "{text}");
    }
}

/// The third program reaches nothing, and nobody else carries its code.
#[test]
fn planted_mistakes_about_the_strongbox_are_caught() {
    for (path, text) in [
        ("src/strongbox/fhir.rs", "use crate::content::book::Book;"),
        ("src/strongbox/fhir.rs", "use crate::browser::random;"),
        ("src/strongbox/cipher.rs", "use js_sys::Uint8Array;"),
        ("src/strongbox.rs", "use wasm_bindgen::prelude::*;"),
        ("src/domain/past.rs", "use crate::strongbox::fhir;"),
        ("src/browser/strongbox.rs", "use crate::strongbox::cipher;"),
        ("src/app/screen/course.rs", "use crate::strongbox::read;"),
        ("src/content/over_time.rs", "crate::strongbox::read(file)"),
        ("src/main.rs", "use doc_to_doc::strongbox;"),
        ("src/bin/request.rs", "use doc_to_doc::{app::request, strongbox};"),
        ("src/bin/strongbox.rs", "use doc_to_doc::strongbox;"),
        ("src/bin/strongbox.rs", "use doc_to_doc::app::visit::Visit;"),
        ("src/bin/strongbox.rs", "use doc_to_doc::browser::random;"),
        ("src/bin/strongbox.rs", "use js_sys::Uint8Array;"),
    ] {
        assert!(!wrong(path, text).is_empty(), "{path}: {text}");
    }
    for (path, text) in [
        ("src/main.rs", "use doc_to_doc::browser::{fragment, strongbox};"),
        ("src/bin/strongbox.rs", "use crate::{domain::kept, strongbox::read};"),
        ("src/strongbox/fhir.rs", "use crate::domain::kept::Kept; use serde_json::from_slice;"),
        ("src/app/screen/course.rs", "use crate::browser::strongbox;"),
    ] {
        assert_eq!(wrong(path, text), [""; 0], "{text}");
    }
}

/// Features belong to all programs; that the page's own does not use those that send is seen in what
/// was built: `site pack` refuses to ship it otherwise.
#[test]
fn neither_program_is_built_with_the_means_to_keep_or_to_send_unseen() {
    let manifest = include_str!("../Cargo.toml");
    let (_, after) = manifest.split_once("web-sys = {").unwrap();
    let (list, _) = after.split_once(']').unwrap();
    let features: Vec<&str> = list.split('"').skip(1).step_by(2).filter(|feature| *feature != "0.3").collect();
    assert!(features.contains(&"Navigator") && features.contains(&"Window"), "{features:?}");
    for feature in features {
        for banned in [
            "Storage",
            "WebSocket",
            "WebTransport",
            "Rtc",
            "Xml",
            "EventSource",
            "Beacon",
            "BroadcastChannel",
            "ServiceWorker",
            "Worker",
            "Idb",
            "Cache",
            "Cookie",
            "HtmlFormElement",
            "HtmlImageElement",
            "FileSystem",
            "MessagePort",
        ] {
            // How a request is kept: not at all.
            assert!(!feature.contains(banned) || feature == "RequestCache", "web-sys feature {feature}");
        }
    }
    for name in ["gloo", "reqwest", "ureq", "hyper", "web-storage"] {
        // It posts the form, and without its other features holds no open line to anybody.
        let posts = r#"gloo-net = { version = "0.6.0", default-features = false, features = ["http"] }"#;
        let found = manifest.lines().find(|line| line.starts_with(name) && *line != posts);
        assert_eq!(found, None, "dependency {name}");
    }
}

/// What speaks through the frame says nothing to anybody else, and keeps nothing.
#[test]
fn the_scripts_on_both_sides_of_a_frame_neither_send_nor_keep() {
    for script in [include_str!("../public/frame.js"), include_str!("../public/embed.js")] {
        let code: Vec<&str> = script.lines().map(|line| line.split("//").next().unwrap_or_default()).collect();
        let code = code.join("\n");
        let found: Vec<&str> =
            tokens(&code).into_iter().filter(|token| NOBODY_NAMES.contains(token) || SENDS.contains(token)).collect();
        assert!(found.is_empty(), "{found:?}");
    }
    assert!(include_str!("../public/embed.js").len() <= 2_048, "what other people's pages load stays small");
}

/// Each page's own script loads the page's files and names nothing else that leaves or stays.
#[test]
fn the_shells_only_load() {
    for script in [include_str!("../public/boot.js"), include_str!("../public/request.js")] {
        let code: Vec<&str> = script.lines().map(|line| line.split("//").next().unwrap_or_default()).collect();
        let code = code.join("\n");
        let tokens = tokens(&code);
        let is_way_out = |token: &&&str| NOBODY_NAMES.contains(*token) || SENDS.contains(*token);
        let found: Vec<&&str> = tokens.iter().filter(is_way_out).collect();
        assert!(found.iter().all(|token| **token == "fetch"), "{found:?}");
        let fetched = tokens.windows(5).filter(|five| five[0] == "fetch" && five[1] == "(");
        assert!(fetched.clone().count() > 0 && fetched.clone().all(|five| five[2..] == ["part", ".", "href"]));
    }
}

/// `site pack` takes the means for it out of every program (tools/site/src/lean.rs).
#[test]
fn no_program_hands_out_a_promise() {
    for (path, entry) in [
        ("src/main.rs", include_str!("../src/main.rs")),
        ("src/bin/request.rs", include_str!("../src/bin/request.rs")),
        ("src/bin/strongbox.rs", include_str!("../src/bin/strongbox.rs")),
    ] {
        assert!(!tokens(entry).contains(&"async"), "{path}: an `async` function would stop when it is called");
    }
    for (path, text) in sources::below("src") {
        assert!(!tokens(&text).contains(&"future_to_promise"), "{path}");
    }
}
