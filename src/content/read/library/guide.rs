//! Reads a guide.

use serde::Deserialize;

use super::block::{self, BlockFile};
use super::clerk::Desk;
use crate::content::library::{Guide, Section};
use crate::domain::text::Text;

/// A guide as people write it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct GuideFile {
    title: Text,
    about: Text,
    lead: Text,
    sections: Vec<SectionFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SectionFile {
    title: Text,
    blocks: Vec<BlockFile>,
}

/// Reads it.
pub(super) fn read(id: &str, file: GuideFile, desk: &mut Desk<'_, '_>) -> Guide {
    let GuideFile { title, about, lead, sections } = file;
    if sections.is_empty() {
        desk.refuse("sections", "is empty", "write at least one section");
    }
    let mut texts = |text: Text, field: &str| {
        desk.figures(&text, &[], field);
        desk.text(text, field)
    };
    let (title, about, lead) = (texts(title, "title"), texts(about, "about"), texts(lead, "lead"));
    let mut read = Vec::new();
    for (at, SectionFile { title, blocks }) in sections.into_iter().enumerate() {
        let field = format!("sections[{at}]");
        if blocks.is_empty() {
            desk.refuse(&format!("{field}.blocks"), "is empty", "write what the section says, or take it out");
        }
        desk.figures(&title, &[], &format!("{field}.title"));
        let title = desk.text(title, &format!("{field}.title"));
        let blocks = block::read_all(blocks, &format!("{field}.blocks"), desk);
        if blocks.iter().any(|block| !block.only.is_empty()) {
            let fix = "take `for` out: only the walkthrough asks who somebody is";
            desk.refuse(&format!("{field}.blocks"), "speaks to some readers only", fix);
        }
        read.push(Section { title, blocks });
    }
    Guide { id: id.into(), title, about, lead, sections: read }
}
