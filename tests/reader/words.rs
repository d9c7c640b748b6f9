//! Words that change with who reads, in every language: true of whom they are said to, and of nobody else.

use std::collections::BTreeSet;

use doc_to_doc::content::book::Book;
use doc_to_doc::content::library::Library;
use doc_to_doc::content::readers;
use doc_to_doc::domain::directory::Audience;
use doc_to_doc::domain::reader::Reader;
use doc_to_doc::domain::route::{DOORS, Route};
use doc_to_doc::domain::walk::Relation;

use crate::everyone;
use crate::shipped::whole;

/// Every language that ships.
fn languages() -> Vec<(&'static Book, &'static Library)> {
    whole().editions().map(|site| (&site.book, &site.library)).collect()
}

fn is_for_physicians(who: Option<Reader>) -> bool {
    !who.is_some_and(Reader::is_no_physician)
}

#[test]
fn each_can_be_told_from_the_others() {
    for (book, _) in languages() {
        let names: BTreeSet<&str> = everyone().into_iter().map(|who| readers::name(&book.phrases, who)).collect();
        assert_eq!(names.len(), 7, "{}: {names:?}", book.locale);
    }
}

#[test]
fn a_door_changes_only_where_its_words_would_not_be_true() {
    for (book, _) in languages() {
        let phrases = &book.phrases;
        for who in everyone() {
            for route in DOORS {
                let usual = readers::door(phrases, route, None);
                let (name, about) = readers::door(phrases, route, who);
                let family = route == Route::Colleague && who == Some(Reader::Family);
                let elsewhere = route == Route::Ask && !is_for_physicians(who);
                assert_eq!(name != usual.0, family, "{} {who:?} {route:?}", book.locale);
                assert_eq!(about != usual.1, elsewhere, "{} {who:?} {route:?}", book.locale);
            }
            let danger = readers::danger(phrases, who);
            assert!(danger.contains("911") && danger.contains("988"), "{danger}");
        }
    }
}

#[test]
fn whom_the_programme_serves_is_said_to_whoever_may_not_be_meant() {
    for (book, _) in languages() {
        let phrases = &book.phrases;
        for who in everyone() {
            let told = readers::programme(phrases, who);
            let may_not_be_meant = !is_for_physicians(who) || who.is_some_and(Reader::is_in_training);
            assert_eq!(told.is_some(), may_not_be_meant, "{} {who:?}", book.locale);
            if let Some(told) = told.filter(|_| !is_for_physicians(who)) {
                assert!(told.contains("988"), "somebody answers them: {told}");
            }
        }
        // A clinician is sent on to the list by the name of its door, and to a line there that serves them.
        let clinician = phrases.served_clinician();
        let theirs = whole().editions().flat_map(|site| site.book.lines.iter().chain(&site.rest));
        let theirs = theirs.filter(|line| line.entry.audience.contains(&Audience::Clinicians) && line.entry.listed);
        let names: Vec<&str> = theirs.map(|line| line.words.name.as_str()).collect();
        assert!(clinician.contains(phrases.door_find()), "{clinician}");
        assert!(!names.is_empty() && names.iter().all(|name| clinician.contains(name)), "{clinician} {names:?}");
        // Physicians in training are sent on to a line that says that it serves both.
        let line = &book.line("physician-line").unwrap().entry;
        assert!(line.audience.contains(&Audience::Trainees) && line.audience.contains(&Audience::Students));
        assert!(phrases.served_training().contains("Physician Support Line"));
    }
}

#[test]
fn beside_a_line_it_is_said_only_where_it_is_for_physicians_and_not_for_them() {
    for (book, _) in languages() {
        for listed in &book.lines {
            for who in everyone() {
                let told = readers::line(&book.phrases, &listed.entry, who);
                let expected = match (listed.entry.id.as_str(), who) {
                    ("physician-line" | "programme", Some(Reader::Clinician | Reader::Family))
                    | ("ohiophp", Some(Reader::Family)) => Some(book.phrases.served_physicians()),
                    ("programme", Some(Reader::Resident | Reader::Student)) => Some(book.phrases.served_ask()),
                    _ => None,
                };
                assert_eq!(told, expected, "{} {} {who:?}", book.locale, listed.entry.id);
            }
        }
    }
}

#[test]
fn the_answer_that_a_family_is_told_to_choose_is_there() {
    for (book, library) in languages() {
        let ways = library.walk.steps.iter().flat_map(|step| &step.exits);
        let friends: Vec<&str> =
            ways.filter(|way| way.exit.tells == Some(Relation::Friend)).map(|way| way.text.as_str()).collect();
        assert!(!friends.is_empty());
        for friend in friends {
            let lead = book.phrases.family_lead();
            assert!(
                lead.contains(&format!("“{friend}”")),
                "{}: {lead} names another answer than {friend}",
                book.locale
            );
        }
    }
}
