//! Every status of the contract, asked for as a browser asks.

#[path = "../../tests/support/documented.rs"]
mod documented;

use super::*;
use crate::files::scratch;
use axum::http::HeaderMap;
use doc_to_doc::backend::contract::{
    examples::{ID, bodies},
    shape::{Problem, Received},
};
use std::{
    io::{Read, Write},
    net::TcpStream,
};

pub(super) const PAGE: &str = "https://support.example.org";

pub(super) struct Server {
    address: SocketAddr,
    pub(super) inbox: Arc<Inbox>,
}

pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) headers: HeaderMap,
    pub(super) body: String,
}

/// An inbox on a port of its own; it ends with the tests.
fn server(test: &str, rate: u32) -> Server {
    server_with(test, rate, None)
}

/// The same, with a page that thanks.
pub(super) fn server_with(test: &str, rate: u32, thanks: Option<Thanks>) -> Server {
    let store = Store::open(&scratch(test).join("inbox.sqlite")).unwrap();
    let inbox = Inbox::new(store, vec![PAGE.parse().unwrap()], rate, RESPOND_WITHIN.to_owned(), thanks);
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let address = listener.local_addr().unwrap();
    let served = Arc::clone(&inbox);
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(serve(served, listener)).unwrap();
    });
    Server { address, inbox }
}

impl Server {
    pub(super) fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
        let mut head = format!("{method} {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n", self.address);
        let length = body.len().to_string();
        for (name, value) in headers.iter().chain(&[("Content-Length", length.as_str())]) {
            head.extend([*name, ": ", *value, "\r\n"]);
        }
        let mut stream = TcpStream::connect(self.address).unwrap();
        stream.write_all(&[head.as_bytes(), b"\r\n", body].concat()).unwrap();
        let mut text = String::new();
        stream.read_to_string(&mut text).unwrap();
        let (head, body) = text.split_once("\r\n\r\n").unwrap();
        let mut lines = head.lines();
        let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
        let header = |line: &str| {
            let (name, value) = line.split_once(": ").unwrap();
            (name.parse::<axum::http::HeaderName>().unwrap(), value.parse::<axum::http::HeaderValue>().unwrap())
        };
        let mut found = HeaderMap::new();
        lines.map(header).for_each(|(name, value)| _ = found.append(name, value));
        if method != "HEAD" {
            documented::judge(method, path, status, |name| found.get(name)?.to_str().ok(), body);
        }
        Answer { status, headers: found, body: body.to_owned() }
    }

    /// As the page sends.
    fn send(&self, body: &str) -> Answer {
        let id = format!("\"{}\"", id(body));
        self.ask("POST", PATH, &[JSON, ("Origin", PAGE), ("Idempotency-Key", &id)], body.as_bytes())
    }

    fn kept(&self) -> usize {
        unlocked(&self.inbox.store).all().unwrap().len()
    }
}

const JSON: (&str, &str) = ("Content-Type", "application/json");
const TEXT: (&str, &str) = ("Content-Type", "text/plain;charset=UTF-8");

fn id(body: &str) -> String {
    let body: serde_json::Value = serde_json::from_str(body).unwrap();
    body["request_id"].as_str().unwrap().to_owned()
}

/// One of the examples, under another name.
fn body(number: usize) -> String {
    bodies()[1].1.replace(ID, &format!("{number:08x}-40d5-43e8-bc93-6894a57f9324"))
}

impl Answer {
    fn title(&self) -> String {
        assert_eq!(self.headers["content-type"], "application/problem+json");
        let problem: Problem = serde_json::from_str(&self.body).unwrap();
        assert_eq!(problem.status, Some(self.status));
        problem.title
    }

    fn reference(&self) -> String {
        assert_eq!((self.status, &self.headers["content-type"]), (201, &"application/json".parse().unwrap()));
        let received: Received = serde_json::from_str(&self.body).unwrap();
        assert_eq!((received.status.as_str(), received.respond_within.as_deref()), ("received", Some("P5D")));
        received.reference.unwrap()
    }
}

#[test]
#[should_panic(expected = "the document has no answer 418")]
fn an_answer_that_the_document_does_not_know_stops_a_test() {
    documented::judge("POST", PATH, 418, |_| None, "");
}

#[test]
#[should_panic(expected = "is not of type")]
fn a_body_of_another_shape_stops_a_test() {
    documented::judge("POST", PATH, 201, |_| Some("application/json"), "{\"status\":\"received\",\"reference\":3}");
}

#[test]
fn what_the_configuration_calls_the_reference_server_is_this_one() {
    assert_eq!(doc_to_doc::content::asking::REFERENCE, endpoint(PORT));
}

