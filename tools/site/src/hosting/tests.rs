//! What is written for each server, read back as that server reads it, says for every file what `headers_for`
//! says.

use std::collections::BTreeMap;

use regex::Regex;

use super::*;
use crate::{
    files::{read_text, scratch},
    headers::{headers_for, tests::SERVER},
    media,
};

const ADDRESS: &str = "https://support.example.org";

type Headers = BTreeMap<String, String>;

/// A site with each kind of page and file, held by others and asking afterwards.
fn site(test: &str) -> std::path::PathBuf {
    let dist = scratch(test);
    for path in PATHS.iter().filter(|path| !path.ends_with('/')) {
        files::write(&dist.join(path.trim_start_matches('/')), b"file").unwrap();
    }
    for (page, name, content) in [
        ("index.html", "embedding", "https://www.example.org https://a.example"),
        ("request/index.html", "request-server", SERVER),
        ("feedback/index.html", "feedback-server", "https://counts.example.org"),
    ] {
        let html = format!("<head><meta name=\"{name}\" content=\"{content}\"></head>");
        files::write(&dist.join(page), html.as_bytes()).unwrap();
    }
    for beside in ["index.html.br", "assets/boot-01.js.gz", "assets/.hidden.js", "hosting/old.conf"] {
        files::write(&dist.join(beside), b"beside").unwrap();
    }
    let public = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public");
    let site = crate::check::quietly(&public).unwrap();
    let outside = doc_to_doc::content::plain::Outside { style: "/style.css", integrity: "sha384-a", icon: "data:," };
    missing(&dist, &site, outside, "/").unwrap();
    write(&dist, ADDRESS).unwrap();
    dist
}

const PATHS: [&str; 22] = [
    "/",
    "/index.html",
    "/plain/en.html",
    "/plain/en-guides.html",
    "/request/",
    "/request/index.html",
    "/feedback/",
    "/feedback/index.html",
    "/feedback/thanks.html",
    "/assets/boot-01.js",
    "/assets/style-01.css",
    "/assets/doc-to-doc_bg-01.wasm",
    "/assets/content.en-01.bin",
    "/content/self-check.json",
    "/content/instruments/phq-9.json",
    "/content/en/guides/after.json",
    "/content/sources.md",
    "/contract/openapi.json",
    "/embed.js",
    // Written when everything else has been.
    "/manifest.json",
    "/content/a.b.c.txt",
    "/assets/icon.svg",
];

/// Paths at which nothing may be found.
const NOWHERE: [&str; 12] = [
    "/no/such/page",
    "/hosting/nginx.conf",
    "/hosting/apache.htaccess",
    "/_headers",
    "/index.html.br",
    "/assets/boot-01.js.gz",
    "/assets/.hidden.js",
    "/assets/",
    "/content/",
    "/assetsx/a.js",
    "/xassets/a.js",
    "/embedxjs",
];

