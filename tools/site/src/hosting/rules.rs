//! Which files of a site have which headers.

use crate::{
    headers::headers_for,
    hosting::{MISSING, literal},
    media,
    told::Told,
};

/// Where files lie that have the same headers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Place {
    /// One file, by its path from the top.
    One(String),
    /// All files of a kind below a folder.
    Kind {
        /// The folder, at the top.
        folder: String,
        /// What their names end with.
        extension: String,
    },
}

/// A place and every header there.
#[derive(Debug, Clone)]
pub(super) struct Rule {
    pub(super) place: Place,
    pub(super) content_type: String,
    /// Without `Content-Type`, which servers set in a way of their own.
    pub(super) headers: Vec<(&'static str, String)>,
}

/// One place after another, for the files with these paths. Pages have each their own, for one folder may
/// hold several kinds of them; of everything else only the names change from build to build.
pub(super) fn rules(paths: &[String], address: &str, told: &Told) -> Vec<Rule> {
    let mut rules: Vec<Rule> = Vec::new();
    for path in paths.iter().filter(|path| *path != MISSING && media::of(path).is_some()) {
        let place = place(path);
        if rules.iter().any(|rule| rule.place == place) {
            continue;
        }
        let mut headers = headers_for(&["/", path].concat(), address, told);
        let at = headers.iter().position(|(name, _)| *name == "content-type");
        let content_type = at.map(|at| headers.remove(at).1).unwrap_or_default();
        rules.push(Rule { place, content_type, headers });
    }
    rules
}

fn place(path: &str) -> Place {
    match (path.split_once('/'), path.rsplit_once('.')) {
        (Some((folder, _)), Some((_, extension))) if extension != "html" => {
            Place::Kind { folder: folder.to_owned(), extension: extension.to_owned() }
        }
        _ => Place::One(path.to_owned()),
    }
}

impl Place {
    /// A pattern for the paths of its files, from the top and without a slash there, where `ends` may follow.
    pub(super) fn pattern(&self, ends: &str) -> String {
        match self {
            Self::One(path) => format!("{}{ends}", literal(path)),
            Self::Kind { folder, extension } => {
                format!(r"{folder}/[0-9A-Za-z][0-9A-Za-z._/-]*\.{extension}{ends}")
            }
        }
    }
}
