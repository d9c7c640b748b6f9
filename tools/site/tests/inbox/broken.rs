//! Servers that are each broken in one way: the check names that way, and what to do about it.

use std::{
    collections::BTreeMap,
    sync::{
        Mutex,
        atomic::{AtomicU32, Ordering},
    },
    time::Duration,
};

use super::{
    PAGE, PATH, Server, check, exported,
    relay::{Flaw, Message, relay},
    scratch,
};

/// A server that answers as the sound one does, but for this.
fn spoiled(spoil: fn(&Message, &mut Message)) -> Box<Flaw> {
    Box::new(move |asked, pass| {
        let mut answer = pass(&asked);
        spoil(&asked, &mut answer);
        answer
    })
}

/// What the check says of such a server: everything but what has passed, and how many it holds in truth.
fn told(test: &str, flaw: Box<Flaw>, more: &[&str]) -> (Vec<String>, usize) {
    let data = scratch(test).join("inbox.sqlite");
    let path = data.to_str().unwrap();
    let server = Server::start(&["inbox", "serve", "--data", path, "--port", "0", "--allow", PAGE]);
    let port = relay(&server.address, None, flaw);
    let (sound, said) = check(&format!("http://127.0.0.1:{port}{PATH}"), PAGE, more);
    let lines = said.lines().filter(|line| !line.starts_with("passed") && !line.starts_with("Sends"));
    let lines: Vec<String> = lines.map(str::to_owned).collect();
    let mend = lines.iter().any(|line| line.starts_with("MEND") || line.starts_with("error: http"));
    assert_eq!(sound, !mend, "{said}");
    (lines, exported(&data).len())
}

/// The check says these, in this order, each of which names the check and words of the fix; and nothing else.
fn says(test: &str, spoil: fn(&Message, &mut Message), expected: &[(&str, &str)]) {
    let (lines, _) = told(test, spoiled(spoil), &[]);
    let found: Vec<&String> =
        lines.iter().filter(|line| line.starts_with("MEND") || line.starts_with("note")).collect();
    assert_eq!(found.len(), expected.len(), "{test}: {found:#?}");
    for (line, (check, words)) in found.iter().zip(expected) {
        assert!(line.contains(check) && line.contains(words), "{test}: {line}\nexpected {check}: {words}");
    }
}

const SENDS: &str = "a browser may send from the page";
const RECEIVED: &str = "a request is received";
const SAME: &str = "the same once more is the same request";
const USED: &str = "a key is not taken for another request";
const NAMED: &str = "a wrong field is named";
const READ: &str = "the page can read every answer";
const WAIT: &str = "the page can read how long to wait";
const HOME: &str = "the address itself answers";
const KIND: &str = "every answer names its kind";
const LONG: &str = "a body that nobody wrote is turned away";
const TEXT: &str = "a request as text";
const OTHERS: &str = "other pages are kept out";

#[test]
fn what_browsers_are_told_beforehand() {
    says(
        "no-preflight",
        |asked, answer| {
            if !asked.is_post() {
                answer.become_json(405, "{\"title\":\"Not this way\"}");
            }
        },
        &[("MEND    a browser may", "OPTIONS was answered with 405; answer 204")],
    );
    says(
        "no-key",
        |_, answer| answer.set("access-control-allow-headers", Some("content-type")),
        &[(SENDS, "Access-Control-Allow-Headers that names idempotency-key")],
    );
    says(
        "wildcard",
        |_, answer| {
            answer.set("access-control-allow-origin", Some("*"));
            answer.set("access-control-allow-credentials", Some("true"));
        },
        &[(SENDS, "it allows credentials"), (OTHERS, "any page on the Web may send")],
    );
    says(
        "reflects",
        |asked, answer| answer.set("access-control-allow-origin", asked.header("origin")),
        &[(OTHERS, "by repeating its name")],
    );
    says(
        "hidden",
        |asked, answer| {
            if asked.is_post() && answer.status() >= 400 {
                answer.set("access-control-allow-origin", None);
            }
        },
        &[(READ, "an answer with 422 came without Access-Control-Allow-Origin: https://support.example.org")],
    );
}

#[test]
fn what_is_no_receipt() {
    says(
        "wrong-body",
        |_, answer| {
            if answer.status() == 201 {
                answer.become_json(200, "{\"ok\":true}");
            }
        },
        &[(RECEIVED, "200 says that it was, but the body does not"), (SAME, "answer as the first time"), (TEXT, "200")],
    );
    says(
        "two-names",
        |_, answer| {
            static COUNT: AtomicU32 = AtomicU32::new(1_000);
            if answer.status() == 201 {
                let name = COUNT.fetch_add(1, Ordering::Relaxed);
                answer.become_json(201, &format!("{{\"status\":\"received\",\"reference\":\"{name}\"}}"));
            }
        },
        &[(SAME, "it got another reference")],
    );
    says(
        "one-key",
        |_, answer| {
            if String::from_utf8_lossy(&answer.body).contains("already used") {
                answer.become_json(201, "{\"status\":\"received\"}");
            }
        },
        &[(USED, "it was answered with 201; answer 422")],
    );
}