fn expected(dist: &Path, path: &str) -> Headers {
    let headers = headers_for(path, ADDRESS, &Told::of(dist));
    headers.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

fn without(mut headers: Headers, names: &[&str]) -> Headers {
    headers.retain(|name, _| !names.contains(&name.as_str()));
    headers
}

/// Puts one header in; a second of the same name would be sent beside it.
fn put(headers: &mut Headers, name: &str, value: &str) {
    assert_eq!(headers.insert(name.to_ascii_lowercase(), value.to_owned()), None, "{name} twice");
}

/// The words of a line in which some stand in quotation marks.
fn words(line: &str) -> Vec<String> {
    let quoted = Regex::new(r#""((?:[^"\\]|\\.)*)"|(\S+)"#).unwrap();
    let one = |found: regex::Captures<'_>| found.get(1).or(found.get(2)).unwrap().as_str().to_owned();
    quoted.captures_iter(line).map(one).collect()
}

/// What nginx would do: an exact location first, then the first pattern that fits, then the shortest prefix.
struct Nginx(Vec<(Vec<String>, Vec<Vec<String>>)>, Regex);

impl Nginx {
    fn read(text: &str) -> Self {
        let mut locations: Vec<(Vec<String>, Vec<Vec<String>>)> = Vec::new();
        let mut rewrite = None;
        for line in text.lines().filter(|line| !line.trim_start().starts_with('#')) {
            if let Some(place) = line.strip_prefix("location ") {
                locations.push((words(place.strip_suffix(" {").unwrap()), Vec::new()));
            } else if let Some(inside) = line.strip_prefix("    ") {
                let inside = inside.strip_suffix(';').unwrap_or(inside);
                if let Some((_, directives)) = locations.last_mut() {
                    directives.push(words(inside));
                }
            } else if line.starts_with("rewrite ") {
                let [_, pattern, to] = words(line).try_into().unwrap();
                assert_eq!(to, "$1index.html;");
                rewrite = Some(Regex::new(&pattern).unwrap());
            }
        }
        Self(locations, rewrite.unwrap())
    }

    fn location(&self, path: &str) -> &[Vec<String>] {
        let path = if self.1.is_match(path) { [path, "index.html"].concat() } else { path.to_owned() };
        let named = |sign: &'static str| {
            self.0
                .iter()
                .filter(move |(place, _)| place.first().unwrap() == sign)
                .map(|(place, inside)| (&place[1], inside))
        };
        let exact = named("=").find(|(place, _)| **place == path);
        let fits = || named("~").find(|(pattern, _)| Regex::new(pattern).unwrap().is_match(&path));
        let rest = || self.0.iter().find(|(place, _)| place == &["/"]).map(|(place, inside)| (&place[0], inside));
        exact.or_else(fits).or_else(rest).unwrap().1
    }

    fn headers(&self, path: &str) -> Headers {
        let mut headers = Headers::new();
        for directive in self.location(path) {
            match directive.iter().map(String::as_str).collect::<Vec<_>>()[..] {
                ["add_header", "Content-Encoding", ..] => {}
                ["add_header", name, value, ..] => put(&mut headers, name, value),
                ["default_type", kind] => put(&mut headers, "content-type", kind),
                _ => {}
            }
        }
        headers
    }

    fn does(&self, path: &str, words: &[&str]) -> bool {
        self.location(path).iter().any(|directive| directive == words)
    }
}

#[test]
fn nginx_says_of_every_file_what_it_must() {
    let dist = site("nginx");
    let nginx = Nginx::read(&read_text(&dist.join("hosting/nginx.conf")).unwrap());
    for path in PATHS {
        assert_eq!(nginx.headers(path), expected(&dist, path), "{path}");
        assert!(nginx.does(path, &["types", "{", "}"]), "{path}");
        assert!(nginx.does(path, &["try_files", "$uri$doc_to_doc_form", "=404"]), "{path}");
        assert!(nginx.does(path, &["add_header", "Content-Encoding", "$doc_to_doc_encoding"]), "{path}");
    }
    for path in NOWHERE {
        assert!(nginx.does(path, &["return", "404"]), "{path}");
    }
    for (path, to) in [("/request", "/request/"), ("/feedback", "/feedback/")] {
        assert!(nginx.does(path, &["return", "308", to]), "{path}");
        let page = without(expected(&dist, "/"), &["content-type"]);
        assert_eq!(nginx.headers(path), page, "{path}");
    }
    // Also with a status that is no success.
    assert_eq!(nginx.headers("/404.html"), expected(&dist, "/404.html"));
    let always = |directive: &Vec<String>| {
        directive.first().unwrap() != "add_header" || directive.ends_with(&["always".to_owned()])
    };
    assert!(nginx.location("/404.html").iter().all(always));
}

/// What Apache would do with a path, as far as headers go.
struct Apache(Vec<Vec<String>>);

impl Apache {
    fn read(text: &str) -> Self {
        Self(text.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).map(words).collect())
    }

    fn headers(&self, path: &str) -> Headers {
        let mut marks = Vec::new();
        let mut headers = Headers::new();
        for line in &self.0 {
            match line.iter().map(String::as_str).collect::<Vec<_>>()[..] {
                ["SetEnvIf", "Request_URI", pattern, mark] if Regex::new(pattern).unwrap().is_match(path) => {
                    marks.push(["env=", mark].concat());
                }
                ["Header", "always", "set", name, value, mark] if marks.iter().any(|known| known == mark) => {
                    put(&mut headers, name, value);
                }
                _ => {}
            }
        }
        headers
    }

    fn kind(&self, extension: &str) -> &str {
        let ends = [".", extension].concat();
        &self.0.iter().find(|line| line[0] == "AddType" && line[2] == ends).unwrap()[1]
    }

    /// Where its rewriting leads a path that is asked for by GET, or the status with which it ends.
    fn leads(&self, path: &str, accept: &str, beside: &[&str]) -> String {
        let mut path = path.to_owned();
        // Each new path goes through the rules again, as a request of Apache's own.
        for round in 0..5 {
            let next = self.once(&path, accept, beside, round > 0);
            if next == path || !next.starts_with('/') {
                return next;
            }
            path = next;
        }
        panic!("{path} leads in a circle")
    }

    fn once(&self, path: &str, accept: &str, beside: &[&str], again: bool) -> String {
        let mut holds = true;
        for line in &self.0 {
            let line: Vec<&str> = line.iter().map(String::as_str).collect();
            match line[..] {
                ["RewriteCond", "%{REQUEST_METHOD}", "!^(GET|HEAD)$"] => holds = false,
                ["RewriteCond", "%{ENV:REDIRECT_STATUS}", "^$"] => holds &= !again,
                ["RewriteCond", "%{HTTP:Accept-Encoding}", pattern, "[NC]"] => {
                    holds &= Regex::new(pattern).unwrap().is_match(accept);
                }
                ["RewriteCond", file, "-f"] => {
                    holds &= beside.contains(&file.replace("%{REQUEST_FILENAME}", path).as_str());
                }
                ["RewriteCond", ..] => panic!("{line:?}"),
                ["RewriteRule", pattern, to, flags] => {
                    let (not, pattern) = pattern.strip_prefix('!').map_or((false, pattern), |rest| (true, rest));
                    let pattern = Regex::new(pattern).unwrap();
                    // In a folder the rules see what follows its slash.
                    let below = path.trim_start_matches('/');
                    if std::mem::replace(&mut holds, true) && pattern.is_match(below) != not {
                        if to == "-" || flags.contains("R=") {
                            let to = pattern.captures(below).map_or(to.to_owned(), |found| {
                                to.replace("$1", found.get(1).map_or("", |one| one.as_str()))
                            });
                            return [flags, " ", &to].concat();
                        }
                        let to = to.replace("%{REQUEST_URI}", path);
                        return match pattern.captures(below) {
                            Some(found) if !not => to.replace("$1", found.get(1).map_or("", |one| one.as_str())),
                            _ => to,
                        };
                    }
                }
                _ => {}
            }
        }
        path.to_owned()
    }
}

