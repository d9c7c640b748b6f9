//! How requests are taken: what could lose one is refused with its place and its fix.

use doc_to_doc::content::asking::REFERENCE;
use doc_to_doc::content::read::problem::Problem;
use doc_to_doc::content::read::{self, Site};
use doc_to_doc::domain::request::Field;

use crate::copy::Change::{self, Drop, Set};
use crate::copy::Copy;

const CONFIG: &str = "config.json";

fn with(changes: &[Change]) -> Result<Site, Vec<Problem>> {
    let copy = Copy::in_english();
    for change in changes {
        copy.change(CONFIG, change);
    }
    read::site(copy.path())
}

fn sound(changes: &[Change]) -> Site {
    with(changes).unwrap_or_else(|problems| panic!("{changes:?}: {problems:#?}"))
}

fn warned(site: &Site, field: &str) -> bool {
    site.warnings.iter().any(|warning| warning.file == "public/config.json" && warning.field == field)
}

const READERS: Change = Set("/request/readers", r#"{ "en": "The director." }"#);

const KEPT: Change = Set("/request/kept", r#"{ "en": "For 30 days." }"#);

const SERVER: Change =
    Set("/request/backend", r#"{ "native": { "endpoint": "https://peers.example.org/v1/requests" } }"#);

#[test]
fn each_mistake_is_told_with_its_place_and_its_fix() {
    #[rustfmt::skip]
    let cases = [
        (Set("/request/fields/0", r#""nmae""#), "request.fields[0]", "`nmae` is no field", "name, channel, reach"),
        (Set("/request/fields/0", r#""reach""#), "request.fields[2]", "stands twice", "keep one"),
        (Set("/request/fields", r#"["channel", "name"]"#), "request.fields", "do not ask how to reach", "add \"reach\""),
        (Set("/request/fields", "[]"), "request.fields", "do not ask how to reach", "add \"reach\""),
        (Set("/request/fields", "7"), "request.fields", "invalid type", "correct it"),
        (Set("/request/feilds", "[]"), "request.feilds", "unknown field", "correct it"),
        (Drop("/request/fields"), "request", "missing field `fields`", "correct it"),
        (Drop("/request/backend"), "request", "missing field `backend`", "correct it"),
        (Drop("/request/consent"), "request", "missing field `consent`", "correct it"),
        (Set("/request/readers", "{}"), "request.readers.en", "says nothing", "every language"),
        (Set("/request/kept", r#"{ "en": "  " }"#), "request.kept.en", "says nothing", "every language"),
        (SERVER, "request.readers", "only the reference server", "who reads a request"),
        (SERVER, "request.kept", "only the reference server", "how long it is kept"),
        (Set("/request/consent/text/en", r#""""#), "request.consent.text.en", "says nothing", "every language"),
        (Set("/request/consent/version", r#""""#), "request.consent.version", "names no version", "2026-11"),
        (Set("/request/consent/version", r#""the newest""#), "request.consent.version", "names no version", "2026-11"),
        (Set("/request/backend", r#""refrence""#), "request.backend", "refrence", "\"reference\""),
        (Set("/request/backend", "null"), "request.backend", "invalid type", "\"request\": null"),
        (Set("/request/backend", "{}"), "request.backend", "", "one server by its kind"),
        (Set("/request/backend", r#"{ "smtp": {} }"#), "request.backend", "unknown variant `smtp`", "by its kind"),
        (Set("/request/backend", r#"{ "native": { "endpiont": "x" } }"#), "request.backend.native.endpiont", "unknown field", "by its kind"),
        (Set("/request/backend", r#"{ "native": { "endpoint": "http://example.org/" } }"#), "request.backend.native.endpoint", "not an https address", "https://"),
        (Set("/request/backend", r#"{ "native": { "endpoint": "http://127.0.0.1:8090/v1/peer-support-requests" } }"#), "request.backend.native.endpoint", "not an https address", "https://"),
        (Set("/request/backend", r#"{ "formspree": { "endpoint": "https://formspree.io/" } }"#), "request.backend.formspree.endpoint", "does not name a form", "https://formspree.io/f/"),
        (Set("/request/backend", r#"{ "urlencoded": { "endpoint": "https://example.org/x" } }"#), "request.backend.urlencoded.received", "is missing", "\"key\""),
    ];
    for (change, field, what, fix) in cases {
        let problems = with(std::slice::from_ref(&change)).err().unwrap_or_else(|| panic!("{change:?} passes"));
        let told = problems.iter().any(|problem| {
            (problem.file.as_str(), problem.field.as_str()) == ("public/config.json", field)
                && problem.what.contains(what)
                && problem.fix.contains(fix)
        });
        assert!(told, "{change:?}: {problems:#?}");
    }
}

#[test]
fn one_run_tells_all_of_them() {
    let changes = [
        Set("/request/fields", r#"["message", "message"]"#),
        Set("/request/readers", "{}"),
        Set("/request/consent/version", r#""?""#),
        Set("/request/backend", r#"{ "basin": { "endpoint": "x" } }"#),
    ];
    let problems = with(&changes).err().unwrap();
    let fields: Vec<&str> = problems.iter().map(|problem| problem.field.as_str()).collect();
    for field in ["fields[1]", "fields", "readers.en", "consent.version", "backend.basin.endpoint"] {
        assert!(fields.contains(&["request.", field].concat().as_str()), "{field}: {fields:?}");
    }
}

#[test]
fn what_ships_sends_to_this_machine_and_says_so() {
    let site = sound(&[]);
    let asking = site.book.programme.asking().unwrap();
    assert_eq!((asking.backend.endpoint().as_str(), asking.origin()), (REFERENCE, "http://127.0.0.1:8090"));
    assert!(asking.is_on_this_machine() && warned(&site, "request.backend"), "{:#?}", site.warnings);
    assert_eq!(asking.fields, Field::ALL);
}

#[test]
fn a_server_of_ones_own_needs_no_warning_and_is_the_only_address() {
    for (endpoint, origin) in [
        ("https://peers.example.org/v1/requests", "https://peers.example.org"),
        ("https://peers.example.org", "https://peers.example.org"),
        ("https://peers.example.org?a=https://b.example.org/", "https://peers.example.org"),
    ] {
        let settings: &'static str = format!(r#"{{ "native": {{ "endpoint": "{endpoint}" }} }}"#).leak();
        let site = sound(&[Set("/request/backend", settings), READERS, KEPT]);
        let asking = site.book.programme.asking().unwrap();
        assert_eq!(asking.origin(), origin);
        assert!(!asking.is_on_this_machine() && !warned(&site, "request.backend"), "{:#?}", site.warnings);
    }
}

#[test]
fn the_form_keeps_its_own_order_and_who_is_only_called_is_said() {
    let site = sound(&[Set("/request/fields", r#"["message", "reach", "name"]"#)]);
    let asking = site.book.programme.asking().unwrap();
    assert_eq!(asking.fields, [Field::Name, Field::Reach, Field::Message]);
    assert!(warned(&site, "request.fields"), "{:#?}", site.warnings);
    assert!(!warned(&sound(&[]), "request.fields"));
}

#[test]
fn what_a_server_brings_to_know_is_told() {
    let netlify = r#"{ "netlify": { "endpoint": "https://example.org/", "extra": { "form-name": "peers" } } }"#;
    assert!(warned(&sound(&[Set("/request/backend", netlify), READERS, KEPT]), "request.backend.netlify.proven"));
}

#[test]
fn without_the_section_the_telephone_is_the_only_way() {
    for change in [Set("/request", "null"), Drop("/request")] {
        assert_eq!(sound(&[change]).book.programme.asking, None);
    }
}

#[test]
fn only_what_the_public_may_rely_on_is_published() {
    let limits = || Set("/confidence/limits", r#"{ "en": "Where a life is in danger." }"#);
    let address = || Set("/address", r#""https://support.example.org""#);
    for (changes, expected) in [
        (vec![], vec!["confidence.limits", "address", "request.backend"]),
        (vec![limits()], vec!["address", "request.backend"]),
        (vec![address(), SERVER, READERS, KEPT], vec!["confidence.limits"]),
        (vec![limits(), SERVER, READERS, KEPT], vec!["address"]),
        (vec![limits(), address(), SERVER, READERS, KEPT], vec![]),
        (vec![limits(), address(), Set("/request", "null")], vec![]),
    ] {
        let problems = read::before_publishing(&sound(&changes));
        let fields: Vec<&str> = problems.iter().map(|problem| problem.field.as_str()).collect();
        assert_eq!(fields, expected, "{changes:?}");
        assert!(problems.iter().all(|problem| !problem.fix.is_empty()));
    }
}
