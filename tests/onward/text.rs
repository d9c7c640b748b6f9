//! The sheet as plain text: all that is drawn, in its order, and nothing of ours.

use doc_to_doc::content::sheet::text::{not_asked, written};
use doc_to_doc::domain::sitting::Sitting;

use crate::full;
use crate::person::calm;
use crate::sheet::{people, rows, sheet};
use crate::shipped::{book, whole};

fn text(sitting: &Sitting) -> String {
    written(book(), &sheet(sitting), &whole().library.after.doctor, "November 22, 2026")
}

/// Takes this off the front of what is left, with whatever stands before it.
fn next<'a>(left: &'a str, words: &str) -> &'a str {
    let at = left.find(words).unwrap_or_else(|| panic!("{words} does not follow in {left}"));
    &left[at + words.len()..]
}

#[test]
fn everything_stands_there_in_order() {
    let words = &whole().library.after.doctor;
    for person in people() {
        let sitting = full(&person);
        let (sheet, text) = (sheet(&sitting), text(&sitting));
        let mut left = text.as_str();
        for head in [words.name.as_str(), "November 22, 2026", words.what.as_str()] {
            left = next(left, head);
        }
        for section in &sheet.sections {
            left = next(left, &section.title);
            for row in section.groups.iter().flat_map(|group| &group.rows) {
                left = next(next(left, &row.question), row.answered.answer);
                left = next(left, &row.answered.points);
            }
            if section.not_asked > 0 {
                left = next(left, &not_asked(words.not_asked, section.not_asked));
            }
            for total in &section.totals {
                left = next(left, &total.told);
                for range in &total.ranges {
                    left = next(left, range);
                }
                left = next(left, &total.citation);
            }
        }
        for credit in &sheet.credits {
            left = next(left, &credit.text);
        }
        assert_eq!(left.trim(), "", "and nothing else");
        assert!(!rows(&sheet).is_empty());
    }
}

#[test]
fn it_names_nobody_praises_nothing_and_grades_nothing() {
    let book = book();
    let programme = &book.programme;
    let people = people().into_iter().chain([calm().chooses("phq-9/9", 3), calm().scores("ucla-3", 8)]);
    for person in people {
        let text = text(&full(&person));
        for ours in [&programme.name, &programme.association] {
            assert!(!text.contains(ours.as_str()), "{ours} in {text}");
        }
        for level in &book.levels {
            assert!(!text.contains(level.opening.as_str()) && !text.contains(level.closing.as_str()), "{text}");
        }
        for (scale, words) in book.battery.scales.iter().zip(&book.scales) {
            for sentence in &words.sentences {
                assert!(!text.contains(sentence.as_str()), "{sentence} in {text}");
            }
            for (cut, label) in scale.cut_offs.iter().zip(&words.cut_offs) {
                assert!(cut.published || !text.contains(label.as_str()), "{label} in {text}");
            }
        }
        for word in ["crisis", "prompt", "http", "peer", "@"] {
            assert!(!text.to_lowercase().contains(word), "{word} in {text}");
        }
    }
}
