//! `site review`: every phrase of a language beside its English, for a clinician who reads both and signs.

mod html;
mod markdown;
mod order;
mod published;
mod sheet;
#[cfg(test)]
mod tests;

use std::path::Path;

use doc_to_doc::content::read::likeness::{Edition, Glossary, Tree};

use crate::check::Refused;
use sheet::Sheet;

/// The language in which the content is written first.
const FIRST: &str = "en";

/// What to print, and how.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// The language to be read, as its folder is named: es, zh-Hans
    locale: String,
    /// How it is written: a page to print, or text
    #[arg(long = "as", value_enum, default_value = "html")]
    form: Form,
}

/// How a sheet is written.
#[derive(Clone, Copy, clap::ValueEnum)]
enum Form {
    /// One page of HTML that needs nothing else
    Html,
    /// Text with tables
    Markdown,
}

/// The sheet as text.
///
/// # Errors
/// When a file of either language cannot be read; why has been printed.
pub(crate) fn text(public: &Path, options: &Options) -> Result<String, Refused> {
    let sheet = read(public, &options.locale)?;
    Ok(match options.form {
        Form::Html => html::page(&sheet),
        Form::Markdown => markdown::text(&sheet),
    })
}

fn read(public: &Path, locale: &str) -> Result<Sheet, Refused> {
    let mut problems = Vec::new();
    let (first, other) = (Edition::read(public, FIRST, &mut problems), Edition::read(public, locale, &mut problems));
    let glossary = Glossary::read(public, locale, &mut problems);
    if !problems.is_empty() {
        return Err(Refused::told(&problems));
    }
    let language = json(&public.join("content").join(locale).join("language.json"));
    let config = json(&public.join("config.json"));
    let published = published::beside(public, locale);
    Ok(Sheet::of(&first, &other, glossary, language.as_ref(), config.as_ref(), published))
}

/// A file that may be missing or broken: the sheet is whole without it, and `site check` tells what is wrong.
fn json(path: &Path) -> Option<Tree> {
    serde_json::from_str(&std::fs::read_to_string(path).ok()?).ok()
}