#[test]
fn apache_says_of_every_file_what_it_must_also_of_its_compressed_forms() {
    let dist = site("apache");
    let apache = Apache::read(&read_text(&dist.join("hosting/apache.htaccess")).unwrap());
    for path in PATHS {
        let mut expected = expected(&dist, path);
        let kind = expected.remove("content-type").unwrap();
        assert_eq!(apache.headers(path), expected, "{path}");
        let file = if path.ends_with('/') { [path, "index.html"].concat() } else { path.to_owned() };
        assert_eq!(apache.kind(file.rsplit_once('.').unwrap().1), kind, "{path}");
        for end in [".br", ".gz"] {
            assert_eq!(apache.headers(&[&file, end].concat()), expected, "{path}{end}");
        }
        // And its rules lead to the file, in the form that is taken and there.
        let forms = [[&file, ".br"].concat(), [&file, ".gz"].concat()];
        let forms = forms.each_ref().map(String::as_str);
        for (accept, beside, end) in [
            ("", &forms[..], ""),
            ("gzip, deflate, br", &forms, ".br"),
            ("gzip", &forms, ".gz"),
            ("gzip, br", &forms[1..], ".gz"),
            ("gzip, br", &[], ""),
            ("br;q=0, gzip;q=0.5", &forms, ".gz"),
        ] {
            assert_eq!(apache.leads(path, accept, beside), [&file, end].concat(), "{path} {accept} {beside:?}");
        }
    }
    for path in NOWHERE {
        assert_eq!(apache.leads(path, "br", &[]), "[R=404,L] -", "{path}");
    }
    let page = without(expected(&dist, "/"), &["content-type"]);
    for path in ["/404.html", "/404.html.br", "/request", "/feedback"] {
        assert_eq!(apache.headers(path), page, "{path}");
    }
    assert_eq!(apache.leads("/request", "", &[]), format!("[R=308,L] {ADDRESS}/request/"));
    assert_eq!(apache.leads("/404.html", "br", &["/404.html.br"]), "/404.html.br");
    for status in ["403", "404", "405"] {
        assert!(apache.0.contains(&["ErrorDocument", status, "/404.html"].map(str::to_owned).to_vec()));
    }
    assert!(apache.0.contains(&["RewriteRule", "^", "-", "[R=405,L]"].map(str::to_owned).to_vec()));
}

