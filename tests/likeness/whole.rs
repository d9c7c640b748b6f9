//! The first language beside itself, and what is refused of it then.

use doc_to_doc::content::read::likeness::{Edition, Glossary, is_for_people, leaves};

use crate::{compared, shipped};

#[test]
fn a_language_that_nobody_has_begun_is_told_text_by_text() {
    let english = shipped("en");
    let untouched = Edition { locale: "es".to_owned(), files: english.files.clone() };
    let problems = compared(&english, &untouched, &Glossary::default());
    assert!(problems.iter().all(|problem| problem.what.contains("says the same as in en")), "{problems:#?}");
    let all = english.files.values().flat_map(leaves).filter(|leaf| is_for_people(leaf.key, leaf.text)).count();
    assert!(problems.len() * 10 > all * 6, "{} of {all}", problems.len());
}

#[test]
fn each_number_of_the_first_language_is_missed_when_it_is_gone() {
    let english = shipped("en");
    for (file, tree) in &english.files {
        for leaf in leaves(tree).iter().filter(|leaf| is_for_people(leaf.key, leaf.text)) {
            let words: String = leaf.text.chars().filter(|letter| !letter.is_ascii_digit()).collect();
            let has_digits = words.len() < leaf.text.len();
            let one = |locale: &str, text: &str| {
                let text = serde_json::json!({ "text": text }).to_string();
                crate::edition(locale, &[(file, &text)])
            };
            let problems = compared(&one("en", leaf.text), &one("qps", &format!("¡{words}!")), &Glossary::default());
            let missed = problems.iter().any(|problem| problem.what.contains("does not say"));
            assert_eq!(missed, has_digits, "{file}, {}: {}", leaf.field, leaf.text);
        }
    }
}
