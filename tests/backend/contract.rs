//! Our own contract: what is written is what the types, the schema and the document say.

use doc_to_doc::backend::contract::body::{BLOCK, of};
use doc_to_doc::backend::contract::examples::bodies;
use doc_to_doc::backend::contract::openapi::{PATH, document};
use doc_to_doc::backend::contract::pointer;
use doc_to_doc::backend::contract::shape::{Accepted, PeerSupportRequest, Problem, Received};
use doc_to_doc::backend::contract::{NAME, feedback, schema};
use doc_to_doc::backend::outcome::Outcome;
use doc_to_doc::backend::settings::{Backend, Native};
use doc_to_doc::backend::wire::{Answer, Attempt};
use doc_to_doc::domain::feedback::{Called, Helped};
use doc_to_doc::domain::request::{About, Channel, Field, Gender, Seniority, When};
use jsonschema::Validator;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use serde_json::{Value, json};

use crate::answers::fixtures;
use crate::servers::{least, request, with_parcel};

fn validator() -> Validator {
    let schema: Value = serde_json::from_str(&schema::request()).unwrap();
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    jsonschema::draft202012::new(&schema).unwrap()
}

#[test]
fn a_body_is_the_same_length_whatever_is_said() {
    let mut request = request();
    for (message, blocks) in [
        (None, 1),
        (Some("x".to_owned()), 1),
        (Some("x".repeat(500)), 1),
        (Some("x".repeat(2_000)), 2),
        (Some("字".repeat(2_000)), 4),
        (Some("\n".repeat(2_000)), 3),
        (Some("👩‍👩‍👧‍👦".repeat(100)), 2),
    ] {
        request.message = message;
        let body = with_parcel(&request, of);
        assert_eq!(body.len(), blocks * BLOCK);
    }
    // Every length up to the edge and over it: never a byte beside a block, never a block too many.
    let mut lengths: Vec<usize> = Vec::new();
    for length in 1..=2 * BLOCK {
        request.message = Some("x".repeat(length));
        lengths.push(with_parcel(&request, of).len() / BLOCK);
        assert_eq!(with_parcel(&request, of).len() % BLOCK, 0, "{length}");
    }
    assert!(lengths.windows(2).all(|pair| pair[0] == pair[1] || pair[0] + 1 == pair[1]));
    assert_eq!((lengths[0], lengths[BLOCK - 1], lengths[2 * BLOCK - 1]), (1, 2, 3));
}

