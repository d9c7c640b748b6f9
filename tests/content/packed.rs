//! What reads packed content, held against postcard, which writes it: each takes what the other takes, for the same value.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::path::Path;

use doc_to_doc::backend::settings::Backend;
use doc_to_doc::content::asking::{Asking, Folded};
use doc_to_doc::content::book::{Book, BookError};
use doc_to_doc::content::library::Library;
use doc_to_doc::content::{packed, read};
use doc_to_doc::domain::request::Field;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use serde::{Deserialize, Serialize};

/// Every kind of value that the content is made of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Every {
    numbers: (u8, u16, u32, i16, i32),
    flag: bool,
    text: String,
    list: Vec<u16>,
    perhaps: Option<i32>,
    pairs: Vec<(String, Wrapped)>,
    kinds: Vec<Kind>,
    named: BTreeMap<String, i64>,
    large: u64,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Wrapped(Vec<u8>);

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
enum Kind {
    Bare,
    Number(i16),
    Both(u16, String),
    Named { flag: bool, text: Option<String> },
}

/// What postcard makes of all the bytes, and what the page does.
fn both<'a, T: Deserialize<'a>>(bytes: &'a [u8]) -> (Option<T>, Option<T>) {
    let theirs = postcard::take_from_bytes(bytes).ok().filter(|(_, rest)| rest.is_empty());
    (theirs.map(|(value, _)| value), packed::whole(bytes).ok())
}

fn agree<'a, T: Debug + PartialEq + Deserialize<'a>>(bytes: &'a [u8]) -> bool {
    let (theirs, ours) = both::<T>(bytes);
    assert_eq!(ours, theirs, "{bytes:?}");
    ours.is_some()
}

fn kind() -> impl Strategy<Value = Kind> {
    prop_oneof![
        Just(Kind::Bare),
        any::<i16>().prop_map(Kind::Number),
        any::<(u16, String)>().prop_map(|(number, text)| Kind::Both(number, text)),
        any::<(bool, Option<String>)>().prop_map(|(flag, text)| Kind::Named { flag, text }),
    ]
}

fn every() -> impl Strategy<Value = Every> {
    let plain = any::<((u8, u16, u32, i16, i32), bool, String, Vec<u16>, Option<i32>)>();
    let pairs = prop::collection::vec(any::<(String, Vec<u8>)>(), 0..4);
    let named = prop::collection::btree_map(any::<String>(), any::<i64>(), 0..4);
    (plain, pairs, prop::collection::vec(kind(), 0..4), named, any::<u64>()).prop_map(
        |((numbers, flag, text, list, perhaps), pairs, kinds, named, large)| {
            let pairs = pairs.into_iter().map(|(name, bytes)| (name, Wrapped(bytes))).collect();
            Every { numbers, flag, text, list, perhaps, pairs, kinds, named, large }
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 4_000, rng_seed: RngSeed::Fixed(988), failure_persistence: None, ..ProptestConfig::default()
    })]

    #[test]
    fn every_value_comes_back_and_no_beginning_of_it_does(value in every(), cut in any::<prop::sample::Index>()) {
        let bytes = postcard::to_allocvec(&value).unwrap();
        prop_assert_eq!(packed::whole::<Every>(&bytes), Ok(value));
        prop_assert_eq!(packed::whole::<Every>(&bytes[..cut.index(bytes.len())]), Err(packed::Damaged));
    }

    #[test]
    fn altered_bytes_are_to_both_the_same(
        value in every(), at in any::<prop::sample::Index>(), by in 1..=u8::MAX, more in any::<Vec<u8>>(),
    ) {
        let mut bytes = postcard::to_allocvec(&value).unwrap();
        let position = at.index(bytes.len());
        bytes[position] ^= by;
        agree::<Every>(&bytes);
        bytes.splice(position..position, more);
        agree::<Every>(&bytes);
    }

    #[test]
    fn any_bytes_are_to_both_the_same(bytes in prop::collection::vec(any::<u8>(), 0..24)) {
        agree::<(bool, i16, Option<u32>)>(&bytes);
        agree::<(u16, i32)>(&bytes);
        agree::<Vec<Kind>>(&bytes);
        agree::<Vec<&str>>(&bytes);
        agree::<&[u8]>(&bytes);
    }
}

#[test]
fn numbers_end_where_their_kind_does() {
    for (bytes, [short, long]) in [
        (&[0xff, 0xff, 0x03][..], [true, true]),
        (&[0xff, 0xff, 0x04], [false, true]),
        // One byte more than the kind ever takes, though it adds nothing.
        (&[0x80, 0x80, 0x80, 0x00], [false, true]),
        (&[0xff, 0xff, 0xff, 0xff, 0x0f], [false, true]),
        (&[0xff, 0xff, 0xff, 0xff, 0x1f], [false, false]),
        (&[0x80, 0x80, 0x80, 0x80, 0x80, 0x00], [false, false]),
    ] {
        assert_eq!([agree::<u16>(bytes), agree::<u32>(bytes)], [short, long], "{bytes:?}");
        assert_eq!([agree::<i16>(bytes), agree::<i32>(bytes)], [short, long], "{bytes:?}");
    }
}

/// Every kind of server, with everything that may be said of one.
#[test]
fn each_server_is_read_as_it_was_written() {
    let native = r#""endpoint": "https://forms.example.org/1", "simple": true"#;
    let form = r#""endpoint": "https://forms.example.org/1", "fields": { "reach": "phone" }, "honeypot": "url",
        "extra": { "form-name": "ask", "key": "1" }, "proven": true, "received": { "key": "ok", "value": "true" }"#;
    let forms = [
        "contact-form-7",
        "gravity-forms",
        "formspree",
        "hubspot",
        "basin",
        "web3forms",
        "netlify",
        "power-automate",
        "urlencoded",
    ];
    for (kind, told) in [("native", native)].into_iter().chain(forms.map(|kind| (kind, form))) {
        let backend: Backend = serde_json::from_str(&format!(r#"{{ "{kind}": {{ {told} }} }}"#)).unwrap();
        let asking = Asking {
            backend,
            fields: Field::ALL.to_vec(),
            readers: Some("The director.".into()),
            kept: Some("A year.".into()),
            consent: "I agree.".into(),
            consent_version: "2026-11".into(),
        };
        assert_eq!(Folded::of(&asking).unfolded(), Some(&asking), "{kind}");
    }
}

#[test]
fn what_the_page_cannot_read_is_not_written() {
    let (whole, broken) = (packed::pack(&7_i64), packed::pack(&0.5_f32));
    assert_eq!(whole.unwrap(), postcard::to_allocvec(&7_i64).unwrap());
    let error = broken.unwrap_err();
    assert!(matches!(error, BookError::Unread) && error.to_string().contains("values.rs"), "{error}");
}

#[test]
fn what_ships_is_read_as_postcard_reads_it() {
    let site = read::site(Path::new("public")).unwrap_or_else(|problems| panic!("{problems:#?}"));
    for edition in site.editions() {
        assert!(agree::<Book>(&edition.book.pack().unwrap()), "{}", edition.book.locale);
        assert!(agree::<Library>(&edition.library.pack().unwrap()), "{}", edition.book.locale);
    }
}
