//! Every answer that a server is known to give, and what it means.

use std::path::Path;

use doc_to_doc::backend::outcome::Outcome;
use doc_to_doc::backend::wire::{Answer, Attempt};
use doc_to_doc::domain::request::Field;
use serde_json::{Value, json};

use crate::servers::{server, servers};

/// 22 November 2026, 12:00 UTC.
pub(crate) const NOON: i64 = 1_795_348_800;

/// Status, pause, body and meaning, by server and name.
pub(crate) struct Fixture {
    pub(crate) server: String,
    pub(crate) name: String,
    pub(crate) status: u16,
    pub(crate) retry_after: Option<String>,
    pub(crate) body: String,
    pub(crate) expected: Value,
}

pub(crate) fn fixtures() -> Vec<Fixture> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/backend");
    let mut found = Vec::new();
    for folder in std::fs::read_dir(root).unwrap() {
        for file in std::fs::read_dir(folder.unwrap().path()).unwrap() {
            let path = file.unwrap().path();
            let value: Value = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
            let names: Vec<&str> = path.iter().rev().take(2).map(|name| name.to_str().unwrap()).collect();
            found.push(Fixture {
                server: names[1].to_owned(),
                name: names[0].to_owned(),
                status: u16::try_from(value["status"].as_u64().unwrap()).unwrap(),
                retry_after: value["retry_after"].as_str().map(str::to_owned),
                body: value["body"].as_str().unwrap().to_owned(),
                expected: value["expected"].clone(),
            });
        }
    }
    found.sort_by(|one, other| (&one.server, &one.name).cmp(&(&other.server, &other.name)));
    found
}

/// An outcome as the fixtures write it.
pub(crate) fn told(outcome: &Outcome) -> Value {
    match outcome {
        Outcome::Received { reference } => {
            json!({ "received": reference.as_ref().map(|name| name.as_str().to_owned()) })
        }
        Outcome::Invalid { fields } => {
            let fields: Vec<Value> =
                fields.iter().map(|found| json!([found.field.map(Field::id), found.words])).collect();
            json!({ "invalid": fields })
        }
        Outcome::RateLimited { after } => json!({ "rate_limited": after }),
        Outcome::Refused => json!("refused"),
        Outcome::Unconfirmed { may_double } => json!({ "unconfirmed": { "may_double": may_double } }),
        Outcome::Offline => json!("offline"),
    }
}

#[test]
fn each_answer_means_what_the_server_means_by_it() {
    let fixtures = fixtures();
    for fixture in &fixtures {
        let answer = Answer {
            status: fixture.status,
            retry_after: fixture.retry_after.as_deref(),
            now: NOON,
            body: fixture.body.as_bytes(),
        };
        let outcome = server(&fixture.server).outcome(&Attempt::Answered(answer));
        assert_eq!(told(&outcome), fixture.expected, "{}/{}", fixture.server, fixture.name);
    }
    // Every server says yes, no, wait and nothing in particular somewhere.
    for (name, _) in servers().into_iter().filter(|(name, _)| *name != "netlify-unproven") {
        let of = |kind: &str| {
            fixtures
                .iter()
                .filter(|fixture| fixture.server == name)
                .any(|fixture| fixture.expected == json!(kind) || fixture.expected.get(kind).is_some())
        };
        for kind in ["received", "refused", "rate_limited", "unconfirmed"] {
            assert!(of(kind), "{name} has no answer that is {kind}");
        }
    }
}

#[test]
fn without_an_answer_it_may_have_arrived_unless_it_never_left() {
    for (name, server) in servers() {
        assert_eq!(server.outcome(&Attempt::NotSent), Outcome::Offline, "{name}");
        assert_eq!(server.outcome(&Attempt::Lost), Outcome::Unconfirmed { may_double: name != "native" }, "{name}");
    }
}
