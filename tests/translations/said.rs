//! Every fragment is in the language that is said of it, and the page says why it is not its own.

use chrono::NaiveDate;
use doc_to_doc::content::book::Book;
use doc_to_doc::content::date;
use doc_to_doc::content::foreign::{foreign, reasons};
use doc_to_doc::content::sheet::{Sheet, text};
use doc_to_doc::domain::battery::Battery;
use doc_to_doc::domain::questionnaire::Item;
use doc_to_doc::domain::sitting::Sitting;

use crate::person::{Person, calm, silent};
use crate::shipped::{self, whole};
use crate::{asked_in, compared};

/// An edition in another language. Its phrases are English here, which none of this depends on.
fn edition(locale: &str, battery: Battery) -> Book {
    let mut book = shipped::site().book;
    (book.locale, book.battery) = (locale.into(), battery);
    book
}

fn full(person: &Person) -> Sitting {
    person.takes(&shipped::book().battery.full).0
}

fn somebody() -> Person {
    calm().scores("phq-9", 14).scores("gad-7", 9).declines("ucla-3/2").declines("gad-7/1")
}

#[test]
fn in_english_nothing_is_said_of_languages() {
    let book = shipped::book();
    for person in [somebody(), silent()] {
        let sheet = Sheet::of(book, &full(&person));
        assert!(sheet.credits.iter().all(|credit| credit.language.is_none()));
        for section in &sheet.sections {
            assert!(section.language.is_none() && section.reasons.is_empty(), "{}", section.title);
            assert!(section.groups.iter().all(|group| group.language.is_none()));
            let rows = section.groups.iter().flat_map(|group| &group.rows);
            assert!(rows.into_iter().all(|row| row.answered.language.is_none()));
        }
    }
    for sheet in &book.battery.questionnaires {
        let items: Vec<&Item> = sheet.items.iter().collect();
        assert!(reasons(book, sheet, &items).is_empty() && foreign(book, sheet.language).is_none());
    }
}

#[test]
fn each_item_says_why_it_reads_as_it_does() {
    let phrases = &shipped::book().phrases;
    let compared_by = phrases.items_compared(shipped::book().programme.association);
    let (unchecked, untranslated) = (phrases.items_unchecked(), phrases.items_untranslated());
    let cases = [
        (edition("es", asked_in("es")), "phq-9", 0, None),
        (edition("es", asked_in("es")), "phq-9", 9, None),
        (edition("es", asked_in("es")), "gad-7", 0, Some(unchecked)),
        (edition("es", asked_in("es")), "after-event", 0, None),
        (edition("es", asked_in("es")), "audit-c", 1, Some(untranslated)),
        (edition("es", compared("es", r#"["es/gad-7"]"#)), "gad-7", 0, Some(compared_by.as_str())),
        (edition("zh-Hans", asked_in("zh-Hans")), "phq-9", 0, Some(untranslated)),
        (edition("zh-Hans", asked_in("zh-Hans")), "after-event", 0, None),
        (edition("zh-Hans", compared("zh-Hans", r#"["zh-Hans/phq-9"]"#)), "phq-9", 8, Some(compared_by.as_str())),
        (edition("zh-Hans", compared("zh-Hans", r#"["zh-Hans/phq-9"]"#)), "phq-9", 9, Some(untranslated)),
    ];
    for (book, id, item, expected) in cases {
        let sheet = crate::sheet(&book.battery, id);
        let told = reasons(&book, sheet, &[&sheet.items[item]]);
        assert_eq!(told, expected.into_iter().collect::<Vec<_>>(), "{} {id} {item}", book.locale);
    }
    assert_ne!(unchecked, untranslated);
    assert!(compared_by.contains(shipped::book().programme.association.as_str()), "{compared_by}");
}

#[test]
fn the_sheet_for_a_doctor_tells_the_language_of_each_part() {
    for (locale, battery) in [
        ("es", asked_in("es")),
        ("zh-Hans", asked_in("zh-Hans")),
        ("zh-Hans", compared("zh-Hans", r#"["zh-Hans/phq-9", "zh-Hans/gad-7"]"#)),
    ] {
        let book = edition(locale, battery);
        let (mut own, mut other, mut declined) = (0, 0, 0);
        for person in [somebody(), silent()] {
            let sheet = Sheet::of(&book, &full(&person));
            for section in &sheet.sections {
                let of = book.battery.questionnaires.iter().find(|one| one.title == section.title).unwrap();
                assert_eq!(section.language, foreign(&book, of.language));
                let credit = sheet.credits.iter().find(|credit| credit.text == of.credit).unwrap();
                assert_eq!(credit.language, section.language);
                let mut expected = Vec::new();
                for group in &section.groups {
                    for row in &group.rows {
                        let item = of.items.iter().find(|item| item.text == row.question).unwrap();
                        assert_eq!(group.language, foreign(&book, item.language), "{}", row.question);
                        assert_eq!(group.stem, item.stem.as_ref().map(|stem| stem.text));
                        let chosen = item.choices.iter().any(|choice| choice.text == row.answered.answer);
                        assert_eq!(row.answered.language, group.language.filter(|_| chosen), "{}", row.question);
                        declined += usize::from(!chosen);
                        *(if group.language.is_none() { &mut own } else { &mut other }) += 1;
                        for reason in reasons(&book, of, &[item]) {
                            if !expected.contains(&reason) {
                                expected.push(reason);
                            }
                        }
                    }
                }
                assert_eq!(section.reasons, expected);
            }
        }
        assert!(own > 0 && other > 5 && declined > 5, "{locale}: {own} {other} {declined}");
    }
}

#[test]
fn the_copied_text_gives_the_reasons_once_under_their_title() {
    let book = edition("es", asked_in("es"));
    let sheet = Sheet::of(&book, &full(&somebody()));
    let today = date::written(&book, NaiveDate::from_ymd_opt(2026, 11, 22).unwrap());
    let text = text::written(&book, &sheet, &whole().library.after.doctor, &today);
    let gad = crate::sheet(&book.battery, "gad-7");
    let head =
        format!("\n{}\n{}\n{}", gad.title, book.phrases.items_unchecked(), gad.items[0].stem.as_ref().unwrap().text);
    assert_eq!(text.matches(&head).count(), 1, "{text}");
    assert_eq!(text.matches(book.phrases.items_unchecked()).count(), 1);
    let untranslated = sheet.sections.iter().filter(|one| !one.reasons.is_empty()).count() - 1;
    assert_eq!(text.matches(book.phrases.items_untranslated()).count(), untranslated);
    assert!(untranslated >= 3, "{untranslated}");
}

#[test]
fn a_book_carries_its_languages_into_the_page() {
    let book = edition("es", asked_in("es"));
    assert_eq!(Book::unpack(&book.pack().unwrap()).unwrap(), book);
}
