//! Text: trimmed, counted, and left alone.

use doc_to_doc::domain::request::Wrong;
use doc_to_doc::domain::request::written::{Lines, count, trimmed, written};

#[test]
fn a_person_counts() {
    for (text, expected) in [
        ("", 0),
        ("Sam", 3),
        ("é", 1),
        ("e\u{301}", 1),
        ("o\u{308}\u{304}", 1),
        ("Nguye\u{302}\u{303}n", 6),
        ("李小龍", 3),
        ("שָׁלוֹם", 4),
        ("محمد", 4),
        ("👍🏽", 1),
        ("👩‍👩‍👧‍👦", 1),
        ("👩🏽‍⚕️", 1),
        ("🇺🇸", 1),
        ("🇺🇸🇨🇦", 2),
        ("🇺🇸🇨", 2),
        ("🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}", 1),
        ("❤️", 1),
        ("1️⃣", 1),
        ("a\r\nb", 3),
        ("a\n\nb", 4),
        ("O’Neil", 6),
        ("a\u{a0}b", 3),
        ("a\u{3000}b", 3),
    ] {
        assert_eq!(count(text), expected, "{text}");
    }
}

#[test]
fn only_the_ends_are_trimmed() {
    for (text, expected) in [
        ("  Sam  ", "Sam"),
        ("\u{a0}Sam\u{3000}", "Sam"),
        ("\u{202a}+1 614 385 6660\u{202c}", "+1 614 385 6660"),
        ("\u{200e}Sam\u{feff}", "Sam"),
        ("\n\nfirst\n\n  second\n", "first\n\n  second"),
        ("Sam  Lee", "Sam  Lee"),
        (" \u{200b} ", ""),
        ("می\u{200c}خواهم", "می\u{200c}خواهم"),
    ] {
        assert_eq!(trimmed(text), expected, "{text:?}");
    }
}

#[test]
fn names_of_any_script_and_length_are_names() {
    for name in [
        "S",
        "李",
        "Ng",
        "O'Neil",
        "O’Neil",
        "d'Artagnan-Müller",
        "María José",
        "Nguyễn Thị Minh Khai",
        "Nguye\u{302}\u{303}n",
        "محمد",
        "דָּוִד",
        "Иван",
        "निवेदिता",
        "สมชาย",
        "Dr. Sam",
        "just call me S.",
        "X Æ A-12",
        "🦊",
        "👩🏽‍⚕️ Sam",
        "null",
        "<Sam>",
        "Robert'); DROP TABLE",
        "שלום\u{200f} Sam",
    ] {
        assert_eq!(written(name, 100, Lines::One), Ok(Some(name.to_owned())));
    }
}

#[test]
fn signs_that_steer_are_refused_and_never_taken_out() {
    let lines = ["a\u{202e}b", "a\u{202a}b", "a\u{2066}b", "a\u{2069}b", "a\0b", "a\u{7}b", "a\u{7f}b", "a\u{85}b"];
    for text in lines.into_iter().chain(["a\u{1b}[31mb"]) {
        assert_eq!(written(text, 100, Lines::Many), Err(Wrong::Unprintable), "{text:?}");
        assert_eq!(written(text, 100, Lines::One), Err(Wrong::Unprintable), "{text:?}");
    }
    for text in ["a\nb", "a\r\nb", "a\u{2028}b", "a\u{2029}b"] {
        assert_eq!(written(text, 100, Lines::One), Err(Wrong::Unprintable), "{text:?}");
        assert_eq!(written(text, 100, Lines::Many), Ok(Some(text.to_owned())), "{text:?}");
    }
    assert_eq!(written("a\tb", 100, Lines::One), Ok(Some("a\tb".to_owned())));
}

#[test]
fn long_is_what_a_person_finds_long() {
    let family = "👩‍👩‍👧‍👦";
    for (text, longest, fits) in [
        ("a".repeat(100), 100, true),
        ("a".repeat(101), 100, false),
        (format!("  {}  ", "a".repeat(100)), 100, true),
        ("é".repeat(100), 100, true),
        ("e\u{301}".repeat(100), 100, true),
        ("e\u{301}".repeat(101), 100, false),
        (family.repeat(50), 100, true),
        (format!("{family}{}", "a".repeat(99)), 100, true),
        // One letter under a tower of accents is no name.
        (format!("a{}", "\u{301}".repeat(400)), 100, false),
        ("字".repeat(4_000), 4_000, true),
        ("字".repeat(4_001), 4_000, false),
        (format!("{}\n", "a\n".repeat(2_000)), 4_000, true),
    ] {
        let expected = if fits { Ok(Some(trimmed(&text).to_owned())) } else { Err(Wrong::TooLong(longest)) };
        assert_eq!(written(&text, longest, Lines::Many), expected, "{}", text.chars().take(8).collect::<String>());
    }
}
