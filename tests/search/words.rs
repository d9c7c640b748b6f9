//! What people type, and the lines of the shipped directory that they mean.

use std::path::Path;
use std::sync::OnceLock;

use doc_to_doc::content::directory::Listed;
use doc_to_doc::content::read;
use doc_to_doc::domain::wanted::Wanted;

/// All that is shown, in the book and beside it.
fn lines() -> &'static [Listed] {
    static LINES: OnceLock<Vec<Listed>> = OnceLock::new();
    LINES.get_or_init(|| {
        let site = read::site(Path::new("public")).unwrap_or_else(|problems| panic!("{problems:#?}"));
        site.book.lines.into_iter().chain(site.rest).collect()
    })
}

fn found(typed: &str) -> Vec<&'static str> {
    let mut wanted = Wanted::default();
    wanted.search(typed);
    let is_meant = |listed: &&Listed| wanted.matches(&listed.entry, &listed.words.searched);
    lines().iter().filter(is_meant).map(|listed| listed.entry.id.as_str()).collect()
}

#[test]
fn a_number_is_found_however_it_is_separated() {
    for typed in [
        "8884090141",
        "888 409 0141",
        "888 409",
        "888-409-0141",
        "888.409.0141",
        "(888) 409-0141",
        "(888)409-0141",
        "(888)",
        "(888",
        "888-",
        "888-4",
        "+1 888 409 0141",
        "+18884090141",
        "+1-888-409-0141",
        "1-888-409-0141",
        "1 (888) 409-0141",
        "1.888.409.0141",
        "888\u{2011}409\u{2011}0141",
        "888–409–0141",
        "888\u{a0}409\u{a0}0141",
        "409-0141",
        "0141",
        "physician 409-01",
    ] {
        assert!(found(typed).contains(&"physician-line"), "{typed}: {:?}", found(typed));
    }
    for (typed, id) in [("741-741", "crisis-text-line"), ("9-8-8", "lifeline"), ("9-1-1", "emergency")] {
        assert!(found(typed).contains(&id), "{typed}: {:?}", found(typed));
    }
}

#[test]
fn another_number_is_not_found() {
    for typed in ["888-409-0142", "(889) 409-0141", "+44 888 409 0141", "0141-888"] {
        assert!(!found(typed).contains(&"physician-line"), "{typed}");
    }
    assert_eq!(found("888-409-0141"), ["physician-line"]);
}

#[test]
fn every_word_must_occur_in_any_order_and_spelling() {
    for (typed, id) in [
        ("physician support line", "physician-line"),
        ("LINE physician", "physician-line"),
        ("  psychiatrist\tburnout\n", "physician-line"),
        ("phys supp", "physician-line"),
        ("español", "lifeline"),
        ("ESPANOL", "lifeline"),
        ("espan\u{303}ol", "lifeline"),
        ("4hope", "crisis-text-line"),
        ("info@ohiophp.org", "ohiophp"),
        ("one-bite", "ohiophp"),
        ("thehotline.org", "domestic-violence"),
        ("second victim", "programme"),
    ] {
        assert!(found(typed).contains(&id), "{typed}: {:?}", found(typed));
    }
    for typed in ["physician unicorn", "physicianline", "https://"] {
        assert_eq!(found(typed), [""; 0], "{typed}");
    }
}

#[test]
fn no_words_find_everything() {
    for typed in ["", " ", "\u{a0}\n"] {
        assert_eq!(found(typed).len(), lines().len());
        let mut wanted = Wanted::default();
        wanted.search("word");
        assert!(!wanted.is_anything());
        wanted.search(typed);
        assert!(wanted.is_anything());
        assert!(wanted.typed.is_empty());
    }
}
