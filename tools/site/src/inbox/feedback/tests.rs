//! The two answers, sent as a form sends them.

use super::*;
use crate::inbox::{
    store::Count,
    tests::{Answer, PAGE, Server, server_with},
};
use doc_to_doc::backend::contract::feedback::PATH;

const FORM: (&str, &str) = ("Content-Type", "application/x-www-form-urlencoded");
const NOBODY: (&str, &str) = ("Origin", "null");
const SOUND: &str = "schema=peer-support-feedback%2F1&called=in-time&helped=somewhat&website=";

fn send(server: &Server, body: &str) -> Answer {
    server.ask("POST", PATH, &[FORM, NOBODY], body.as_bytes())
}

fn counts(server: &Server) -> Vec<Count> {
    unlocked(&server.inbox.store).counts().unwrap()
}

fn numbers(server: &Server) -> Vec<u32> {
    counts(server).iter().map(|count| count.number).collect()
}

/// Every answer is a page for a person, which no script of another page can read and nobody keeps.
fn is_page(answer: &Answer) {
    for (name, value) in [
        ("content-type", "text/html; charset=utf-8"),
        ("content-security-policy", "default-src 'none'; base-uri 'none'; form-action 'none'"),
        ("cache-control", "no-store"),
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "no-referrer"),
    ] {
        assert_eq!(answer.headers[name], value, "{}", answer.status);
    }
    for name in ["access-control-allow-origin", "set-cookie"] {
        assert!(!answer.headers.contains_key(name), "{name}");
    }
    assert!(answer.body.starts_with("<!doctype html>\n<html lang=\"en\">"), "{}", answer.body);
    assert!(!answer.body.contains("TITLE") && !answer.body.contains("WORDS"), "{}", answer.body);
}

#[test]
fn two_answers_are_counted_and_thanked_for() {
    let server = server_with("counted", 100, None);
    let answer = send(&server, SOUND);
    is_page(&answer);
    assert_eq!(answer.status, 200);
    assert!(answer.body.contains("<h1>Thank you</h1>\n<p>It has been counted.</p>"), "{}", answer.body);
    // From a page that has an origin, and from a program that has none.
    assert_eq!(server.ask("POST", PATH, &[FORM, ("Origin", PAGE)], SOUND.as_bytes()).status, 200);
    assert_eq!(server.ask("POST", PATH, &[FORM], SOUND.as_bytes()).status, 200);
    let [count] = &counts(&server)[..] else { panic!("{:?}", counts(&server)) };
    assert_eq!((count.called.as_str(), count.helped.as_str(), count.number), ("in-time", "somewhat", 3));
    assert_eq!(send(&server, "schema=peer-support-feedback/1&helped=no").status, 200);
    assert_eq!(send(&server, "schema=peer-support-feedback/1&helped=no&called=").status, 200);
    assert_eq!(numbers(&server), [3, 2]);
}

#[test]
fn whoever_is_thanked_elsewhere_is_sent_there() {
    let address = "https://support.example.org/feedback/thanks.html";
    let server = server_with("thanks", 100, Some(address.parse().unwrap()));
    let answer = send(&server, SOUND);
    assert_eq!((answer.status, &answer.headers["location"]), (303, &HeaderValue::from_static(address)));
    is_page(&answer);
    // What is refused stays here, where it is said why.
    let refused = send(&server, "schema=peer-support-feedback/1");
    assert_eq!((refused.status, refused.headers.contains_key("location")), (422, false));
    assert_eq!(numbers(&server), [1]);
}

#[test]
fn what_is_not_counted_says_why_and_that_nothing_was_kept() {
    let server = server_with("uncounted", 1_000, None);
    let long = format!("{SOUND}{}", "x".repeat(LONGEST));
    let page = ("Origin", PAGE);
    for (status, words, headers, body) in [
        (403, "may not send here", vec![FORM, ("Origin", "https://elsewhere.example")], SOUND),
        (403, "may not send here", vec![FORM, NOBODY, ("Origin", "https://elsewhere.example")], SOUND),
        (413, "longer than", vec![FORM, NOBODY], &long),
        (415, "not a plain form", vec![("Content-Type", "application/json"), page], "{}"),
        (415, "not a plain form", vec![page], SOUND),
        (422, "Neither question", vec![FORM, NOBODY], "schema=peer-support-feedback/1"),
        (422, "another version", vec![FORM, NOBODY], "called=late"),
        (422, "none of those", vec![FORM, NOBODY], "schema=peer-support-feedback/1&called=<script>"),
        (422, "nobody asked for", vec![FORM, NOBODY], "schema=peer-support-feedback/1&called=late&name=Sam"),
        (422, "must stay empty", vec![FORM, NOBODY], "schema=peer-support-feedback/1&called=late&website=a"),
    ] {
        let answer = server.ask("POST", PATH, &headers, body.as_bytes());
        assert_eq!(answer.status, status, "{body}");
        is_page(&answer);
        for words in [words, "Nothing was kept.", "You can go back"] {
            assert!(answer.body.contains(words), "{words}: {}", answer.body);
        }
        // Nothing that was sent comes back.
        assert!(!answer.body.contains("script") && !answer.body.contains("Sam"), "{}", answer.body);
    }
    for method in ["GET", "HEAD", "PUT", "DELETE", "OPTIONS"] {
        let answer = server.ask(method, PATH, &[NOBODY], b"");
        assert_eq!((answer.status, &answer.headers["allow"]), (405, &HeaderValue::from_static("POST")), "{method}");
    }
    assert_eq!(numbers(&server), [0; 0]);
}

#[test]
fn to_the_last_byte_that_is_let_in_a_form_is_read() {
    let server = server_with("last", 100, None);
    // A field that is not ours, so long that the whole is just not too long, is still refused for what it is.
    let just = format!("{SOUND}&a={}", "x".repeat(LONGEST - SOUND.len() - 3));
    assert_eq!(just.len(), LONGEST);
    assert!(send(&server, &just).body.contains("nobody asked for"));
    assert_eq!(send(&server, &format!("{just}x")).status, 413);
}

#[test]
fn requests_and_answers_share_one_limit() {
    let server = server_with("limit", 2, None);
    assert_eq!(send(&server, SOUND).status, 200);
    assert_eq!(send(&server, "called=late").status, 422);
    let answer = send(&server, SOUND);
    is_page(&answer);
    let seconds: u32 = answer.headers["retry-after"].to_str().unwrap().parse().unwrap();
    assert_eq!((answer.status, (290..=301).contains(&seconds)), (429, true), "{seconds}");
    assert_eq!(numbers(&server), [1]);
    let json = server.ask("POST", doc_to_doc::backend::contract::openapi::PATH, &[("Origin", PAGE)], b"{}");
    assert_eq!(json.status, 429);
}
