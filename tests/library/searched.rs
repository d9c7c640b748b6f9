//! One box over everything: what somebody types, and what of the library answers.

use doc_to_doc::content::features::Features;
use doc_to_doc::content::searched::{Found, Place, Searched};
use doc_to_doc::domain::typed::Typed;

use crate::shipped;
use crate::small::Files;

fn found(typed: &str) -> Vec<Found> {
    Searched::new(&shipped::whole().library, Features::default()).find(&Typed::new(typed))
}

fn in_small(typed: &str) -> Vec<(Place, &'static str)> {
    let small = Files::small().read().unwrap();
    Searched::new(&small, Features::default())
        .find(&Typed::new(typed))
        .iter()
        .map(|one| (one.place, one.title.as_str()))
        .collect()
}

#[test]
fn what_people_type_finds_guidance() {
    for typed in ["lawsuit", "sleep", "988", "director", "apology", "SUICIDE", "i'm fine", "i’m fine", "pager"] {
        assert!(!found(typed).is_empty(), "{typed}");
    }
    assert!(found("zebra").is_empty());
    assert!(found("suicide zebra").is_empty(), "every word must occur");
}

#[test]
fn an_empty_box_finds_nothing() {
    for typed in ["", " ", "\t\n "] {
        assert!(found(typed).is_empty());
    }
}

#[test]
fn what_is_called_so_comes_before_what_says_it_and_each_in_its_order() {
    let sleep = in_small("sleep");
    assert_eq!(sleep, [(Place::Guide(0, None), "Sleep")]);
    // A step and a conversation are called so; others only say it.
    let talk = in_small("talk");
    assert_eq!(talk[..2], [(Place::Step(2), "Talk"), (Place::Practice, "A talk")]);
    assert!(talk.len() > 2 && talk[2..].iter().all(|(_, title)| !title.to_lowercase().contains("talk")), "{talk:?}");
    let all = found("suicide");
    let said_so = |one: &Found| one.title.to_lowercase().contains("suicide");
    let titles = all.iter().take_while(|one| said_so(one)).count();
    assert!(titles > 0 && titles < all.len());
    assert!(!all[titles..].iter().any(said_so), "a title comes after a body");
}

#[test]
fn each_kind_of_part_is_found_by_its_own_words() {
    for (typed, place) in [
        ("who is it", Place::Step(0)),
        ("stop talking", Place::Step(2)),
        ("nights", Place::Guide(0, None)),
        ("curtain", Place::Guide(0, Some(0))),
        ("keeps awake", Place::Guide(0, Some(0))),
        ("slept", Place::Guide(0, Some(0))),
        ("trials", Place::Practice),
        ("she", Place::Guide(0, None)),
        ("pass it on", Place::Kit),
    ] {
        let all = in_small(typed);
        if typed == "she" {
            // How an answer lands is a reader's to find out.
            assert!(!all.iter().any(|(place, _)| *place == Place::Practice), "{all:?}");
        } else {
            assert_eq!(all.first().map(|(place, _)| *place), Some(place), "{typed}: {all:?}");
        }
    }
}

#[test]
fn a_word_may_stand_in_the_title_and_another_in_the_body() {
    assert_eq!(in_small("helps dark"), [(Place::Guide(0, Some(0)), "What helps")]);
}

#[test]
fn no_part_is_found_twice_and_every_place_exists() {
    let library = &shipped::whole().library;
    for typed in ["a", "the", "e", "988", "colleague"] {
        let all = found(typed);
        for (at, one) in all.iter().enumerate() {
            assert!(!all[..at].contains(one), "{typed}: {one:?}");
            match one.place {
                Place::Step(step) => assert_eq!(library.walk.steps[usize::from(step)].title, one.title),
                Place::Guide(guide, None) => assert_eq!(library.guides[usize::from(guide)].title, one.title),
                Place::Guide(guide, Some(section)) => {
                    assert_eq!(library.guides[usize::from(guide)].sections[usize::from(section)].title, one.title);
                }
                Place::Practice | Place::Kit => {}
            }
        }
    }
}