#[test]
fn what_is_kept_twice_is_for_the_server_s_own_people_to_count() {
    let before: Mutex<BTreeMap<Vec<u8>, Message>> = Mutex::default();
    let twice = move |mut asked: Message, pass: &dyn Fn(&Message) -> Message| {
        let body = asked.body.clone();
        if let Some(answer) = before.lock().unwrap().get(&body).filter(|_| asked.is_post()) {
            // Kept under another name, and answered as if it were not.
            let key = asked.header("idempotency-key").unwrap().trim_matches('"').to_owned();
            let other = key.replacen(&key[..8], "0000beef", 1);
            asked.body = String::from_utf8(body).unwrap().replace(&key, &other).into_bytes();
            asked.set("idempotency-key", Some(&format!("\"{other}\"")));
            assert_eq!(pass(&asked).status(), 201);
            return answer.clone();
        }
        let answer = pass(&asked);
        before.lock().unwrap().insert(body, answer.clone());
        answer
    };
    let (lines, kept) = told("twice", Box::new(twice), &[]);
    let count = "Look for yourself: of this run, the server must hold 2 requests marked TEST, and no more.";
    assert_eq!((lines, kept), (vec![count.to_owned()], 3));
}

#[test]
fn what_an_answer_should_be_and_should_not_hold() {
    says(
        "no-problem",
        |_, answer| {
            if answer.status() >= 400 {
                answer.body = b"wrong".to_vec();
                answer.set("content-type", Some("text/plain"));
            }
        },
        &[
            (USED, "422 with the title"),
            (NAMED, "422 with errors that point to #/contact/value"),
            (KIND, "an answer with 422 calls itself \"text/plain\"; its kind is application/problem+json"),
        ],
    );
    says(
        "wrong-kind",
        |_, answer| {
            if answer.status() == 201 {
                answer.set("content-type", Some("text/html"));
            }
        },
        &[(KIND, "an answer with 201 calls itself \"text/html\"; its kind is application/json")],
    );
    says(
        "unnamed",
        |_, answer| {
            if String::from_utf8_lossy(&answer.body).contains("errors") {
                answer.become_json(422, "{\"title\":\"Your request is not valid.\"}");
            }
        },
        &[(NAMED, "it was answered with 422; answer 422 with errors that point")],
    );
    says(
        "cookie",
        |_, answer| answer.set("set-cookie", Some("visitor=1; SameSite=None; Secure")),
        &[("nothing is set in the browser", "an answer with 201 sets a cookie")],
    );
    says(
        "echo",
        |asked, answer| {
            if answer.status() == 201 {
                let body = String::from_utf8(answer.body.clone()).unwrap();
                let sent = String::from_utf8(asked.body.clone()).unwrap();
                answer.become_json(201, &body.replacen('{', &format!("{{\"request\":{sent},"), 1));
            }
        },
        &[("what was written is not repeated", "an answer with 201 repeats what was written")],
    );
}

#[test]
fn what_is_too_much() {
    says(
        "endless",
        |asked, answer| {
            if asked.body.len() > 64 * 1024 {
                answer.become_json(201, "{\"status\":\"received\"}");
            }
        },
        &[(LONG, "a body of 96 KiB was taken (201)")],
    );
    says(
        "unexposed",
        |_, answer| answer.set("access-control-expose-headers", None),
        &[(WAIT, "send Access-Control-Expose-Headers: Retry-After")],
    );
    says(
        "unsaid",
        |asked, answer| {
            if asked.is_post() {
                answer.become_json(429, "{\"title\":\"Too many requests\"}");
            }
        },
        &[
            (RECEIVED, "answered with 429"),
            (SAME, "429"),
            (USED, "429"),
            (NAMED, "429"),
            (WAIT, "429 came without Retry-After"),
            (LONG, "429"),
            (TEXT, "429"),
        ],
    );
}

#[test]
fn what_is_elsewhere() {
    says(
        "redirect",
        |asked, answer| {
            if asked.is_post() {
                answer.become_json(307, "");
                answer.set("location", Some("https://elsewhere.example/"));
            }
        },
        &[
            (RECEIVED, "307"),
            (SAME, "307"),
            (USED, "307"),
            (NAMED, "307"),
            (HOME, "307 sends elsewhere, and a request is not sent on"),
            (LONG, "307"),
            (TEXT, "307"),
        ],
    );
    says(
        "redirect-beforehand",
        |asked, answer| {
            if !asked.is_post() {
                answer.become_json(301, "");
                answer.set("location", Some("https://elsewhere.example/"));
            }
        },
        &[(SENDS, "OPTIONS was sent elsewhere with 301"), (HOME, "301 sends elsewhere")],
    );
}

#[test]
fn what_comes_too_late() {
    let late: Box<Flaw> = Box::new(|asked, pass| {
        if asked.is_post() {
            std::thread::sleep(Duration::from_millis(1_500));
        }
        pass(&asked)
    });
    let (lines, _) = told("late", late, &["--patience", "1"]);
    let [line] = &lines[..] else { panic!("{lines:#?}") };
    assert!(line.contains("gave no answer within 1 s, after which"), "{line}");
}
