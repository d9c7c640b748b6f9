//! A letter has words for everything that can be said in it, be wrong with it, or become of it.
//!
//! Source: the programme's facts on its two terms; design, "Every outcome has its own screen and its
//! own words".
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test stops at the first surprise")]

#[path = "support/shipped.rs"]
mod shipped;

use std::collections::BTreeSet;

use doc_to_doc::backend::outcome::{Complaint, Outcome, Reference};
use doc_to_doc::content::letter::{copy, names, outcome, wait, wrong};
use doc_to_doc::content::{date, schedule};
use doc_to_doc::domain::request::check::check;
use doc_to_doc::domain::request::said::Said;
use doc_to_doc::domain::request::{About, Channel, Draft, Field, Gender, Problem, Seniority, When, Wrong};
use shipped::book;

fn outcomes() -> Vec<Outcome> {
    vec![
        Outcome::Received { reference: None },
        Outcome::Received { reference: Reference::read("K7Q2-9FXM") },
        Outcome::Invalid { fields: vec![Complaint { field: None, words: String::new() }] },
        Outcome::RateLimited { after: 90 },
        Outcome::Refused,
        Outcome::Unconfirmed { may_double: false },
        Outcome::Unconfirmed { may_double: true },
        Outcome::Offline,
    ]
}

fn whole(text: &str) {
    assert!(!text.trim().is_empty() && !text.contains(['{', '}']), "{text:?}");
}

#[test]
fn every_outcome_has_words_of_its_own() {
    let mut said = BTreeSet::new();
    for one in outcomes() {
        let (title, text, again) =
            (outcome::title(book(), &one), outcome::text(book(), &one), outcome::again(book(), &one));
        whole(title);
        whole(&text);
        again.into_iter().for_each(whole);
        assert_eq!(again.is_some(), one.allows_again(), "{one:?}");
        assert!(said.insert((title, text, again)), "{one:?} says what another says");
        let claims = title.contains("has arrived");
        assert_eq!(claims, matches!(one, Outcome::Received { .. }), "{title}");
    }
    let unsure = |may_double| outcome::again(book(), &Outcome::Unconfirmed { may_double }).unwrap();
    assert!(unsure(true).contains("twice") && unsure(false).contains("once"));
    assert!(outcome::text(book(), &outcomes()[1]).contains("K7Q2-9FXM"));
}

#[test]
fn everything_that_can_be_wrong_has_words() {
    let kinds = [Wrong::Missing, Wrong::TooLong(100), Wrong::NoNumber, Wrong::NoAddress, Wrong::Unprintable];
    let channels = [None, Some(Channel::Phone), Some(Channel::Text), Some(Channel::Email)];
    for field in Field::ALL.iter().copied() {
        for channel in channels {
            whole(names::field(&book().phrases, field, channel));
            for what in kinds {
                whole(&wrong::told(&book().phrases, Problem { field, what }, channel));
            }
            for words in ["", "must be longer"] {
                let told =
                    |field| wrong::complained(&book().phrases, &Complaint { field, words: words.into() }, channel);
                whole(&told(Some(field)));
                whole(&told(None));
                assert!(told(Some(field)).contains(words) && told(None).contains(words));
            }
        }
    }
    let told = |field, what| wrong::told(&book().phrases, Problem { field, what }, None);
    let all: BTreeSet<String> = kinds.into_iter().map(|what| told(Field::Reach, what)).collect();
    assert_eq!(all.len(), kinds.len());
    assert!(told(Field::Name, Wrong::TooLong(100)).contains("100"));
    assert_ne!(told(Field::Channel, Wrong::Missing), told(Field::Reach, Wrong::Missing));
}

#[test]
fn every_choice_has_a_name_of_its_own() {
    let named = |all: Vec<Said<'_>>| {
        let names: BTreeSet<String> = all.iter().map(|said| names::said(&book().phrases, *said)).collect();
        for name in &names {
            whole(name);
        }
        assert_eq!(names.len(), all.len(), "{names:?}");
    };
    named(Channel::ALL.iter().copied().map(Said::Channel).collect());
    named(When::ALL.iter().copied().map(Said::When).collect());
    named(About::ALL.iter().copied().map(Said::About).collect());
    named(Gender::ALL.iter().copied().map(Said::Gender).collect());
    named(Seniority::ALL.iter().copied().map(Said::Seniority).collect());
    named(vec![Said::Yes(true), Said::Yes(false)]);
    let words = "As {written} <b>\n  here";
    assert_eq!(names::said(&book().phrases, Said::Written(words)), words);
}

#[test]
fn the_copy_holds_every_word_that_is_sent() {
    let draft = Draft {
        name: "Sam".into(),
        channel: Some(Channel::Email),
        reach: "sam@example.org".into(),
        about: Some(About::Media),
        elsewhere: true,
        message: "One\nTwo".into(),
        ..Draft::default()
    };
    let request = check(&draft, Field::ALL).unwrap();
    let text = copy::plain_text(book(), &request);
    for (_, said) in request.said() {
        assert!(text.contains(&format!("\n{}\n", names::said(&book().phrases, said))), "{text}");
    }
    assert_eq!(text.lines().filter(|line| *line == book().phrases.write_reach_email()).count(), 1);
}

#[test]
fn a_wait_is_told_so_that_nobody_comes_too_early() {
    for (seconds, told) in [
        (1, "1 s"),
        (90, "90 s"),
        (119, "119 s"),
        (120, "2 min"),
        (121, "3 min"),
        (3_600, "60 min"),
        (10_740, "179 min"),
        (10_741, "3 h"),
        (86_400, "24 h"),
    ] {
        assert_eq!(wait::told(book(), seconds), told);
    }
}

#[test]
fn a_coming_day_and_the_office_are_told_in_the_books_words() {
    assert_eq!(date::coming(book(), "2026-11-24".parse().unwrap()), "Tuesday, November 24");
    let mut office = book().programme.office.clone();
    assert_eq!(schedule::office(book(), &office), "Monday to Friday, until 5 pm Eastern. Closed on federal holidays.");
    office.federal = false;
    office.days = 0b10_0001;
    office.cut_off = 990;
    assert_eq!(schedule::office(book(), &office), "Monday and Saturday, until 4:30 pm Eastern");
}
