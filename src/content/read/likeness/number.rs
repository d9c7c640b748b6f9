//! The numbers of a text, whatever the language writes them with.
//!
//! `3,171` is 3171, `181 万` is 1.81 million, and June 2016 is 2016 年 6 月. A telephone number is its digits. The
//! clock is not converted: 5 pm and 17:00 are two numbers.

mod scan;
mod value;

use std::collections::BTreeMap;

use super::edition::Edition;
use scan::Scan;

/// The months, as catalogues name them, in the order of the year.
const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// The words that multiply a number in the first language; a further one has its own in its glossary.
const UNITS: [(&str, usize); 3] = [("thousand", 3), ("million", 6), ("billion", 9)];

/// How a language writes numbers.
#[derive(Debug)]
pub(super) struct Numerals {
    /// What months are called, as the catalogue writes it and with a capital letter, and which they are.
    months: Vec<(Vec<char>, u32)>,
    /// What multiplies a number before it, and by which power of ten; the longest first.
    units: Vec<(Vec<char>, usize)>,
    thousands: char,
    decimal: char,
}

/// The numbers that a text tells.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Told {
    /// Those in digits, and months beside a day or a year.
    certain: Vec<String>,
    /// Months that stand alone. Another language may write them with a digit, and one that looks like a month
    /// may be another word.
    months: Vec<String>,
}

impl Numerals {
    /// Those of a language: months from its catalogue, signs from its norms, units from its glossary.
    pub(super) fn of(edition: &Edition, units: &BTreeMap<String, usize>) -> Self {
        let month = |name: &str| edition.text("catalogue.json", &[name]);
        let months = MONTHS.iter().zip(1..).filter_map(|(name, number)| Some((letters(month(name)?), number)));
        // One that is written with its digit is a number already.
        let months = months.filter(|(name, _)| name.iter().any(|letter| letter.is_alphabetic()));
        let months = months.filter(|(name, _)| !name.iter().any(char::is_ascii_digit));
        let sign = |name: &str| {
            edition.text("norms.json", &["told", name]).and_then(|sign| sign.chars().next()).map(scan::plain)
        };
        let of_first = UNITS.iter().map(|(word, power)| (word.chars().collect(), *power));
        let own = units.iter().map(|(word, power)| (word.chars().collect::<Vec<_>>(), *power));
        let mut units: Vec<_> = of_first.chain(own).collect();
        units.sort_by_key(|(word, _)| core::cmp::Reverse(word.len()));
        Self {
            months: months.flat_map(|(name, number)| [(raised(&name), number), (name, number)]).collect(),
            units,
            thousands: sign("thousands").unwrap_or(','),
            decimal: sign("decimal").unwrap_or('.'),
        }
    }

    /// The numbers of a text.
    pub(super) fn told(&self, text: &str) -> Told {
        Scan::of(self, text).told()
    }
}

/// A month's name without the signs around it.
fn letters(name: &str) -> Vec<char> {
    name.trim_matches(|letter: char| !letter.is_alphanumeric()).chars().collect()
}

/// The name as it begins a sentence.
fn raised(name: &[char]) -> Vec<char> {
    let rest = name.get(1..).unwrap_or_default();
    name.iter().take(1).flat_map(|first| first.to_uppercase()).chain(rest.iter().copied()).collect()
}

/// What the first text tells and the other does not, and the other way round; nothing if they tell the same.
pub(super) fn differences(first: Told, other: Told) -> Option<(Vec<String>, Vec<String>)> {
    let (mut missing, mut extra) = apart(first.certain, other.certain);
    let (mut left, mut added) = apart(first.months, other.months);
    // A month that stands alone in one language may be a digit in the other.
    (missing, added) = apart(missing, added);
    (left, extra) = apart(left, extra);
    // Two months that differ are a mistake. One alone may be a word that looks like it: May.
    if !left.is_empty() && !added.is_empty() {
        missing.append(&mut left);
        extra.append(&mut added);
    }
    (!missing.is_empty() || !extra.is_empty()).then_some((missing, extra))
}

/// What is left of both once what they share is taken out.
fn apart(first: Vec<String>, mut other: Vec<String>) -> (Vec<String>, Vec<String>) {
    let mut left = Vec::new();
    for number in first {
        match other.iter().position(|beside| *beside == number) {
            Some(at) => drop(other.swap_remove(at)),
            None => left.push(number),
        }
    }
    (left, other)
}

#[cfg(test)]
mod tests;
