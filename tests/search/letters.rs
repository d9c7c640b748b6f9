//! Folding against Unicode's own tables: what it takes apart is a plain letter and its accent.

use doc_to_doc::domain::fold::fold;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Folded on purpose to what Unicode does not make of them, or left alone on purpose.
const ON_PURPOSE: [(char, &str); 25] = [
    // A stroke or a missing dot is no accent to Unicode; people without the key leave it out.
    ('đ', "d"),
    ('Đ', "d"),
    ('ħ', "h"),
    ('Ħ', "h"),
    ('ı', "i"),
    ('ł', "l"),
    ('Ł', "l"),
    ('ø', "o"),
    ('Ø', "o"),
    ('ŧ', "t"),
    ('Ŧ', "t"),
    // One letter each, for two or three by Unicode.
    ('ĳ', "ĳ"),
    ('Ĳ', "ĳ"),
    ('ŀ', "l"),
    ('Ŀ', "l"),
    ('ŉ', "n"),
    // Signs that Unicode takes for a letter in a raised place, or spreads over several.
    ('ª', "ª"),
    ('º', "º"),
    ('²', "²"),
    ('³', "³"),
    ('¹', "¹"),
    ('µ', "µ"),
    ('¼', "¼"),
    ('½', "½"),
    ('¾', "¾"),
];

/// A letter without its accents, and small.
fn by_unicode(letter: char) -> String {
    letter.nfkd().filter(|part| !is_combining_mark(*part)).flat_map(char::to_lowercase).collect()
}

#[test]
fn every_latin_letter_loses_its_accent_and_becomes_small() {
    for letter in ('\0'..='\u{17f}').filter(|letter| !matches!(letter, '\u{a0}' | '¨' | '¯' | '´' | '¸')) {
        let on_purpose = ON_PURPOSE.iter().find(|(exception, _)| *exception == letter);
        let expected = on_purpose.map_or_else(|| by_unicode(letter), |(_, folded)| (*folded).to_owned());
        assert_eq!(fold(&letter.to_string()), expected, "{letter} U+{:04X}", u32::from(letter));
    }
}

#[test]
fn an_exception_is_one() {
    for (letter, folded) in ON_PURPOSE {
        assert_ne!(by_unicode(letter), folded, "{letter}");
    }
}

#[test]
fn letters_of_their_own_become_small_and_stay() {
    for (letters, folded) in [("ÆŒÞÐŊ", "æœþðŋ"), ("æœþðŋßĸ", "æœþðŋßĸ"), ("×÷", "×÷"), ("İI", "ii"), ("Ÿÿ", "yy")]
    {
        assert_eq!(fold(letters), folded);
    }
}

#[test]
fn whole_texts_fold_to_what_is_typed() {
    for (text, folded) in [
        ("Español", "espanol"),
        ("Esp\u{61}n\u{303}ol", "espanol"),
        ("Łódź, ŽIŽKOV, Øresund", "lodz, zizkov, oresund"),
        ("Women’s ‘line’", "women's 'line'"),
        ("Физик 医師", "Физик 医師"),
        ("", ""),
    ] {
        assert_eq!(fold(text), folded);
    }
}

#[test]
fn folding_twice_is_folding_once() {
    for letter in '\0'..='\u{2fff}' {
        let once = fold(&letter.to_string());
        assert_eq!(fold(&once), once, "U+{:04X}", u32::from(letter));
    }
}
