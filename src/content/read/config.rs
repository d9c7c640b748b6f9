//! Reads `public/config.json`: who runs this, as an association writes it.

use std::path::Path;

use super::asking;
use super::config_file::{ByLocale, ConfigFile};
use super::embedding;
use super::feedback;
use super::office;
use super::problem::Problem;
use super::theme;
use crate::content::asking::Folded;
use crate::content::embedding::Embedding;
use crate::content::feedback::Taking;
use crate::content::programme::Programme;
use crate::content::theme::Theme;
use crate::domain::contact::{is_dialled, is_web_address};
use crate::domain::text::Text;

/// The file.
pub(super) const FILE: &str = "config.json";

/// What the file says. What is asked afterwards, where the site stands and how it looks are beside the
/// programme: no program has to know them.
pub(super) struct Config {
    pub(super) programme: Programme,
    pub(super) feedback: Option<Taking>,
    pub(super) embedding: Embedding,
    pub(super) theme: Theme,
    /// Translations of questionnaires that the association has compared: `es/gad-7`.
    pub(super) checked_translations: Vec<Text>,
}

/// The languages that it names, at least one.
pub(super) fn languages(public: &Path, problems: &mut Vec<Problem>) -> Option<Vec<Text>> {
    let file: ConfigFile = super::file::json(public, FILE, problems)?;
    if file.languages.is_empty() {
        problems.push(Problem::error(FILE, "languages", "names no language", "name at least one: [\"en\"]"));
    }
    Some(file.languages)
}

/// The first of them.
pub(super) fn first(public: &Path, problems: &mut Vec<Problem>) -> Option<Text> {
    languages(public, problems)?.first().copied()
}

/// Reads it in the language `locale`.
pub(super) fn read(public: &Path, locale: &str, problems: &mut Vec<Problem>) -> Option<Config> {
    let file: ConfigFile = super::file::json(public, FILE, problems)?;
    let mut desk = Desk { locale, problems };
    desk.examine(&file);
    let promise = desk.said(&file.confidence.promise, "confidence.promise");
    let limits = file.confidence.limits.as_ref().map(|limits| desk.said(limits, "confidence.limits"));
    let asking = file.request.as_ref().map(|request| asking::read(request, &mut desk));
    let feedback = file.feedback.as_ref().map(|feedback| feedback::read(feedback, &mut desk));
    let embedding = embedding::read(file.address, &file.embedding, &mut desk);
    let theme = file.theme.as_ref().map(|theme| theme::read(theme, &mut desk)).unwrap_or_default();
    let office = office::read(&file.office, problems);
    let ConfigFile { name, association, phone, page, features, stale_after_months, leave_to, sign_off, .. } = file;
    let checked_translations = file.checked_translations;
    let programme = Programme {
        name,
        association,
        phone,
        page,
        features,
        promise,
        limits,
        // A form that cannot be read is no form, and stops the build: it is never left out unseen.
        asking: asking.flatten().as_ref().map(Folded::of),
        office: office?,
        stale_after_months,
        leave_to,
        sign_off,
    };
    Some(Config { programme, feedback: feedback.flatten(), embedding, theme, checked_translations })
}

/// Where complaints of the file are written down.
pub(super) struct Desk<'a> {
    locale: &'a str,
    problems: &'a mut Vec<Problem>,
}

impl Desk<'_> {
    pub(super) fn refuse(&mut self, field: &str, what: impl Into<String>, fix: &str) {
        self.problems.push(Problem::error(FILE, field, what, fix));
    }

    pub(super) fn warn(&mut self, field: &str, what: &str, fix: &str) {
        self.problems.push(Problem::warning(FILE, field, what, fix));
    }

    /// The text in the language that is read.
    pub(super) fn said(&mut self, texts: &ByLocale, field: &str) -> Text {
        let text = texts.get(self.locale).copied().unwrap_or_default();
        if text.trim().is_empty() {
            let fix = "write it in every language of the site";
            self.refuse(&format!("{field}.{}", self.locale), "says nothing in this language", fix);
        }
        text
    }

    fn examine(&mut self, file: &ConfigFile) {
        if file.name.trim().is_empty() {
            self.refuse("name", "is empty", "write the programme's name");
        }
        if file.association.trim().is_empty() {
            self.refuse("association", "is empty", "write who runs the programme");
        }
        if !is_dialled(&file.phone) {
            let fix = "write it with + and the country code, digits only: +16143856660";
            self.refuse("phone", format!("`{}` is not a number as dialled", file.phone), fix);
        }
        match &file.page {
            Some(page) if !is_web_address(page) => {
                let what = format!("`{page}` is not an https address");
                self.refuse("page", what, "write the whole address of the programme's own page: https://…");
            }
            Some(_) => {}
            None => self.warn(
                "page",
                "is not given; printed cards carry a code that calls the number instead of one that opens the page",
                "write the whole address of the programme's own page: https://…",
            ),
        }
        if file.confidence.limits.is_none() {
            self.warn(
                "confidence.limits",
                "are not stated; the page says so and sends people to the director",
                "write, in counsel's words, what the promise does not cover: { \"en\": \"…\" }",
            );
        }
        if !(1..=60).contains(&file.stale_after_months) {
            let fix = "write how many months a checked number can be relied on, 1 to 60; 6 is a good choice";
            self.refuse("stale_after_months", "is not between 1 and 60", fix);
        }
        if !is_web_address(&file.leave_to) {
            let fix = "write the whole address of a neutral page of someone else's: https://…";
            self.refuse("leave_to", "is not an https address", fix);
        }
        match &file.sign_off {
            Some(signed) if signed.by.trim().is_empty() => {
                self.refuse("sign_off.by", "is empty", "write the clinician's name");
            }
            Some(_) => {}
            None => self.warn(
                "sign_off",
                "no clinician has signed off the instruments, thresholds and wording; the page says so",
                "when one has: { \"by\": \"Name, MD\", \"on\": \"2026-12-01\" }",
            ),
        }
    }
}
