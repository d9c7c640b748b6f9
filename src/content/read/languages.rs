//! Which languages a site has, and what each is called in itself.

use std::path::Path;

use serde::Deserialize;

use super::config::FILE;
use super::problem::Problem;
use crate::content::language::{Direction, Language};
use crate::domain::text::Text;

/// Lengths of a tag: a word for each of language, script and region.
const LONGEST: usize = 16;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LanguageFile {
    name: Text,
    direction: Direction,
}

/// The languages with these tags, in their order; the first is the one that a page begins in by itself.
pub(super) fn read(public: &Path, tags: &[Text], problems: &mut Vec<Problem>) -> Vec<Language> {
    let mut languages: Vec<Language> = Vec::new();
    for (at, tag) in tags.iter().enumerate() {
        let field = format!("languages[{at}]");
        if !is_tag(tag) {
            let fix = "write a language as its folder under content/ is called: en, es, zh-Hans";
            problems.push(Problem::error(FILE, &field, format!("`{tag}` is no language tag"), fix));
            continue;
        }
        if languages.iter().any(|earlier| earlier.tag == *tag) {
            problems.push(Problem::error(FILE, &field, format!("`{tag}` stands twice"), "name each language once"));
            continue;
        }
        let file = format!("content/{tag}/language.json");
        let Some(LanguageFile { name, direction }) = super::file::json(public, &file, problems) else { continue };
        super::file::refuse_empty_texts(public, &file, problems);
        languages.push(Language { tag: *tag, name, direction, page: Language::page(tag, at == 0) });
    }
    languages
}

/// Whether it can be a folder, a file and a tag: letters and digits in words of two to eight, the first of letters.
fn is_tag(tag: &str) -> bool {
    let is_word = |word: &str| (2..=8).contains(&word.len()) && word.bytes().all(|sign| sign.is_ascii_alphanumeric());
    let begins = tag.split('-').next().unwrap_or_default();
    tag.len() <= LONGEST
        && tag.split('-').all(is_word)
        // A longer first word would be the name of another page, such as `thanks`.
        && begins.len() <= 3
        && begins.bytes().all(|sign| sign.is_ascii_lowercase())
}
