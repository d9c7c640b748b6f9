//! What is too long for its place is refused, in each kind of place.

use doc_to_doc::content::read::likeness::Glossary;

use crate::{compared, edition};

/// A file, a field in it, and how many Latin characters the place holds.
const PLACES: [(&str, &str, usize); 6] = [
    ("catalogue.json", "door_find", 28),
    ("catalogue.json", "strip_question", 40),
    ("catalogue.json", "take_erase", 52),
    ("catalogue.json", "about_media", 78),
    ("catalogue.json", "result_title", 90),
    ("practice.json", "title", 90),
];

fn told(locale: &str, file: &str, field: &str, text: &str) -> Option<String> {
    let written = |text: &str| format!(r#"{{"{field}": "{text}"}}"#);
    let first = edition("en", &[(file, &written("Short"))]);
    let problems = compared(&first, &edition(locale, &[(file, &written(text))]), &Glossary::default());
    problems.first().map(ToString::to_string)
}

#[test]
fn each_place_takes_what_fits_and_refuses_one_character_more() {
    for (file, field, holds) in PLACES {
        assert_eq!(told("es", file, field, &"a".repeat(holds)), None, "{field}");
        let problem = told("es", file, field, &"a".repeat(holds + 1)).unwrap();
        assert!(problem.contains(field) && problem.contains(&format!("holds {holds}")), "{problem}");
        assert!(problem.contains("fewer characters"), "{problem}");
    }
}

#[test]
fn a_chinese_character_takes_two() {
    for (file, field, holds) in PLACES {
        assert_eq!(told("zh-Hans", file, field, &"人".repeat(holds / 2)), None, "{field}");
        assert!(told("zh-Hans", file, field, &"人".repeat(holds / 2 + 1)).is_some(), "{field}");
    }
}

#[test]
fn a_language_that_tries_the_page_is_longer_on_purpose() {
    for (file, field, holds) in PLACES {
        assert_eq!(told("qps", file, field, &"a".repeat(holds * 3)), None, "{field}");
    }
    assert_eq!(told("es", "catalogue.json", "home_lead", &"a".repeat(900)), None, "a paragraph runs on");
}
