//! The headers of every answer: the one place that knows them.
//!
//! The page runs in an opaque origin (`sandbox` without `allow-same-origin`), so the browser itself
//! refuses storage, cookies and caches. Two consequences run through this file: parts are fetched
//! across origins and need CORS, and `'self'` is not understood by every engine, so the site's own
//! address is named beside it.

mod policy;

use crate::{contract, embed::EMBED, feedback, fingerprint, manifest, media, plain, request, told::Told};
use policy::Policies;

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

/// The first part of a path, and what lies there.
const FOLDERS: [(&str, Route); 8] = [
    (fingerprint::FOLDER, Route::Asset),
    ("content", Route::File),
    (contract::FOLDER, Route::File),
    (plain::FOLDER, Route::Plain),
    (request::FOLDER, Route::Form),
    (feedback::FOLDER, Route::Feedback),
    (EMBED, Route::File),
    (manifest::FILE, Route::File),
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
/// address as browsers see it, such as `https://support.example.org`; `told` is what its pages tell.
/// What has no file has the headers of `/`.
pub(crate) fn headers_for(path: &str, origin: &str, told: &Told) -> Vec<(&'static str, String)> {
    let route = route(path, told);
    let policies = Policies { origin, holders: &told.holders, style: told.style.as_deref() };
    let mut headers = vec![("content-type", content_type(path, route).to_owned())];
    let mut add = |table: &[(&'static str, &str)]| {
        headers.extend(table.iter().map(|(name, value)| (*name, (*value).to_owned())));
    };
    add(&EVERY);
    let policy = match route {
        Route::Page => Some(policies.page()),
        Route::Plain => Some(policies.plain()),
        // Without a form the page runs nothing either.
        Route::Form => Some(told.servers.request.as_ref().map_or_else(|| policies.plain(), |to| policies.form(to))),
        Route::Feedback => {
            Some(told.servers.feedback.as_ref().map_or_else(|| policies.plain(), |to| policies.feedback(to)))
        }
        Route::Asset | Route::File => None,
    };
    if let Some(policy) = policy {
        add(&PAGE);
        add(&[("content-security-policy", &policy)]);
    } else {
        add(&STATIC);
        add(&[if route == Route::Asset { ASSET } else { FILE }]);
    }
    // Over plain http it means nothing, and on 127.0.0.1 it would follow other projects around.
    if origin.starts_with("https://") {
        add(&[("strict-transport-security", "max-age=31536000")]);
    }
    headers
}

fn route(path: &str, told: &Told) -> Route {
    let mut parts = path.trim_start_matches('/').split('/');
    let first = parts.next();
    match FOLDERS.iter().find(|(name, _)| first == Some(name)).map_or(Route::Page, |(_, route)| *route) {
        // Where nobody is asked there is no such page.
        Route::Feedback if told.servers.feedback.is_none() => Route::Page,
        Route::Feedback if parts.next().is_some_and(feedback::thanks_for) => Route::Plain,
        route => route,
    }
}

fn content_type(path: &str, route: Route) -> &'static str {
    let name =
        if matches!(route, Route::Page | Route::Plain | Route::Form | Route::Feedback) { "index.html" } else { path };
    media::of(name).map_or("application/octet-stream", |kind| kind.content_type)
}

#[cfg(test)]
pub(crate) mod tests;
