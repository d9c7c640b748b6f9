//! `site check`: reads everything that an association can edit, and explains each mistake.

use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use chrono::{DateTime, NaiveDate};
use doc_to_doc::content::read::{self, Site, problem::Problem};

/// Whom the site is for.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// Refuse as well what must not go before the public: limits that nobody has stated, a form that
    /// sends to this machine
    #[arg(long)]
    publish: bool,
}

/// Checks all of it, and sums it up.
///
/// # Errors
/// When anything must not be shown to a person, or not yet to the public.
pub(crate) fn run(options: &Options) -> Result<String, Refused> {
    let site = check(Path::new(crate::PUBLIC))?;
    if options.publish {
        publishable(&site)?;
    }
    Ok(summary(&site))
}

/// Whether the site may go before the public.
///
/// # Errors
/// When it may not yet; why has been printed.
pub(crate) fn publishable(site: &Site) -> Result<(), Refused> {
    let problems = read::before_publishing(site);
    if problems.is_empty() { Ok(()) } else { Err(Refused::told(&problems)) }
}

/// The content has mistakes; they have been printed.
#[derive(Debug)]
pub(crate) struct Refused {
    mistakes: usize,
}

impl Refused {
    /// Prints what is wrong.
    pub(crate) fn told(problems: &[Problem]) -> Self {
        print(problems);
        Self { mistakes: problems.len() }
    }
}

impl core::fmt::Display for Refused {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let plural = if self.mistakes == 1 { "" } else { "s" };
        write!(f, "{} mistake{plural} in the content: correct what is named above and run this again", self.mistakes)
    }
}

impl core::error::Error for Refused {}

/// The date by this machine's clock, in UTC: enough to tell months.
fn today() -> NaiveDate {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    i64::try_from(seconds)
        .ok()
        .and_then(|seconds| DateTime::from_timestamp(seconds, 0))
        .unwrap_or_default()
        .date_naive()
}

/// Checks the content under `public`, prints what it found and what has grown old, and returns the
/// edition to pack.
///
/// # Errors
/// When anything must not be shown to a person.
pub(crate) fn check(public: &Path) -> Result<Site, Refused> {
    match read::site_on(public, today()) {
        Ok(site) => {
            print(&site.warnings);
            Ok(site)
        }
        Err(problems) => Err(Refused::told(&problems)),
    }
}

/// The same without the warnings, for commands whose output is read by programs.
///
/// # Errors
/// When anything must not be shown to a person.
pub(crate) fn quietly(public: &Path) -> Result<Site, Refused> {
    read::site(public).map_err(|problems| Refused::told(&problems))
}

/// What a sound edition holds, in one line.
fn summary(site: &Site) -> String {
    let book = &site.book;
    let items: usize = book.battery.questionnaires.iter().map(|sheet| sheet.items.len()).sum();
    format!(
        "sound: {} questionnaires with {items} items, {} scales, {} lines of help ({} more wait to be confirmed), \
         in {}",
        book.battery.questionnaires.len(),
        book.battery.scales.len(),
        book.lines.len() + site.rest.len(),
        site.waiting.len(),
        site.languages.iter().map(|language| language.tag.as_str()).collect::<Vec<_>>().join(", "),
    )
}

fn print(problems: &[Problem]) {
    for problem in problems {
        eprintln!("{problem}");
    }
}
