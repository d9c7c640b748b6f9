//! What reads an answer, and what is kept of it.

use doc_to_doc::backend::json::read::{DEEPEST, Json, MOST};
use doc_to_doc::backend::json::write::Object;
use doc_to_doc::backend::outcome::Reference;
use doc_to_doc::backend::pause::asked;
use doc_to_doc::backend::request_id::RequestId;
use doc_to_doc::backend::wire::{LONGEST, urlencoded};
use doc_to_doc::backend::words::{WORDS, plain};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use serde_json::{Value, json};

use crate::answers::NOON;

#[test]
fn answers_are_read_within_limits() {
    let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    let long = |length: usize| format!("\"{}\"", "a".repeat(length - 2));
    let wide = |members: usize| {
        format!("{{{}}}", (0..members).map(|number| format!("\"{number}\":0")).collect::<Vec<_>>().join(","))
    };
    for (body, readable) in [
        (nested(DEEPEST), true),
        (nested(DEEPEST + 1), false),
        (nested(30_000), false),
        ("{\"a\":".repeat(30_000 / 5), false),
        (long(LONGEST), true),
        (long(LONGEST + 1), false),
        (wide(MOST), true),
        (wide(MOST + 1), false),
        ("\u{feff}{}".to_owned(), true),
        ("\u{feff}\u{feff}{}".to_owned(), false),
        ("{\"a\":1,\"a\":1}".to_owned(), false),
        ("{\"a\":1,\"\\u0061\":1}".to_owned(), false),
        ("{\"a\":1,\"b\":{\"a\":1}}".to_owned(), true),
        ("{}{}".to_owned(), false),
        ("{},".to_owned(), false),
        ("{'a':1}".to_owned(), false),
        ("{\"a\":NaN}".to_owned(), false),
        ("{\"a\":1e400}".to_owned(), false),
        ("\"\\ud800\"".to_owned(), false),
        (" \n{} \n".to_owned(), true),
        (String::new(), false),
    ] {
        assert_eq!(Json::read(body.as_bytes()).is_some(), readable, "{}", body.chars().take(40).collect::<String>());
    }
    // Another charset is no UTF-8.
    for body in [&b"{\"a\":\"\xe9\"}"[..], b"{\0\"\0a\0\"\0", b"\xff\xfe{\0}\0", b"\xfe\xff\0{\0}"] {
        assert_eq!(Json::read(body), None);
    }
}

#[test]
fn words_are_plain_and_short() {
    for (words, expected) in [
        ("must be a phone number", "must be a phone number"),
        ("  two\n lines\t here ", "two lines here"),
        ("must be < 100 characters", "must be < 100 characters"),
        ("this & that; and more", "this & that; and more"),
        ("a<b>c", ""),
        ("<script>alert(1)</script>", ""),
        ("</p>", ""),
        ("<!-- x -->", ""),
        ("<?php", ""),
        ("don&#8217;t", ""),
        ("&lt;b&gt;", ""),
        ("a\u{202e}b", ""),
        ("a\0b", ""),
        ("a\u{1b}[1m", ""),
        ("", ""),
    ] {
        assert_eq!(plain(words), expected, "{words:?}");
    }
    assert_eq!(plain(&"字".repeat(300)).chars().count(), WORDS);
    assert_eq!(plain(&format!("{} b", "a".repeat(WORDS))), "a".repeat(WORDS));
    assert_eq!(plain(&format!("{} b", "a".repeat(WORDS - 1))), "a".repeat(WORDS - 1));
}

