//! What is read behind which door, and the way back from it.

use doc_to_doc::domain::reading::{Reading, Readings};
use doc_to_doc::domain::route::Route;
use doc_to_doc::domain::talk::Talk;
use doc_to_doc::domain::walk::{Exit, Walk};

use crate::path;

const GUIDE: Reading = Reading::Guide { guide: 0, section: None };

#[test]
fn nothing_is_read_at_first() {
    let mut readings = Readings::default();
    for door in [Route::Home, Route::Colleague, Route::Guides] {
        assert!(!readings.is_open(door));
        assert_eq!(*readings.behind_door(door), Reading::Nothing);
    }
    assert!(!readings.back() && !readings.leave());
    assert!(readings.walk().is_none() && readings.talk().is_none());
}

#[test]
fn what_is_read_behind_one_door_does_not_show_behind_another() {
    let mut readings = Readings::default();
    readings.open(Route::Colleague, Reading::Practice);
    assert_eq!(*readings.behind_door(Route::Colleague), Reading::Practice);
    assert_eq!(*readings.behind_door(Route::Guides), Reading::Nothing);
    assert!(readings.is_open(Route::Colleague) && !readings.is_open(Route::Guides));
}

#[test]
fn another_door_closes_what_was_read_behind_the_first() {
    let mut readings = Readings::default();
    readings.open(Route::Colleague, Reading::Practice);
    readings.open(Route::Guides, GUIDE);
    assert!(!readings.is_open(Route::Colleague));
    assert!(readings.back());
    assert_eq!(readings.behind_door(Route::Guides), &Reading::Nothing, "back leads to that door's own list");
    assert!(!readings.back());
}

#[test]
fn back_goes_through_a_walk_before_it_leaves_it() {
    let path = path(None, &[&[1], &[]]);
    let mut readings = Readings::default();
    readings.open(Route::Colleague, Reading::Walk(Walk::begin(&path)));
    readings.walk().unwrap().take(0, Exit { to: 1, tells: None });
    readings.open(Route::Colleague, GUIDE);
    assert!(readings.walk().is_none());
    assert!(readings.back());
    assert_eq!(readings.walk().unwrap().now().step, 1, "a guide read on the way leads back to the same step");
    assert!(readings.back());
    assert_eq!(readings.walk().unwrap().now().step, 0);
    assert!(readings.back());
    assert!(!readings.is_open(Route::Colleague));
    assert!(!readings.back());
}

#[test]
fn a_conversation_is_left_for_the_list_however_far_it_went() {
    let path = path(None, &[&[1, 1], &[]]);
    let mut readings = Readings::default();
    readings.open(Route::Colleague, Reading::Practice);
    readings.open(Route::Colleague, Reading::Talk(2, Talk::begin(&path)));
    readings.talk().unwrap().say(&path, 0, 1);
    readings.talk().unwrap().go_on(&path);
    assert!(readings.talk().unwrap().is_over(&path));
    assert!(readings.leave());
    assert_eq!(*readings.behind_door(Route::Colleague), Reading::Practice);
    assert!(readings.leave());
    assert!(!readings.is_open(Route::Colleague));
}

#[test]
fn closing_keeps_nothing() {
    let path = path(None, &[&[1], &[]]);
    let mut readings = Readings::default();
    readings.open(Route::Colleague, Reading::Walk(Walk::begin(&path)));
    readings.walk().unwrap().take(0, Exit { to: 1, tells: None });
    readings.close();
    assert_eq!(readings, Readings::default());
}
