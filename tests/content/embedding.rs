//! Where the site stands and who may show it in a frame: whole origins by name, and never its own.

use doc_to_doc::content::embedding::Embedding;
use doc_to_doc::content::read::problem::{Problem, Severity};
use doc_to_doc::content::read::{self, Site};
use serde_json::{Value, json};

use crate::copy::Change::{Drop, Set};
use crate::copy::Copy;

const CONFIG: &str = "config.json";
const OWN: &str = "https://support.example.org";

fn with(address: &Value, embedding: &Value) -> Result<Site, Vec<Problem>> {
    let copy = Copy::of_public();
    let path = copy.path().join(CONFIG);
    let mut config: Value = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
    config["address"] = address.clone();
    config["embedding"] = embedding.clone();
    std::fs::write(path, config.to_string()).unwrap();
    read::site(copy.path())
}

fn sound(address: &Value, embedding: &Value) -> Site {
    with(address, embedding).unwrap_or_else(|problems| panic!("{address} {embedding}: {problems:#?}"))
}

fn asks_for_an_address(problems: &[Problem]) -> bool {
    problems.iter().any(|problem| problem.field == "address" && problem.file == "public/config.json")
}

#[test]
fn it_ships_unknown_and_closed() {
    for change in [Set("/address", "null"), Drop("/address"), Set("/embedding", "[]"), Drop("/embedding")] {
        let copy = Copy::of_public();
        copy.change(CONFIG, &change);
        let site = read::site(copy.path()).unwrap_or_else(|problems| panic!("{change:?}: {problems:#?}"));
        assert_eq!(site.embedding, Embedding::default(), "{change:?}");
        assert_eq!(site.embedding.told(), None);
        assert!(!asks_for_an_address(&site.warnings));
    }
}

#[test]
fn whole_origins_are_taken_as_they_are() {
    let origins = ["https://www.example.org", "https://example.org", "https://a-b.xn--bcher-kva.example:8443"];
    let site = sound(&json!(OWN), &json!(origins));
    assert_eq!(site.embedding.address.unwrap(), *OWN);
    assert_eq!(site.embedding.told().unwrap(), origins.join(" "));
    assert!(!asks_for_an_address(&site.warnings));
}

#[test]
fn what_the_programs_load_is_the_same_with_it_and_without() {
    let packed = |site: Site| (site.book.pack().unwrap(), site.book.of_the_form().pack().unwrap());
    let with = packed(sound(&json!(OWN), &json!(["https://www.example.org"])));
    assert_eq!(with, packed(sound(&json!(null), &json!([]))));
}

#[test]
fn without_an_address_nothing_is_published_and_frames_are_warned_of() {
    let site = sound(&json!(null), &json!(["https://www.example.org"]));
    assert!(asks_for_an_address(&site.warnings), "{:#?}", site.warnings);
    assert!(site.warnings.iter().all(|warning| warning.severity == Severity::Warning));
    assert!(asks_for_an_address(&read::before_publishing(&site)));
    assert!(!asks_for_an_address(&read::before_publishing(&sound(&json!(OWN), &json!([])))));
}

#[test]
fn whatever_is_no_whole_origin_of_somebody_else_is_refused_with_its_place_and_its_fix() {
    for (origin, what, fix) in [
        ("http://www.example.org", "is not an https origin", "https:// in front"),
        ("www.example.org", "is not an https origin", "https:// in front"),
        ("//www.example.org", "is not an https origin", "https:// in front"),
        ("HTTPS://www.example.org", "is not an https origin", "https:// in front"),
        ("javascript:alert(1)", "is not an https origin", "https:// in front"),
        ("null", "is not an https origin", "https:// in front"),
        ("'self'", "is not an https origin", "https:// in front"),
        ("*", "is not an https origin", "https:// in front"),
        ("", "is not an https origin", "https:// in front"),
        (" https://www.example.org", "is not an https origin", "https:// in front"),
        ("https://*.example.org", "nobody has named", "whole name"),
        ("https://*", "nobody has named", "whole name"),
        ("https://www.example.org/", "is more than an origin", "no slash"),
        ("https://www.example.org/support", "is more than an origin", "no path"),
        ("https://www.example.org?a", "is more than an origin", "no path"),
        ("https://www.example.org#a", "is more than an origin", "no path"),
        ("https://www.Example.org", "has capitals", "small letters"),
        ("https://", "not one whole name", "the name alone"),
        ("https://localhost", "not one whole name", "the name alone"),
        ("https://www.example.org.", "not one whole name", "the name alone"),
        ("https://www..example.org", "not one whole name", "the name alone"),
        ("https://-www.example.org", "not one whole name", "the name alone"),
        ("https://user@www.example.org", "not one whole name", "the name alone"),
        ("https://a.example https://b.example", "is more than an origin", "no path"),
        ("https://a.example; script-src", "not one whole name", "the name alone"),
        ("https://a.example,b.example", "not one whole name", "the name alone"),
        ("https://a.example\n", "not one whole name", "the name alone"),
        ("https://b\u{fc}cher.example", "not one whole name", "the name alone"),
        ("https://192.0.2.7", "but a number", "the site's name"),
        ("https://www.example.org:443", "anyway", "leave :443 out"),
        ("https://www.example.org:", "no port", "leave the colon"),
        ("https://www.example.org:0", "no port", "leave the colon"),
        ("https://www.example.org:0844", "no port", "leave the colon"),
        ("https://www.example.org:65536", "no port", "leave the colon"),
        ("https://www.example.org:8443:1", "no port", "leave the colon"),
    ] {
        let list = json!(["https://www.sound.example", origin]);
        for (place, refused) in
            [("address", with(&json!(origin), &json!([]))), ("embedding[1]", with(&json!(OWN), &list))]
        {
            let problems = refused.err().unwrap_or_else(|| panic!("{origin} passes as {place}"));
            let told = |problem: &Problem| {
                (problem.file.as_str(), problem.field.as_str()) == ("public/config.json", place)
                    && problem.what.contains(what)
                    && problem.fix.contains(fix)
            };
            assert_eq!(problems.iter().filter(|problem| told(problem)).count(), 1, "{origin}: {problems:#?}");
        }
    }
}

#[test]
fn nobody_is_named_twice_and_the_site_itself_not_at_all() {
    for (list, what, fix) in [
        (json!(["https://www.example.org", OWN]), "could read what is written", "a name of its own"),
        (json!(["https://www.example.org", "https://www.example.org"]), "stands there twice", "keep one"),
    ] {
        let problems = with(&json!(OWN), &list).err().unwrap();
        assert_eq!(problems.len(), 1, "{problems:#?}");
        let problem = &problems[0];
        assert_eq!(problem.field, "embedding[1]");
        assert!(problem.what.contains(what) && problem.fix.contains(fix), "{problem}");
    }
}
