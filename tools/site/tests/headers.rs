//! A site that is up, asked as anybody can ask it: the one that is served here passes, and each that is wrong
//! in one way fails for that reason and is told how to mend it.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test stops at the first surprise")]

use std::{
    fs,
    io::{BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use serde_json::json;
use sha2::{Digest, Sha256};

const SITE: &str = env!("CARGO_BIN_EXE_site");

const FRONT: &str = r#"<html lang="en"><head><meta name="embedding" content="https://www.example.org">
<link rel="stylesheet" href="/assets/style-01.css"><link rel="preload" href="/assets/app_bg-01.wasm">
<link rel="preload" href="/assets/content.en-01.bin"><script type="module" src="/assets/boot-01.js"></script><style>a{}</style></head>"#;

/// The digest of the style in there: `printf 'a{}' | openssl dgst -sha384 -binary | base64`.
const STYLE: &str = " 'sha384-m4Zcd9m9Kerya2aMKZ9CuL1yv7QLjdpmEo79GaQCk1uO2U4trsxWuyqSJsOzpOru'";

const FILES: [(&str, &str); 14] = [
    ("index.html", FRONT),
    ("request/index.html", r#"<head><meta name="request-server" content="https://peers.example.net"></head>"#),
    ("feedback/index.html", r#"<head><meta name="feedback-server" content="https://counts.example.net"></head>"#),
    ("feedback/thanks.html", "thanks"),
    ("plain/en.html", "plain"),
    ("404.html", "none"),
    ("embed.js", "embed"),
    ("assets/style-01.css", "a{}"),
    ("assets/app_bg-01.wasm", "wasm"),
    ("assets/content.en-01.bin", "words"),
    ("assets/boot-01.js", "boot"),
    ("content/self-check.json", "{}"),
    ("contract/openapi.json", "{}"),
    ("hosting/nginx.conf", "server"),
];

fn site(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    let _ = fs::remove_dir_all(&folder);
    let mut listed = Vec::new();
    for (path, text) in FILES {
        let file = folder.join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
        let sha256 = Sha256::digest(text).iter().fold(String::new(), |hex, byte| format!("{hex}{byte:02x}"));
        listed.push(json!({ "path": path, "size": text.len(), "sha256": sha256 }));
    }
    let manifest = json!({ "version": "0", "files": listed });
    fs::write(folder.join("manifest.json"), manifest.to_string()).unwrap();
    folder
}

/// A sound server of a folder, which ends with its test.
struct Server(Child, String);

impl Server {
    fn start(dist: &Path) -> Self {
        let mut process = Command::new(SITE)
            .args(["serve", "--no-inbox", "--port", "0", "--dist"])
            .arg(dist)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let address = line.split_once(" at http://").unwrap().1.trim_end().trim_end_matches('/').to_owned();
        Self(process, address)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// An answer that may be spoiled.
struct Answer {
    status: u16,
    /// Names in small letters.
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Answer {
    fn set(&mut self, name: &str, value: &str) {
        self.headers.retain(|(known, _)| known != name);
        self.add(name, value);
    }

    fn add(&mut self, name: &str, value: &str) {
        self.headers.push((name.to_owned(), value.to_owned()));
    }

    fn without(&mut self, name: &str) {
        self.headers.retain(|(known, _)| known != name);
    }

    fn change(&mut self, name: &str, from: &str, to: &str) {
        let (_, value) = self.headers.iter_mut().find(|(known, _)| known == name).unwrap();
        // What is refused has the headers of another page.
        assert!(self.status != 200 || value.contains(from), "{value}");
        *value = value.replace(from, to);
    }

    fn is_page(&self) -> bool {
        self.headers.iter().any(|(name, _)| name == "content-security-policy")
    }
}

/// The method and the path that were asked for, and the sound answer.
type Spoil = fn(&str, &str, &mut Answer);

/// A server that answers as the sound one does, but for this; its address.
fn spoiled(sound: &str, spoil: Spoil) -> String {
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let port = listener.local_addr().unwrap().port();
    let sound = sound.to_owned();
    std::thread::spawn(move || {
        for stream in listener.incoming().map_while(Result::ok) {
            // Who goes away in between gets no answer.
            let _ = pass(&stream, &sound, spoil);
        }
    });
    format!("http://127.0.0.1:{port}")
}

fn pass(mut stream: &TcpStream, sound: &str, spoil: Spoil) -> std::io::Result<()> {
    let mut head = String::new();
    let mut lines = BufReader::new(stream);
    while !head.ends_with("\r\n\r\n") {
        if lines.read_line(&mut head)? == 0 {
            return Ok(());
        }
    }
    let asked: Vec<&str> = head.split(' ').collect();
    let mut behind = TcpStream::connect(sound)?;
    write!(behind, "{} {} HTTP/1.1\r\nHost: {sound}\r\nConnection: close\r\n\r\n", asked[0], asked[1])?;
    let mut bytes = Vec::new();
    behind.read_to_end(&mut bytes)?;
    let end = bytes.windows(4).position(|window| window == b"\r\n\r\n").unwrap();
    let text = String::from_utf8(bytes[..end].to_vec()).unwrap();
    let header = |line: &str| line.split_once(": ").map(|(name, value)| (name.to_owned(), value.to_owned()));
    let headers =
        text.lines().skip(1).filter_map(header).filter(|(name, _)| name != "content-length" && name != "connection");
    let status = text.split(' ').nth(1).unwrap().parse().unwrap();
    let mut answer = Answer { status, headers: headers.collect(), body: bytes[end + 4..].to_vec() };
    spoil(asked[0], asked[1], &mut answer);
    let mut out =
        format!("HTTP/1.1 {} Said\r\nconnection: close\r\ncontent-length: {}\r\n", answer.status, answer.body.len());
    for (name, value) in &answer.headers {
        out.extend([name, ": ", value, "\r\n"]);
    }
    stream.write_all(&[out.as_bytes(), b"\r\n", &answer.body].concat())
}

/// Whether the site passes, and the lines of what was said.
fn check(arguments: &[&str]) -> (bool, Vec<String>) {
    let output = Command::new(SITE).arg("check-headers").args(arguments).output().unwrap();
    let said = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8(said).unwrap().lines().map(str::to_owned).collect())
}

#[test]
fn the_site_as_it_is_served_here_passes_with_every_byte() {
    let dist = site("sound");
    let server = Server::start(&dist);
    let url = format!("http://{}/", server.1);
    let (passed, said) = check(&[&url, "--manifest", dist.join("manifest.json").to_str().unwrap()]);
    assert!(passed && said.iter().all(|line| line.starts_with("passed")), "{said:#?}");
    for path in ["/", "/request/", "/feedback/", "/feedback/thanks.html", "/assets/app_bg-01.wasm", "/embed.js"] {
        for method in ["GET", "HEAD"] {
            assert!(said.contains(&format!("passed  {method} {path}")), "{method} {path}: {said:#?}");
        }
    }
    // All but what is for servers, and the page for what is not there.
    assert!(said.contains(&"passed  the bytes of 12 files".to_owned()), "{said:#?}");
}

/// A mistake a line: how the answers are spoiled, and what is said of it: where, what and the fix.
#[rustfmt::skip]
const MISTAKES: [(Spoil, &str, &str, &str); 31] = [
    (|_, path, it| if path == "/" { it.without("content-security-policy") }, "GET /:", "content-security-policy is missing", "add_header Content-Security-Policy"),
    (|method, path, it| if path == "/request/" && method == "HEAD" { it.without("content-security-policy") }, "HEAD /request/:", "content-security-policy is missing", "Header always set"),
    (|_, path, it| if path == "/" { it.change("content-security-policy", " https://www.example.org", "") }, "GET /:", "`frame-ancestors` lacks `https://www.example.org`", "add_header"),
    // The headers of an older release.
    (|_, path, it| if path == "/" { it.change("content-security-policy", STYLE, "") }, "GET /:", "`style-src` lacks `'sha384-", "add_header"),
    (|_, path, it| if path == "/" { it.change("content-security-policy", "allow-modals", "allow-modals allow-same-origin") }, "GET /:", "`sandbox` allows `allow-same-origin`", "add_header"),
    (|_, path, it| if path == "/request/" { it.change("content-security-policy", " https://peers.example.net", "") }, "GET /request/:", "`connect-src` lacks `https://peers.example.net`", "add_header"),
    (|_, path, it| if path == "/feedback/" { it.change("content-security-policy", "https://counts.example.net ", "") }, "GET /feedback/:", "`form-action` lacks `https://counts.example.net`", "add_header"),
    (|_, path, it| if path == "/plain/en.html" { it.change("content-security-policy", "default-src 'none'", "default-src *") }, "GET /plain/en.html:", "`default-src` allows `*` lacks `'none'`", "default-src 'none'"),
    (|_, path, it| if path == "/" { it.add("content-security-policy", "default-src 'self'") }, "GET /:", "is sent 2 times", "add_header"),
    (|_, path, it| if path == "/assets/boot-01.js" { it.add("set-cookie", "id=7") }, "GET /assets/boot-01.js:", "sets a cookie", "Header always unset Set-Cookie"),
    (|_, path, it| if path == "/request/" { it.add("report-to", "{}") }, "GET /request/:", "report", "Report-To"),
    (|_, path, it| if path == "/" { it.add("nel", "{}") }, "GET /:", "report", "dashboard"),
    (|_, path, it| if path == "/request/" { it.add("x-frame-options", "SAMEORIGIN") }, "GET /request/:", "x-frame-options `SAMEORIGIN` keeps the page out", "proxy_hide_header X-Frame-Options"),
    (|_, path, it| if path == "/" { it.add("link", "<https://cdn.example/a.js>; rel=preload") }, "GET /:", "fetch what no page names", "take it out"),
    (|_, path, it| if path == "/assets/app_bg-01.wasm" { it.set("content-type", "application/octet-stream") }, ".wasm:", "content-type is `application/octet-stream`", "AddType \"application/wasm\" .wasm"),
    (|_, path, it| if path == "/plain/en.html" { it.set("content-type", "text/html") }, "GET /plain/en.html:", "content-type is `text/html`", "charset=utf-8"),
    (|_, path, it| if path == "/index.html" { it.set("cache-control", "max-age=3600") }, "GET /index.html:", "cache-control is `max-age=3600`", "no-store"),
    (|_, path, it| if path == "/assets/style-01.css" { it.set("cache-control", "no-cache") }, ".css:", "cache-control is `no-cache`", "immutable"),
    (|_, path, it| if path == "/assets/content.en-01.bin" { it.without("access-control-allow-origin") }, ".bin:", "access-control-allow-origin is missing", "Access-Control-Allow-Origin: *"),
    (|_, path, it| if path == "/content/self-check.json" { it.set("referrer-policy", "origin") }, "GET /content/self-check.json:", "referrer-policy is `origin`", "no-referrer"),
    (|_, path, it| if path == "/embed.js" { it.without("x-content-type-options") }, "GET /embed.js:", "x-content-type-options is missing", "nosniff"),
    (|_, path, it| if path == "/" { it.without("integrity-policy") }, "GET /:", "integrity-policy is missing", "blocked-destinations=(script)"),
    (|_, path, it| if path == "/contract/openapi.json" { it.set("content-encoding", "gzip") }, "GET /contract/openapi.json:", "is not of this file", "of one build together"),
    (|_, path, it| if path == "/no-such-page" { it.status = 200 }, "GET /no-such-page:", "answered with 200", "404.html"),
    (|_, path, it| if path.contains("no-such-file") { it.set("cache-control", "public, max-age=31536000, immutable") }, "no-such-file", "may be kept", "no-store"),
    (|method, path, it| if method == "OPTIONS" && path == "/" { it.status = 204 }, "OPTIONS /:", "answered with 204", "405"),
    (|method, path, it| if method == "POST" && path == "/request/" { it.status = 200 }, "POST /request/:", "answered with 200", "405"),
    (|_, path, it| if path == "/request" { it.set("location", "http://support.example.org/request/") }, "GET /request:", "anybody in between", "absolute_redirect off"),
    (|_, path, it| if path == "/request" { it.status = 404 }, "GET /request:", "answered with 404", "return 308 /request/"),
    (|_, path, it| if path == "/plain/en.html" { it.status = 301; it.set("location", "https://elsewhere.example/") }, "GET /plain/en.html:", "leads away", "redirect to a path"),
    (|_, path, it| if path == "/assets/app_bg-01.wasm" { it.status = 404 }, ".wasm:", "answered with 404", "publish every file"),
];

#[test]
fn every_mistake_is_found_for_its_own_reason_and_none_besides() {
    let dist = site("wrong");
    let server = Server::start(&dist);
    let address = format!("http://{}", server.1);
    for (at, (spoil, place, what, fix)) in MISTAKES.iter().enumerate() {
        let url = spoiled(&server.1, *spoil);
        let (passed, said) = check(&[&url, "--address", &address]);
        let mend: Vec<&String> = said.iter().filter(|line| line.starts_with("MEND")).collect();
        assert!(!passed && mend.len() == 1, "{at} {place} {what}: {said:#?}");
        let line = mend[0];
        assert!(
            line.contains(place) && line.contains(what) && line.contains(fix),
            "{at}: {line}\n{place} {what} {fix}"
        );
        assert!(said.iter().any(|line| line.starts_with("All of it is in the files")), "{said:#?}");
        assert_eq!(said.last().unwrap(), "error: one thing is to be mended, named above");
    }
}

#[test]
fn what_costs_nobody_anything_is_noted_and_passes() {
    let dist = site("noted");
    let server = Server::start(&dist);
    let address = format!("http://{}", server.1);
    let notes: [(Spoil, &str); 4] = [
        (
            |_, path, it| {
                if path == "/request" {
                    it.status = 302;
                }
            },
            "308 says that it stays so",
        ),
        (
            |_, path, it| {
                if path == "/" && it.is_page() {
                    it.add("access-control-allow-origin", "*");
                }
            },
            "leave that out",
        ),
        (
            |_, path, it| {
                if path == "/no-such-page" {
                    it.without("content-security-policy");
                }
            },
            "it runs nothing",
        ),
        // As a host does that takes the ending of a page away; the page is there by its other name as well.
        (
            |_, path, it| {
                if path == "/index.html" {
                    it.status = 308;
                    it.set("location", "/");
                }
            },
            "it is found at /",
        ),
    ];
    for (spoil, words) in notes {
        let (passed, said) = check(&[&spoiled(&server.1, spoil), "--address", &address]);
        let notes: Vec<&String> = said.iter().filter(|line| line.starts_with("note")).collect();
        assert!(passed && notes.len() == 1 && notes[0].contains(words), "{words}: {said:#?}");
    }
}

#[test]
fn what_is_not_the_build_is_found_by_its_bytes() {
    let dist = site("bytes");
    let server = Server::start(&dist);
    let address = format!("http://{}", server.1);
    let manifest = dist.join("manifest.json");
    let manifest = manifest.to_str().unwrap();
    let changed: Spoil = |_, path, it| {
        if path == "/plain/en.html" {
            it.body.extend(b"<!-- minified by somebody -->");
        }
    };
    let url = spoiled(&server.1, changed);
    // Its headers are in order, so nothing else would tell.
    assert!(check(&[&url, "--address", &address]).0);
    let (passed, said) = check(&[&url, "--address", &address, "--manifest", manifest]);
    assert!(!passed, "{said:#?}");
    let line = said.iter().find(|line| line.starts_with("MEND")).unwrap();
    assert!(line.contains("the bytes of /plain/en.html: it is not the file that was built (34 bytes for 5)"), "{line}");
    fs::write(dist.join("manifest.json"), "[]").unwrap();
    let (passed, said) = check(&[&url, "--manifest", manifest]);
    assert!(!passed && said[0].contains("is no manifest"), "{said:#?}");
}

#[test]
fn where_nobody_answers_and_what_is_no_address_is_said() {
    let closed = TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap();
    for (url, words) in [
        (format!("http://{closed}"), "cannot be asked"),
        ("http://support.example.org".to_owned(), "write https://"),
        ("https://support.example.org/request/".to_owned(), "nothing after it"),
    ] {
        let (passed, said) = check(&[&url]);
        assert!(!passed && said.iter().any(|line| line.contains(words)), "{url}: {said:#?}");
    }
}
