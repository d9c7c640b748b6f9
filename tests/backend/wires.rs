//! What each server is sent, to the letter.

use doc_to_doc::backend::wire::{Body, Referrer, Wire};
use doc_to_doc::domain::request::{Channel, Contact, Field};
use serde_json::{Value, json};

use crate::servers::{ID, least, request, server, servers, with_parcel};

fn wire(name: &str) -> Wire {
    with_parcel(&request(), |parcel| server(name).wire(parcel))
}

fn multipart(wire: &Wire) -> Vec<(&str, &str)> {
    let Body::Multipart(pairs) = &wire.body else { panic!("{wire:?}") };
    pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}

fn form(wire: &Wire) -> &str {
    let Body::Urlencoded(form) = &wire.body else { panic!("{wire:?}") };
    form
}

fn json_of(wire: &Wire) -> Value {
    let Body::Json(text) = &wire.body else { panic!("{wire:?}") };
    serde_json::from_str(text).unwrap()
}

const MESSAGE: &str = "Line one\nline two & more = \\ <b>";

#[test]
fn native() {
    let wire = wire("native");
    assert_eq!(wire.address, "https://support.example.org/v1/peer-support-requests");
    assert_eq!(wire.body.content_type(), Some("application/json"));
    let headers =
        [("Accept", "application/json, application/problem+json".to_owned()), ("Idempotency-Key", format!("\"{ID}\""))];
    assert_eq!(wire.headers, headers);
    let mut body = json_of(&wire);
    body.as_object_mut().unwrap().remove("pad");
    let expected = json!({
        "schema": "peer-support-request/1",
        "request_id": ID,
        "locale": "en",
        "name": "Sam \"S\" Müller",
        "contact": { "channel": "phone", "value": "+1 (614) 385-6660", "voicemail_ok": false },
        "when": "evenings",
        "about": "adverse-event",
        "peer": { "specialty": "Surgery", "gender": "woman", "seniority": "more", "language": "Español", "elsewhere": true },
        "message": MESSAGE,
        "consent": { "text_version": "2026-11", "given": true },
        "proof": null,
    });
    assert_eq!(body, expected);
}

#[test]
fn native_in_its_simple_mode_asks_no_browser_to_ask() {
    let simple: doc_to_doc::backend::settings::Backend =
        serde_json::from_value(json!({ "native": { "endpoint": "https://example.org/ask", "simple": true } })).unwrap();
    let wire = with_parcel(&request(), |parcel| simple.wire(parcel));
    assert_eq!(wire.headers.iter().map(|(name, _)| *name).collect::<Vec<_>>(), ["Accept"]);
    assert_eq!(wire.body.content_type(), Some("text/plain;charset=UTF-8"));
    let (Body::PlainJson(plain), Body::Json(json)) = (&wire.body, &self::wire("native").body) else {
        panic!("{wire:?}")
    };
    assert_eq!(plain, json);
}

#[test]
fn contact_form_7() {
    let wire = wire("contact-form-7");
    assert_eq!(wire.address, "https://example.org/wp-json/contact-form-7/v1/contact-forms/1762/feedback");
    assert_eq!(wire.headers, [("Accept", "application/json".to_owned())]);
    assert_eq!(wire.body.content_type(), None);
    let expected = [
        ("_wpcf7", "1762"),
        ("_wpcf7_version", "6.2"),
        ("_wpcf7_locale", "en_US"),
        ("_wpcf7_unit_tag", "wpcf7-f1762-o1"),
        ("_wpcf7_container_post", "0"),
        ("_wpcf7_posted_data_hash", ""),
        ("your-name", "Sam \"S\" Müller"),
        ("your-channel", "phone"),
        ("your-phone", "+1 (614) 385-6660"),
        ("your-voicemail", "no"),
        ("your-when", "evenings"),
        ("your-about", "adverse-event"),
        ("your.specialty", "Surgery"),
        ("your-gender", "woman"),
        ("your-seniority", "more"),
        ("your-language", "Español"),
        ("your-elsewhere", "yes"),
        ("your-message", MESSAGE),
        ("acceptance-1", "1"),
    ];
    assert_eq!(multipart(&wire), expected);
    let address = with_parcel(&least(), |parcel| server("contact-form-7").wire(parcel));
    assert!(multipart(&address).contains(&("your-email", "sam+x@example.org")), "{address:?}");
}

#[test]
fn contact_form_7_of_another_language() {
    let mut settings = crate::servers::settings().into_iter().find(|(name, _)| *name == "contact-form-7").unwrap().1;
    settings["contact-form-7"]["extra"] = json!({ "_wpcf7_locale": "de_DE" });
    let server: doc_to_doc::backend::settings::Backend = serde_json::from_value(settings).unwrap();
    let wire = with_parcel(&least(), |parcel| server.wire(parcel));
    let locales: Vec<_> = multipart(&wire).into_iter().filter(|(name, _)| *name == "_wpcf7_locale").collect();
    assert_eq!(locales, [("_wpcf7_locale", "de_DE")]);
}

