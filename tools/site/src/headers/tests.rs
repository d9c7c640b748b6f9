//! Every route with the whole set of headers that it must have.

use super::*;
use crate::servers::Servers;

const PAGE_SET: &str = "\
cache-control: no-store
content-security-policy: sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation allow-downloads allow-modals; default-src 'none'; script-src ORIGIN 'self' 'wasm-unsafe-eval'; style-src ORIGIN 'self' 'STYLE'; img-src data:; connect-src ORIGIN 'self'; base-uri 'none'; form-action 'none'; object-src 'none'; frame-src 'none'; worker-src 'none'; frame-ancestors 'self'
content-type: text/html; charset=utf-8
cross-origin-opener-policy: same-origin
integrity-policy: blocked-destinations=(script)
permissions-policy: accelerometer=(), browsing-topics=(), camera=(), clipboard-read=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()
referrer-policy: no-referrer
vary: accept-encoding
x-content-type-options: nosniff";

const PLAIN_POLICY: &str = "content-security-policy: sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation allow-modals; default-src 'none'; style-src ORIGIN 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

const FEEDBACK_POLICY: &str = "content-security-policy: sandbox allow-forms allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation allow-modals; default-src 'none'; style-src ORIGIN 'self'; img-src data:; base-uri 'none'; form-action SERVER ORIGIN 'self'; frame-ancestors 'self'";

const FORM_POLICY: &str = "content-security-policy: sandbox allow-scripts allow-forms allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation allow-modals; default-src 'none'; script-src ORIGIN 'self' 'wasm-unsafe-eval'; style-src ORIGIN 'self'; img-src data:; connect-src ORIGIN 'self' SERVER; base-uri 'none'; form-action 'none'; object-src 'none'; frame-src 'none'; worker-src 'none'; frame-ancestors 'self'";

/// The page's style sheet, and its digest: `printf 'a{}' | openssl dgst -sha384 -binary | base64`.
pub(crate) const SHEET: &str = "a{}";
const STYLE: &str = "sha384-m4Zcd9m9Kerya2aMKZ9CuL1yv7QLjdpmEo79GaQCk1uO2U4trsxWuyqSJsOzpOru";

/// A server that takes requests.
pub(crate) const SERVER: &str = "https://peers.example.net";

const STATIC_SET: &str = "\
access-control-allow-origin: *
cache-control: CACHE
content-type: TYPE
cross-origin-resource-policy: cross-origin
referrer-policy: no-referrer
vary: accept-encoding
x-content-type-options: nosniff";

fn both() -> Told {
    let servers = Servers { request: Some(SERVER.into()), feedback: Some(SERVER.into()) };
    Told { servers, holders: Vec::new(), style: Some(STYLE.into()) }
}

/// Each path, and the whole set of headers it must have, sorted.
pub(crate) fn table(origin: &str) -> Vec<(&'static str, String)> {
    let page = || PAGE_SET.replace("ORIGIN", origin).replace("STYLE", STYLE);
    let with = |policy: &str| {
        let line = |line: &str| if line.starts_with("content-security") { policy } else { line }.to_owned();
        PAGE_SET.lines().map(line).collect::<Vec<_>>().join("\n").replace("ORIGIN", origin)
    };
    let plain = || with(PLAIN_POLICY);
    let form = || with(FORM_POLICY).replace("SERVER", SERVER);
    let feedback = || with(FEEDBACK_POLICY).replace("SERVER", SERVER);
    let of = |cache: &str, kind: &str| STATIC_SET.replace("CACHE", cache).replace("TYPE", kind);
    let asset = |kind| of("public, max-age=31536000, immutable", kind);
    let file = |kind| of("no-cache", kind);
    vec![
        ("/", page()),
        ("/index.html", page()),
        ("/no/such/page", page()),
        ("/assetsx/a.js", page()),
        ("/plainly.html", page()),
        ("/plain/en.html", plain()),
        ("/plain/en-guides.html", plain()),
        ("/request/", form()),
        ("/request/index.html", form()),
        ("/feedback/", feedback()),
        ("/feedback/index.html", feedback()),
        ("/feedback/thanks.html", plain()),
        ("/feedbacks.html", page()),
        ("/assets/boot-0123456789abcdef.js", asset("text/javascript; charset=utf-8")),
        ("/assets/style-0123456789abcdef.css", asset("text/css; charset=utf-8")),
        ("/assets/doc-to-doc_bg-0123456789abcdef.wasm", asset("application/wasm")),
        ("/assets/content.en-0123456789abcdef.bin", asset("application/octet-stream")),
        ("/content/self-check.json", file("application/json")),
        ("/content/instruments/phq-9.json", file("application/json")),
        ("/contract/openapi.json", file("application/json")),
        ("/manifest.json", file("application/json")),
        ("/embed.js", file("text/javascript; charset=utf-8")),
    ]
}

