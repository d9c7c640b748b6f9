//! Which words to begin with come first.

use doc_to_doc::content::sheet::openings;

use crate::full;
use crate::person::{Person, calm, silent};
use crate::shipped::{book, whole};

/// The first scale that each belongs to; "start" for those that fit whatever was answered.
fn order(person: &Person) -> Vec<&'static str> {
    let battery = &book().battery;
    let report = full(person).report(battery);
    let first = |scales: &[u16]| scales.first().map(|&scale| battery.scales[usize::from(scale)].id.as_str());
    let words = &whole().library.after.doctor;
    openings(battery, &report, words).into_iter().map(|one| first(&one.scales).unwrap_or("start")).collect()
}

const MOOD: &str = "phq-9";
const WORK: &str = "burnout-single-item";

#[test]
fn words_come_first_where_a_published_line_is_reached() {
    for (person, expected) in [
        (calm(), ["start", MOOD, WORK]),
        (calm().scores("phq-9", 9), ["start", MOOD, WORK]),
        (calm().scores("phq-9", 10), [MOOD, "start", WORK]),
        (calm().scores("burnout-single-item", 2), ["start", MOOD, WORK]),
        (calm().scores("burnout-single-item", 3), [WORK, "start", MOOD]),
        (calm().scores("burnout-single-item", 4).scores("phq-9", 20), [MOOD, WORK, "start"]),
        // One answer brings help, and says nothing of a scale.
        (calm().chooses("phq-9/9", 1), ["start", MOOD, WORK]),
    ] {
        assert_eq!(order(&person), expected);
    }
}

#[test]
fn what_was_left_open_counts_for_nothing_and_hides_nothing() {
    assert_eq!(order(&silent()), ["start", MOOD, WORK]);
    assert_eq!(order(&calm().scores("phq-9", 9).declines("phq-9/8")), ["start", MOOD, WORK]);
    assert_eq!(order(&calm().scores("phq-9", 12).declines("phq-9/8")), [MOOD, "start", WORK]);
}

#[test]
fn there_are_three_and_none_is_ever_left_out() {
    for person in crate::sheet::people() {
        let mut all = order(&person);
        all.sort_unstable();
        assert_eq!(all, [WORK, MOOD, "start"]);
    }
}
