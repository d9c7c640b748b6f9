//! What the sheets say beyond their file.

use std::path::Path;

use chrono::NaiveDate;
use doc_to_doc::content::library::Kit;
use doc_to_doc::content::share;
use doc_to_doc::content::{date, schedule};

use crate::shipped::{book, site};

fn kit() -> Kit {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/content/en/kit.json");
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

#[test]
fn without_a_page_the_code_calls_and_says_so() {
    let mut site = site();
    let kit = kit();
    site.book.programme.page = None;
    assert_eq!(share::target(&site.book), "tel:+16143856660");
    assert_eq!(share::scan(&site.book, &kit), kit.scan_call.as_str());
    assert!(share::picture(&site.book, &kit).ends_with("(614) 385-6660"), "{}", share::picture(&site.book, &kit));
}

#[test]
fn with_a_page_it_leads_there_and_says_so() {
    let mut site = site();
    let kit = kit();
    site.book.programme.page = Some("https://example.org/peers".into());
    assert_eq!(share::target(&site.book), "https://example.org/peers");
    assert_eq!(share::scan(&site.book, &kit), kit.scan_page.as_str());
    assert!(share::picture(&site.book, &kit).ends_with("https://example.org/peers"));
}

#[test]
fn the_oldest_check_is_the_one_to_own_up_to() {
    let mut site = site();
    let old = NaiveDate::from_ymd_opt(2020, 2, 29).unwrap();
    let line = site.book.lines.iter_mut().find(|line| line.entry.id == "physician-line").unwrap();
    line.entry.last_checked = old;
    let written = date::written(&site.book, old);
    assert!(share::checked(&site.book, &kit(), &share::ON_CARD).contains(&written));
    let half = share::checked(&site.book, &kit(), &share::ON_HALF);
    assert!(!half.contains(&written) && !half.is_empty(), "a line that is not on the half page: {half}");
}

#[test]
fn every_line_on_a_sheet_is_in_the_book() {
    for id in share::ON_CARD.iter().chain(&share::ON_HALF) {
        assert!(book().line(id).is_some(), "{id}");
    }
    let (number, hours) = share::physicians(book());
    let line = book().line("physician-line").unwrap();
    assert_eq!(number, "(888) 409-0141");
    assert_eq!(hours, schedule::hours(book(), &line.entry.hours));
}
