//! The walkthrough as it ships, by every way on.

use std::collections::VecDeque;

use doc_to_doc::content::block::{Block, What};
use doc_to_doc::content::library::{Step, Walkthrough};
use doc_to_doc::domain::walk::{Relation, Walk};
use serde_json::Value;

use crate::shipped::site;

/// Words that most people read in a minute without hurry (Brysbaert 2019 finds 238 on average).
const WORDS_A_MINUTE: usize = 200;
/// What the page promises under the button that begins it.
const MINUTES: usize = 5;

fn walkthrough() -> Walkthrough {
    site().library.walk
}

fn step_of<'a>(all: &'a Walkthrough, walk: &Walk) -> &'a Step {
    &all.steps[usize::from(walk.now().step)]
}

/// The place of a step by its name in the file.
fn named(id: &str) -> usize {
    let file = include_str!("../../public/content/en/colleague.json");
    let file: Value = serde_json::from_str(file).unwrap();
    file["steps"].as_array().unwrap().iter().position(|step| step["id"] == id).unwrap()
}

/// A walk to each step, by as few ways as possible; the way that is always open is not taken.
fn shortest(all: &Walkthrough) -> Vec<Walk> {
    let mut found: Vec<Option<Walk>> = vec![None; all.steps.len()];
    let mut open = VecDeque::from([Walk::begin(&all.path)]);
    while let Some(walk) = open.pop_front() {
        let place = &mut found[usize::from(walk.now().step)];
        if place.is_none() {
            *place = Some(walk.clone());
            for way in &step_of(all, &walk).exits {
                let mut next = walk.clone();
                next.take(walk.now().step, way.exit);
                open.push_back(next);
            }
        }
    }
    found.into_iter().enumerate().map(|(at, walk)| walk.unwrap_or_else(|| panic!("nothing leads to {at}"))).collect()
}

#[test]
fn every_way_on_leads_to_the_end() {
    let all = walkthrough();
    for walk in shortest(&all) {
        for way in &step_of(&all, &walk).exits {
            let mut taken = walk.clone();
            taken.take(walk.now().step, way.exit);
            while let Some(usual) = step_of(&all, &taken).exits.first() {
                let place = taken.place(&all.path);
                assert!(place.at < place.of && place.of <= all.steps.len(), "{}: {place:?}", way.text);
                taken.take(taken.now().step, usual.exit);
            }
            let place = taken.place(&all.path);
            assert_eq!(place.at, place.of, "{}", way.text);
        }
    }
}

#[test]
fn the_ways_that_are_drawn_are_the_ways_that_were_checked() {
    let all = walkthrough();
    let drawn: Vec<Vec<u16>> =
        all.steps.iter().map(|step| step.exits.iter().map(|way| way.exit.to).collect()).collect();
    assert_eq!(drawn, all.path.steps);
    assert_eq!(all.path.faults(), []);
}

#[test]
fn danger_is_one_press_away_and_says_at_once_whom_to_call() {
    let all = walkthrough();
    let danger = named("danger");
    for mut walk in shortest(&all) {
        walk.to_danger(&all.path);
        assert_eq!(usize::from(walk.now().step), danger);
    }
    let first = &all.steps[danger].blocks[0].what;
    assert!(matches!(first, What::Now(ids) if ids[0] == "emergency" && ids[1] == "lifeline"), "{first:?}");
}

fn shown(block: &Block, relation: Option<Relation>) -> bool {
    block.only.is_empty() || relation.is_some_and(|one| block.only.contains(&one))
}

#[test]
fn whoever_it_is_the_opening_has_words_to_say() {
    let all = walkthrough();
    let open = &all.steps[named("open")];
    for relation in Relation::ALL.iter().copied().map(Some).chain([None]) {
        let speaks = |block: &&Block| match &block.what {
            What::Say(_) => true,
            // Who has told nothing reads the three parts, each with words of its own.
            What::Pairs(pairs) => relation.is_none() && pairs.iter().all(|pair| pair.text.contains('“')),
            _ => false,
        };
        let words = open.blocks.iter().filter(|block| shown(block, relation)).filter(speaks).count();
        assert_eq!(words, 1, "{relation:?}");
    }
}

fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

fn words_of(block: &Block) -> usize {
    match &block.what {
        What::Text(text) | What::Say(text) => words(text),
        What::List(points) | What::Steps(points) | What::Checklist(points) => {
            points.iter().map(|text| words(text)).sum()
        }
        What::Avoid(pairs) | What::Pairs(pairs) => pairs.iter().map(|pair| words(&pair.name) + words(&pair.text)).sum(),
        What::Rates(rates) => words(&rates.of) + rates.list.iter().map(|rate| words(&rate.what)).sum::<usize>(),
        What::Go(doors) => doors.iter().map(|door| words(&door.text)).sum(),
        What::Help(_) | What::Now(_) | What::HandOver(_) => 0,
    }
}

#[test]
fn the_usual_way_takes_five_minutes_whoever_it_is() {
    let all = walkthrough();
    for relation in Relation::ALL {
        let (mut walk, mut steps, mut read) = (Walk::begin(&all.path), 0, 0);
        loop {
            let step = step_of(&all, &walk);
            steps += 1;
            read += words(&step.title);
            read += step.blocks.iter().filter(|block| shown(block, walk.now().relation)).map(words_of).sum::<usize>();
            let told = step.exits.iter().find(|way| way.exit.tells == Some(*relation));
            let Some(way) = told.or(step.exits.first()) else { break };
            // Who takes the usual way reads it, and looks past the others.
            read += words(&way.text);
            walk.take(walk.now().step, way.exit);
        }
        assert_eq!(walk.now().relation, Some(*relation));
        assert!((9..=11).contains(&steps), "{relation:?}: {steps} steps");
        assert!(read <= MINUTES * WORDS_A_MINUTE, "{relation:?}: {read} words");
    }
}
