//! Where each translation comes from, and which must not be there.

use doc_to_doc::content::read;

use crate::copy::Copy;
use crate::{SHIPPED, file, shipped};

#[test]
fn each_says_where_it_comes_from_and_when_it_was_read() {
    for name in SHIPPED {
        let from = &file(name)["provenance"];
        let grade = from["grade"].as_str().unwrap();
        let expected = match name {
            "es/phq-9" => "publisher",
            "es/gad-7" => "agreeing-copies",
            "zh-Hans/phq-9" | "zh-Hans/gad-7" => "competing-copies",
            _ => "own",
        };
        assert_eq!(grade, expected, "{name}");
        assert!(from["source"].as_str().unwrap().len() > 20, "{name}");
        assert!(from["read"].as_str().unwrap().parse::<chrono::NaiveDate>().is_ok(), "{name}");
        // Nothing here is known in full, and each says what is not.
        assert!(from["missing"].as_str().unwrap().len() > 20, "{name}");
    }
}

/// Scales of which no free translation was found have none.
#[test]
fn there_are_these_and_no_others() {
    let copy = Copy::of_public();
    let found: Vec<String> = copy
        .files()
        .into_iter()
        .filter_map(|file| {
            let file = file.strip_prefix("content/")?.strip_suffix(".json")?.to_owned();
            let (locale, id) = file.split_once("/instruments/")?;
            Some(format!("{locale}/{id}"))
        })
        .collect();
    assert_eq!(found, SHIPPED);
}

/// Only a question that is ours may be translated by us.
#[test]
fn what_is_translated_on_our_own_word_is_our_own() {
    for name in SHIPPED.iter().filter(|name| file(name)["provenance"]["grade"] == "own") {
        let id = name.split_once('/').unwrap().1;
        let text = std::fs::read_to_string(format!("public/content/instruments/{id}.json")).unwrap();
        let questionnaire: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(questionnaire["publisher"], "Doc To Doc", "{name}");
    }
}

/// The terms of what else is in a questionnaire stand in every language.
#[test]
fn no_credit_line_loses_the_terms_of_the_codes() {
    for name in SHIPPED {
        let id = name.split_once('/').unwrap().1;
        let english = shipped::book().battery.questionnaires.iter().find(|sheet| sheet.id == id).unwrap().credit;
        if let Some(credit) = file(name)["credit"].as_str() {
            assert_eq!(credit.contains("loinc.org/license"), english.contains("loinc.org/license"), "{name}");
        }
    }
}

#[test]
fn what_nobody_has_compared_is_a_warning_that_says_how() {
    let warnings = &shipped::whole().warnings;
    for (name, said) in
        [("es/gad-7", "the page says so"), ("zh-Hans/phq-9", "not shown"), ("zh-Hans/gad-7", "not shown")]
    {
        let told = warnings.iter().find(|one| one.file == format!("public/{}", crate::path(name))).unwrap();
        assert!(told.what.contains(said) && told.fix.contains(&format!("\"{name}\"")), "{told}");
    }
    assert!(!warnings.iter().any(|one| one.file.ends_with("es/instruments/phq-9.json")));
    let copy = Copy::of_public();
    let all = r#"["es/gad-7", "zh-Hans/phq-9", "zh-Hans/gad-7"]"#;
    copy.change("config.json", &crate::Change::Set("/checked_translations", all));
    let site = read::site(copy.path()).unwrap_or_else(|problems| panic!("{problems:#?}"));
    assert!(!site.warnings.iter().any(|one| one.file.contains("/instruments/")), "{:#?}", site.warnings);
}
