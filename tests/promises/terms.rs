//! How soon somebody calls: two terms, and each only of what it is a term for.
//!
//! The request is answered within one business day. The peer contacts within 48 hours of the match,
//! for which no term is promised; without the match, the sentence would promise a peer in two days.

use crate::everything;

/// What is wrong with a sentence, if anything.
fn broken(sentence: &str) -> Option<&'static str> {
    let lower = sentence.to_lowercase();
    let days = lower.matches("business day").count();
    if days > lower.matches("one business day").count() || lower.contains("business days") {
        return Some("names another term than one business day");
    }
    if days > 0 && !lower.contains("director") {
        return Some("does not say who calls within a business day");
    }
    let hours = ["48 hours", "forty-eight hours", "two days of", "48-hour"];
    if hours.iter().any(|words| lower.contains(words)) && !lower.contains("match") {
        return Some("promises 48 hours without the match");
    }
    let others = [
        "same day",
        "next day call",
        "within an hour",
        "within minutes",
        "right away by a peer",
        "24 hours of your request",
    ];
    let promised = others.iter().any(|words| lower.contains(words));
    (promised && (lower.contains("director") || lower.contains("peer calls"))).then_some("promises another term")
}

fn sentences(text: &str) -> Vec<&str> {
    text.split_inclusive(". ").collect()
}

#[test]
fn every_term_is_one_of_the_two_that_were_promised() {
    let mut terms = 0;
    for (file, path, text) in everything() {
        for sentence in sentences(&text) {
            assert_eq!(broken(sentence), None, "{file}{path}: {sentence}");
            terms += usize::from(sentence.contains("business day") || sentence.contains("48 hours"));
        }
    }
    assert!(terms > 10, "only {terms} sentences name a term");
    for planted in [
        "A director calls within two business days.",
        "Somebody calls within one business day.",
        "A peer contacts you within 48 hours.",
        "A physician director calls you the same day.",
    ] {
        assert!(broken(planted).is_some(), "{planted}");
    }
}
