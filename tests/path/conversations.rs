//! The conversations as they ship, by every way through them.

use std::collections::BTreeSet;

use doc_to_doc::content::library::{Conversation, Library};
use doc_to_doc::domain::talk::{Beat, Talk};

use crate::shipped::{book, site};

fn library() -> Library {
    site().library
}

/// Takes every way through a conversation; tells `ended` of each.
fn all_ways(conversation: &Conversation, mut ended: impl FnMut(&Talk)) {
    let path = &conversation.path;
    let mut open = vec![Talk::begin(path)];
    while let Some(talk) = open.pop() {
        let Beat::Asked(turn) = talk.now() else { panic!("{}: not asked", conversation.title) };
        if talk.is_over(path) {
            ended(&talk);
            continue;
        }
        let place = talk.place(path);
        assert!(place.at <= place.of, "{}: {place:?}", conversation.title);
        for choice in 0..path.ways(turn).len() {
            let mut next = talk.clone();
            next.say(path, turn, choice);
            assert_eq!(next.place(path), place);
            next.go_on(path);
            assert_ne!(next, talk);
            let kept = next.is_over(path) || next.place(path).of >= place.of;
            assert!(kept, "{}: fewer turns than were told", conversation.title);
            open.push(next);
        }
    }
}

#[test]
fn every_way_ends_and_every_word_is_on_one() {
    for conversation in &library().practice.conversations {
        let (mut heard, mut ways) = (BTreeSet::new(), 0);
        all_ways(conversation, |talk| {
            let said: Vec<_> = talk.said().collect();
            let turns: BTreeSet<_> = said.iter().map(|(turn, _)| *turn).collect();
            assert_eq!(turns.len(), said.len(), "{}: a turn comes twice", conversation.title);
            heard.extend(said);
            ways += 1;
        });
        let written: usize = conversation.turns.iter().map(|turn| turn.choices.len()).sum();
        assert_eq!(heard.len(), written, "{}", conversation.title);
        assert!(ways > 1, "{}", conversation.title);
    }
}

#[test]
fn the_list_names_as_many_turns_as_the_first_turn_does() {
    for conversation in &library().practice.conversations {
        let of = Talk::begin(&conversation.path).place(&conversation.path).of;
        let named = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight"][of];
        assert!(conversation.about.contains(&format!("{named} turns")), "{}: {of}", conversation.about);
    }
}

#[test]
fn each_turn_offers_as_many_words_as_the_path_has_ways() {
    for conversation in &library().practice.conversations {
        let ways: Vec<_> = conversation.path.steps.iter().map(Vec::len).collect();
        let words: Vec<_> = conversation.turns.iter().map(|turn| turn.choices.len()).chain([0]).collect();
        assert_eq!(words, ways, "{}", conversation.title);
    }
}

#[test]
fn there_is_always_somebody_to_call() {
    for conversation in &library().practice.conversations {
        let named: Vec<&str> = conversation.now.iter().map(|id| id.as_str()).collect();
        assert!(named.contains(&"lifeline"), "{}", conversation.title);
        // A line that came after the start may not have come at all.
        assert!(named.iter().all(|id| book().line(id).is_some()), "{}: {named:?}", conversation.title);
    }
}

#[test]
fn where_they_speak_of_suicide_the_emergency_number_stays_in_sight_too() {
    let library = library();
    let third = library.practice.conversations.last().unwrap();
    assert!(third.title.contains("better without me"), "{}", third.title);
    assert!(third.now.iter().any(|id| *id == "emergency"));
}
