//! What every library that passes must hold, whatever its words.

use doc_to_doc::content::block::{Block, Goal, What};
use doc_to_doc::content::library::Library;
use doc_to_doc::domain::contact::Channel;
use doc_to_doc::domain::hours::Hours;
use doc_to_doc::domain::walk::{Relation, Walk};

use crate::shipped;

pub(crate) fn assert_sound(library: &Library) {
    let path = &library.walk.path;
    assert_eq!(path.steps.len(), library.walk.steps.len());
    assert!(path.faults().is_empty(), "{:?}", path.faults());
    danger_is_one_tap_away(library);
    for step in &library.walk.steps {
        let acts = |block: &Block| {
            matches!(block.what, What::HandOver(_) | What::Help(_) | What::Now(_) | What::Go(_))
                && block.only.is_empty()
        };
        assert!(!step.exits.is_empty() || step.blocks.iter().any(acts), "{}", step.title);
        // Whoever the colleague is, something is said of it; to whoever has not said, too.
        assert!(step.blocks.iter().any(|block| block.only.is_empty()), "{}", step.title);
        if step.blocks.iter().any(|block| !block.only.is_empty()) {
            for relation in Relation::ALL {
                assert!(step.blocks.iter().any(|block| block.only.contains(relation)), "{}", step.title);
            }
        }
    }
    for one in &library.practice.conversations {
        assert!(!one.turns.is_empty() && one.path.faults().is_empty(), "{}", one.title);
        assert_eq!(one.path.steps.len(), one.turns.len() + 1);
        for (turn, ways) in one.turns.iter().zip(&one.path.steps) {
            assert!(turn.choices.len() > 1 && turn.choices.len() == ways.len());
        }
    }
    every_block(library).for_each(|block| names_what_there_is(library, block));
}

/// From every step the way to danger is open, and there stand 911 and 988, which always answer.
fn danger_is_one_tap_away(library: &Library) {
    let path = &library.walk.path;
    let danger = path.danger.unwrap();
    for (_, at) in path.steps.iter().zip(0..) {
        let mut walk = Walk::at(at);
        walk.to_danger(path);
        assert_eq!(walk.now().step, danger);
    }
    let step = &library.walk.steps[usize::from(danger)];
    let mut reached = Vec::new();
    for block in step.blocks.iter().filter(|block| block.only.is_empty()) {
        let What::Now(ids) = &block.what else { continue };
        for line in ids.iter().map(|id| shipped::book().line(id).unwrap()) {
            assert_eq!(line.entry.hours, Hours::Always, "{}", line.entry.id);
            reached.extend(line.entry.channels.iter().map(Channel::link));
        }
    }
    for number in ["tel:911", "tel:988"] {
        assert!(reached.iter().any(|link| link == number), "{number}: {reached:?}");
    }
}

fn every_block(library: &Library) -> impl Iterator<Item = &Block> {
    let guides = library.guides.iter().flat_map(|guide| &guide.sections).flat_map(|section| &section.blocks);
    let ends = library.practice.conversations.iter().flat_map(|one| &one.end);
    let walk = library.walk.steps.iter().flat_map(|step| &step.blocks);
    walk.chain(guides).chain(ends).chain(&library.practice.why)
}

fn names_what_there_is(library: &Library, block: &Block) {
    let site = shipped::whole();
    let sources = library.sources.len();
    assert!(block.sources.iter().all(|source| usize::from(*source) < sources));
    match &block.what {
        What::Now(ids) => assert!(!ids.is_empty() && ids.iter().all(|id| site.book.line(id).is_some())),
        What::Help(ids) => {
            let known = |id: &str| site.book.line(id).is_some() || site.rest.iter().any(|line| line.entry.id == id);
            assert!(!ids.is_empty() && ids.iter().all(|id| known(id)));
        }
        What::Go(doors) => {
            for door in doors {
                assert!(!matches!(door.to, Goal::Guide(guide) if usize::from(guide) >= library.guides.len()));
            }
        }
        What::Rates(rates) => {
            assert!(!block.sources.is_empty(), "{}", rates.of);
            assert!(rates.list.iter().all(|rate| rate.per_mille <= 1_000));
        }
        What::Text(text) => assert!(!text.contains('%') || !block.sources.is_empty(), "{text}"),
        _ => {}
    }
}
