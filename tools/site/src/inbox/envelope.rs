//! Opens what was sent: its form, its key, and the request in it.

use axum::http::{HeaderMap, header};
use doc_to_doc::backend::contract::shape::{FieldError, PeerSupportRequest};
use serde::Deserialize;
use serde_json::error::Category;

use super::{refusal::Refusal, sound};

/// A request that is worth keeping.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Sent {
    /// Its name.
    pub(super) key: String,
    /// What it says: the contract's body as JSON, without its padding.
    pub(super) content: String,
}

/// The two forms that a body may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// JSON, with the key as a header.
    Json,
    /// The same as text, for servers that cannot answer a browser's question beforehand.
    Simple,
}

impl Form {
    /// The form that the headers name.
    ///
    /// # Errors
    /// When it is neither.
    pub(super) fn of(headers: &HeaderMap) -> Result<Self, Refusal> {
        let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        let mut parts = kind.split(';').map(|part| part.trim().to_ascii_lowercase());
        let form = match parts.next().as_deref() {
            Some("application/json") => Self::Json,
            Some("text/plain") => Self::Simple,
            _ => return Err(Refusal::NotInThisForm),
        };
        let utf_8 = |part: String| {
            part.strip_prefix("charset=").is_none_or(|charset| matches!(charset.trim_matches('"'), "utf-8" | "utf8"))
        };
        if parts.all(utf_8) { Ok(form) } else { Err(Refusal::NotInThisForm) }
    }
}

const KEY: &str = "idempotency-key";

/// The request, once everything about it is sound.
///
/// # Errors
/// Why it is not taken.
pub(super) fn open(headers: &HeaderMap, form: Form, body: &[u8]) -> Result<Sent, Refusal> {
    let key = key(headers)?;
    if form == Form::Json && key.is_none() {
        return Err(Refusal::KeyMissing);
    }
    let request = read(body)?;
    if key.is_some_and(|key| key != request.request_id) {
        return Err(Refusal::KeyOther);
    }
    let errors = sound::complaints(&request);
    if !errors.is_empty() {
        return Err(Refusal::NotValid(errors));
    }
    let key = request.request_id.clone();
    let mut content = serde_json::to_value(&request).map_err(|_| Refusal::NotJson)?;
    content.as_object_mut().and_then(|members| members.remove("pad"));
    Ok(Sent { key, content: content.to_string() })
}

/// The key in its quotes (a string of RFC 8941).
fn key(headers: &HeaderMap) -> Result<Option<&str>, Refusal> {
    let mut named = headers.get_all(KEY).iter();
    let Some(first) = named.next() else { return Ok(None) };
    let inside = first.to_str().ok().and_then(|text| text.trim().strip_prefix('"')?.strip_suffix('"'));
    match (inside, named.next()) {
        (Some(key), None) => Ok(Some(key)),
        _ => Err(Refusal::KeyOther),
    }
}

fn read(body: &[u8]) -> Result<PeerSupportRequest, Refusal> {
    let mut json = serde_json::Deserializer::from_slice(body);
    let mut track = serde_path_to_error::Track::new();
    let request = PeerSupportRequest::deserialize(serde_path_to_error::Deserializer::new(&mut json, &mut track));
    let request = request.map_err(|error| match error.classify() {
        Category::Data => Refusal::NotValid(vec![misshapen(&track.path(), &error)]),
        Category::Io | Category::Syntax | Category::Eof => Refusal::NotJson,
    })?;
    json.end().map_err(|_| Refusal::NotJson)?;
    Ok(request)
}

