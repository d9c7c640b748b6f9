//! The headers of every answer: the one place that knows them.
//!
//! The page runs in an opaque origin (`sandbox` without `allow-same-origin`), so the browser itself
//! refuses storage, cookies and caches. Two consequences run through this file: parts are fetched
//! across origins and need CORS, and `'self'` is not understood by every engine, so the site's own
//! address is named beside it.

use crate::{contract, feedback, fingerprint, media, plain, request, servers::Servers};

/// What an answer is, as far as its headers go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Route {
    /// HTML, and every answer that is not a file: it must not be kept.
    Page,
    /// HTML that has no script and may have none.
    Plain,
    /// The page of the form: it alone may reach another server, and one only.
    Form,
    /// What is asked afterwards: it runs nothing, and its form may go to one server.
    Feedback,
    /// A file whose name changes with its contents: it may be kept for ever.
    Asset,
    /// A file that keeps its name: it must be asked for anew.
    File,
}

const FOLDERS: [(&str, Route); 6] = [
    (fingerprint::FOLDER, Route::Asset),
    ("content", Route::File),
    (contract::FOLDER, Route::File),
    (plain::FOLDER, Route::Plain),
    (request::FOLDER, Route::Form),
    (feedback::FOLDER, Route::Feedback),
];

const EVERY: [(&str, &str); 3] = [
    // A style sheet's requests follow its own policy, not the page's.
    ("referrer-policy", "no-referrer"),
    ("x-content-type-options", "nosniff"),
    ("vary", "accept-encoding"),
];

const PAGE: [(&str, &str); 4] = [
    ("cache-control", "no-store"),
    ("cross-origin-opener-policy", "same-origin"),
    ("integrity-policy", "blocked-destinations=(script)"),
    (
        "permissions-policy",
        "accelerometer=(), browsing-topics=(), camera=(), clipboard-read=(), \
         display-capture=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), local-fonts=(), \
         magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), \
         screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()",
    ),
];

const STATIC: [(&str, &str); 2] =
    [("access-control-allow-origin", "*"), ("cross-origin-resource-policy", "cross-origin")];

const ASSET: (&str, &str) = ("cache-control", "public, max-age=31536000, immutable");
const FILE: (&str, &str) = ("cache-control", "no-cache");

/// Every header of the answer for a path, but for length and encoding. `origin` is the site's own
/// address as browsers see it, such as `https://support.example.org`; `servers` are those to which its
/// forms send, where it has any. What has no file has the headers of `/`.
pub(crate) fn headers_for(path: &str, origin: &str, servers: &Servers) -> Vec<(&'static str, String)> {
    let route = route(path, servers);
    let mut headers = vec![("content-type", content_type(path, route).to_owned())];
    let mut add = |table: &[(&'static str, &str)]| {
        headers.extend(table.iter().map(|(name, value)| (*name, (*value).to_owned())));
    };
    add(&EVERY);
    match route {
        Route::Page => {
            add(&PAGE);
            add(&[("content-security-policy", &policy(origin))]);
        }
        Route::Plain => {
            add(&PAGE);
            add(&[("content-security-policy", &plain_policy(origin))]);
        }
        Route::Form => {
            add(&PAGE);
            // Without a form the page runs nothing either.
            let server = servers.request.as_deref();
            let policy = server.map_or_else(|| plain_policy(origin), |server| form_policy(origin, server));
            add(&[("content-security-policy", &policy)]);
        }
        Route::Feedback => {
            add(&PAGE);
            let server = servers.feedback.as_deref();
            let policy = server.map_or_else(|| plain_policy(origin), |server| feedback_policy(origin, server));
            add(&[("content-security-policy", &policy)]);
        }
        Route::Asset => add(&[STATIC.as_slice(), &[ASSET]].concat()),
        Route::File => add(&[STATIC.as_slice(), &[FILE]].concat()),
    }
    // Over plain http it means nothing, and on 127.0.0.1 it would follow other projects around.
    if origin.starts_with("https://") {
        add(&[("strict-transport-security", "max-age=31536000")]);
    }
    headers
}

fn route(path: &str, servers: &Servers) -> Route {
    let mut parts = path.trim_start_matches('/').split('/');
    let first = parts.next();
    match FOLDERS.iter().find(|(name, _)| first == Some(name)).map_or(Route::Page, |(_, route)| *route) {
        // Where nobody is asked there is no such page.
        Route::Feedback if servers.feedback.is_none() => Route::Page,
        Route::Feedback if parts.next() == Some(feedback::THANKS) => Route::Plain,
        route => route,
    }
}

fn content_type(path: &str, route: Route) -> &'static str {
    let name =
        if matches!(route, Route::Page | Route::Plain | Route::Form | Route::Feedback) { "index.html" } else { path };
    media::of(name).map_or("application/octet-stream", |kind| kind.content_type)
}

