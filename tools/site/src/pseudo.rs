//! `site pseudo`: a language that nobody speaks, made from the first one. It shows that a language is a folder of
//! files, and what a screen does with words that are longer, accented, and read from the right.

mod letters;
#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};
use std::{error::Error, fmt, fs};

use doc_to_doc::content::read::likeness::{Edition, GLOSSARY, Glossary, Tree, is_for_people};

use crate::check::Refused;
use crate::files::{self, FileError};

/// A tag that BCP 47 leaves for private use: no room is kept for its words, which are longer on purpose.
pub(crate) const LOCALE: &str = "qps";
/// What it calls itself, and that it is read from the right.
const LANGUAGE: &str = "{ \"name\": \"[Þšéûðö]\", \"direction\": \"rtl\" }\n";
/// The language from which it is made, where the configuration names none.
const FIRST: &str = "en";
/// Who runs the site, with texts in each language.
const CONFIG: &str = "config.json";
/// What multiplies a number before it, in the first language.
const UNITS: [(&str, u64); 3] = [("thousand", 1_000), ("million", 1_000_000), ("billion", 1_000_000_000)];

/// What is copied, and where it goes.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// The folder of content, such as public
    public: PathBuf,
    /// A folder for the copy; it must be empty, or not be there yet
    #[arg(long, value_name = "FOLDER")]
    into: PathBuf,
}

/// Why there is no such language.
#[derive(Debug)]
pub(crate) enum PseudoError {
    /// Something lies in the folder already.
    NotEmpty(PathBuf),
    /// A file cannot be read or written.
    File(FileError),
    /// The words have mistakes; they have been printed.
    Refused(Refused),
    /// The configuration is no JSON, or a file cannot be written as JSON.
    Json(&'static str, serde_json::Error),
}

impl fmt::Display for PseudoError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotEmpty(folder) => write!(f, "{} is not empty: name a folder for the copy alone", folder.display()),
            Self::File(error) => error.fmt(f),
            Self::Refused(error) => error.fmt(f),
            Self::Json(file, error) => {
                write!(f, "{file} is not as it must be ({error}): `site check` tells what to mend")
            }
        }
    }
}

impl Error for PseudoError {}

impl From<FileError> for PseudoError {
    fn from(error: FileError) -> Self {
        Self::File(error)
    }
}

/// Copies the content and adds the language.
///
/// # Errors
/// When the folder is in use, or something cannot be read or written.
pub(crate) fn run(options: &Options) -> Result<(), PseudoError> {
    let Options { public, into } = options;
    if fs::read_dir(into).is_ok_and(|mut entries| entries.next().is_some()) {
        return Err(PseudoError::NotEmpty(into.clone()));
    }
    // Listed before the first is written: the copy may lie within what is copied.
    for file in files::below(public)? {
        files::write(&into.join(files::name_below(public, &file)), &files::read(&file)?)?;
    }
    let config: Tree = serde_json::from_str(&files::read_text(&public.join(CONFIG))?)
        .map_err(|error| PseudoError::Json(CONFIG, error))?;
    let first = first(&config);
    let folder = Path::new("content").join(LOCALE);
    let mut problems = Vec::new();
    let edition = Edition::read(public, first, &mut problems);
    if !problems.is_empty() {
        return Err(PseudoError::Refused(Refused::told(&problems)));
    }
    for (file, tree) in &edition.files {
        write(into, &folder.join(file), &said("", tree))?;
    }
    files::write(&into.join(&folder).join("language.json"), LANGUAGE.as_bytes())?;
    let units = UNITS.map(|(word, size)| (letters::longer(word), size)).into();
    write(into, &folder.join(GLOSSARY), &Glossary { units, ..Glossary::default() })?;
    write(into, Path::new(CONFIG), &configured(&config, first))
}

fn write(into: &Path, file: &Path, tree: &impl serde::Serialize) -> Result<(), PseudoError> {
    let text = serde_json::to_string_pretty(tree).map_err(|error| PseudoError::Json("a file", error))?;
    Ok(files::write(&into.join(file), (text + "\n").as_bytes())?)
}

fn first(config: &Tree) -> &str {
    match config.field("languages") {
        Some(Tree::List(languages)) => languages.first().and_then(Tree::text).unwrap_or(FIRST),
        _ => FIRST,
    }
}

/// The same with every text for people in the made-up language.
fn said(key: &str, tree: &Tree) -> Tree {
    match tree {
        Tree::Text(text) if is_for_people(key, text) => Tree::Text(letters::said(text)),
        Tree::List(list) => Tree::List(list.iter().map(|tree| said(key, tree)).collect()),
        Tree::Fields(fields) => {
            Tree::Fields(fields.iter().map(|(name, tree)| (name.clone(), said(name, tree))).collect())
        }
        _ => tree.clone(),
    }
}

/// The configuration with the language, and with its words beside those of the first.
fn configured(config: &Tree, first: &str) -> Tree {
    let Tree::Fields(fields) = worded(config, first) else { return config.clone() };
    let languages = Tree::List([first, LOCALE].map(|locale| Tree::Text(locale.to_owned())).into());
    let mut fields: Vec<_> = fields.into_iter().filter(|(name, _)| name != "languages").collect();
    fields.push(("languages".to_owned(), languages));
    Tree::Fields(fields)
}

fn worded(tree: &Tree, first: &str) -> Tree {
    match tree {
        Tree::List(list) => Tree::List(list.iter().map(|tree| worded(tree, first)).collect()),
        Tree::Fields(fields) => match tree.field(first).and_then(Tree::text) {
            // A text in each language.
            Some(text) => Tree::Fields(
                [(first, text.to_owned()), (LOCALE, letters::said(text))]
                    .map(|(locale, text)| (locale.to_owned(), Tree::Text(text)))
                    .into(),
            ),
            None => Tree::Fields(fields.iter().map(|(name, tree)| (name.clone(), worded(tree, first))).collect()),
        },
        _ => tree.clone(),
    }
}
