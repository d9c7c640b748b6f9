//! Contact Form 7, 6.x (includes/rest-api.php, submission.php, contact-form.php). It answers 200 to
//! nearly everything: only its own word `mail_sent` means that a mail was sent.
//!
//! Whatever other plugins put into the answer is passed over: one puts a script there.

use super::pairs::pairs;
use crate::backend::json::read::Json;
use crate::backend::outcome::{Complaint, Outcome};
use crate::backend::parcel::Parcel;
use crate::backend::settings::Form;
use crate::backend::wire::{Answer, Body, Referrer, Wire};
use crate::backend::words::plain;

pub(super) fn wire(form: &Form, parcel: &Parcel) -> Wire {
    let number = number_of(&form.endpoint).unwrap_or_default();
    // The page that holds the form names it so; the server wants any such name that is not empty.
    let tag = ["wpcf7-f", number, "-o1"].concat();
    let mut all: Vec<(String, String)> = [
        ("_wpcf7", number),
        ("_wpcf7_version", "6.2"),
        ("_wpcf7_locale", "en_US"),
        ("_wpcf7_unit_tag", &tag),
        ("_wpcf7_container_post", "0"),
        ("_wpcf7_posted_data_hash", ""),
    ]
    .into_iter()
    // The site may be of another language or version.
    .filter(|(name, _)| form.extra.get(name).is_none())
    .map(|(name, value)| (name.to_owned(), value.to_owned()))
    .collect();
    all.extend(pairs(form, parcel, None));
    let headers = vec![("Accept", "application/json".to_owned())];
    Wire { address: form.endpoint.to_string(), headers, referrer: Referrer::Nothing, body: Body::Multipart(all) }
}

/// The number of the form in `…/contact-forms/1762/feedback`.
pub(in crate::backend) fn number_of(endpoint: &str) -> Option<&str> {
    let (before, number) = endpoint.strip_suffix("/feedback")?.rsplit_once('/')?;
    let digits = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    (digits && before.ends_with("/contact-form-7/v1/contact-forms")).then_some(number)
}

pub(super) fn read(form: &Form, answer: &Answer) -> Outcome {
    let json = Json::read(answer.body);
    let status = json.as_ref().filter(|_| answer.status == 200).and_then(|json| json.text("status"));
    let message = || Complaint { field: None, words: json.as_ref().map(said).unwrap_or_default() };
    match status {
        Some("mail_sent") => super::RECEIVED,
        Some("validation_failed") => {
            let found: Vec<Complaint> = json.iter().flat_map(|json| complaints(form, json)).collect();
            Outcome::complaining(if found.is_empty() { vec![message()] } else { found })
        }
        Some("acceptance_missing") => Outcome::complaining(vec![message()]),
        Some("spam" | "aborted" | "error" | "mail_failed") => Outcome::Refused,
        Some(_) => super::DOUBTFUL,
        // WordPress itself says no in an object with a code. What else stands before it may have let
        // the request through.
        None => match answer.status {
            429 => super::by_status(answer),
            400..=499 if json.is_some_and(|json| json.text("code").is_some()) => Outcome::Refused,
            _ => super::DOUBTFUL,
        },
    }
}

fn said(json: &Json) -> String {
    plain(json.text("message").unwrap_or_default())
}

fn complaints(form: &Form, json: &Json) -> Vec<Complaint> {
    let invalid = json.get("invalid_fields").map_or(&[][..], Json::items);
    let complaint = |error: &Json| {
        let named = as_php(error.text("field")?);
        Some(Complaint { field: form.fields.field(&|name| as_php(name) == named), words: said(error) })
    };
    invalid.iter().filter_map(complaint).collect()
}

/// PHP makes underscores of dots and spaces in the names of a form.
fn as_php(name: &str) -> String {
    name.replace(['.', ' '], "_")
}
