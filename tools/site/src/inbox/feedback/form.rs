//! Reads the form. A field that is empty says the same as one that is missing.

use axum::http::{HeaderMap, header};
use doc_to_doc::{
    backend::contract::feedback::{CALLED, HELPED, HONEYPOT, NAME, SCHEMA},
    domain::feedback::{Called, Helped},
};

use super::refused::Refused;

/// What was said; at least one of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Answers {
    pub(super) called: Option<Called>,
    pub(super) helped: Option<Helped>,
}

/// What is wrong with a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wrong {
    /// It is of another version, or names none.
    Version,
    /// A field that is not ours, or that comes twice.
    Field,
    /// An answer that nobody could choose.
    Answer,
    /// Neither question was answered.
    Nothing,
    /// What people do not see was filled in.
    Trap,
}

/// Whether the body is a form in UTF-8.
///
/// # Errors
/// When it is anything else.
pub(super) fn is_form(headers: &HeaderMap) -> Result<(), Refused> {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let mut parts = kind.split(';').map(|part| part.trim().to_ascii_lowercase());
    let form = parts.next().as_deref() == Some("application/x-www-form-urlencoded");
    let sound = form && parts.all(|part| matches!(part.as_str(), "charset=utf-8" | "charset=\"utf-8\""));
    if sound { Ok(()) } else { Err(Refused::NotInThisForm) }
}

/// The answers in a form.
///
/// # Errors
/// Why it is not counted.
pub(super) fn read(body: &[u8]) -> Result<Answers, Wrong> {
    let mut values: [Option<String>; 4] = Default::default();
    for (name, value) in form_urlencoded::parse(body) {
        let place = [SCHEMA, CALLED, HELPED, HONEYPOT].iter().position(|known| *known == name);
        let place = place.and_then(|place| values.get_mut(place)).ok_or(Wrong::Field)?;
        if place.replace(value.into_owned()).is_some() {
            return Err(Wrong::Field);
        }
    }
    let [schema, called, helped, trap] = values.map(|value| value.filter(|value| !value.is_empty()));
    if trap.is_some() {
        return Err(Wrong::Trap);
    }
    if schema.as_deref() != Some(NAME) {
        return Err(Wrong::Version);
    }
    let called = chosen(Called::ALL, Called::id, called)?;
    let helped = chosen(Helped::ALL, Helped::id, helped)?;
    if called.is_none() && helped.is_none() { Err(Wrong::Nothing) } else { Ok(Answers { called, helped }) }
}

fn chosen<T: Copy>(all: &[T], id: fn(T) -> &'static str, value: Option<String>) -> Result<Option<T>, Wrong> {
    let Some(value) = value else { return Ok(None) };
    all.iter().copied().find(|known| id(*known) == value).map(Some).ok_or(Wrong::Answer)
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    #[test]
    fn every_answer_can_be_given_and_either_left_out() {
        let called = Called::ALL.iter().copied().map(Some).chain([None]);
        for called in called {
            for helped in Helped::ALL.iter().copied().map(Some).chain([None]) {
                let mut form = form_urlencoded::Serializer::new(String::new());
                form.append_pair(SCHEMA, NAME).append_pair(HONEYPOT, "");
                called.map(|called| form.append_pair(CALLED, called.id()));
                // Left out by an empty field here, and by none above.
                form.append_pair(HELPED, helped.map_or("", Helped::id));
                let nothing = called.is_none() && helped.is_none();
                let expected = if nothing { Err(Wrong::Nothing) } else { Ok(Answers { called, helped }) };
                assert_eq!(read(form.finish().as_bytes()), expected);
            }
        }
    }

    #[test]
    fn what_is_not_of_the_contract_is_told_apart() {
        let own = "schema=peer-support-feedback%2F1";
        for (rest, wrong) in [
            ("&called=", Wrong::Nothing),
            ("&called=maybe", Wrong::Answer),
            ("&called=yes", Wrong::Answer),
            ("&called=In-Time", Wrong::Answer),
            ("&called=late%00", Wrong::Answer),
            ("&helped=%FF", Wrong::Answer),
            ("&called=late&called=late", Wrong::Field),
            ("&called=late&schema=peer-support-feedback/1", Wrong::Field),
            ("&called=late&name=Sam", Wrong::Field),
            ("&called=late&name=", Wrong::Field),
            ("&called=late&website=https://a.example", Wrong::Trap),
        ] {
            assert_eq!(read(format!("{own}{rest}").as_bytes()), Err(wrong), "{rest}");
        }
        for version in ["", "&schema=", "&schema=peer-support-feedback/2", "&schema=peer-support-request/1"] {
            assert_eq!(read(format!("called=late{version}").as_bytes()), Err(Wrong::Version), "{version}");
        }
        assert_eq!(read(b""), Err(Wrong::Version));
    }

    #[test]
    fn only_a_form_in_utf_8_is_read() {
        let kind = |kind: &str| {
            is_form(&HeaderMap::from_iter([(header::CONTENT_TYPE, HeaderValue::from_str(kind).unwrap())])).is_ok()
        };
        assert!(kind("application/x-www-form-urlencoded"));
        assert!(kind("Application/X-WWW-Form-URLEncoded; charset=UTF-8"));
        for other in
            ["", "text/plain", "multipart/form-data; boundary=a", "application/x-www-form-urlencoded; charset=latin1"]
        {
            assert!(!kind(other), "{other}");
        }
        assert!(is_form(&HeaderMap::new()).is_err());
    }
}
