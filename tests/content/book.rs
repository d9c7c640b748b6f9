//! The packed book: it comes back as it was, and damage is an error, never a crash.

use std::path::Path;

use doc_to_doc::content::book::{Book, BookError};
use doc_to_doc::content::phrases::Phrases;
use doc_to_doc::content::read;

use crate::dice::Dice;

fn shipped() -> Book {
    read::site(Path::new("public")).unwrap_or_else(|problems| panic!("{problems:#?}")).book
}

/// The same shapes in a few thousand bytes: the first two of everything.
fn short() -> Book {
    let mut book = shipped();
    book.battery.questionnaires.truncate(2);
    for sheet in &mut book.battery.questionnaires {
        sheet.items.retain(|item| item.link_id == "1" || !item.conditions.is_empty());
    }
    book.battery.topics.truncate(2);
    book.battery.scales.truncate(2);
    book.scales.truncate(2);
    book.lines.truncate(2);
    book.levels.truncate(2);
    book.phrases = Phrases::in_order(vec!["One".into(), "Two".into()]);
    book
}

#[test]
fn a_book_unpacks_to_itself() {
    for book in [shipped(), short()] {
        let bytes = book.pack().unwrap();
        assert_eq!(Book::unpack(&bytes).unwrap(), book);
        assert_eq!(Book::unpack(&bytes).unwrap().pack().unwrap(), bytes);
    }
}

#[test]
fn a_book_cut_short_at_any_byte_is_damaged() {
    // All lengths of the short one; of the shipped one, whose shapes are the same, every 53rd.
    for (bytes, stride) in [(short().pack().unwrap(), 1), (shipped().pack().unwrap(), 53)] {
        for length in (0..bytes.len()).step_by(stride).chain([bytes.len() - 1]) {
            let error = Book::unpack(&bytes[..length]).err().unwrap_or_else(|| panic!("{length} bytes pass"));
            assert!(matches!(error, BookError::Damaged), "{length}: {error}");
            assert!(error.to_string().contains("build and publish the site again"));
        }
    }
}

/// What a flipped byte makes is another book or an error; the page's own digest refuses both.
#[test]
fn a_flipped_byte_never_brings_the_page_down() {
    let mut dice = Dice(988);
    for (bytes, stride) in [(short().pack().unwrap(), 1), (shipped().pack().unwrap(), 53)] {
        let mut errors = 0;
        for position in (0..bytes.len()).step_by(stride) {
            let mut damaged = bytes.clone();
            damaged[position] ^= u8::try_from(1 + dice.below(255)).unwrap();
            errors += usize::from(Book::unpack(&damaged).is_err());
        }
        assert!(errors > 0);
    }
}

#[test]
fn a_book_of_another_build_is_refused_by_its_number() {
    let mut bytes = short().pack().unwrap();
    for format in [0, 1, 77] {
        bytes[0] = format;
        let error = Book::unpack(&bytes).err().unwrap();
        assert!(matches!(error, BookError::OtherFormat(found) if found == u16::from(format)), "{error}");
        assert!(error.to_string().contains("publish both from one build"));
    }
}
