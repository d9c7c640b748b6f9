//! Every percentage can be looked up.

use doc_to_doc::content::block::{Block, What};

use crate::{library_prose, shipped};

fn is_percentage(text: &str) -> bool {
    text.contains('%') || text.to_lowercase().contains("percent")
}

/// What a block says, as one text.
fn said(what: &What) -> String {
    match what {
        What::Text(text) | What::Say(text) => text.to_string(),
        What::List(texts) | What::Steps(texts) | What::Checklist(texts) => {
            texts.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
        }
        What::Avoid(pairs) | What::Pairs(pairs) => {
            pairs.iter().flat_map(|pair| [pair.name.as_str(), " ", &pair.text, " "]).collect()
        }
        // Each of them is one.
        What::Rates(rates) => format!("{} %", rates.of),
        What::Help(_) | What::Now(_) | What::HandOver(_) | What::Go(_) => String::new(),
    }
}

#[test]
fn every_percentage_stands_in_a_block_with_a_source() {
    let library = &shipped::whole().library;
    let mut seen = 0;
    let mut look = |block: &Block| {
        let text = said(&block.what);
        if is_percentage(&text) {
            seen += 1;
            assert!(!block.sources.is_empty(), "{text}");
        }
    };
    library.walk.steps.iter().flat_map(|step| &step.blocks).for_each(&mut look);
    library.guides.iter().flat_map(|guide| &guide.sections).flat_map(|section| &section.blocks).for_each(&mut look);
    let practice = &library.practice;
    practice.why.iter().chain(practice.conversations.iter().flat_map(|one| &one.end)).for_each(&mut look);
    for choice in practice.conversations.iter().flat_map(|one| &one.turns).flat_map(|turn| &turn.choices) {
        assert!(!is_percentage(&choice.why) || !choice.sources.is_empty(), "{}", choice.why);
    }
    assert!(seen > 10, "only {seen} blocks hold one");
}

/// A title, a button, a lead or a line of the kit has no place for a source.
#[test]
fn no_percentage_stands_where_no_source_can() {
    for (file, path, text) in library_prose() {
        // What is said to a barrier is refused without a source.
        let in_a_block = path.contains("/blocks/") || path.contains("/why") || path.ends_with("/said/text");
        assert!(in_a_block || !is_percentage(&text), "{file}{path}: {text}");
    }
}
