//! What a server may answer, and what the page makes of it.

use schemars::{Schema, SchemaGenerator};
use serde_json::{Map, Value, json};

use crate::backend::contract::shape::{Accepted, Problem, Received};

/// Every answer, by its status.
pub(super) fn all(shapes: &mut SchemaGenerator) -> Map<String, Value> {
    let problem = shapes.subschema_for::<Problem>();
    let mut all = Map::new();
    taken(shapes, &mut all);
    let mut add = |status: &str, answer: Value| all.insert(status.to_owned(), answer);
    add("409", outstanding(&problem));
    add("422", not_valid(&problem));
    add("429", too_many());
    for (status, title) in [
        ("400", "Idempotency-Key is missing"),
        ("401", "Not allowed"),
        ("403", "Not allowed"),
        ("404", "Not here"),
        ("405", "Not this way"),
        ("410", "No longer here"),
        ("413", "Too long"),
        ("415", "Not in this form"),
    ] {
        add(status, refused(&problem, title));
    }
    for status in ["408", "500", "502", "503", "504"] {
        let again = "Nobody knows what was taken: the same request comes again with the same key, up to three times.";
        add(status, json!({ "description": again }));
    }
    all
}

/// What a page hears beforehand that may not send.
pub(super) fn kept_out(shapes: &mut SchemaGenerator) -> Value {
    let problem = shapes.subschema_for::<Problem>();
    json!({
        "description": "No: this page may not send here.",
        "content": { "application/problem+json": { "schema": problem, "example": { "title": "Not allowed" } } }
    })
}

fn taken(shapes: &mut SchemaGenerator, all: &mut Map<String, Value>) {
    let received = json!({
        "description": "Received. The reference is shown to the person.",
        "content": { "application/json": {
            "schema": shapes.subschema_for::<Received>(),
            "example": { "status": "received", "reference": "K7Q2-9FXM", "respond_within": "P2D" }
        } }
    });
    let accepted = json!({
        "description": "Accepted; an empty body says the same.",
        "content": { "application/json": {
            "schema": shapes.subschema_for::<Accepted>(),
            "example": { "status": "accepted" }
        } }
    });
    all.insert("200".to_owned(), received.clone());
    all.insert("201".to_owned(), received);
    all.insert("202".to_owned(), accepted);
    all.insert("204".to_owned(), json!({ "description": "Received." }));
}

fn outstanding(problem: &Schema) -> Value {
    json!({
        "description": "The first try is still being worked on: the page waits, and asks again with the same key.",
        "content": { "application/problem+json": {
            "schema": problem,
            "example": { "title": "A request is outstanding for this Idempotency-Key" }
        } }
    })
}

fn not_valid(problem: &Schema) -> Value {
    let fields = json!({
        "type": "https://example.org/problems/validation",
        "title": "Your request is not valid.",
        "status": 422,
        "errors": [{ "pointer": "#/contact/value", "code": "phone_format", "detail": "must be a phone number" }]
    });
    json!({
        "description": "Either fields are wrong, and each is named; or the key was used for another request.",
        "content": { "application/problem+json": { "schema": problem, "examples": {
            "fields": { "value": fields },
            "key": { "value": { "title": "Idempotency-Key is already used" } }
        } } }
    })
}

fn too_many() -> Value {
    json!({
        "description": "Too many. Up to a minute is waited out; a longer wait is told to the person.",
        "headers": { "Retry-After": {
            "description": "Seconds, or an HTTP date. A browser sees it only if Access-Control-Expose-Headers names \
                it; without, it waits 30 seconds.",
            "schema": { "type": "string" }
        } }
    })
}

fn refused(problem: &Schema, title: &str) -> Value {
    json!({
        "description": "Not taken, and not asked again: the person is shown the telephone number.",
        "content": { "application/problem+json": { "schema": problem, "example": { "title": title } } }
    })
}
