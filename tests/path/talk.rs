//! A conversation on a path drawn by hand.

use doc_to_doc::domain::path::Path;
use doc_to_doc::domain::talk::{Beat, Talk};
use doc_to_doc::domain::walk::Place;

use crate::path;

/// Three turns, one of them only for whoever chose the second words, and the end.
fn three_turns() -> Path {
    path(None, &[&[2, 1], &[2, 2], &[3, 3], &[]])
}

#[test]
fn a_turn_is_asked_then_lands_then_goes_on() {
    let path = three_turns();
    let mut talk = Talk::begin(&path);
    assert_eq!(talk.now(), Beat::Asked(0));
    talk.say(&path, 0, 1);
    assert_eq!(talk.now(), Beat::Landed { turn: 0, choice: 1 });
    talk.go_on(&path);
    assert_eq!(talk.now(), Beat::Asked(1));
    assert_eq!(talk.said().collect::<Vec<_>>(), [(0, 1)]);
    assert!(!talk.is_over(&path));
}

#[test]
fn a_second_press_of_the_same_button_does_nothing() {
    let path = three_turns();
    let mut talk = Talk::begin(&path);
    talk.say(&path, 0, 1);
    let landed = talk.clone();
    talk.say(&path, 0, 1);
    talk.say(&path, 0, 0);
    assert_eq!(talk, landed);
    talk.go_on(&path);
    let asked = talk.clone();
    talk.go_on(&path);
    talk.say(&path, 0, 1);
    assert_eq!(talk, asked, "the words of the turn before are no answer to this one");
}

#[test]
fn what_nobody_offered_cannot_be_said() {
    let path = three_turns();
    let mut talk = Talk::begin(&path);
    talk.say(&path, 0, 2);
    talk.say(&path, 2, 0);
    talk.say(&path, 9, 0);
    talk.go_on(&path);
    assert_eq!(talk, Talk::begin(&path));
}

#[test]
fn another_way_can_be_tried_and_nothing_remembers_the_first() {
    let path = three_turns();
    let mut talk = Talk::begin(&path);
    talk.say(&path, 0, 1);
    assert!(talk.back());
    assert_eq!(talk, Talk::begin(&path));
    talk.say(&path, 0, 0);
    talk.go_on(&path);
    assert_eq!(talk.now(), Beat::Asked(2));
    assert_eq!(talk.said().collect::<Vec<_>>(), [(0, 0)]);
}

#[test]
fn back_undoes_beat_by_beat_and_stops_at_the_beginning() {
    let path = three_turns();
    let mut talk = Talk::begin(&path);
    let mut before = Vec::new();
    for turn in [0, 2] {
        before.push(talk.clone());
        talk.say(&path, turn, 0);
        before.push(talk.clone());
        talk.go_on(&path);
    }
    assert!(talk.is_over(&path));
    while let Some(earlier) = before.pop() {
        assert!(talk.back());
        assert_eq!(talk, earlier);
    }
    assert!(!talk.back());
}

#[test]
fn once_more_from_the_start_forgets_what_was_said() {
    let path = three_turns();
    let mut talk = Talk::begin(&path);
    talk.say(&path, 0, 1);
    talk.go_on(&path);
    talk.again(&path);
    assert_eq!(talk, Talk::begin(&path));
    assert!(!talk.back(), "back leads out of the conversation, not into the one before");
}

#[test]
fn the_position_counts_turns_and_not_the_end() {
    let path = three_turns();
    let mut talk = Talk::begin(&path);
    assert_eq!(talk.place(&path), Place { at: 1, of: 2 });
    talk.say(&path, 0, 1);
    assert_eq!(talk.place(&path), Place { at: 1, of: 2 }, "how it landed belongs to its turn");
    talk.go_on(&path);
    assert_eq!(talk.place(&path), Place { at: 2, of: 3 }, "the way became longer, and says so");
    talk.say(&path, 1, 0);
    talk.go_on(&path);
    assert_eq!(talk.place(&path), Place { at: 3, of: 3 });
}
