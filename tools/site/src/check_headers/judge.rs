//! Whether an answer has its headers: each as it must be, once, and none that must not be there.

use super::{Found, Found::Mend, Found::Note, asked::Said, fix};
use crate::encoding::Encoding;

/// Headers that undo a promise: they keep something in the browser, or tell somebody else.
const NEVER: [(&str, &str); 8] = [
    ("set-cookie", "sets a cookie, and the page promises none"),
    ("report-to", "has browsers report to somebody"),
    ("reporting-endpoints", "has browsers report to somebody"),
    ("nel", "has browsers report to somebody"),
    ("content-security-policy-report-only", "has browsers report to somebody"),
    ("access-control-allow-credentials", "lets other sites ask with a person's cookies"),
    ("refresh", "sends people elsewhere"),
    ("link", "has browsers fetch what no page names"),
];

/// What keeps a page out of every frame, whatever its policy says.
const FRAMES: &str = "x-frame-options";

/// Everything about an answer's headers that is not as `expected`.
pub(super) fn judge(said: &Said, expected: &[(&'static str, String)], path: &str) -> Vec<Found> {
    let mut found: Vec<Found> = expected.iter().filter_map(|(name, value)| header(said, name, value, path)).collect();
    let page = expected.iter().any(|(name, _)| *name == "content-security-policy");
    let frames = (FRAMES, "keeps the page out of the frames that frame-ancestors allows");
    let unwanted = NEVER.into_iter().chain(page.then_some(frames));
    for (name, does) in unwanted.filter(|(name, _)| said.headers.contains_key(*name)) {
        let too_much = format!("{} `{}` {does}: {}", name, shown(said.header(name)), fix::take_out(name));
        found.push(Mend(too_much));
    }
    if page && said.headers.contains_key("access-control-allow-origin") {
        found.push(Note("any site may read this page, which holds nothing of anybody's; leave that out".to_owned()));
    }
    found
}

/// One header against what it must be.
fn header(said: &Said, name: &'static str, expected: &str, path: &str) -> Option<Found> {
    let all: Vec<&str> = said.headers.get_all(name).iter().filter_map(|value| value.to_str().ok()).collect();
    let extension = path.rsplit_once('.').map_or("html", |(_, extension)| extension);
    let mend = if name == "content-type" { fix::kind(expected, extension) } else { fix::send(name, expected) };
    match (name, all.as_slice()) {
        // A host that compresses nothing has nothing to vary by.
        ("vary", []) if !said.headers.contains_key("content-encoding") => None,
        ("vary", all) => (!all.iter().any(|value| lists(value, expected))).then(|| {
            Mend(format!("vary does not name accept-encoding, so a proxy may give one's form to another: {mend}"))
        }),
        (_, []) => Some(Mend(format!("{name} is missing: {mend}"))),
        (_, [value]) => wrong(name, value, expected).map(|what| Mend(format!("{name} {what}: {mend}"))),
        (_, all) => Some(Mend(format!("{name} is sent {} times, and browsers take them together: {mend}", all.len()))),
    }
}

fn lists(value: &str, name: &str) -> bool {
    value.split(',').any(|listed| listed.trim().eq_ignore_ascii_case(name))
}

/// What is wrong with a value, where anything is.
fn wrong(name: &str, value: &str, expected: &str) -> Option<String> {
    match name {
        "content-security-policy" => policy(value, expected),
        "content-type" => (!same_kind(value, expected)).then(|| format!("is `{}`", shown(value))),
        "strict-transport-security" => (age(value) < age(expected)).then(|| format!("is `{}`", shown(value))),
        "permissions-policy" | "cache-control" => {
            (parts(value, ',') != parts(expected, ',')).then(|| format!("is `{}`", shown(value)))
        }
        _ => (!value.trim().eq_ignore_ascii_case(expected)).then(|| format!("is `{}`", shown(value))),
    }
}

/// The first directive that differs: a whole policy is too long to compare by eye.
fn policy(value: &str, expected: &str) -> Option<String> {
    let (found, wanted) = (parts(value, ';'), parts(expected, ';'));
    let name = |directive: &str| directive.split(' ').next().unwrap_or_default().to_owned();
    let of = |all: &[String], wanted: &str| all.iter().find(|one| name(one) == wanted).cloned();
    let missing = wanted.iter().find(|one| !found.iter().any(|known| words(known) == words(one)));
    if let Some(one) = missing {
        let Some(other) = of(&found, &name(one)) else { return Some(format!("does not say `{one}`")) };
        let not_in = |other: &str, one: &str| {
            let of_other = words(other);
            words(one).into_iter().filter(|word| !of_other.contains(word)).collect::<Vec<_>>().join(" ")
        };
        let (more, less) = (not_in(one, &other), not_in(&other, one));
        let what = |does: &str, words: &str| {
            if words.is_empty() { String::new() } else { format!(" {does} `{}`", shown(words)) }
        };
        return Some(format!("with its `{}`{}{}", name(one), what("allows", &more), what("lacks", &less)));
    }
    let more = found.iter().find(|one| of(&wanted, &name(one)).is_none());
    more.map(|one| format!("says `{}` besides", shown(one)))
}

/// The parts of a value in one order and with single blanks.
fn parts(value: &str, between: char) -> Vec<String> {
    let one = |part: &str| part.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut parts: Vec<String> = value.split(between).map(one).filter(|part| !part.is_empty()).collect();
    parts.sort_unstable();
    parts
}

fn words(directive: &str) -> Vec<String> {
    parts(directive, ' ')
}

/// A kind by another of its names, or in other letters, is the same.
fn same_kind(value: &str, expected: &str) -> bool {
    let plain = |kind: &str| {
        let kind = kind.to_ascii_lowercase().replace(' ', "").replace("application/javascript", "text/javascript");
        // Of these the reader knows the letters: a module script and JSON are UTF-8 whatever is said.
        match kind.split_once(';') {
            Some((before, "charset=utf-8")) if before != "text/html" => before.to_owned(),
            _ => kind,
        }
    };
    plain(value) == plain(expected)
}

/// Seconds of a `max-age`.
fn age(value: &str) -> u64 {
    let age = value.split(';').find_map(|part| part.trim().strip_prefix("max-age="));
    age.and_then(|age| age.trim_matches('"').parse().ok()).unwrap_or_default()
}

/// A value, as much of it as helps.
fn shown(value: &str) -> String {
    let short: String = value.chars().take(120).filter(|sign| !sign.is_control()).collect();
    if short.len() < value.len() { [&short, "…"].concat() } else { short }
}

/// Whether the compressed form is one that was asked for, and of this file.
pub(super) fn form(said: &Said, plain: &[u8]) -> Option<Found> {
    let encoding = said.header("content-encoding");
    if encoding.is_empty() {
        // What is small gains nothing.
        return (plain.len() > 4096).then(|| {
            Note(format!(
                "{} kB come uncompressed; on a bad connection that is felt (the .br and .gz beside the files are made \
                 for it)",
                plain.len() / 1000
            ))
        });
    }
    if !Encoding::ALL.iter().any(|known| known.name() == encoding) {
        return Some(Mend(format!("content-encoding `{}` was not asked for: leave it out", shown(encoding))));
    }
    let same = said.unpacked().is_ok_and(|bytes| bytes == plain);
    (!same).then(|| {
        Mend(format!("the form in `{encoding}` is not of this file: publish the .br and .gz of one build together"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_said_otherwise_is_the_same() {
        for (name, value, expected, same) in [
            ("content-type", "application/javascript", "text/javascript; charset=utf-8", true),
            ("content-type", "text/html;charset=UTF-8", "text/html; charset=utf-8", true),
            ("content-type", "text/html", "text/html; charset=utf-8", false),
            ("content-type", "application/octet-stream", "application/wasm", false),
            ("cache-control", "max-age=31536000,immutable, public", "public, max-age=31536000, immutable", true),
            ("cache-control", "max-age=3600", "no-store", false),
            ("strict-transport-security", "max-age=63072000; includeSubDomains", "max-age=31536000", true),
            ("strict-transport-security", "max-age=0", "max-age=31536000", false),
            ("x-content-type-options", "NOSNIFF", "nosniff", true),
            ("referrer-policy", "origin", "no-referrer", false),
            ("content-security-policy", "b 'self'  https://a; a;", "a; b https://a 'self'", true),
            ("content-security-policy", "a", "a; b", false),
            ("content-security-policy", "a; b; c", "a; b", false),
            ("content-security-policy", "a; b *", "a; b", false),
        ] {
            assert_eq!(wrong(name, value, expected).is_none(), same, "{name}: {value}");
        }
    }

    #[test]
    fn a_policy_is_told_by_the_directive_that_differs() {
        let expected = "default-src 'none'; frame-ancestors 'self' https://a.example";
        for (value, told) in [
            ("default-src 'none'", "does not say `frame-ancestors 'self' https://a.example`"),
            (
                "default-src *; frame-ancestors 'self' https://a.example",
                "with its `default-src` allows `*` lacks `'none'`",
            ),
            (
                "default-src 'none'; frame-ancestors https://a.example 'self'; report-uri /r",
                "says `report-uri /r` besides",
            ),
        ] {
            let found = policy(value, expected).unwrap();
            assert!(found.starts_with(told), "{value}: {found}");
        }
    }
}
