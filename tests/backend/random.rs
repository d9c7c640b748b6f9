//! A hundred thousand spoilt answers for every server: never a crash, and "received" only where the
//! server's own words for it, said here once more and otherwise, are there.

use std::sync::atomic::{AtomicUsize, Ordering};

use doc_to_doc::backend::outcome::Outcome;
use doc_to_doc::backend::settings::Backend;
use doc_to_doc::backend::wire::{Answer, Attempt};
use doc_to_doc::backend::words::WORDS;
use serde_json::Value;

use crate::answers::{NOON, fixtures};
use crate::dice::Dice;
use crate::servers::servers;

/// Answers for each server.
const ANSWERS: usize = 100_000;

/// Threads that share the servers among them.
const HANDS: usize = 2;

/// Statuses, those of which something is made among them.
const STATUSES: [u16; 24] = [
    200, 200, 200, 200, 200, 201, 202, 202, 204, 206, 299, 302, 400, 401, 403, 404, 408, 409, 422, 429, 500, 503, 504,
    599,
];

/// Pieces that mean something to somebody.
const PIECES: [&str; 40] = [
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    "\"",
    "\\",
    "\\u0000",
    "\\ud800",
    "null",
    "true",
    "false",
    "1e999",
    "-0",
    "0",
    "3",
    "\"status\":\"received\"",
    "\"status\":\"mail_sent\"",
    "\"status\":\"accepted\"",
    "\"status\":\"error\"",
    "\"is_valid\":true",
    "\"is_valid\":false",
    "\"page_number\":0",
    "\"page_number\":2",
    "\"next\":\"/thanks\"",
    "\"error\":\"x\"",
    "\"errors\":[]",
    "\"success\":true",
    "\"success\":false",
    "\"inlineMessage\":\"x\"",
    "\"redirectUri\":\"x\"",
    "\"state\":\"stored\"",
    "\"reference\":\"AB-12\"",
    "\"reference\":\"ab\"",
    "\u{feff}",
    "<b>",
    "&#60;",
    "\u{202e}",
    "字",
];

#[test]
fn nothing_is_received_that_was_not_said_to_be() {
    let servers = servers();
    let bodies: Vec<Vec<u8>> = fixtures().into_iter().map(|fixture| fixture.body.into_bytes()).collect();
    let next = AtomicUsize::new(0);
    let work = || {
        while let Some((name, server)) = servers.get(next.fetch_add(1, Ordering::Relaxed)) {
            let own: Vec<Vec<u8>> = fixtures()
                .into_iter()
                .filter(|fixture| fixture.server == *name)
                .map(|fixture| fixture.body.into_bytes())
                .collect();
            let received = spoil(name, server, &own, &bodies);
            // Were nothing received, nothing would have been shown.
            assert!((*name == "netlify-unproven" && received == 0) || received > 1_000, "{name}: {received}");
        }
    };
    std::thread::scope(|scope| {
        let hands: Vec<_> = (0..HANDS).map(|_| scope.spawn(work)).collect();
        for hand in hands {
            hand.join().unwrap();
        }
    });
}

/// Shows a server's reader spoilt answers; returns how many it held to be received.
fn spoil(name: &str, server: &Backend, own: &[Vec<u8>], all: &[Vec<u8>]) -> usize {
    let mut dice = Dice(name.bytes().map(u64::from).sum());
    let mut received = 0;
    for round in 0..ANSWERS {
        let bodies = if dice.below(8) == 0 { all } else { own };
        let mut body = bodies[dice.below(bodies.len())].clone();
        for _ in 0..dice.below(4) {
            spoil_once(&mut body, all, &mut dice);
        }
        let status = STATUSES[dice.below(STATUSES.len())];
        let retry_after =
            [None, Some("30"), Some("-1"), Some("9e9"), Some("Sun, 22 Nov 2026 12:00:09 GMT")][dice.below(5)];
        let answer = Answer { status, retry_after, now: NOON, body: &body };
        let outcome = server.outcome(&Attempt::Answered(answer));
        let shown = || format!("{name} {round}: {status} {}", String::from_utf8_lossy(&body));
        match outcome {
            Outcome::Received { reference } => {
                received += 1;
                assert!(said_received(name, status, &body), "{}", shown());
                if let Some(reference) = reference {
                    assert!(["native", "power-automate"].contains(&name), "{}", shown());
                    assert!((4..=24).contains(&reference.as_str().len()), "{}", shown());
                }
            }
            Outcome::Invalid { fields } => {
                assert!(!fields.is_empty() && (200..500).contains(&status), "{}", shown());
                for found in fields {
                    assert!(found.words.chars().count() <= WORDS && !found.words.contains("<b>"), "{}", shown());
                    assert!(!found.words.contains(['\n', '\0', '\u{202e}']), "{}", shown());
                }
            }
            Outcome::RateLimited { after } => assert!(status == 429 && after <= 86_400, "{}", shown()),
            Outcome::Refused => assert!((200..500).contains(&status), "{}", shown()),
            Outcome::Unconfirmed { .. } => assert!(!said_received(name, status, &body), "{}", shown()),
            Outcome::Offline => panic!("{}", shown()),
        }
    }
    received
}