/// What Netlify and Cloudflare Pages would do: every rule that fits adds its headers.
fn lines(text: &str, path: &str) -> Headers {
    let mut headers = Headers::new();
    let mut fits = false;
    for line in text.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        match line.strip_prefix("  ") {
            Some(header) if fits => {
                let (name, value) = header.split_once(": ").unwrap();
                put(&mut headers, name, value);
            }
            Some(_) => {}
            None => fits = line == path || line.strip_suffix('*').is_some_and(|folder| path.starts_with(folder)),
        }
    }
    headers
}

#[test]
fn hosts_that_read_lines_say_the_rest_and_nothing_twice() {
    let dist = site("lines");
    let text = read_text(&dist.join("_headers")).unwrap();
    let theirs = ["content-type", lines::THEIRS];
    for path in PATHS {
        assert_eq!(lines(&text, path), without(expected(&dist, path), &theirs), "{path}");
    }
    for (short, path) in [("/plain/en", "/plain/en.html"), ("/feedback/thanks", "/feedback/thanks.html")] {
        assert_eq!(lines(&text, short), lines(&text, path), "{short}");
    }
    // Of what is not there they say what they say of everything, and allow it to nobody else.
    let nowhere = lines(&text, "/no/such/page");
    assert_eq!(
        nowhere.keys().collect::<Vec<_>>(),
        ["referrer-policy", "strict-transport-security", "x-content-type-options"]
    );
    // The limits of Cloudflare Pages.
    assert!(text.lines().all(|line| line.len() < 2000));
    assert!(text.lines().filter(|line| line.starts_with('/')).count() < 100);
}

#[test]
fn a_weight_of_nothing_is_no_welcome() {
    let accepts = Regex::new(&accepts("br")).unwrap();
    for (header, expected) in [
        ("br", true),
        ("gzip, deflate, br, zstd", true),
        ("gzip,br;q=0.5", true),
        ("br ; q=1.0", true),
        ("br;q=0", false),
        ("br;q=0.000", false),
        ("gzip", false),
        ("xbr, brotli", false),
        ("", false),
    ] {
        assert_eq!(accepts.is_match(header), expected, "{header}");
    }
}

#[test]
fn no_value_can_end_its_line_or_be_more_than_a_value() {
    let dist = site("values");
    for path in PATHS {
        for (name, value) in expected(&dist, path) {
            assert!(!value.contains(['"', '\\', '$', '%', '\n', '{', '}', '#']), "{name}: {value}");
        }
    }
    assert!(media::KINDS.iter().all(|kind| !kind.content_type.contains(['"', '%'])));
}
