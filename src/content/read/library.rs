//! Reads the library: the walkthrough, the conversations, the guides and the kit, and refuses what
//! would mislead somebody or leave them nowhere.

mod aftercare;
mod block;
pub(super) mod clerk;
mod guide;
mod kit;
mod next_steps;
mod norms;
mod norms_file;
mod onward;
mod over_time;
mod plan;
mod practice;
mod sheet;
mod walkthrough;

use std::collections::BTreeMap;

use serde::Deserialize;

use super::file::Files;
use super::problem::Problem;
use crate::content::book::Book;
use crate::content::directory::Listed;
use crate::content::library::{Library, Parts, Source};
use crate::domain::contact::is_web_address;
use crate::domain::text::Text;
use clerk::Clerk;

/// Where facts come from, in all languages.
const SOURCES: &str = "content/sources.json";
/// Which guides there are, in the order of their list.
const GUIDES: &str = "content/guides.json";

/// Reads the edition in the language of `book`; `rest` holds the lines that do not stand in it.
pub(super) fn read(files: &Files<'_>, book: &Book, rest: &[Listed], problems: &mut Vec<Problem>) -> Option<Library> {
    let locale = book.locale;
    let sources: BTreeMap<String, SourceFile> = super::file::parsed(SOURCES, &files(SOURCES, problems)?, problems)?;
    let ids: Vec<String> = super::file::parsed(GUIDES, &files(GUIDES, problems)?, problems)?;
    refuse_unfit(&ids, problems);
    let mut clerk = Clerk::new(book, rest, &ids, sources.keys().cloned().collect());
    let walk = clerk.file(files, &format!("content/{locale}/colleague.json"), problems, walkthrough::read);
    let practice = clerk.file(files, &format!("content/{locale}/practice.json"), problems, practice::read);
    let kit = clerk.file(files, &format!("content/{locale}/kit.json"), problems, kit::read);
    let after = clerk.file(files, &format!("content/{locale}/aftercare.json"), problems, aftercare::read);
    let norms = norms::read(files, &mut clerk, problems);
    let next_steps = next_steps::read(files, &mut clerk, problems);
    let mut guides = Vec::new();
    for id in &ids {
        let name = format!("content/{locale}/guides/{id}.json");
        guides.extend(clerk.file(files, &name, problems, |file, desk| guide::read(id, file, desk)));
    }
    for (key, source) in &sources {
        source.examine(key, problems);
    }
    clerk.refuse_unused(SOURCES, problems);
    let sources = sources.into_values().map(|source| source.filled(book)).collect();
    let mut after = after?;
    after.norms = norms?;
    after.next_steps = next_steps?;
    Some(Library::new(Parts { walk: walk?, practice: practice?, guides, kit: kit?, after, sources }))
}

/// Each guide has a file and is led to by its name, so that the name must be fit for both.
fn refuse_unfit(ids: &[String], problems: &mut Vec<Problem>) {
    let mut refuse = |field: &str, what: String, fix| problems.push(Problem::error(GUIDES, field, what, fix));
    if ids.is_empty() {
        refuse("", "names no guide".into(), "name at least one");
    }
    for (at, id) in ids.iter().enumerate() {
        let field = format!("[{at}]");
        let fits = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-';
        if id.is_empty() || !id.chars().all(fits) || block::GOALS.contains(&id.as_str()) {
            let fix = "use small letters, digits and hyphens, and none of walk, practice or kit";
            refuse(&field, format!("`{id}` cannot be a guide's name"), fix);
        }
        if ids.iter().take(at).any(|earlier| earlier == id) {
            refuse(&field, format!("`{id}` stands twice"), "name each guide once");
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SourceFile {
    text: Text,
    link: Option<Text>,
}

impl SourceFile {
    fn examine(&self, key: &str, problems: &mut Vec<Problem>) {
        if self.text.trim().is_empty() {
            let fix = "write who published it, where and when";
            problems.push(Problem::error(SOURCES, &format!("{key}.text"), "is empty", fix));
        }
        if let Some(link) = &self.link
            && !is_web_address(link)
        {
            let what = format!("`{link}` is not an https address");
            let fix = "write the whole address, https://…, or leave it out";
            problems.push(Problem::error(SOURCES, &format!("{key}.link"), what, fix));
        }
    }

    fn filled(self, book: &Book) -> Source {
        let text = self.text.replace("{association}", &book.programme.association).into();
        Source { text, link: self.link }
    }
}
