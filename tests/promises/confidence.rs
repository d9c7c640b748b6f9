//! How private something is, is promised by the configuration and by nobody else.
//!
//! The words in which such promises are made may stand only where somebody has looked at them: below,
//! with their file. A new one must be looked at.

use std::collections::BTreeSet;

use crate::everything;

/// Words in which secrecy is promised, or might seem to be.
const CLAIMS: [&str; 12] = [
    "confiden",
    "secret",
    "nobody will know",
    "no one will know",
    "anonym",
    "won’t tell",
    "will not tell",
    "between us",
    "off the record",
    "privileged",
    "never find out",
    "cannot be traced",
];

/// Where one stands, and why it may.
const LOOKED_AT: [(&str, &str); 34] = [
    // Headings, and that there are limits.
    ("catalogue.json", "Free and in confidence."),
    ("catalogue.json", "Limits of confidence"),
    ("catalogue.json", "In confidence"),
    ("catalogue.json", "Every promise of confidence has limits."),
    // What a line says of itself, as its limits or its name.
    ("directory.json", "They say that it is confidential."),
    ("directory.json", "Confidential, except where somebody is about to come to harm"),
    ("directory.json", "Every promise of confidence has limits: ask the director"),
    ("directory.json", "Confidential to the fullest extent that the law allows."),
    ("directory.json", "International Doctors in Alcoholics Anonymous"),
    ("directory.json", "Physicians Anonymous"),
    ("directory.json", "Anonymous groups online."),
    // What not to promise.
    ("colleague.json", "I promise I won’t tell anyone."),
    ("colleague.json", "Never promise to keep it secret."),
    ("colleague.json", "A life comes before a confidence."),
    ("practice.json", "I won’t tell a soul. I promise."),
    ("practice.json", "hurt that you did it in secret"),
    ("practice.json", "I’m sorry that I did it in secret."),
    ("guides/trainees.json", "Do not promise to keep it secret."),
    // What a rule asks of a training program, with its source.
    ("practice.json", "Programs must offer confidential care you can afford"),
    ("practice.json", "Your program must offer care that is confidential."),
    ("guides/trainees.json", "Programs must give access to confidential, affordable assessment"),
    ("guides/trainees.json", "You may stay anonymous."),
    ("guides/trainees.json", "It is kept confidential, ACGME says."),
    // What somebody else says, or was asked.
    ("guides/after-event.json", "Ohio's Confidential Monitoring Program"),
    ("guides/after-event.json", "waived confidentiality"),
    ("guides/after-event.json", "it is confidential to the fullest extent that the law allows"),
    ("guides/faq.json", "Is it confidential?"),
    ("guides/leaders.json", "Worry about confidentiality"),
    ("guides/leaders.json", "When would someone break confidence"),
    ("guides/leaders.json", "and believe that it is confidential"),
    ("guides/leaders.json", "chose named but confidential over anonymous"),
    ("guides/leaders.json", "satisfied with confidentiality"),
    // With its limits in the same breath.
    ("kit.json", "In confidence. Every promise has limits"),
    ("kit.json", "in confidence. That has limits"),
];

/// The same words with other meanings: trust in oneself, and a virtue.
const ELSE: [(&str, &str); 4] = [
    ("practice.json", "more confidence to ask"),
    ("practice.json", "Lost confidence is common"),
    ("guides/after-event.json", "Less confidence"),
    ("guides/leaders.json", "keep a confidence"),
];

fn claims(text: &str) -> Option<&'static str> {
    let lower = text.to_lowercase().replace('\'', "’");
    CLAIMS.into_iter().find(|claim| lower.contains(claim))
}

#[test]
fn secrecy_is_promised_nowhere_that_nobody_has_looked_at() {
    let mut used = BTreeSet::new();
    let mut unknown = Vec::new();
    for (file, path, text) in everything() {
        let mut left = text.clone();
        for (known, words) in LOOKED_AT.iter().chain(&ELSE) {
            if *known == file && left.contains(words) {
                used.insert((*known, *words));
                left = left.replace(words, "");
            }
        }
        unknown.extend(claims(&left).map(|claim| format!("{file}{path}: `{claim}` in {text}")));
    }
    assert!(unknown.is_empty(), "look at each, then change it or name it in this file: {unknown:#?}");
    let stale: Vec<_> = LOOKED_AT.iter().chain(&ELSE).filter(|one| !used.contains(*one)).collect();
    assert!(stale.is_empty(), "stand nowhere any more: {stale:?}");
    for planted in ["It stays between us.", "I won't tell.", "A Confidential talk", "Nobody will know."] {
        assert!(claims(planted).is_some(), "{planted}");
    }
}
