//! Settings: what can work passes, and what cannot is told with its place and its fix.

use doc_to_doc::backend::settings::Backend;
use doc_to_doc::backend::settings::sound::{Problem, problems};
use doc_to_doc::domain::request::Field;
use serde_json::{Value, json};

use crate::servers::{servers, settings};

fn stops(problems: Vec<Problem>) -> Vec<String> {
    problems.into_iter().filter(|problem| problem.stops).map(|problem| problem.field).collect()
}

#[test]
fn sound_settings_have_no_problem_that_stops() {
    for (name, server) in servers() {
        assert_eq!(stops(problems(&server, Field::ALL)), [""; 0], "{name}");
        // What is packed is unpacked.
        let packed = postcard::to_allocvec(&server).unwrap();
        assert_eq!(postcard::from_bytes::<Backend>(&packed).unwrap(), server, "{name}");
        let written = serde_json::to_value(&server).unwrap();
        assert_eq!(serde_json::from_value::<Backend>(written).unwrap(), server, "{name}");
    }
}

/// A WordPress without pretty addresses has its REST API behind a question mark.
#[test]
fn a_plain_wordpress_is_as_good() {
    for (name, endpoint) in [
        ("contact-form-7", "https://example.org/?rest_route=/contact-form-7/v1/contact-forms/1762/feedback"),
        ("gravity-forms", "https://example.org/?rest_route=/gf/v2/forms/1/submissions"),
        ("contact-form-7", "https://example.org/en/wp-json/contact-form-7/v1/contact-forms/1762/feedback"),
    ] {
        let mut settings = settings().into_iter().find(|(known, _)| *known == name).unwrap().1;
        settings[name]["endpoint"] = json!(endpoint);
        assert_eq!(stops(problems(&serde_json::from_value(settings).unwrap(), Field::ALL)), [""; 0], "{endpoint}");
    }
}

#[test]
fn what_somebody_should_know_is_told() {
    for (name, place) in [
        ("contact-form-7", Some("")),
        ("hubspot", Some("")),
        ("power-automate", Some("endpoint")),
        ("netlify-unproven", Some("proven")),
        ("netlify", None),
        ("native", None),
        ("gravity-forms", None),
    ] {
        let server = servers().into_iter().find(|(known, _)| *known == name).unwrap().1;
        let told: Vec<String> = problems(&server, Field::ALL).into_iter().map(|problem| problem.field).collect();
        assert_eq!(told, place.map(str::to_owned).into_iter().collect::<Vec<_>>(), "{name}");
    }
}