/// A value that is not of the contract's shape. Its place is that of the object where a name is missing
/// or is one too many.
fn misshapen(path: &serde_path_to_error::Path, error: &serde_json::Error) -> FieldError {
    use serde_path_to_error::Segment;
    let mut pointer = "#".to_owned();
    for segment in path {
        pointer.push('/');
        match segment {
            Segment::Map { key } => pointer.push_str(&key.replace('~', "~0").replace('/', "~1")),
            Segment::Seq { index } => pointer.push_str(&index.to_string()),
            Segment::Enum { .. } | Segment::Unknown => pointer.push('-'),
        }
    }
    // Where in the bytes is no matter of the person's.
    let said = error.to_string();
    let detail = said.split(" at line ").next().unwrap_or_default().to_owned();
    FieldError { pointer, code: Some("shape".to_owned()), detail }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;
    use doc_to_doc::backend::contract::examples::{ID, bodies};

    fn with(name: &'static str, value: &str) -> HeaderMap {
        HeaderMap::from_iter([(name.parse().unwrap(), HeaderValue::from_str(value).unwrap())])
    }

    #[test]
    fn two_forms_are_known_and_only_in_utf_8() {
        let form = |kind| Form::of(&with("content-type", kind));
        for json in ["application/json", "Application/JSON; charset=UTF-8", "application/json;charset=\"utf-8\""] {
            assert_eq!(form(json), Ok(Form::Json), "{json}");
        }
        assert_eq!(form("text/plain;charset=UTF-8"), Ok(Form::Simple));
        for other in ["", "text/html", "application/jsonx", "multipart/form-data", "text/plain; charset=iso-8859-1"] {
            assert_eq!(form(other), Err(Refusal::NotInThisForm), "{other}");
        }
        assert_eq!(Form::of(&HeaderMap::new()), Err(Refusal::NotInThisForm));
    }

    #[test]
    fn what_is_kept_is_what_was_said_without_the_padding() {
        let quoted = format!("\"{ID}\"");
        for (_, body) in bodies() {
            let sent = open(&with(KEY, &quoted), Form::Json, body.as_bytes()).unwrap();
            assert_eq!(sent, open(&HeaderMap::new(), Form::Simple, body.as_bytes()).unwrap());
            assert_eq!(sent.key, ID);
            let mut said: serde_json::Value = serde_json::from_str(&body).unwrap();
            assert!(said.as_object_mut().unwrap().remove("pad").is_some());
            assert_eq!(serde_json::from_str::<serde_json::Value>(&sent.content).unwrap(), said);
        }
    }

    #[test]
    fn the_key_is_the_request_s_own_name_in_quotes() {
        let body = &bodies()[0].1;
        let refused = |headers: &HeaderMap, form| open(headers, form, body.as_bytes()).unwrap_err();
        assert_eq!(refused(&HeaderMap::new(), Form::Json), Refusal::KeyMissing);
        for key in [ID, "\"\"", "\"", "\"11111111-40d5-43e8-bc93-6894a57f9324\"", &format!("\"{ID}\";a=1")] {
            assert_eq!(refused(&with(KEY, key), Form::Json), Refusal::KeyOther, "{key}");
            assert_eq!(refused(&with(KEY, key), Form::Simple), Refusal::KeyOther, "{key}");
        }
        let mut twice = with(KEY, &format!("\"{ID}\""));
        twice.append(KEY, HeaderValue::from_static("\"other\""));
        assert_eq!(refused(&twice, Form::Json), Refusal::KeyOther);
    }

    #[test]
    fn what_is_no_json_and_what_has_another_shape_are_told_apart() {
        let body = bodies()[1].1.clone();
        let open = |body: &str| open(&HeaderMap::new(), Form::Simple, body.as_bytes()).unwrap_err();
        let deep = "[".repeat(10_000);
        let twice = format!("{body}{body}");
        for broken in ["", "{", "name=Sam", &body[..body.len() - 1], &twice, &deep] {
            // A list is JSON of another shape as soon as it begins.
            let refusal = open(broken);
            let shape = matches!(&refusal, Refusal::NotValid(errors) if broken == deep && errors[0].pointer == "#");
            assert!(refusal == Refusal::NotJson || shape, "{refusal:?}");
        }
        for (was, is, pointer) in [
            ("\"phone\"", "\"fax\"", "#/contact/channel"),
            ("\"evenings\"", "7", "#/when"),
            ("peer-support-request/1", "peer-support-request/2", "#/schema"),
            ("\"given\":true", "\"given\":false", "#/consent/given"),
            ("\"name\":\"Sam\",", "", "#"),
            ("\"elsewhere\":true", "\"elsewhere\":true,\"score\":3", "#/peer"),
            ("\"name\":\"Sam\",", "\"name\":\"Sam\",\"name\":\"Sam\",", "#"),
            ("8e03978e-40d5-4", "8e03978e-40d5-1", "#/request_id"),
        ] {
            assert!(body.contains(was), "{was}");
            let Refusal::NotValid(errors) = open(&body.replacen(was, is, 1)) else { panic!("{was} {is}") };
            assert_eq!(errors.len(), 1);
            // A name too many may be named itself.
            assert!(errors[0].pointer.starts_with(pointer), "{errors:?} {pointer}");
            assert!(!errors[0].detail.contains(" line "), "{errors:?}");
        }
    }
}
