//! What a server must do for the page, one by one.

use doc_to_doc::{backend::outcome::Outcome, domain::request::Field};

use super::{
    Found,
    Found::{Mend, Note, Passed},
    asked::{Form, Said, Server, body, id},
    manners::{at_home, bounded, discreet, kept_out, lets_in, named_kinds, no_cookies, patient, readable},
};

/// An address that can be written to, and belongs to nobody (RFC 2606).
const REACH: &str = "test@example.org";

/// A page that no list names.
const ELSEWHERE: &str = "https://elsewhere.invalid";

/// What was found.
pub(super) struct Checked {
    /// Every check by its name.
    pub(super) found: Vec<(&'static str, Found)>,
    /// How many requests, each with a key of its own, the server has called received.
    pub(super) received: usize,
}

/// Every check with what it found.
///
/// # Errors
/// When the server gives no answer.
pub(super) fn all(server: &Server) -> Result<Checked, ureq::Error> {
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
    let long = id();
    let long = long_answer(server.send(Form::Json, &long, &padded(body(&long, REACH, " Too long."))))?;
    let answers = [&first, &again, &other, &bad];
    let every: Vec<&Said> = answers.into_iter().chain([&simple]).chain(&long).collect();
    let taken = [&first, &bad, &simple].into_iter().chain(&long);
    let received = taken.filter(|said| matches!(said.outcome(), Outcome::Received { .. })).count();
    let found = vec![
        ("a browser may send from the page", preflight(server, &asked)),
        ("a request is received", taken_in(&first)),
        ("the same once more is the same request", repeated(&first, &again)),
        ("a key is not taken for another request", used(&other)),
        ("a wrong field is named", named(&bad)),
        ("the page can read every answer", readable(server, &answers)),
        ("the page can read how long to wait", patient(&every)),
        ("the address itself answers", at_home(&[&[&asked], every.as_slice()].concat())),
        ("every answer names its kind", named_kinds(&every)),
        ("nothing is set in the browser", no_cookies(&every)),
        ("what was written is not repeated", discreet(&every)),
        ("a body that nobody wrote is turned away", bounded(long.as_ref())),
        ("a request as text, for servers without a preflight", as_text(&simple)),
        ("other pages are kept out", kept_out(&stranger, ELSEWHERE)),
    ];
    Ok(Checked { found, received })
}

/// A body of 96 KiB, by the padding that every body has.
fn padded(mut body: String) -> String {
    let padding = "-".repeat((96 * 1024_usize).saturating_sub(body.len()));
    let end = body.len() - "\"}".len();
    body.insert_str(end, &padding);
    body
}

/// A server may hang up on it, which is an answer of a kind.
fn long_answer(said: Result<Said, ureq::Error>) -> Result<Option<Said>, ureq::Error> {
    match said {
        Ok(said) => Ok(Some(said)),
        Err(ureq::Error::Io(_)) => Ok(None),
        Err(error) => Err(error),
    }
}

fn preflight(server: &Server, said: &Said) -> Found {
    if (300..400).contains(&said.status) {
        return Mend(format!("OPTIONS was sent elsewhere with {}, where no browser asks", said.status));
    }
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

fn taken_in(said: &Said) -> Found {
    match said.outcome() {
        Outcome::Received { reference: Some(_) } => Passed,
        Outcome::Received { reference: None } => {
            Note("without a reference: 4 to 24 capitals, digits and hyphens would be shown".to_owned())
        }
        _ if (200..300).contains(&said.status) => Mend(format!(
            "{} says that it was, but the body does not; answer 201 and {{\"status\":\"received\"}} once it is kept",
            said.status
        )),
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

fn as_text(said: &Said) -> Found {
    match said.outcome() {
        Outcome::Received { .. } => Passed,
        _ => Note(format!("it was answered with {}; leave `simple` out of the configuration", said.status)),
    }
}