#[test]
fn what_cannot_work_is_told_with_its_place_and_its_fix() {
    let endpoint = |value: &str| ("/endpoint", json!(value), "endpoint");
    for (name, (pointer, value, place)) in [
        ("native", endpoint("http://example.org/")),
        ("native", endpoint("javascript:alert(1)")),
        ("native", endpoint("https://user@example.org/")),
        ("native", endpoint("https://localhost/")),
        ("native", endpoint("https://example.org/#x")),
        ("contact-form-7", endpoint("https://example.org/contact/")),
        ("contact-form-7", endpoint("https://example.org/wp-json/contact-form-7/v1/contact-forms/1a/feedback")),
        ("contact-form-7", ("/fields/message", json!(null), "fields.message")),
        ("contact-form-7", ("/fields/email", json!(null), "fields.reach")),
        ("contact-form-7", ("/fields/name", json!("_wpcf7"), "fields.name")),
        ("contact-form-7", ("/fields/name", json!("your-message"), "fields.message")),
        ("contact-form-7", ("/extra", json!({ "your-name": "x" }), "extra.your-name")),
        ("contact-form-7", ("/honeypot", json!("your-name"), "honeypot")),
        ("contact-form-7", ("/honeypot", json!(" "), "honeypot")),
        ("contact-form-7", ("/proven", json!(true), "proven")),
        ("gravity-forms", endpoint("https://example.org/wp-json/gf/v2/forms/x/submissions")),
        ("gravity-forms", ("/fields/reach", json!(null), "fields.reach")),
        ("gravity-forms", ("/fields/reach", json!("3"), "fields.reach")),
        ("gravity-forms", ("/fields/reach", json!("input_3.6"), "fields.reach")),
        ("gravity-forms", ("/fields/reach", json!("input_3_6_1"), "fields.reach")),
        ("gravity-forms", ("/received", json!({ "key": "a", "value": "b" }), "received")),
        ("formspree", endpoint("https://formspree.io/")),
        ("formspree", endpoint("https://formspree.io.example.org/f/x")),
        ("basin", endpoint("https://usebasin.com/f/a/b")),
        ("hubspot", endpoint("https://api.hsforms.com/submissions/v3/integration/submit/1/2")),
        ("hubspot", ("/fields/phone", json!(null), "fields.reach")),
        ("hubspot", ("/fields/name", json!("First Name"), "fields.name")),
        ("web3forms", endpoint("https://example.org/submit")),
        ("web3forms", ("/extra", json!({}), "extra.access_key")),
        ("web3forms", ("/extra", json!({ "access_key": "x" }), "extra.access_key")),
        // What goes by our own name is sent by it.
        ("basin", ("/extra", json!({ "message": "x" }), "extra.message")),
        ("basin", ("/fields", json!({ "name": "reach" }), "fields.reach")),
        ("basin", ("/honeypot", json!("about"), "honeypot")),
        ("netlify", ("/extra", json!({}), "extra.form-name")),
        ("power-automate", endpoint("https://example.logic.azure.com/workflows/0?sp=x&sv=1.0")),
        ("urlencoded", ("/received", json!(null), "received")),
        ("urlencoded", ("/received", json!({ "key": "", "value": "b" }), "received")),
    ] {
        let mut settings = settings().into_iter().find(|(known, _)| *known == name).unwrap().1;
        let kind = settings.as_object().unwrap().keys().next().unwrap().clone();
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        settings.pointer_mut(&format!("/{kind}{parent}")).unwrap()[key] = value.clone();
        let server: Backend = serde_json::from_value(settings).unwrap();
        let told = problems(&server, Field::ALL);
        assert!(told.iter().all(|problem| !problem.what.is_empty() && !problem.fix.is_empty()), "{told:#?}");
        assert_eq!(stops(told), [place], "{name} {pointer} {value}");
    }
}

#[test]
fn only_what_is_shown_needs_a_name() {
    let mut settings = settings().into_iter().find(|(name, _)| *name == "contact-form-7").unwrap().1;
    settings["contact-form-7"]["fields"] = json!({ "phone": "your-phone" });
    let server: Backend = serde_json::from_value(settings).unwrap();
    assert_eq!(stops(problems(&server, &[Field::Reach])), [""; 0]);
    assert_eq!(stops(problems(&server, &[])), [""; 0]);
    assert_eq!(stops(problems(&server, &[Field::Channel, Field::Reach])), ["fields.channel", "fields.reach"]);
}

#[test]
fn settings_that_say_something_else_are_not_read() {
    for (name, sound) in settings() {
        let kind = sound.as_object().unwrap().keys().next().unwrap().clone();
        let mut unknown = sound.clone();
        unknown[kind.as_str()]["endpiont"] = json!("x");
        assert!(serde_json::from_value::<Backend>(unknown).is_err(), "{name}");
        let mut without = sound.clone();
        without[kind.as_str()].as_object_mut().unwrap().remove("endpoint");
        assert!(serde_json::from_value::<Backend>(without).is_err(), "{name}");
        let mut field = sound.clone();
        if sound[kind.as_str()].get("fields").is_some() {
            field[kind.as_str()]["fields"]["nmae"] = json!("x");
            assert!(serde_json::from_value::<Backend>(field).is_err(), "{name}");
        }
    }
    for text in
        [r#"{ "smtp": { "endpoint": "x" } }"#, r#"{ "basin": { "endpoint": "x", "extra": { "a": "1", "a": "2" } } }"#]
    {
        assert!(serde_json::from_str::<Backend>(text).is_err(), "{text}");
    }
}

/// The shape for editors comes from the same types.
#[test]
fn the_schema_of_the_settings_takes_the_sound_ones() {
    let schema: Value = schemars::schema_for!(Backend).into();
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    for (name, sound) in settings() {
        assert!(validator.is_valid(&sound), "{name}");
    }
    assert!(!validator.is_valid(&json!({ "basin": { "endpoint": "https://usebasin.com/f/1", "feilds": {} } })));
}
