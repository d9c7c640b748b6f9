//! What a page may lack on the machine of those who set it up, and not before the public.

use super::Site;
use super::config::FILE;
use super::problem::Problem;
use crate::content::asking::Asking;
use crate::content::feedback::Taking;

/// Why the site must not be published yet; nothing where it may.
#[must_use]
pub fn before_publishing(site: &Site) -> Vec<Problem> {
    let programme = &site.book.programme;
    let mut problems = Vec::new();
    if programme.limits.is_none() {
        problems.push(Problem::error(
            FILE,
            "confidence.limits",
            "are not stated: nobody should confide in a promise whose limits they cannot read",
            "write, in counsel's words, what the promise does not cover: { \"en\": \"…\" }",
        ));
    }
    // Half of what the page promises is kept by its headers, and they name its address.
    if site.embedding.address.is_none() {
        problems.push(Problem::error(
            FILE,
            "address",
            "is not known, so no header files can be written: a browser would let the page keep and send what its \
             headers forbid",
            "write the site's own origin, without a slash at its end: https://support.example.org",
        ));
    }
    if programme.asking().is_some_and(Asking::is_on_this_machine) {
        problems.push(Problem::error(
            FILE,
            "request.backend",
            "is the reference server, which runs on this machine alone: no request would arrive",
            "write the server that takes requests, with who reads them and how long they are kept; for telephone \
             alone, write \"request\": null",
        ));
    }
    if site.feedback.taking.as_ref().is_some_and(Taking::is_on_this_machine) {
        problems.push(Problem::error(
            FILE,
            "feedback.endpoint",
            "is the reference server, which runs on this machine alone: no answer would arrive",
            "write the server that takes the answers, with who reads them and how long they are kept; to ask \
             nothing, write \"feedback\": null",
        ));
    }
    problems
}
