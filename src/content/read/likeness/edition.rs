//! The words of one language: every file below its folder.

use std::collections::BTreeMap;
use std::path::Path;

use super::tree::Tree;
use crate::content::read::file::{json, unreadable};
use crate::content::read::problem::Problem;

/// Files of a language that have none beside them in the first one: its name, its glossary, and the wording of
/// published questionnaires, which stands in their own files where it is English.
const ITS_OWN: [&str; 3] = ["language.json", super::glossary::FILE, "instruments/"];

/// The words of one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    /// Its tag, which is the name of its folder.
    pub locale: String,
    /// Its files, by their names below that folder.
    pub files: BTreeMap<String, Tree>,
}

impl Edition {
    /// Reads the words of `locale` below `public/content/`.
    pub fn read(public: &Path, locale: &str, problems: &mut Vec<Problem>) -> Self {
        let folder = ["content/", locale].concat();
        let mut names = Vec::new();
        list(public, &folder, "", &mut names, problems);
        names.retain(|name| !ITS_OWN.iter().any(|own| name == own || (own.ends_with('/') && name.starts_with(own))));
        let read = |name: String| json(public, &[&folder, "/", &name].concat(), problems).map(|tree| (name, tree));
        Self { locale: locale.to_owned(), files: names.into_iter().filter_map(read).collect() }
    }

    /// What a file is called below `public/`.
    #[must_use]
    pub fn path(&self, file: &str) -> String {
        ["content/", &self.locale, "/", file].concat()
    }

    /// The text in a field of a file.
    pub(super) fn text(&self, file: &str, fields: &[&str]) -> Option<&str> {
        fields.iter().try_fold(self.files.get(file)?, |tree, field| tree.field(field))?.text()
    }
}

fn list(public: &Path, folder: &str, below: &str, names: &mut Vec<String>, problems: &mut Vec<Problem>) {
    let entries = match std::fs::read_dir(public.join(folder).join(below)) {
        Ok(entries) => entries,
        Err(error) => return problems.push(unreadable(&[folder, "/", below].concat(), error)),
    };
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        // Hidden ones are an editor's business.
        if name.starts_with('.') {
            continue;
        }
        let name = [below, &name].concat();
        if entry.path().is_dir() {
            list(public, folder, &[&name, "/"].concat(), names, problems);
        } else if Path::new(&name).extension().is_some_and(|extension| extension == "json") {
            names.push(name);
        }
    }
}
