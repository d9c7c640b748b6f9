//! The contract as an OpenAPI 3.1 document, for whoever builds a server for it.

mod feedback;
mod responses;

use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

use super::examples::{ID, bodies};
use super::feedback::PATH as FEEDBACK;
use super::shape::PeerSupportRequest;

/// Where requests are posted, below the server's address.
pub const PATH: &str = "/v1/peer-support-requests";

/// What a server promises besides the shapes.
const ABOUT: &str = "The page sends no cookies, no referrer and no credentials. It holds a request to be received \
    only if the answer says so in one of the ways below; for 200 and 201 the status alone is not enough. The length \
    of every body is a multiple of 2,048 bytes. A server remembers the key of a request for at least a day and \
    answers the same to the same, or 410 once the request has been taken out; it keeps no trace of where a request \
    came from.";

/// The place that is kept for a proof of work, and what may come into it.
const PROOF: &str = "`proof` is null, and no server of this version asks for anything else. Should machines ever \
    fill a server, it may ask a later page for a proof of work: it answers 403 with a problem of the type \
    `https://example.org/problems/proof-of-work`, whose member `challenge` is 16 to 200 ASCII letters and digits and \
    whose member `bits` is a number from 1 to 22. The same request then comes again with the same key, and its \
    `proof` is an object of that `challenge` and a `nonce`, such that the SHA-256 of challenge, request_id and nonce, \
    joined by colons, begins with so many zero bits. Requests of one key are compared without their proof. Who does \
    not give one, as this page does not and a slow device cannot, is shown the telephone number, as after every 403. \
    Nothing of a third party is ever loaded for it, such as a captcha: nobody else may learn who asks for a peer.";

/// The whole document.
#[must_use]
pub fn document() -> String {
    let settings = SchemaSettings::draft2020_12().for_serialize().with(|settings| {
        settings.definitions_path = "/components/schemas".into();
        settings.meta_schema = None;
    });
    let mut shapes = settings.into_generator();
    let request = shapes.subschema_for::<PeerSupportRequest>();
    let post = json!({
        "operationId": "askForAPeer",
        "summary": "Take a request",
        "parameters": [key()],
        "requestBody": { "required": true, "content": {
            "application/json": { "schema": request, "examples": examples() },
            "text/plain": { "schema": { "type": "string", "description": "The same JSON." } }
        } },
        "responses": responses::all(&mut shapes)
    });
    let feedback = feedback::path(&mut shapes);
    let kept_out = responses::kept_out(&mut shapes);
    let document = json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Asking for a peer",
            "version": "1",
            "summary": "Takes a physician's request for a confidential talk with a peer.",
            "description": ([ABOUT, PROOF].join("\n\n"))
        },
        "security": [],
        "paths": { (PATH): { "post": post, "options": preflight(&kept_out) }, (FEEDBACK): feedback },
        "components": { "schemas": shapes.take_definitions(true) }
    });
    format!("{document:#}\n")
}

fn key() -> Value {
    let quoted = ["\"", ID, "\""].concat();
    json!({
        "name": "Idempotency-Key",
        "in": "header",
        "required": false,
        "description": "The request's name in quotes, the same as request_id in the body. A server that cannot answer \
            a preflight gets the same JSON as text/plain, and no such header.",
        "schema": { "type": "string", "pattern": "^\"[0-9a-f-]{36}\"$" },
        "example": quoted
    })
}

fn examples() -> Map<String, Value> {
    let value = |body: &str| serde_json::from_str(body).unwrap_or(Value::Null);
    bodies().into_iter().map(|(name, body)| (name.to_owned(), json!({ "value": value(&body) }))).collect()
}

fn preflight(kept_out: &Value) -> Value {
    let headers: Map<String, Value> = [
        ("Access-Control-Allow-Origin", "https://support.example.org"),
        ("Access-Control-Allow-Methods", "POST"),
        ("Access-Control-Allow-Headers", "content-type, idempotency-key"),
        ("Access-Control-Expose-Headers", "Retry-After"),
        ("Access-Control-Max-Age", "600"),
        ("Vary", "Origin"),
    ]
    .into_iter()
    .map(|(name, example)| (name.to_owned(), json!({ "schema": { "type": "string" }, "example": example })))
    .collect();
    json!({
        "operationId": "preflight",
        "summary": "Let a browser ask beforehand",
        "responses": { "204": { "description": "Yes.", "headers": headers }, "403": kept_out }
    })
}