fn spoil_once(body: &mut Vec<u8>, all: &[Vec<u8>], dice: &mut Dice) {
    let at = dice.below(body.len() + 1);
    match dice.below(6) {
        0 => body.truncate(at),
        1 if at < body.len() => body[at] = u8::try_from(dice.below(256)).unwrap(),
        2 => drop(body.splice(at..at, PIECES[dice.below(PIECES.len())].bytes())),
        3 => {
            let end = (at + dice.below(12)).min(body.len());
            drop(body.drain(at..end));
        }
        4 => {
            // Another member at the front of an object: as often as not one that is there already.
            let piece = format!("{{{},", PIECES[17 + dice.below(18)]);
            if body.first() == Some(&b'{') {
                drop(body.splice(0..1, piece.bytes()));
            }
        }
        _ => {
            let other = &all[dice.below(all.len())];
            body.truncate(at);
            body.extend_from_slice(&other[dice.below(other.len() + 1)..]);
        }
    }
}

/// How each server says "received", told from its documentation and without the code that reads it.
fn said_received(name: &str, status: u16, body: &[u8]) -> bool {
    let text = std::str::from_utf8(body).unwrap_or("?");
    let json: Value = serde_json::from_str(text.strip_prefix('\u{feff}').unwrap_or(text)).unwrap_or(Value::Null);
    if name != "netlify" && json.is_object() && (is_ambiguous(text) || depth(&json) > 16) {
        return false;
    }
    let fine = (200..=299).contains(&status);
    let has = |key: &str| json.get(key).is_some();
    let is_text = |key: &str| json.get(key).is_some_and(Value::is_string);
    match name {
        "native" => match status {
            200 | 201 => json["status"] == "received",
            202 => body.is_empty() || json["status"] == "accepted",
            204 => body.is_empty(),
            _ => false,
        },
        "contact-form-7" => status == 200 && json["status"] == "mail_sent",
        "gravity-forms" => fine && json["is_valid"] == true && (!has("page_number") || json["page_number"] == 0),
        "formspree" => fine && !has("error") && !has("errors") && is_text("next"),
        "hubspot" => {
            let thanked = is_text("inlineMessage") || is_text("redirectUri");
            status == 200 && thanked && !has("errors") && json["status"] != "error"
        }
        "basin" => {
            let no_success = has("success") && json["success"] != true;
            status == 200 && json.is_object() && !has("error") && !has("errors") && !no_success
        }
        "web3forms" => status == 200 && json["success"] == true,
        "netlify" => fine,
        "power-automate" => match status {
            202 => body.is_empty(),
            200 | 201 => json["status"] == "received",
            _ => false,
        },
        "urlencoded" => fine && json["state"] == "stored",
        _ => false,
    }
}

/// Whether an object names something twice: then a value read and written again is a name short.
fn is_ambiguous(text: &str) -> bool {
    let colons = |text: &str| {
        let mut inside = false;
        let mut escaped = false;
        let mut count = 0;
        for sign in text.chars() {
            match sign {
                _ if escaped => escaped = false,
                '\\' => escaped = inside,
                '"' => inside = !inside,
                ':' if !inside => count += 1,
                _ => {}
            }
        }
        count
    };
    let read: Value = serde_json::from_str(text.trim_start_matches('\u{feff}')).unwrap_or(Value::Null);
    colons(text) != colons(&read.to_string())
}

fn depth(value: &Value) -> usize {
    match value {
        Value::Array(list) => 1 + list.iter().map(depth).max().unwrap_or(0),
        Value::Object(map) => 1 + map.values().map(depth).max().unwrap_or(0),
        _ => 0,
    }
}