#[test]
fn a_pause_is_seconds_or_a_date() {
    for (header, expected) in [
        ("0", Some(0)),
        ("30", Some(30)),
        (" 30 ", Some(30)),
        ("86401", Some(86_400)),
        ("18446744073709551616", Some(86_400)),
        ("-1", None),
        ("1.5", None),
        ("", None),
        ("soon", None),
        ("٣", None),
        ("Sun, 22 Nov 2026 12:00:30 GMT", Some(30)),
        ("Sun, 22 Nov 2026 11:59:30 GMT", Some(0)),
        ("Thu, 01 Jan 1970 00:00:00 GMT", Some(0)),
        ("Fri, 31 Dec 9999 23:59:59 GMT", Some(86_400)),
        ("Sun, 22 Nov 2026 12:00:60 GMT", Some(59)),
        ("Sun, 31 Feb 2026 12:00:00 GMT", None),
        ("Sun, 22 Nov 2026 25:00:00 GMT", None),
        ("Sun, 22 Nov 2026 12:00:30", None),
        ("Sun, 22 Nov 2026 12:00:30 PST", None),
        ("Sun, 22 Nov 2026 12:00:30:00 GMT", None),
        ("Sun, 2 Nov 2026 12:00:30 GMT", None),
        ("Sunday, 22-Nov-26 12:00:30 GMT", None),
        ("Sun Nov 22 12:00:30 2026", None),
    ] {
        assert_eq!(asked(header, NOON), expected, "{header}");
    }
    assert_eq!(asked("Sun, 22 Nov 2026 12:00:30 GMT", i64::MIN), Some(86_400));
    assert_eq!(asked("Sun, 22 Nov 2026 12:00:30 GMT", i64::MAX), Some(0));
}

#[test]
fn names_that_are_shown_or_compared_are_what_they_say() {
    for (text, fits) in [
        ("K7Q2-9FXM", true),
        ("ABCD", true),
        ("ABC", false),
        ("A23456789012345678901234", true),
        ("A234567890123456789012345", false),
        ("abcd", false),
        ("AB CD", false),
        ("ABCÉ", false),
        ("", false),
    ] {
        assert_eq!(Reference::read(text).is_some(), fits, "{text}");
    }
    for (text, fits) in [
        ("8e03978e-40d5-43e8-bc93-6894a57f9324", true),
        ("8E03978E-40D5-43E8-BC93-6894A57F9324", false),
        ("8e03978e-40d5-13e8-bc93-6894a57f9324", false),
        ("8e03978e-40d5-43e8-7c93-6894a57f9324", false),
        ("8e03978e40d543e8bc936894a57f9324", false),
        ("8e03978e-40d5-43e8-bc93-6894a57f932", false),
        ("8e03978e-40d5-43e8-bc93-6894a57f9324\n", false),
        ("", false),
    ] {
        assert_eq!(RequestId::read(text).is_some(), fits, "{text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 500,
        rng_seed: RngSeed::Fixed(20_261_122),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn random_bytes_make_a_name_that_reads_back(random in any::<[u8; 16]>()) {
        let id = RequestId::of(random);
        prop_assert_eq!(RequestId::read(id.as_str()), Some(id.clone()));
    }

    #[test]
    fn what_is_written_is_read_back(texts in proptest::collection::vec(any::<String>(), 4)) {
        let json = Object::new().text(&texts[0], &texts[1]).maybe("-", None).raw("+", "[1]").end();
        let read: Value = serde_json::from_str(&json).unwrap();
        prop_assert_eq!(&read, &json!({ texts[0].clone(): texts[1].clone(), "-": null, "+": [1] }));
        let pairs: Vec<(String, String)> = texts.chunks(2).map(|pair| (pair[0].clone(), pair[1].clone())).collect();
        let form = urlencoded(&pairs);
        prop_assert!(form.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"*-._+%&=".contains(&byte)));
        prop_assert_eq!(decoded(&form), pairs);
    }

    #[test]
    fn any_bytes_are_read_or_not(body in any::<Vec<u8>>(), header in any::<String>(), now in any::<i64>()) {
        let read = Json::read(&body).is_some();
        prop_assert!(!read || serde_json::from_slice::<Value>(&body).is_ok() || body.starts_with(b"\xef\xbb\xbf"));
        prop_assert!(asked(&header, now).is_none_or(|seconds| seconds <= 86_400));
        prop_assert!(plain(&header).chars().count() <= WORDS);
    }
}

fn decoded(form: &str) -> Vec<(String, String)> {
    let text = |coded: &str| {
        let mut bytes = Vec::new();
        let mut rest = coded.bytes();
        while let Some(byte) = rest.next() {
            bytes.push(match byte {
                b'+' => b' ',
                b'%' => {
                    let hex = [rest.next().unwrap(), rest.next().unwrap()];
                    u8::from_str_radix(std::str::from_utf8(&hex).unwrap(), 16).unwrap()
                }
                byte => byte,
            });
        }
        String::from_utf8(bytes).unwrap()
    };
    let pair = |pair: &str| pair.split_once('=').map(|(name, value)| (text(name), text(value))).unwrap();
    form.split('&').map(pair).collect()
}
