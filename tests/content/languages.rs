//! The languages of a site: each is a folder, and what an association writes itself is wanted in all of them.

use doc_to_doc::content::language::{Direction, Language};
use doc_to_doc::content::plain::{self, Outside};
use doc_to_doc::content::read;

use crate::copy::Change::{self, Drop, Remove, Set};
use crate::copy::Copy;

const CONFIG: &str = "config.json";

#[test]
fn each_mistake_is_told_with_its_place_and_its_fix() {
    let spanish = "content/es/language.json";
    let cases = [
        (CONFIG, Set("/languages", "[]"), CONFIG, "languages", "names no language"),
        (CONFIG, Set("/languages", r#"["en", "en"]"#), CONFIG, "languages[1]", "stands twice"),
        (CONFIG, Set("/languages", r#"["../en"]"#), CONFIG, "languages[0]", "no language tag"),
        (CONFIG, Set("/languages", r#"["en", "thanks"]"#), CONFIG, "languages[1]", "no language tag"),
        (CONFIG, Set("/languages", r#"["en", "fr"]"#), "content/fr/language.json", "", "cannot be read"),
        (CONFIG, Drop("/confidence/promise/es"), CONFIG, "confidence.promise.es", "says nothing in this language"),
        (
            CONFIG,
            Set("/request/consent/text/zh-Hans", r#"" ""#),
            CONFIG,
            "request.consent.text.zh-Hans",
            "says nothing",
        ),
        (spanish, Set("/direction", r#""up""#), spanish, "direction", "unknown variant"),
        (spanish, Set("/name", r#""""#), spanish, "name", "is empty"),
        ("content/es/front.json", Remove, "content/es/front.json", "", "cannot be read"),
        ("content/es/front.json", Drop("/foot"), "content/es/front.json", "", "missing field `foot`"),
        ("content/es/guides/faq.json", Remove, "content/es/guides/faq.json", "", "cannot be read"),
    ];
    for (file, change, named, field, what) in cases {
        let copy = Copy::of_public();
        copy.change(file, &change);
        let problems = read::site(copy.path()).err().unwrap_or_else(|| panic!("{file} {change:?} passes"));
        let told = problems.iter().any(|problem| {
            problem.file == format!("public/{named}") && problem.field == field && problem.what.contains(what)
        });
        assert!(told && problems.iter().all(|problem| !problem.fix.is_empty()), "{change:?}: {problems:#?}");
        // What all languages share is told once.
        let told: std::collections::BTreeSet<String> = problems.iter().map(ToString::to_string).collect();
        assert_eq!(told.len(), problems.len(), "{problems:#?}");
    }
}

#[test]
fn the_first_has_the_pages_of_the_folders_and_each_other_its_own() {
    for (languages, pages) in [
        (r#"["en", "es", "zh-Hans"]"#, vec![("en", ""), ("es", "es.html"), ("zh-Hans", "zh-Hans.html")]),
        (r#"["es", "en"]"#, vec![("es", ""), ("en", "en.html")]),
    ] {
        let copy = Copy::of_public();
        copy.change(CONFIG, &Change::Set("/languages", languages));
        let site = read::site(copy.path()).unwrap_or_else(|problems| panic!("{problems:#?}"));
        let found: Vec<_> = site.languages.iter().map(|one| (one.tag.as_str(), one.page.as_str())).collect();
        assert_eq!(found, pages);
        let books: Vec<_> = site.editions().map(|one| (one.book.locale.as_str(), one.book.page.as_str())).collect();
        assert_eq!(books, pages);
        assert!(site.languages.iter().all(|one| one.direction == Direction::Ltr));
    }
}

#[test]
fn up_to_four_stand_in_a_row_and_more_in_a_fold_that_says_the_present_one() {
    let copy = Copy::of_public();
    let mut site = read::site(copy.path()).unwrap_or_else(|problems| panic!("{problems:#?}"));
    let outside = Outside { style: "", integrity: "", icon: "" };
    let [row, fold] = [4, 5].map(|count| {
        while site.languages.len() < count {
            let page = format!("q{}.html", site.languages.len()).into();
            let added = Language { tag: "qaa".into(), page, ..site.languages[1].clone() };
            site.languages.push(added);
        }
        plain::missing(&site, outside, "/")
    });
    assert!(row.contains(r#"<ul class="languages" aria-label="Languages">"#) && !row.contains("<details"), "{row}");
    let (_, fold) = fold.split_once(r#"<details class="languages fold"><summary><svg aria-hidden="true""#).unwrap();
    let (summary, names) = fold.split_once("</summary>").unwrap();
    assert!(summary.ends_with(r#"<span class="unseen">Languages: </span>English"#), "{summary}");
    let (names, _) = names.split_once("</details>").unwrap();
    assert_eq!(names.matches("<a lang=").count(), 4, "{names}");
}
