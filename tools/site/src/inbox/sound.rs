//! Judges a request by the very rules of the page's form.

use doc_to_doc::{
    backend::contract::{
        pointer::PLACES,
        shape::{FieldError, PeerSupportRequest},
    },
    domain::request::{
        Draft, Field, Problem, Wrong,
        check::check,
        written::{Lines, trimmed, written},
    },
};

/// Everything that is wrong with a request of the right shape; nothing, if it can be kept.
pub(super) fn complaints(request: &PeerSupportRequest) -> Vec<FieldError> {
    let problems = check(&draft(request), Field::ALL).err().unwrap_or_default();
    let mut errors: Vec<FieldError> = problems.into_iter().map(complaint).collect();
    let peer = &request.peer;
    for (field, text) in [
        (Field::Name, &request.name),
        (Field::Specialty, &peer.specialty),
        (Field::Language, &peer.language),
        (Field::Message, &request.message),
    ] {
        // The form never says that nothing was written by writing nothing.
        if text.as_ref().is_some_and(|text| trimmed(text).is_empty()) {
            errors.push(error(place(field), "blank", "must be null where nothing was written"));
        }
    }
    if !is_language_tag(&request.locale) {
        errors.push(error("/locale", "language_tag", "must be a language tag, such as en or es-US"));
    }
    if !matches!(written(&request.consent.text_version, 40, Lines::One), Ok(Some(_))) {
        errors.push(error("/consent/text_version", "version", "must be 1 to 40 characters"));
    }
    errors
}

fn draft(request: &PeerSupportRequest) -> Draft {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let (contact, peer) = (&request.contact, &request.peer);
    Draft {
        name: text(&request.name),
        channel: Some(contact.channel),
        reach: contact.value.clone(),
        voicemail: contact.voicemail_ok,
        when: request.when,
        about: request.about,
        specialty: text(&peer.specialty),
        gender: peer.gender,
        seniority: peer.seniority,
        language: text(&peer.language),
        elsewhere: peer.elsewhere,
        message: text(&request.message),
    }
}

fn complaint(problem: Problem) -> FieldError {
    let (code, detail) = match problem.what {
        Wrong::Missing => ("missing", "is needed".to_owned()),
        Wrong::TooLong(longest) => ("too_long", format!("must be at most {longest} characters")),
        Wrong::NoNumber => ("phone_format", "must be a phone number".to_owned()),
        Wrong::NoAddress => ("email_format", "must be an email address".to_owned()),
        Wrong::Unprintable => ("unprintable", "holds signs that cannot be shown".to_owned()),
    };
    error(place(problem.field), code, &detail)
}

fn place(field: Field) -> &'static str {
    PLACES.iter().find(|(_, known)| *known == field).map_or("", |(place, _)| place)
}

fn error(place: &str, code: &str, detail: &str) -> FieldError {
    FieldError { pointer: format!("#{place}"), code: Some(code.to_owned()), detail: detail.to_owned() }
}

fn is_language_tag(tag: &str) -> bool {
    (2..=35).contains(&tag.len())
        && tag
            .split('-')
            .all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|sign| sign.is_ascii_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use doc_to_doc::backend::contract::examples::bodies;

    fn request() -> PeerSupportRequest {
        serde_json::from_str(&bodies()[1].1).unwrap()
    }

    fn found(spoil: impl FnOnce(&mut PeerSupportRequest)) -> Vec<(String, String)> {
        let mut request = request();
        spoil(&mut request);
        let errors = complaints(&request);
        errors.into_iter().map(|error| (error.pointer, error.code.unwrap_or_default())).collect()
    }

    #[test]
    fn what_the_page_writes_is_sound() {
        for (name, body) in bodies() {
            assert_eq!(complaints(&serde_json::from_str(&body).unwrap()), [], "{name}");
        }
    }

    #[test]
    fn every_rule_of_the_form_holds_here_too() {
        let one = |pointer: &str, code: &str| vec![(pointer.to_owned(), code.to_owned())];
        assert_eq!(found(|request| request.contact.value = "555".into()), one("#/contact/value", "phone_format"));
        assert_eq!(found(|request| request.contact.value = String::new()), one("#/contact/value", "missing"));
        let email = doc_to_doc::domain::request::Channel::Email;
        assert_eq!(found(|request| request.contact.channel = email), one("#/contact/value", "email_format"));
        assert_eq!(found(|request| request.name = Some("x".repeat(101))), one("#/name", "too_long"));
        assert_eq!(found(|request| request.message = Some("x".repeat(4_001))), one("#/message", "too_long"));
        assert_eq!(found(|request| request.message = Some("a\u{202E}b".into())), one("#/message", "unprintable"));
        assert_eq!(
            found(|request| request.peer.language = Some("\u{1B}[2J".into())),
            one("#/peer/language", "unprintable")
        );
        assert_eq!(
            found(|request| request.peer.specialty = Some("a\nb".into())),
            one("#/peer/specialty", "unprintable")
        );
        assert_eq!(found(|request| request.name = Some(" \u{200B} ".into())), one("#/name", "blank"));
        for tag in ["", "e", "en_US", "en-", "english-languages", "=1+1"] {
            assert_eq!(found(|request| request.locale = tag.into()), one("#/locale", "language_tag"), "{tag}");
        }
        let version = |text: &str| found(|request| request.consent.text_version = text.into());
        assert_eq!(version(""), one("#/consent/text_version", "version"));
        assert_eq!(version(&"1".repeat(41)), one("#/consent/text_version", "version"));
        assert_eq!(version("2026-11"), []);
        // Padding is thrown away unread.
        assert_eq!(found(|request| request.pad = "anything".into()), []);
    }

    #[test]
    fn every_mistake_is_named_at_once() {
        let all = found(|request| {
            request.name = Some("\u{7}".into());
            request.contact.value = "1".into();
            request.message = Some("x".repeat(5_000));
            request.locale = "?".into();
        });
        let places: Vec<&str> = all.iter().map(|(pointer, _)| pointer.as_str()).collect();
        assert_eq!(places, ["#/name", "#/contact/value", "#/message", "#/locale"]);
    }
}