#[test]
fn a_request_is_kept_once_however_often_it_comes() {
    let server = server("once", 100);
    let first = server.send(&body(1));
    assert!(doc_to_doc::backend::outcome::Reference::read(&first.reference()).is_some());
    // The same again, by the same key, or as text without a header: the same answer, to the letter.
    let again = server.send(&body(1));
    assert_eq!((again.status, &again.body), (201, &first.body));
    let simple = server.ask("POST", PATH, &[TEXT, ("Origin", PAGE)], body(1).as_bytes());
    assert_eq!((simple.status, &simple.body), (201, &first.body));
    assert_eq!(server.kept(), 1);
    // Another request under the same key is not taken, and neither changes the first.
    let other = server.send(&body(1).replace("After eight", "After nine"));
    assert_eq!((other.status, other.title().as_str()), (422, "Idempotency-Key is already used"));
    assert_eq!(server.send(&body(1)).body, first.body);
    assert_ne!(server.send(&body(2)).reference(), first.reference());
    assert_eq!(server.kept(), 2);
}

#[test]
fn a_request_that_has_been_taken_out_is_neither_received_nor_kept_again() {
    use doc_to_doc::backend::{
        outcome::Outcome,
        settings::{Backend, Native},
        wire::{Answer as Read, Attempt},
    };
    let server = server("taken-out", 100);
    let reference = server.send(&body(1)).reference();
    let now = crate::moment::now().unwrap();
    unlocked(&server.inbox.store).remove(&store::Which::Reference(reference), now).unwrap();
    let again = server.send(&body(1));
    assert_eq!(
        (again.status, again.title().as_str()),
        (410, "This request was received, and has been taken out since")
    );
    let native = Backend::Native(Native { endpoint: "https://support.example.org/".into(), simple: false });
    let read = Attempt::Answered(Read { status: 410, retry_after: None, now: 0, body: again.body.as_bytes() });
    assert_eq!(native.outcome(&read), Outcome::Refused);
    assert_eq!(server.kept(), 0);
    server.send(&body(2)).reference();
}

#[test]
fn a_key_that_is_being_worked_on_is_waited_for() {
    let server = server("outstanding", 100);
    let key = id(&body(1));
    let work = server.inbox.at_work.begin(&key).unwrap();
    let answer = server.send(&body(1));
    assert_eq!((answer.status, answer.title().as_str()), (409, "A request is outstanding for this Idempotency-Key"));
    assert_eq!(answer.headers["retry-after"], "1");
    server.send(&body(2)).reference();
    drop(work);
    server.send(&body(1)).reference();
}

#[test]
fn many_tries_of_one_request_at_once_make_one() {
    let server = Arc::new(server("storm", 1_000));
    let tries: Vec<_> = (0..8)
        .map(|_| {
            let server = Arc::clone(&server);
            std::thread::spawn(move || (0..10).map(|_| server.send(&body(1))).collect::<Vec<_>>())
        })
        .collect();
    let answers: Vec<Answer> = tries.into_iter().flat_map(|tries| tries.join().unwrap()).collect();
    let received: Vec<String> = answers.iter().filter(|answer| answer.status != 409).map(Answer::reference).collect();
    assert!(!received.is_empty() && received.iter().all(|reference| *reference == received[0]), "{received:?}");
    assert_eq!(server.kept(), 1);
}

#[test]
fn fields_that_are_wrong_are_named_as_the_page_reads_them() {
    use doc_to_doc::{
        backend::{
            outcome::{Complaint, Outcome},
            settings::Backend,
            wire::{Answer as Read, Attempt},
        },
        domain::request::Field,
    };
    let server = server("fields", 100);
    let answer = server.send(&body(1).replace("+44 1632 960001", "55").replace("\"Sam\"", "\"\\u0007\""));
    assert_eq!((answer.status, answer.title().as_str()), (422, "Your request is not valid."));
    let settings = serde_json::json!({ "native": { "endpoint": "https://support.example.org/" } });
    let native: Backend = serde_json::from_value(settings).unwrap();
    let read = Attempt::Answered(Read { status: 422, retry_after: None, now: 0, body: answer.body.as_bytes() });
    let complaint = |field, words: &str| Complaint { field: Some(field), words: words.to_owned() };
    let fields = vec![
        complaint(Field::Name, "holds signs that cannot be shown"),
        complaint(Field::Reach, "must be a phone number"),
    ];
    assert_eq!(native.outcome(&read), Outcome::Invalid { fields });
    assert_eq!(server.kept(), 0);
}

