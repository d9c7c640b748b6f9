//! The two answers afterwards, as the document describes them.

use schemars::SchemaGenerator;
use serde_json::{Map, Value, json};

use crate::backend::contract::feedback::{CALLED, HELPED, HONEYPOT, NAME, SCHEMA};
use crate::domain::feedback::{Called, Helped};

const ABOUT: &str = "Two answers afterwards, each of which may be left out, posted by a plain HTML form: there is no \
    script and no preflight, and the Origin of a page that may not keep one is `null`. The answer is a page, for a \
    person sees it. A server keeps counts alone: one number for each quarter of a year (UTC) and pair of answers, no \
    row for a person, no finer moment and no address. It never tells both answers of one person together, nor how \
    many gave an answer where they are fewer than 5.";

/// What may be asked of the path.
pub(super) fn path(shapes: &mut SchemaGenerator) -> Value {
    json!({ "post": {
        "operationId": "sayHowItWent",
        "summary": "Count two answers",
        "description": ABOUT,
        "requestBody": { "required": true, "content": { "application/x-www-form-urlencoded": {
            "schema": form(shapes),
            "example": { (SCHEMA): NAME, (CALLED): Called::InTime.id(), (HELPED): Helped::Somewhat.id() }
        } } },
        "responses": responses()
    } })
}

fn form(shapes: &mut SchemaGenerator) -> Value {
    let empty = json!({ "const": "" });
    json!({
        "type": "object",
        "description": "A field that is empty says the same as one that is missing. At least one answer is given.",
        "properties": {
            (SCHEMA): { "const": NAME },
            (CALLED): {
                "description": "Whether somebody called in the time that was promised.",
                "anyOf": [shapes.subschema_for::<Called>(), empty]
            },
            (HELPED): {
                "description": "Whether the talk helped.",
                "anyOf": [shapes.subschema_for::<Helped>(), empty]
            },
            (HONEYPOT): {
                "description": "A trap for programs: people do not see it, so it stays empty.",
                "const": ""
            }
        },
        "required": [SCHEMA],
        "anyOf": [{ "required": [CALLED] }, { "required": [HELPED] }],
        "additionalProperties": false
    })
}

fn responses() -> Map<String, Value> {
    let page = || json!({ "text/html": { "schema": { "type": "string" } } });
    let mut all = Map::new();
    let counted = json!({ "description": "Counted. The page says so.", "content": page() });
    all.insert("200".to_owned(), counted);
    let elsewhere = json!({
        "description": "Counted. The page that says so is elsewhere.",
        "headers": { "Location": { "required": true, "schema": { "type": "string", "format": "uri" } } }
    });
    all.insert("303".to_owned(), elsewhere);
    for (status, why) in [
        ("403", "It comes from another page."),
        ("405", "It is not posted."),
        ("408", "It did not come in time."),
        ("413", "It is longer than 4 KiB."),
        ("415", "It is no form in UTF-8."),
        ("422", "A field is not of this contract, both answers are missing, or the trap is filled in."),
    ] {
        let about = format!("{why} Nothing was kept, and the page says what is wrong.");
        all.insert(status.to_owned(), json!({ "description": about, "content": page() }));
    }
    let wait = json!({ "Retry-After": { "description": "Seconds.", "schema": { "type": "string" } } });
    for (status, about) in [
        ("429", "Too many from one network. Nothing was kept."),
        ("503", "It could not be counted. The same may come again after a while."),
    ] {
        let answer = json!({ "description": about, "headers": wait, "content": page() });
        all.insert(status.to_owned(), answer);
    }
    all
}