fn policy(origin: &str) -> String {
    format!(
        "sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox \
         allow-top-navigation-by-user-activation allow-downloads allow-modals; \
         default-src 'none'; script-src {origin} 'self' 'wasm-unsafe-eval'; \
         style-src {origin} 'self'; img-src data:; connect-src {origin} 'self'; \
         base-uri 'none'; form-action 'none'; object-src 'none'; frame-src 'none'; \
         worker-src 'none'; frame-ancestors 'self'"
    )
}

/// A server tells by its origin who may send to it, so the page of the form keeps its own. No answer
/// can come there: it is another document than the self-check's, in another program.
fn form_policy(origin: &str, server: &str) -> String {
    format!(
        "sandbox allow-scripts allow-forms allow-same-origin allow-popups allow-popups-to-escape-sandbox \
         allow-top-navigation-by-user-activation allow-modals; \
         default-src 'none'; script-src {origin} 'self' 'wasm-unsafe-eval'; \
         style-src {origin} 'self'; img-src data:; connect-src {origin} 'self' {server}; \
         base-uri 'none'; form-action 'none'; object-src 'none'; frame-src 'none'; \
         worker-src 'none'; frame-ancestors 'self'"
    )
}

/// The plain edition runs nothing and asks for nothing but its style sheet. What its sandbox allows
/// is what its links do: open a page beside it, and leave the page that holds it.
fn plain_policy(origin: &str) -> String {
    without_scripts(origin, "", "'none'")
}

/// The same with a form that may go to one server. A browser may hold the answer's way back to this
/// policy as well (Chromium does), so the site's own address stands beside the server's.
fn feedback_policy(origin: &str, server: &str) -> String {
    without_scripts(origin, " allow-forms", &format!("{server} {origin} 'self'"))
}

fn without_scripts(origin: &str, forms: &str, action: &str) -> String {
    format!(
        "sandbox{forms} allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation \
         allow-modals; default-src 'none'; style-src {origin} 'self'; img-src data:; base-uri 'none'; \
         form-action {action}; frame-ancestors 'self'"
    )
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    const PAGE_SET: &str = "\
cache-control: no-store
content-security-policy: sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation allow-downloads allow-modals; default-src 'none'; script-src ORIGIN 'self' 'wasm-unsafe-eval'; style-src ORIGIN 'self'; img-src data:; connect-src ORIGIN 'self'; base-uri 'none'; form-action 'none'; object-src 'none'; frame-src 'none'; worker-src 'none'; frame-ancestors 'self'
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

    fn both() -> Servers {
        Servers { request: Some(SERVER.into()), feedback: Some(SERVER.into()) }
    }

    /// Each path, and the whole set of headers it must have, sorted.
    pub(crate) fn table(origin: &str) -> Vec<(&'static str, String)> {
        let page = || PAGE_SET.replace("ORIGIN", origin);
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
        let of = |path, servers: &Servers| headers_for(path, origin, servers);
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
                assert_eq!(told, path.starts_with(own) && !path.ends_with(feedback::THANKS), "{path}");
            }
        }
    }
}
