//! What a server should and should not do with every answer, whatever it says.

use super::{
    Found,
    Found::{Mend, Note, Passed},
    asked::{Said, Server, WORDS},
};

/// Whether it lets a page in: by its name, or as it lets in everybody.
pub(super) fn lets_in(said: &Said, page: &str) -> bool {
    [page, "*"].contains(&said.header("access-control-allow-origin"))
}

/// Whether the page can read every answer.
pub(super) fn readable(server: &Server, answers: &[&Said]) -> Found {
    match answers.iter().find(|said| !lets_in(said, &server.page)) {
        None => Passed,
        Some(said) => Mend(format!(
            "an answer with {} came without Access-Control-Allow-Origin: {}; send it with every answer, errors too",
            said.status, server.page
        )),
    }
}

/// Whether the page learns how long to wait.
pub(super) fn patient(answers: &[&Said]) -> Found {
    if let Some(said) = answers.iter().find(|said| said.status == 429) {
        return Mend(if said.has("retry-after") {
            "too much was asked already (429), so little was checked; wait as long as it says, and ask again".to_owned()
        } else {
            "429 came without Retry-After; say in seconds how long to wait".to_owned()
        });
    }
    if answers.iter().all(|said| said.lists("access-control-expose-headers", "retry-after")) {
        return Passed;
    }
    Note("send Access-Control-Expose-Headers: Retry-After, or the page waits 30 seconds whatever you ask".to_owned())
}

/// Whether the address itself answers.
pub(super) fn at_home(answers: &[&Said]) -> Found {
    match answers.iter().find(|said| (300..400).contains(&said.status)) {
        None => Passed,
        Some(said) => Mend(format!(
            "{} sends elsewhere, and a request is not sent on; configure the address that answers",
            said.status
        )),
    }
}

/// Whether answers say what they are.
pub(super) fn named_kinds(answers: &[&Said]) -> Found {
    let kind = |said: &Said| said.header("content-type").split(';').next().unwrap_or_default().trim().to_owned();
    for said in answers.iter().filter(|said| !said.body.is_empty()) {
        let kind = kind(said);
        let expected = match said.status {
            200..300 if kind != "application/json" => "application/json",
            400.. if kind != "application/problem+json" => "application/problem+json",
            _ => continue,
        };
        return Note(format!("an answer with {} calls itself {kind:?}; its kind is {expected}", said.status));
    }
    Passed
}

/// Whether it gives the browser nothing to carry.
pub(super) fn no_cookies(answers: &[&Said]) -> Found {
    match answers.iter().find(|said| said.has("set-cookie")) {
        None => Passed,
        Some(said) => Note(format!(
            "an answer with {} sets a cookie, which the page drops; switch it off, for it is a trace of who asked",
            said.status
        )),
    }
}

/// Whether it keeps to itself what was written.
pub(super) fn discreet(answers: &[&Said]) -> Found {
    match answers.iter().find(|said| said.holds(WORDS)) {
        None => Passed,
        Some(said) => Note(format!(
            "an answer with {} repeats what was written, which then lies in the logs of whoever stands between; answer \
             with the status and the reference",
            said.status
        )),
    }
}

/// Whether a page that nobody named is kept out.
pub(super) fn kept_out(said: &Said, stranger: &str) -> Found {
    match said.header("access-control-allow-origin") {
        "*" => Note("any page on the Web may send in its visitors' name; name your page alone".to_owned()),
        origin if origin == stranger => {
            let name =
                "it lets in whatever page asks by repeating its name; compare with a list, and name your page alone";
            Note(name.to_owned())
        }
        _ => Passed,
    }
}

/// Whether a body that no person wrote is turned away.
pub(super) fn bounded(said: Option<&Said>) -> Found {
    match said.map(|said| said.status) {
        Some(413) => Passed,
        Some(status @ 200..300) => Note(format!(
            "a body of 96 KiB was taken ({status}), which no person has written; answer 413 to more than 64 KiB, or \
             anybody can fill your disk"
        )),
        Some(status) => Note(format!("a body of 96 KiB was answered with {status}; 413 says what is wrong")),
        None => Note("the connection broke at a body of 96 KiB; read on for a while, and answer 413".to_owned()),
    }
}
