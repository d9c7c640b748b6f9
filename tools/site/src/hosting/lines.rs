//! `_headers`, as Netlify and Cloudflare Pages read it. Both compress by themselves and know the kinds of
//! files. Where two of its rules fit a path, both join what they say, so no header stands in two of them.

use super::{Hosted, rules::Place, titled};
use std::fmt::Write;

/// What these hosts say themselves.
pub(super) const THEIRS: &str = "vary";

type Header = (&'static str, String);

/// The file.
pub(super) fn text(hosted: &Hosted<'_>) -> String {
    let everywhere: Vec<&Header> = hosted
        .missing
        .iter()
        .filter(|header| header.0 != THEIRS && hosted.rules.iter().all(|rule| rule.headers.contains(header)))
        .collect();
    let mut out = format!("# Written by `site pack` for {}. Do not edit it: pack again instead.\n", hosted.address);
    block(&mut out, "/*", &everywhere);
    let mut said: Vec<String> = Vec::new();
    for rule in &hosted.rules {
        let own: Vec<&Header> =
            rule.headers.iter().filter(|header| header.0 != THEIRS && !everywhere.contains(header)).collect();
        for path in paths(&rule.place) {
            // One folder's kinds differ by their Content-Type alone.
            if !said.contains(&path) {
                block(&mut out, &path, &own);
                said.push(path);
            }
        }
    }
    out
}

/// The addresses of a place: these hosts take a page's ending away.
fn paths(place: &Place) -> Vec<String> {
    match place {
        Place::Kind { folder, .. } => vec![format!("/{folder}/*")],
        Place::One(path) => {
            let shorter = path.strip_suffix("index.html").or_else(|| path.strip_suffix(".html"));
            [Some(path.as_str()), shorter].into_iter().flatten().map(|path| format!("/{path}")).collect()
        }
    }
}

fn block(out: &mut String, path: &str, headers: &[&Header]) {
    // Writing to a text cannot fail.
    let _ = writeln!(out, "\n{path}");
    for (name, value) in headers {
        let _ = writeln!(out, "  {}: {value}", titled(name));
    }
}
