//! Reads the phrases of the screens, and refuses one that is missing, unknown or has wrong gaps.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::content::phrases::{NAMES, Phrases};
use crate::content::read::file::json;
use crate::content::read::problem::Problem;

pub(super) fn read(public: &Path, locale: &str, problems: &mut Vec<Problem>) -> Option<Phrases> {
    let file = format!("content/{locale}/catalogue.json");
    let mut texts: BTreeMap<String, String> = json(public, &file, problems)?;
    let mut refuse = |name: &str, what: String, fix: &str| problems.push(Problem::error(&file, name, what, fix));
    let mut ordered = Vec::new();
    for (name, gaps) in NAMES {
        let Some(text) = texts.remove(*name) else {
            refuse(name, "is missing".to_owned(), "write the phrase");
            continue;
        };
        if text.trim().is_empty() {
            refuse(name, "is empty".to_owned(), "write the phrase");
        }
        let wanted: BTreeSet<&str> = gaps.iter().copied().collect();
        let found = gaps_of(&text);
        if found != wanted {
            let what = format!("has the gaps {found:?} and needs {wanted:?}");
            refuse(name, what, "write each gap once or more, in braces, by its name");
        }
        ordered.push(text.into());
    }
    for name in texts.keys() {
        refuse(name, "is shown nowhere".to_owned(), "take it out, or correct its name");
    }
    Some(Phrases::in_order(ordered))
}

/// The names in braces.
pub(in crate::content::read) fn gaps_of(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(gap, _)| gap).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_are_the_names_in_braces() {
        assert_eq!(gaps_of("{at} of about {of}, {at}"), BTreeSet::from(["at", "of"]));
        assert_eq!(gaps_of("none here }"), BTreeSet::new());
    }
}