#[test]
fn gravity_forms() {
    let wire = wire("gravity-forms");
    assert_eq!(wire.body.content_type(), Some("application/x-www-form-urlencoded"));
    assert!(wire.headers.is_empty());
    let expected = "input_4_3=Sam+%22S%22+M%C3%BCller&input_1=phone&input_3=%2B1+%28614%29+385-6660&input_5=no\
        &input_6=evenings&input_7=adverse-event&input_8=Surgery&input_9=woman&input_10=more&input_11=Espa%C3%B1ol\
        &input_12_1=yes&input_2=Line+one%0Aline+two+%26+more+%3D+%5C+%3Cb%3E&input_13_1=1&input_14=2026-11\
        &input_15=8e03978e-40d5-43e8-bc93-6894a57f9324";
    assert_eq!(form(&wire), expected);
}

#[test]
fn formspree() {
    let wire = wire("formspree");
    assert_eq!(wire.headers, [("Accept", "application/json".to_owned())]);
    let pairs = multipart(&wire);
    assert_eq!(pairs[0], ("name", "Sam \"S\" Müller"));
    assert!(pairs.contains(&("phone", "+1 (614) 385-6660")));
    assert_eq!(pairs.last(), Some(&("_gotcha", "")));
    // Its server refuses what comes without an origin; every other learns nothing.
    for (name, server) in servers() {
        let wire = with_parcel(&least(), |parcel| server.wire(parcel));
        let expected = if name == "formspree" { Referrer::Origin } else { Referrer::Nothing };
        assert_eq!(wire.referrer, expected, "{name}");
    }
}

#[test]
fn hubspot() {
    let wire = with_parcel(&least(), |parcel| server("hubspot").wire(parcel));
    let field = |name: &str, value: &str| json!({ "objectTypeId": "0-1", "name": name, "value": value });
    let expected = json!({
        "fields": [field("contact_by", "email"), field("email", "sam+x@example.org")],
        "legalConsentOptions": { "consent": { "consentToProcess": true, "text": "You may call me." } },
    });
    assert_eq!(json_of(&wire), expected);
    assert!(wire.headers.is_empty());
}

#[test]
fn basin() {
    let wire = with_parcel(&least(), |parcel| server("basin").wire(parcel));
    assert_eq!(multipart(&wire), [("channel", "email"), ("reach", "sam+x@example.org"), ("website", "")]);
    assert_eq!(wire.headers, [("Accept", "application/json".to_owned())]);
}

#[test]
fn web3forms() {
    let wire = with_parcel(&least(), |parcel| server("web3forms").wire(parcel));
    let expected = json!({ "access_key": ID, "channel": "email", "reach": "sam+x@example.org", "botcheck": "" });
    assert_eq!(json_of(&wire), expected);
}

#[test]
fn netlify() {
    let wire = with_parcel(&least(), |parcel| server("netlify").wire(parcel));
    assert_eq!(form(&wire), "channel=email&reach=sam%2Bx%40example.org&form-name=peer-support&bot-field=");
    assert_eq!(wire.address, "https://support.example.org/");
}

#[test]
fn power_automate() {
    let wire = with_parcel(&least(), |parcel| server("power-automate").wire(parcel));
    let expected = json!({ "channel": "email", "reach": "sam+x@example.org", "request_id": ID });
    assert_eq!(json_of(&wire), expected);
}

#[test]
fn any_other_form() {
    let wire = with_parcel(&least(), |parcel| server("urlencoded").wire(parcel));
    assert_eq!(form(&wire), "channel=email&reach=sam%2Bx%40example.org");
}

/// Whatever was said reaches every server once; and none but our own gets a header that would make its
/// answer to a preflight fail.
#[test]
fn every_server_is_told_all_of_it() {
    let mut request = request();
    for channel in Channel::ALL.iter().copied() {
        request.contact = Contact { channel, value: "+1 (614) 385-6660".to_owned(), voicemail_ok: None };
        for (name, server) in servers() {
            let wire = with_parcel(&request, |parcel| server.wire(parcel));
            let values: Vec<String> = match &wire.body {
                Body::Multipart(pairs) => pairs.iter().map(|(_, value)| value.clone()).collect(),
                Body::Urlencoded(form) => form.split(['&', '=']).skip(1).step_by(2).map(str::to_owned).collect(),
                Body::Json(text) | Body::PlainJson(text) => texts(&serde_json::from_str(text).unwrap()),
            };
            for (field, said) in request.said().into_iter().filter(|(field, _)| *field != Field::Elsewhere) {
                let coded = doc_to_doc::backend::wire::urlencoded(&[(String::new(), said.sent().to_owned())]);
                let times = values.iter().filter(|value| *value == said.sent() || **value == coded[1..]).count();
                assert_eq!(times, 1, "{name}: {field:?} in {values:?}");
            }
            let safe = name == "native" || wire.headers.iter().all(|(header, _)| *header == "Accept");
            assert!(safe, "{name}: {:?}", wire.headers);
        }
    }
}

fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![text.clone()],
        Value::Array(list) => list.iter().flat_map(texts).collect(),
        // HubSpot sends the name of a field as a value too.
        Value::Object(map) if map.contains_key("objectTypeId") => texts(&map["value"]),
        Value::Object(map) => map.values().flat_map(texts).collect(),
        _ => Vec::new(),
    }
}