#[test]
fn what_is_written_is_what_the_schema_says() {
    let validator = validator();
    assert_eq!(bodies().len(), 2);
    let examples = bodies().into_iter().map(|(_, body)| body);
    for body in examples.chain([with_parcel(&request(), of), with_parcel(&least(), of)]) {
        let value: Value = serde_json::from_str(&body).unwrap();
        let errors: Vec<String> = validator.iter_errors(&value).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{errors:#?}");
        // The types read it and write the same.
        let read: PeerSupportRequest = serde_json::from_str(&body).unwrap();
        assert_eq!(serde_json::to_value(&read).unwrap(), value);
        assert_eq!(value["schema"], NAME);
    }
}

#[test]
fn every_choice_has_the_same_name_in_the_body_and_in_the_types() {
    let mut request = request();
    for (position, about) in About::ALL.iter().enumerate() {
        request.about = Some(*about);
        request.when = When::ALL.get(position % When::ALL.len()).copied();
        request.contact.channel = Channel::ALL[position % Channel::ALL.len()];
        request.peer.gender = Some(Gender::ALL[position % Gender::ALL.len()]);
        request.peer.seniority = Some(Seniority::ALL[position % Seniority::ALL.len()]);
        let read: PeerSupportRequest = serde_json::from_str(&with_parcel(&request, of)).unwrap();
        assert_eq!((read.about, read.when), (request.about, request.when));
        assert_eq!(read.contact.channel, request.contact.channel);
        assert_eq!((read.peer.gender, read.peer.seniority), (request.peer.gender, request.peer.seniority));
    }
}

#[test]
fn what_is_not_in_the_contract_is_refused_by_both() {
    let validator = validator();
    let sound: Value = serde_json::from_str(&bodies()[1].1).unwrap();
    let mut broken: Vec<Value> = Vec::new();
    for (pointer, value) in [
        ("/schema", json!("peer-support-request/2")),
        ("/request_id", json!("8e03978e-40d5-13e8-bc93-6894a57f9324")),
        ("/name", json!(3)),
        ("/contact/channel", json!("fax")),
        ("/contact/channel", json!(0)),
        ("/contact/value", json!(null)),
        ("/contact/voicemail_ok", json!("yes")),
        ("/when", json!("")),
        ("/about", json!(7)),
        ("/peer", json!(null)),
        ("/peer/elsewhere", json!(null)),
        ("/consent/given", json!(false)),
        ("/consent/given", json!("true")),
        ("/proof", json!({})),
    ] {
        let mut value_of = sound.clone();
        *value_of.pointer_mut(pointer).unwrap() = value;
        broken.push(value_of);
    }
    for inside in ["", "/contact", "/peer", "/consent"] {
        let mut more = sound.clone();
        more.pointer_mut(inside).unwrap()["score"] = json!(3);
        broken.push(more);
        for name in sound.pointer(inside).unwrap().as_object().unwrap().keys() {
            let mut less = sound.clone();
            less.pointer_mut(inside).unwrap().as_object_mut().unwrap().remove(name);
            broken.push(less);
        }
    }
    for value in broken {
        assert!(!validator.is_valid(&value), "{value}");
        assert!(serde_json::from_value::<PeerSupportRequest>(value.clone()).is_err(), "{value}");
    }
    assert!(validator.is_valid(&sound));
}

#[test]
fn the_document_holds_together() {
    let document: Value = serde_json::from_str(&document()).unwrap();
    assert_eq!(document["openapi"], "3.1.0");
    // Every reference leads somewhere.
    let mut references = Vec::new();
    collect(&document, &mut references);
    assert!(
        references.iter().any(|reference| reference == "#/components/schemas/PeerSupportRequest"),
        "{references:?}"
    );
    for reference in references {
        assert!(document.pointer(reference.strip_prefix('#').unwrap()).is_some(), "{reference}");
    }
    // The schemas inside it judge the examples inside it.
    let post = &document["paths"][PATH]["post"];
    let judge = |holder: &Value, example: &Value| {
        let mut schema = holder["schema"].clone();
        schema["components"] = document["components"].clone();
        let validator = jsonschema::draft202012::new(&schema).unwrap();
        let errors: Vec<String> = validator.iter_errors(example).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{errors:#?} {example}");
    };
    let body = &post["requestBody"]["content"]["application/json"];
    let examples = body["examples"].as_object().unwrap();
    assert_eq!(examples.len(), 2);
    examples.values().for_each(|example| judge(body, &example["value"]));
    let mut judged = 0;
    for (status, response) in post["responses"].as_object().unwrap() {
        assert!(!response["description"].as_str().unwrap().is_empty(), "{status}");
        for content in response["content"].as_object().into_iter().flatten().map(|(_, content)| content) {
            let several = content["examples"].as_object().into_iter().flatten().map(|(_, example)| &example["value"]);
            for example in content.get("example").into_iter().chain(several) {
                judge(content, example);
                judged += 1;
            }
        }
    }
    assert!(judged >= 13, "{judged}");
}

#[test]
fn the_form_of_the_document_is_the_form_that_is_read() {
    let document: Value = serde_json::from_str(&document()).unwrap();
    let form =
        &document["paths"][feedback::PATH]["post"]["requestBody"]["content"]["application/x-www-form-urlencoded"];
    let mut schema = form["schema"].clone();
    schema["components"] = document["components"].clone();
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    assert!(validator.is_valid(&form["example"]));
    let of = |called: &str, helped: &str| json!({ "schema": feedback::NAME, "called": called, "helped": helped });
    for called in Called::ALL {
        assert!(validator.is_valid(&of(called.id(), "")));
    }
    for helped in Helped::ALL {
        assert!(validator.is_valid(&of("", helped.id())));
    }
    assert_eq!((feedback::CALLED, feedback::HELPED, feedback::SCHEMA), ("called", "helped", "schema"));
    let mut trapped = of("late", "no");
    trapped[feedback::HONEYPOT] = json!("https://a.example");
    let mut more = of("late", "no");
    more["name"] = json!("");
    let old = json!({ "schema": "peer-support-feedback/0", "called": "late" });
    let nothing = json!({ "schema": feedback::NAME });
    for broken in [of("maybe", ""), trapped, more, old, nothing, json!({ "called": "late" })] {
        assert!(!validator.is_valid(&broken), "{broken}");
    }
}

/// The way that is kept open for a proof of work must not trap a page that knows nothing of it.
#[test]
fn who_is_asked_for_a_proof_is_sent_to_the_telephone() {
    let document: Value = serde_json::from_str(&document()).unwrap();
    let about = document["info"]["description"].as_str().unwrap();
    let kind = "https://example.org/problems/proof-of-work";
    assert!(about.contains(kind) && about.contains("answers 403"), "{about}");
    let problem =
        json!({ "type": kind, "title": "Not allowed", "status": 403, "challenge": "a1".repeat(8), "bits": 18 });
    // What the document says a server may answer is a problem of this contract, and the page's own end of the way.
    assert!(serde_json::from_value::<Problem>(problem.clone()).is_ok());
    let native = Backend::Native(Native { endpoint: "https://support.example.org/".into(), simple: false });
    let body = problem.to_string();
    let answer = Answer { status: 403, retry_after: None, now: 0, body: body.as_bytes() };
    assert_eq!(native.outcome(&Attempt::Answered(answer)), Outcome::Refused);
}

fn collect(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(map) => {
            found.extend(map.get("$ref").and_then(Value::as_str).map(str::to_owned));
            map.values().for_each(|value| collect(value, found));
        }
        Value::Array(list) => list.iter().for_each(|value| collect(value, found)),
        _ => {}
    }
}

/// What the document says of an answer is what the page makes of it.
#[test]
fn every_status_of_the_document_has_an_answer_on_file() {
    let document: Value = serde_json::from_str(&document()).unwrap();
    let fixtures = fixtures();
    for status in document["paths"][PATH]["post"]["responses"].as_object().unwrap().keys() {
        let known = fixtures.iter().any(|fixture| fixture.server == "native" && fixture.status.to_string() == *status);
        assert!(known, "{status}");
    }
    for fixture in
        fixtures.iter().filter(|fixture| fixture.server == "native" && fixture.name.ends_with("received.json"))
    {
        assert!(serde_json::from_str::<Received>(&fixture.body).is_ok(), "{}", fixture.name);
    }
    assert!(serde_json::from_str::<Accepted>("{\"status\":\"accepted\"}").is_ok());
    assert!(
        serde_json::from_str::<Problem>("{\"title\":\"x\",\"errors\":[{\"pointer\":\"#/name\",\"detail\":\"y\"}]}")
            .is_ok()
    );
}

#[test]
fn every_field_has_its_place_in_the_body() {
    let body: Value = serde_json::from_str(&with_parcel(&request(), of)).unwrap();
    for field in Field::ALL {
        let (place, _) = pointer::PLACES.iter().find(|(_, known)| known == field).unwrap();
        assert!(body.pointer(place).is_some(), "{place}");
        assert_eq!(pointer::field(place), Some(*field));
        assert_eq!(pointer::field(&format!("#{place}")), Some(*field));
    }
    assert_eq!(pointer::field("##/name"), None);
    assert_eq!(pointer::field(""), None);
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 300,
        rng_seed: RngSeed::Fixed(20_261_122),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn any_text_arrives_as_it_was_written(name in "\\PC{1,80}", message in "(?s).{0,3000}") {
        let mut request = request();
        request.name = Some(name.clone());
        request.message = Some(message.clone());
        let body = with_parcel(&request, of);
        prop_assert_eq!(body.len() % BLOCK, 0);
        let read: PeerSupportRequest = serde_json::from_str(&body).unwrap();
        prop_assert_eq!(read.name, Some(name));
        prop_assert_eq!(read.message, Some(message));
        prop_assert!(read.pad.len() < BLOCK);
    }
}
