//! The rooms stay apart: who may name whom, and what nobody may name.
//!
//! No import or call leads from the answers to the network, nor to any place that keeps things.
//! Source: the table in `src/lib.rs`; architecture.md, "Arrows run one way".
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at the first surprise")]

#[path = "support/rust.rs"]
mod rust;
#[path = "support/sources.rs"]
mod sources;

use rust::{Piece, pieces};

const ROOMS: [&str; 5] = ["domain", "content", "browser", "app", "backend"];

/// A room, the rooms that it may name, and the crates that it may not.
const MAY: [(&str, &[&str], &[&str]); 4] = [
    ("domain", &["domain"], &["web_sys", "js_sys", "leptos", "wasm_bindgen", "wasm_bindgen_futures", "serde_json"]),
    ("content", &["content", "domain"], &["web_sys", "js_sys", "leptos", "wasm_bindgen", "wasm_bindgen_futures"]),
    ("browser", &["browser"], &["leptos"]),
    ("app", &["app", "browser", "content", "domain"], &["web_sys", "js_sys"]),
];

/// Places that keep things and ways out, as Rust and as JavaScript call them.
const NOBODY_NAMES: [&str; 28] = [
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
    "fetch",
    "fetch_with_str",
    "fetch_with_request",
    "gloo_net",
    "reqwest",
    "FormData",
];

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
        let after = &tokens[at + 3..];
        if after.first() != Some(&"{") {
            named.extend(after.first());
            continue;
        }
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
    }
    named.retain(|name| ROOMS.contains(name));
    named
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
        wrong.extend(rooms_named(&tokens).into_iter().filter(|name| !rooms.contains(name)));
        wrong.extend(tokens.iter().copied().filter(|token| crates.contains(token)));
    } else {
        // lib.rs and main.rs put the rooms together and touch nothing else of the browser's.
        wrong.extend(tokens.iter().copied().filter(|token| ["web_sys", "js_sys"].contains(token)));
    }
    wrong.extend(tokens.iter().copied().filter(|token| NOBODY_NAMES.contains(token)));
    // A name can be asked for by text as well: Reflect::get(&window, "localStorage").
    wrong.extend(pieces.iter().filter_map(|piece| match piece {
        Piece::Literal(text) if NOBODY_NAMES.contains(&text.as_str()) => Some(text.as_str()),
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
        assert!(["lib", "main"].contains(&room) || MAY.iter().any(|(known, ..)| *known == room), "{path}");
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
        ("src/browser/keep.rs", "use web_sys::{Blob, Url}; use js_sys::Array;"),
        ("src/app/visit.rs", "use crate::{browser, content::book::Book, domain::route::Route};"),
        ("src/main.rs", "use wasm_bindgen::prelude::*;"),
    ] {
        assert_eq!(wrong(path, text), [""; 0], "{text}");
    }
}

#[test]
fn the_page_is_built_without_the_means_to_keep_or_to_send() {
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
            "Request",
            "Response",
            "Xml",
            "EventSource",
            "Beacon",
            "BroadcastChannel",
            "ServiceWorker",
            "Worker",
            "Idb",
            "Cache",
            "Cookie",
            "FormData",
            "HtmlFormElement",
            "HtmlImageElement",
            "FileSystem",
            "MessagePort",
        ] {
            assert!(!feature.contains(banned), "web-sys feature {feature}");
        }
    }
    for name in ["gloo", "reqwest", "ureq", "hyper", "web-storage"] {
        assert!(!manifest.lines().any(|line| line.starts_with(name)), "dependency {name}");
    }
}

/// The shell's own script loads three files and names nothing else that leaves or stays.
#[test]
fn the_shell_only_loads() {
    let script = include_str!("../public/boot.js");
    let code: String = script.lines().map(|line| line.split("//").next().unwrap_or_default()).collect();
    let found: Vec<&str> = tokens(&code).into_iter().filter(|token| NOBODY_NAMES.contains(token)).collect();
    assert!(found.iter().all(|token| *token == "fetch"), "{found:?}");
}
