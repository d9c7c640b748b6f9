//! `site check`: reads everything that an association can edit, and explains each mistake.

use std::path::Path;

use doc_to_doc::content::book::Book;
use doc_to_doc::content::read::{self, problem::Problem};

/// The content has mistakes; they have been printed.
#[derive(Debug)]
pub(crate) struct Refused {
    mistakes: usize,
}

impl core::fmt::Display for Refused {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let plural = if self.mistakes == 1 { "" } else { "s" };
        write!(f, "{} mistake{plural} in the content: correct what is named above and run this again", self.mistakes)
    }
}

impl core::error::Error for Refused {}

/// Checks the content under `public`, prints what it found, and returns the edition to pack.
///
/// # Errors
/// When anything must not be shown to a person.
pub(crate) fn check(public: &Path) -> Result<Book, Refused> {
    match read::site(public) {
        Ok(site) => {
            print(&site.warnings);
            Ok(site.book)
        }
        Err(problems) => {
            print(&problems);
            Err(Refused { mistakes: problems.len() })
        }
    }
}

/// The same without the warnings, for commands whose output is read by programs.
///
/// # Errors
/// When anything must not be shown to a person.
pub(crate) fn quietly(public: &Path) -> Result<Book, Refused> {
    read::site(public).map(|site| site.book).map_err(|problems| {
        print(&problems);
        Refused { mistakes: problems.len() }
    })
}

/// What a sound edition holds, in one line.
pub(crate) fn summary(book: &Book) -> String {
    let items: usize = book.battery.questionnaires.iter().map(|sheet| sheet.items.len()).sum();
    format!(
        "sound: {} questionnaires with {items} items, {} scales, {} lines of help, language {}",
        book.battery.questionnaires.len(),
        book.battery.scales.len(),
        book.lines.len(),
        book.locale,
    )
}

fn print(problems: &[Problem]) {
    for problem in problems {
        eprintln!("{problem}");
    }
}
