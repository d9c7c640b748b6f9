//! Judges an answer by the OpenAPI document: its status, its kind, its headers and the shape of its body.

use std::sync::LazyLock;

use doc_to_doc::backend::contract::openapi;
use serde_json::{Value, json};

static DOCUMENT: LazyLock<Value> = LazyLock::new(|| serde_json::from_str(&openapi::document()).unwrap());

/// Stops the test where the document says something else of an answer; what it does not know of, such as
/// another path, it says nothing of. A header is found by its name in small letters.
pub(crate) fn judge<'a>(
    method: &str,
    path: &str,
    status: u16,
    header: impl Fn(&str) -> Option<&'a str>,
    body: &str,
) -> bool {
    let responses = &DOCUMENT["paths"][path][method.to_ascii_lowercase()]["responses"];
    if responses.is_null() {
        return false;
    }
    let known = &responses[status.to_string()];
    assert!(known.is_object(), "{method} {path}: the document has no answer {status}");
    for (name, _) in known["headers"].as_object().into_iter().flatten() {
        assert!(header(&name.to_ascii_lowercase()).is_some(), "{method} {path}: {status} without {name}");
    }
    let kind = header("content-type").and_then(|kind| kind.split(';').next()).unwrap_or_default();
    let Some(contents) = known["content"].as_object() else { return true };
    let content = contents.get(kind);
    let content = content.unwrap_or_else(|| panic!("{method} {path}: {status} is no {kind:?} in the document"));
    let schema = json!({ "allOf": [content["schema"]], "components": DOCUMENT["components"] });
    let read = if kind.ends_with("json") { serde_json::from_str(body).unwrap() } else { Value::from(body) };
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    let errors: Vec<String> = validator.iter_errors(&read).map(|error| error.to_string()).collect();
    assert!(errors.is_empty(), "{method} {path} {status}: {errors:#?} {body}");
    true
}