#[test]
fn what_is_not_the_contract_is_refused_in_its_words() {
    let server = server("refused", 100);
    let body = body(1);
    let key = format!("\"{}\"", id(&body));
    let key = ("Idempotency-Key", key.as_str());
    let long = format!("{body}{}", " ".repeat(65_537 - body.len()));
    let other_key = ("Idempotency-Key", "\"8e03978e-40d5-43e8-bc93-6894a57f9324\"");
    for (status, headers, body) in [
        (400, vec![JSON], body.as_str()),
        (400, vec![JSON, other_key], &body),
        (400, vec![TEXT, other_key], &body),
        (400, vec![JSON, key], "name=Sam"),
        (403, vec![JSON, key, ("Origin", "https://elsewhere.example")], &body),
        (403, vec![TEXT, ("Origin", "null")], &body),
        (413, vec![JSON, key], &long),
        (415, vec![("Content-Type", "application/x-www-form-urlencoded"), key], &body),
        (415, vec![key], &body),
    ] {
        let answer = server.ask("POST", PATH, &headers, body.as_bytes());
        assert_eq!(answer.status, status, "{headers:?} {}", answer.body);
        assert!(!answer.title().is_empty());
    }
    for method in ["GET", "HEAD", "PUT", "PATCH", "DELETE"] {
        let answer = server.ask(method, PATH, &[], b"");
        assert_eq!((answer.status, &answer.headers["allow"]), (405, &"POST, OPTIONS".parse().unwrap()), "{method}");
        assert_eq!(answer.headers.get_all("allow").iter().count(), 1, "{method}");
    }
    for path in ["/", "/v1/peer-support-requests/", "/v1/peer-support-requests/1", "/v2/peer-support-requests"] {
        assert_eq!(server.ask("POST", path, &[JSON, key], body.as_bytes()).status, 404, "{path}");
    }
    assert_eq!(server.kept(), 0);
    // To the last byte that is let in, it is taken.
    let just = format!("{body}{}", " ".repeat(65_536 - body.len()));
    server.send(&just).reference();
}

#[test]
fn a_body_that_is_too_long_is_not_read_to_its_end() {
    let server = server("long", 100);
    let mut stream = TcpStream::connect(server.address).unwrap();
    let head =
        format!("POST {PATH} HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n");
    stream.write_all(head.as_bytes()).unwrap();
    let piece = format!("1000\r\n{}\r\n", "-".repeat(0x1000));
    let mut pieces = 0;
    while pieces < 100_000 && stream.write_all(piece.as_bytes()).is_ok() {
        pieces += 1;
    }
    assert!(pieces < 100_000);
    assert_eq!(server.kept(), 0);
}

#[test]
fn only_pages_on_the_list_are_let_in_and_can_read_every_answer() {
    let server = server("pages", 2);
    let asked =
        [("Access-Control-Request-Method", "POST"), ("Access-Control-Request-Headers", "content-type,idempotency-key")];
    let preflight = |page| server.ask("OPTIONS", PATH, &[&[("Origin", page)], &asked[..]].concat(), b"");
    let said = |answer: &Answer, name: &str| answer.headers.get(name).map(|value| value.to_str().unwrap().to_owned());
    let yes = preflight(PAGE);
    assert_eq!((yes.status, yes.body.as_str()), (204, ""));
    for (name, value) in [
        ("access-control-allow-origin", PAGE),
        ("access-control-allow-methods", "POST"),
        ("access-control-allow-headers", "content-type, idempotency-key"),
        ("access-control-expose-headers", "Retry-After"),
        ("access-control-max-age", "600"),
        ("vary", "Origin"),
    ] {
        assert_eq!(said(&yes, name).as_deref(), Some(value), "{name}");
    }
    assert_eq!(preflight("https://support.example.org.evil.example").status, 403);
    let elsewhere = ("Origin", "https://elsewhere.example");
    let key = "\"00000001-40d5-43e8-bc93-6894a57f9324\"";
    let answers = [
        server.ask("POST", "/", &[("Origin", PAGE)], b""),
        server.ask("GET", PATH, &[("Origin", PAGE)], b""),
        server.ask("POST", PATH, &[("Origin", PAGE)], b""),
        server.send(&body(1)),
        server.send(&body(2)),
        preflight("null"),
        server.ask("POST", PATH, &[TEXT, elsewhere, ("Idempotency-Key", key)], body(3).as_bytes()),
    ];
    assert_eq!(answers.each_ref().map(|answer| answer.status), [404, 405, 415, 201, 429, 403, 403]);
    for answer in answers {
        let page = if answer.status == 403 { None } else { Some(PAGE) };
        assert_eq!(said(&answer, "access-control-allow-origin").as_deref(), page, "{}", answer.status);
        assert_eq!(said(&answer, "access-control-expose-headers").is_some(), page.is_some());
        assert_eq!(said(&answer, "access-control-allow-credentials"), None);
        assert_eq!(said(&answer, "set-cookie"), None);
        assert_eq!(said(&answer, "cache-control").as_deref(), Some("no-store"));
        assert_eq!(said(&answer, "vary").as_deref(), Some("Origin"));
    }
    assert_eq!(server.kept(), 1);
}

#[test]
fn too_many_are_told_for_how_long() {
    let server = server("many", 3);
    for number in 0..3 {
        server.send(&body(number)).reference();
    }
    let answer = server.send(&body(3));
    assert_eq!((answer.status, answer.title().as_str()), (429, "Too many requests"));
    let seconds: u32 = answer.headers["retry-after"].to_str().unwrap().parse().unwrap();
    assert!((190..=201).contains(&seconds), "{seconds}");
    assert_eq!(server.kept(), 3);
}
