//! Puts the edition of one language together.

use std::path::Path;

use chrono::NaiveDate;

use super::file::{in_folder, json, refuse_empty_texts, text};
use super::problem::Problem;
use super::self_check_file::SelfCheckFile;
use super::translation::Translations;
use super::wording::{self, Wording};
use super::{SELF_CHECK, Site, age, battery, config, directory, feedback, library, shape};
use crate::content::book::Book;
use crate::content::feedback::Feedback;
use crate::content::front::Front;
use crate::content::language::Language;

/// The site in one language; its warnings are among the problems.
pub(super) fn read(
    public: &Path,
    language: &Language,
    languages: &[Language],
    today: Option<NaiveDate>,
    problems: &mut Vec<Problem>,
) -> Option<Site> {
    let locale = language.tag.as_str();
    let config = config::read(public, locale, problems);
    let checked = config.as_ref().map(|config| config.checked_translations.clone()).unwrap_or_default();
    let (programme, beside) =
        config.map(|config| (config.programme, (config.feedback, config.embedding, config.theme))).unzip();
    let directory = text(public, directory::FILE, problems).and_then(|text| shape::read(&text, problems));
    let definition: Option<SelfCheckFile> = json(public, SELF_CHECK, problems);
    let battery = definition.and_then(|file| battery::read(public, &file, problems)).map(|mut read| {
        let translations = Translations::read(public, &checked, &read.battery, problems);
        read.battery = translations.of(locale, &read.battery);
        read
    });
    let directory = match (&directory, &programme) {
        (Some(file), Some(programme)) => {
            age::warn(file, programme.stale_after_months, today, problems);
            Some(directory::read(file, programme, problems))
        }
        _ => None,
    };
    let front = front(public, locale, problems);
    let parts = match (&battery, directory) {
        (Some(battery), Some(directory)) => wording::read(public, locale, battery, directory, problems),
        _ => None,
    };
    let Wording { parts, rest, waiting } = parts?;
    let book = Book::new(language.tag, language.page, battery?.battery, programme?, parts);
    let library = library::read(&in_folder(public), &book, &rest, problems);
    let words = feedback::words(&in_folder(public), &book, &rest, problems);
    let (taking, embedding, theme) = beside?;
    Some(Site {
        library: library?,
        front: front?,
        feedback: Feedback { words: words?, taking },
        languages: languages.to_vec(),
        others: Vec::new(),
        warnings: Vec::new(),
        book,
        rest,
        embedding,
        theme,
        waiting,
    })
}

fn front(public: &Path, locale: &str, problems: &mut Vec<Problem>) -> Option<Front> {
    let file = format!("content/{locale}/front.json");
    refuse_empty_texts(public, &file, problems);
    json(public, &file, problems)
}