fn set(path: &str, origin: &str) -> String {
    let mut lines: Vec<_> =
        headers_for(path, origin, &both()).iter().map(|(name, value)| format!("{name}: {value}")).collect();
    lines.sort();
    lines.join("\n")
}

#[test]
fn every_route_has_exactly_its_headers() {
    let origin = "http://127.0.0.1:8080";
    for (path, expected) in table(origin) {
        assert_eq!(set(path, origin), expected, "{path}");
    }
}

#[test]
fn over_https_every_answer_asks_for_https_next_time() {
    let origin = "https://support.example.org";
    for (path, expected) in table(origin) {
        let found = set(path, origin);
        let rest = found.replace("strict-transport-security: max-age=31536000\n", "");
        assert_ne!(found, rest, "{path}");
        assert_eq!(rest, expected, "{path}");
    }
}

#[test]
fn without_a_form_its_page_may_do_no_more_than_the_plain_edition() {
    let origin = "https://support.example.org";
    let of = |path, servers: &Servers| headers_for(path, origin, &Told { servers: servers.clone(), ..Told::default() });
    let none = Servers::default();
    assert_eq!(of("/request/", &none), of("/plain/en.html", &none));
    // Nobody is asked: no such page.
    for path in ["/feedback/", "/feedback/index.html", "/feedback/thanks.html"] {
        assert_eq!(of(path, &none), of("/no/such/page", &none), "{path}");
    }
    // And each server changes nothing but its own pages.
    let one = [
        ("/request", Servers { request: Some(SERVER.into()), ..Servers::default() }),
        ("/feedback/", Servers { feedback: Some(SERVER.into()), ..Servers::default() }),
    ];
    for (own, servers) in one {
        for (path, _) in table(origin) {
            assert_eq!(of(path, &servers) != of(path, &none), path.starts_with(own), "{path}");
            let told = of(path, &servers).iter().any(|(_, value)| value.contains(SERVER));
            assert_eq!(told, path.starts_with(own) && !path.contains("/thanks"), "{path}");
        }
    }
}

#[test]
fn whoever_may_hold_it_in_a_frame_is_named_on_every_page_and_nowhere_else() {
    let origin = "https://support.example.org";
    let held = Told { holders: vec!["https://www.example.org".into(), "https://a.example:8443".into()], ..both() };
    for (path, _) in table(origin) {
        let (without, with) = (headers_for(path, origin, &both()), headers_for(path, origin, &held));
        for ((name, without), (_, with)) in without.iter().zip(&with) {
            let expected = match without.strip_suffix("frame-ancestors 'self'") {
                Some(rest) => [rest, "frame-ancestors 'self' https://www.example.org https://a.example:8443"].concat(),
                None => without.clone(),
            };
            assert_eq!(*with, expected, "{path} {name}");
            assert_eq!(*name == "content-security-policy", *with != *without, "{path} {name}");
        }
    }
}

#[test]
fn the_sheet_that_stands_in_the_front_page_is_allowed_in_the_apps_pages_and_nowhere_else() {
    let origin = "https://support.example.org";
    let without = Told { style: None, ..both() };
    for (path, _) in table(origin) {
        let policy = |told: &Told| {
            let headers = headers_for(path, origin, told);
            headers.into_iter().find(|(name, _)| *name == "content-security-policy").map(|(_, policy)| policy)
        };
        let (with, without) = (policy(&both()), policy(&without));
        assert!(!without.as_deref().is_some_and(|policy| policy.contains("sha384")), "{path}");
        let is_app = route(path, &both()) == Route::Page;
        assert_eq!(with.as_deref().is_some_and(|policy| policy.contains(&format!(" '{STYLE}';"))), is_app, "{path}");
    }
}
