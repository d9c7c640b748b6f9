//! Each code of the directory is told by the phrase of its own name.

use std::collections::BTreeMap;

use doc_to_doc::content::sees;
use doc_to_doc::domain::directory::{Board, Cost, Employer, Human, NameAsked, Notes};

use crate::shipped::book;

fn phrase(question: &str, id: &str) -> String {
    let catalogue: BTreeMap<String, String> =
        serde_json::from_str(include_str!("../../public/content/en/catalogue.json")).unwrap();
    let name = if id == "unknown" { id.to_owned() } else { format!("{question}_{}", id.replace('-', "_")) };
    catalogue[&name].clone()
}

#[test]
fn every_code_has_its_own_answer() {
    let phrases = &book().phrases;
    let mut told: Vec<(&str, &str, &str)> = Vec::new();
    told.extend(NameAsked::ALL.iter().map(|code| ("sees_name", code.id(), sees::name(phrases, *code))));
    told.extend(Notes::ALL.iter().map(|code| ("sees_notes", code.id(), sees::notes(phrases, *code))));
    told.extend(Board::ALL.iter().map(|code| ("sees_board", code.id(), sees::board(phrases, *code))));
    told.extend(Human::ALL.iter().map(|code| ("sees_human", code.id(), sees::human(phrases, *code))));
    told.extend(Employer::ALL.iter().map(|code| ("sees_employer", code.id(), sees::employer(phrases, *code))));
    told.extend(Cost::ALL.iter().map(|code| ("cost", code.id(), sees::cost(phrases, *code))));
    for (question, id, answer) in told {
        assert_eq!(answer, phrase(question, id), "{question} {id}");
    }
}

#[test]
fn what_nobody_states_is_said_to_be_unstated() {
    let mut listed = book().line("lifeline").unwrap().clone();
    let answers = |listed: &_| sees::rows(book(), listed).map(|(_, answer)| answer.into_owned());
    let [.., limits, _, languages] = answers(&listed);
    assert_eq!(limits, listed.words.limits.unwrap().as_str());
    assert_eq!(languages, "English, Spanish, American Sign Language");
    listed.words.limits = None;
    listed.entry.languages.clear();
    let [.., limits, _, languages] = answers(&listed);
    assert_eq!((limits.as_str(), languages.as_str()), (book().phrases.limits_unknown(), book().phrases.unknown()));
}
