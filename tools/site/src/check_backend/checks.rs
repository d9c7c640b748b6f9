//! What a server must do for the page, one by one.

use doc_to_doc::{backend::outcome::Outcome, domain::request::Field};

use super::{
    Found,
    Found::{Mend, Note, Passed},
    asked::{Form, Said, Server, body, id},
};

/// An address that can be written to, and belongs to nobody (RFC 2606).
const REACH: &str = "test@example.org";

/// A page that no list names.
const ELSEWHERE: &str = "https://elsewhere.invalid";

/// Every check with what it found.
///
/// # Errors
/// When the server gives no answer.
pub(super) fn all(server: &Server) -> Result<Vec<(&'static str, Found)>, ureq::Error> {
    let key = id();
    let request = body(&key, REACH, "");
    let asked = server.preflight(&server.page)?;
    let first = server.send(Form::Json, &key, &request)?;
    let again = server.send(Form::Json, &key, &request)?;
    let other = server.send(Form::Json, &key, &body(&key, REACH, " Another one."))?;
    let bad = id();
    let bad = server.send(Form::Json, &bad, &body(&bad, "no address", ""))?;
    let simple = id();
    let simple = server.send(Form::Simple, &simple, &body(&simple, REACH, " As text."))?;
    let stranger = server.preflight(ELSEWHERE)?;
    let answers = [&first, &again, &other, &bad];
    Ok(vec![
        ("a browser may send from the page", preflight(server, &asked)),
        ("a request is received", received(&first)),
        ("the same once more is the same request", repeated(&first, &again)),
        ("a key is not taken for another request", used(&other)),
        ("a wrong field is named", named(&bad)),
        ("the page can read every answer", readable(server, &answers)),
        ("the page can read how long to wait", exposed(&first)),
        ("a request as text, for servers without a preflight", as_text(&simple)),
        ("other pages are kept out", kept_out(&stranger)),
    ])
}

fn preflight(server: &Server, said: &Said) -> Found {
    if !(200..300).contains(&said.status) {
        return Mend(format!("OPTIONS was answered with {}; answer 204", said.status));
    }
    if !lets_in(said, &server.page) {
        return Mend(format!("answer OPTIONS with Access-Control-Allow-Origin: {}", server.page));
    }
    let missing =
        ["content-type", "idempotency-key"].iter().find(|name| !said.lists("access-control-allow-headers", name));
    match missing {
        Some(name) => Mend(format!("answer OPTIONS with Access-Control-Allow-Headers that names {name}")),
        None if said.header("access-control-allow-credentials") == "true" => {
            Note("it allows credentials, and the page sends none: leave that out".to_owned())
        }
        None => Passed,
    }
}

fn lets_in(said: &Said, page: &str) -> bool {
    [page, "*"].contains(&said.header("access-control-allow-origin"))
}

fn received(said: &Said) -> Found {
    match said.outcome() {
        Outcome::Received { reference: Some(_) } => Passed,
        Outcome::Received { reference: None } => {
            Note("without a reference: 4 to 24 capitals, digits and hyphens would be shown".to_owned())
        }
        _ => Mend(format!("it was answered with {}; answer 201 and {{\"status\":\"received\"}}", said.status)),
    }
}

fn repeated(first: &Said, again: &Said) -> Found {
    match (first.outcome(), again.outcome()) {
        (Outcome::Received { reference: first }, Outcome::Received { reference: again }) if first == again => Passed,
        (Outcome::Received { .. }, Outcome::Received { .. }) => {
            Mend("it got another reference: remember each Idempotency-Key for a day, and answer the same".to_owned())
        }
        _ => Mend(format!("it was answered with {}; answer as the first time", again.status)),
    }
}

fn used(said: &Said) -> Found {
    // The one answer by which the page learns that nobody knows what arrived under the key.
    if said.status == 422 && said.outcome() == (Outcome::Unconfirmed { may_double: true }) {
        return Passed;
    }
    Mend(format!("it was answered with {}; answer 422 with the title \"Idempotency-Key is already used\"", said.status))
}

fn named(said: &Said) -> Found {
    match said.outcome() {
        Outcome::Invalid { fields } if fields.iter().any(|complaint| complaint.field == Some(Field::Reach)) => Passed,
        Outcome::Received { .. } => {
            Note("\"no address\" was taken for an e-mail address; the page checks that itself".to_owned())
        }
        _ => {
            Mend(format!("it was answered with {}; answer 422 with errors that point to #/contact/value", said.status))
        }
    }
}

fn readable(server: &Server, answers: &[&Said]) -> Found {
    match answers.iter().find(|said| !lets_in(said, &server.page)) {
        None => Passed,
        Some(said) => Mend(format!(
            "an answer with {} came without Access-Control-Allow-Origin: {}; send it with every answer, errors too",
            said.status, server.page
        )),
    }
}

fn exposed(said: &Said) -> Found {
    if said.lists("access-control-expose-headers", "retry-after") {
        return Passed;
    }
    Note("send Access-Control-Expose-Headers: Retry-After, or the page waits 30 seconds whatever you ask".to_owned())
}

fn as_text(said: &Said) -> Found {
    match said.outcome() {
        Outcome::Received { .. } => Passed,
        _ => Note(format!("it was answered with {}; leave `simple` out of the configuration", said.status)),
    }
}

fn kept_out(said: &Said) -> Found {
    if lets_in(said, ELSEWHERE) {
        return Note("any page on the Web may send in its visitors' name; name your page alone".to_owned());
    }
    Passed
}
