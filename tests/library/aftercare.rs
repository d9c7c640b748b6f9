//! Figures and next steps: a mistake is refused where it stands, and what is accepted is told in full.

use doc_to_doc::domain::norm::Kind;

use crate::single::{Case, all_refused};
use crate::small::{Files, NORMS, NORMS_WORDS, STEPS, STEPS_WORDS};

/// The second figure, as one that tells of what the first tells already.
const DOUBLE: &str = r#"{ "id": "mean", "scale": "phq-9", "share": { "at_least": 5, "of_100": 40 }, "audiences": ["student"],
    "years": { "to": 2015 }, "answered": 367, "self_selected": false, "source": "a-paper", "read": "table" }"#;

#[rustfmt::skip]
const FIGURES: [Case; 38] = [
    (NORMS, "/0/scale", r#""phq-8""#, "[0] (some).scale", "`phq-8` is no scale", "self-check.json"),
    (NORMS, "/0/scale", r#""pc-ptsd-5""#, "[0] (some).scale", "no figure stands beside", "take it out"),
    (NORMS, "/0/share/at_least", "9", "[0] (some).share.at_least", "9 is no cut-off of `phq-9`", "at which the paper counts"),
    (NORMS, "/0/share/at_least", "0", "[0] (some).share.at_least", "0 is no cut-off", "leave the figure out"),
    (NORMS, "/0/share/at_least", "20", "", "", ""),
    (NORMS, "/0/share/of_100", "100.1", "[0] (some).share.of_100", "is no share of a hundred", "0 to 100"),
    (NORMS, "/0/share/of_100", "-1", "[0] (some).share.of_100", "is no share of a hundred", "0 to 100"),
    (NORMS, "/0/share/of_100", "20.95", "[0] (some).share.of_100", "is no share of a hundred", "one decimal"),
    (NORMS, "/0/share/of_100", "100", "", "", ""),
    (NORMS, "/0/share", "", "[0] (some)", "does not give one thing", "either `share` or `mean`"),
    (NORMS, "/0/mean", "7", "[0] (some)", "does not give one thing", "either `share` or `mean`"),
    (NORMS, "/1/mean", "2.9", "[1] (mean).mean", "is no average on this scale", "from 3 to 9"),
    (NORMS, "/1/mean", "9.1", "[1] (mean).mean", "is no average on this scale", "from 3 to 9"),
    (NORMS, "/1/mean", "5.33", "[1] (mean).mean", "is no average on this scale", "one decimal"),
    (NORMS, "/0/source", "", "[0]", "missing field `source`", "correct it"),
    (NORMS, "/0/source", r#""no-paper""#, "[0] (some).sources[0]", "`no-paper` is no source", "sources.json"),
    (NORMS, "/0/also/0", r#""no-paper""#, "[0] (some).sources[1]", "`no-paper` is no source", "sources.json"),
    (NORMS, "/0/years", "", "[0]", "missing field `years`", "correct it"),
    (NORMS, "/0/years/to", "", "[0].years", "missing field `to`", "correct it"),
    (NORMS, "/0/years/to", "20", "[0] (some).years", "cannot be", "four digits"),
    (NORMS, "/0/years/from", "2023", "[0] (some).years", "cannot be", "the first and the last year"),
    (NORMS, "/0/pandemic", "", "[0] (some).pandemic", "is missing", "January 2020"),
    (NORMS, "/1/pandemic", "true", "[1] (mean).pandemic", "does not fit the years", "correct either"),
    (NORMS, "/0/answered", "", "[0]", "missing field `answered`", "correct it"),
    (NORMS, "/0/answered", "0", "[0] (some).answered", "is nobody", "how many people answered"),
    (NORMS, "/0/asked", "1233", "[0] (some).asked", "is less than those who answered", "how many were asked"),
    (NORMS, "/0/response", "23", "[0] (some).response", "cannot be", "every hundred"),
    (NORMS, "/0/response", "0", "[0] (some).response", "cannot be", "every hundred"),
    (NORMS, "/1/response", "101", "[1] (mean).response", "cannot be", "every hundred"),
    (NORMS, "/0/audiences", "[]", "[0] (some).audiences", "is empty", "name the groups"),
    (NORMS, "/0/audiences/0", r#""nurse""#, "[0].audiences[0]", "`nurse` is none of physician, resident, student, public", "correct it"),
    (NORMS, "/0/audiences/0", r#""student""#, "[0] (some).audiences", "already tells of `phq-9` and `student`", "fits best"),
    (NORMS, "/1", DOUBLE, "[1] (mean).audiences", "`some` already tells of `phq-9` and `student`", "fits best"),
    (NORMS, "/1/id", r#""some""#, "[1] (some).id", "stands twice", "its own name"),
    (NORMS, "/0/read", r#""memory""#, "[0].read", "`memory` is none of abstract, table, agency-page", "correct it"),
    (NORMS, "/0/self_selected", "", "[0]", "missing field `self_selected`", "correct it"),
    (NORMS, "/0/percentile", "90", "[0].percentile", "unknown field `percentile`", "correct it"),
    (NORMS, "/1/self_selected", "true", "", "", ""),
];

#[rustfmt::skip]
const WORDS: [Case; 12] = [
    (NORMS_WORDS, "/figures/some", "", "figures.some", "is missing", "write its words"),
    (NORMS_WORDS, "/figures/other", r#"{ "sentence": "{share} of {cut}", "people": "Some." }"#, "figures.other", "belongs to nothing", "take it out"),
    (NORMS_WORDS, "/figures/some/sentence", r#""{share} of 100.""#, "figures.some.sentence", "has the gaps", "in braces"),
    (NORMS_WORDS, "/figures/some/sentence", r#""21 of 100 scored 10.""#, "figures.some.sentence", "has the gaps {}", "in braces"),
    (NORMS_WORDS, "/figures/mean/sentence", r#""{share} of 100 scored {cut}.""#, "figures.mean.sentence", "has the gaps", "in braces"),
    (NORMS_WORDS, "/figures/mean/note", "", "figures.mean.note", "is missing", "own choice"),
    (NORMS_WORDS, "/told/answered", r#""Many answered.""#, "told.answered", "has the gaps", "in braces"),
    (NORMS_WORDS, "/told/harmless", "", "told.harmless", "is missing", "write the sentence"),
    (NORMS_WORDS, "/told/normal", r#""You are normal.""#, "told.normal", "belongs to nothing", "take it out"),
    (NORMS_WORDS, "/audiences/student", "", "audiences.student", "is missing", "its name"),
    (NORMS_WORDS, "/audiences/nurse", r#"{ "name": "Nurses", "unknown": "No." }"#, "audiences.nurse", "belongs to nothing", "take it out"),
    (NORMS_WORDS, "/about", r#""1 of 2 do.""#, "about", "holds a figure", "its source"),
];

#[rustfmt::skip]
const NEXT: [Case; 24] = [
    (STEPS, "/barriers/no-time", "", "barriers.no-time", "is missing", "leave the list empty"),
    (STEPS, "/barriers/money", r#"["lifeline"]"#, "barriers.money", "belongs to nothing", "take it out"),
    (STEPS, "/barriers/no-time/0", r#""nobody""#, "barriers.no-time[0]", "`nobody` is not at hand", "a line that a level names"),
    (STEPS, "/barriers/no-time/0", r#""maternal""#, "barriers.no-time[0]", "is not at hand", "a line that a level names"),
    (STEPS, "/barriers/no-time", r#"["lifeline", "programme", "own-doctor"]"#, "barriers.no-time", "is too long", "two at most"),
    (STEPS, "/audiences/nurse", "[]", "audiences.nurse", "belongs to nothing", "take it out"),
    (STEPS, "/audiences/public", "", "audiences.public", "is missing", "leave the list empty"),
    (STEPS, "/topics/phq-8", r#"["lifeline"]"#, "topics.phq-8", "belongs to nothing", "correct the name"),
    (STEPS, "/topics/phq-9/0", r#""my-cat""#, "topics.phq-9[0]", "`my-cat` is not at hand", "people"),
    (STEPS, "/kept/crisis", r#"["lifeline"]"#, "kept.crisis", "an order of its own", "take it out"),
    (STEPS, "/kept/steady", r#"["own-doctor"]"#, "kept.steady", "is not on the level's own list", "its `lines`"),
    (STEPS, "/kept/prompt-care", r#"["own-doctor", "programme"]"#, "kept.prompt-care", "holds more than one", "always be among them"),
    (STEPS, "/kept/panic", r#"["lifeline"]"#, "kept.panic", "belongs to nothing", "correct the name"),
    (STEPS, "/kept/prompt-care", "", "", "", ""),
    (STEPS_WORDS, "/barriers/privacy", "", "barriers.privacy", "is missing", "write its words"),
    (STEPS_WORDS, "/barriers/money", r#"{ "name": "Money", "said": [] }"#, "barriers.money", "belongs to nothing", "take it out"),
    (STEPS_WORDS, "/barriers/license/said", "[]", "barriers.license.said", "says nothing to everybody", "name its source"),
    (STEPS_WORDS, "/barriers/license/said/0/for", r#"["resident"]"#, "barriers.license.said", "says nothing to everybody", "without `for`"),
    (STEPS_WORDS, "/barriers/license/said/0/for", r#"["nurse"]"#, "barriers.license.said[0].for[0]", "`nurse` is none of", "correct it"),
    (STEPS_WORDS, "/barriers/license/said/0/sources", "[]", "barriers.license.said[0].sources", "is empty", "where this comes from"),
    (STEPS_WORDS, "/barriers/license/said/0/sources/0", r#""no-paper""#, "barriers.license.said[0].sources[0]", "`no-paper` is no source", "sources.json"),
    (STEPS_WORDS, "/barriers/license/said/0/text", r#""Call {fax}.""#, "barriers.license.said[0].text", "nothing fills the gap", "number:"),
    (STEPS_WORDS, "/first_now", r#""Somebody is first.""#, "first_now", "does not say who", "{name}"),
    (STEPS_WORDS, "/ask", r#""Which of 5?""#, "ask", "holds a figure", "its source"),
];

#[test]
fn a_figure_that_its_paper_would_not_bear_out_is_refused() {
    all_refused([&FIGURES[..], &WORDS].concat());
}

#[test]
fn a_step_that_leads_to_nobody_or_a_word_without_a_source_is_refused() {
    all_refused(NEXT.to_vec());
}

#[test]
fn what_a_paper_gives_is_told_in_full() {
    let library = Files::small().read().unwrap();
    let [some, mean] = library.after.norms.figures.as_slice() else { panic!() };
    assert_eq!(some.sentence, "21 of 100 scored 10.");
    assert_eq!(
        some.about,
        "Some. From 2021 to 2022. 1,234 answered, 62 of every hundred. They chose to. A hard year. Read above. \
         Not harmless."
    );
    assert_eq!((some.figure.kind, some.mark), (Kind::Share { at_least: 10, per_mille: 209 }, None));
    assert_eq!(some.sources.len(), 2);
    assert_eq!(mean.sentence, "5.3 on average.");
    assert_eq!(mean.about, "Others. Up to 2015. 367 answered. All of them. Read in a table. Not harmless.");
    assert_eq!(mean.mark.map(|mark| mark.to_string()), Some("average 5.3".to_owned()));
}

#[test]
fn the_promise_follows_in_the_configured_words_alone() {
    let library = Files::small().read().unwrap();
    let book = &crate::shipped::whole().book;
    let said: Vec<&str> = library.after.next_steps.barriers[1].said.iter().map(|one| one.text.as_str()).collect();
    let limits = book.programme.limits(&book.phrases);
    assert_eq!(said, ["They say:", book.programme.promise.as_str(), limits.as_str(), "Residents may go."]);
}
