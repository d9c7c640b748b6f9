//! Goes through a text and takes its numbers and its months.

use super::value::shortest;
use super::{Numerals, Told};
use crate::content::read::likeness::gap::pieces;

/// What stands for a gap: neither a digit nor a letter nor a space.
const GAP: char = '\u{fffc}';

/// How telephone numbers are grouped.
const TELEPHONE: [&[usize]; 3] = [&[1, 3, 3, 4], &[3, 3, 4], &[3, 4]];

/// A text and how its language writes numbers.
pub(super) struct Scan<'a> {
    numerals: &'a Numerals,
    letters: Vec<char>,
}

/// A number or a month, and where it stands.
struct Found {
    from: usize,
    to: usize,
    what: What,
}

enum What {
    Number(String),
    Month(u32),
}

impl<'a> Scan<'a> {
    pub(super) fn of(numerals: &'a Numerals, text: &str) -> Self {
        let mut letters = Vec::new();
        for piece in pieces(text) {
            match piece {
                Ok(words) => letters.extend(words.chars().map(plain)),
                Err(_) => letters.push(GAP),
            }
        }
        Self { numerals, letters }
    }

    pub(super) fn told(&self) -> Told {
        let found = self.found();
        let mut told = Told::default();
        for (at, one) in found.iter().enumerate() {
            match &one.what {
                What::Number(number) => told.certain.push(number.clone()),
                What::Month(month) => {
                    let before = at.checked_sub(1).and_then(|before| found.get(before));
                    let dated = before.is_some_and(|before| is_of_a_date(before) && self.near(before.to, one.from))
                        || found.get(at + 1).is_some_and(|after| is_of_a_date(after) && self.near(one.to, after.from));
                    if dated { &mut told.certain } else { &mut told.months }.push(month.to_string());
                }
            }
        }
        told
    }

    fn found(&self) -> Vec<Found> {
        let mut found = Vec::new();
        let mut from = 0;
        while from < self.letters.len() {
            let next = match self.at(from) {
                Some('0'..='9' | '+' | '(') => self.telephone(from).or_else(|| self.number(from)),
                // Most letters stand within a word, where no month begins.
                Some(letter) if letter.is_alphabetic() && !self.is_within_a_word(from) => self.month(from),
                _ => None,
            };
            from = next.as_ref().map_or(from + 1, |one| one.to.max(from + 1));
            found.extend(next);
        }
        found
    }

    fn at(&self, place: usize) -> Option<char> {
        self.letters.get(place).copied()
    }

    fn digit(&self, place: usize) -> Option<char> {
        self.at(place).filter(char::is_ascii_digit)
    }

    /// The digits that begin there.
    fn digits(&self, from: usize) -> String {
        (from..).map_while(|place| self.digit(place)).collect()
    }

    /// A telephone number that begins there: groups that are held together by one or two signs.
    fn telephone(&self, from: usize) -> Option<Found> {
        if from.checked_sub(1).and_then(|before| self.at(before)).is_some_and(char::is_alphanumeric) {
            return None;
        }
        let mut place = from + usize::from(self.at(from) == Some('+'));
        place += usize::from(self.at(place) == Some('('));
        let (mut groups, mut lengths, mut to) = (String::new(), Vec::new(), place);
        loop {
            let group = self.digits(place);
            if group.is_empty() {
                break;
            }
            groups += &group;
            lengths.push(group.len());
            to = place + group.len();
            place = to
                + (to..to + 2).take_while(|sign| self.at(*sign).is_some_and(|sign| "-–‑. ()".contains(sign))).count();
            if place == to {
                break;
            }
        }
        let whole = self.at(from) == Some('+') && lengths.iter().sum::<usize>() >= 7;
        (whole || TELEPHONE.contains(&lengths.as_slice())).then_some(Found { from, to, what: What::Number(groups) })
    }

    fn number(&self, from: usize) -> Option<Found> {
        let mut whole = self.digits(from);
        let mut to = from + whole.len();
        if whole.is_empty() {
            return None;
        }
        while whole.len() < 4 || to > from + whole.len() {
            let group = self.digits(to + 1);
            if self.at(to) != Some(self.numerals.thousands) || group.len() != 3 {
                break;
            }
            whole += &group;
            to += 4;
        }
        let fraction = if self.at(to) == Some(self.numerals.decimal) { self.digits(to + 1) } else { String::new() };
        to += if fraction.is_empty() { 0 } else { 1 + fraction.len() };
        let unit = to + usize::from(self.at(to) == Some(' '));
        let mut units = self.numerals.units.iter();
        let unit = units.find(|(word, _)| self.says(unit, word)).map(|(word, power)| (unit + word.len(), *power));
        let (to, power) = unit.unwrap_or((to, 0));
        Some(Found { from, to, what: What::Number(shortest(&whole, &fraction, power)) })
    }

    fn month(&self, from: usize) -> Option<Found> {
        let (name, month) = self.numerals.months.iter().find(|(name, _)| self.says(from, name))?;
        Some(Found { from, to: from + name.len(), what: What::Month(*month) })
    }

    fn is_within_a_word(&self, place: usize) -> bool {
        let before = place.checked_sub(1).and_then(|before| self.at(before));
        [before, self.at(place)].iter().all(|letter| letter.is_some_and(|l| l.is_alphabetic() && !has_no_spaces(l)))
    }

    /// Whether these letters begin there, as a word of their own. Characters of a script without spaces are.
    fn says(&self, from: usize, word: &[char]) -> bool {
        let to = from + word.len();
        let joined = |inner: Option<&char>, outer: Option<char>| {
            let runs_on = |letter: char| letter.is_alphabetic() && !has_no_spaces(letter);
            inner.is_some_and(|letter| runs_on(*letter)) && outer.is_some_and(runs_on)
        };
        self.letters.get(from..to) == Some(word)
            && !joined(word.first(), from.checked_sub(1).and_then(|before| self.at(before)))
            && !joined(word.last(), self.at(to))
    }

    /// Whether nothing but one short word stands between: "5 de junio", "June 5, 2016", "2016年六月".
    fn near(&self, from: usize, to: usize) -> bool {
        let between: String = self.letters.get(from..to).unwrap_or_default().iter().collect();
        let mut words = between.split([' ', ',']).filter(|word| !word.is_empty());
        let short = words.next().is_none_or(|word| word.chars().count() <= 3 && word.chars().all(char::is_alphabetic));
        short && words.next().is_none()
    }
}

/// A digit or space of another form in its plain one.
pub(super) fn plain(letter: char) -> char {
    match letter {
        '\u{a0}' | '\u{202f}' | '\u{2009}' | '\u{3000}' => ' ',
        '０'..='９' => char::from_u32(u32::from(letter) - u32::from('０') + u32::from('0')).unwrap_or(letter),
        _ => letter,
    }
}

/// Whether it can be a day or a year.
fn is_of_a_date(found: &Found) -> bool {
    match &found.what {
        What::Number(number) => {
            number.parse().is_ok_and(|number| (1..=31).contains(&number) || (1800..2200).contains(&number))
        }
        What::Month(_) => false,
    }
}

/// Whether a letter is of a script that writes no spaces between words, where each stands for itself.
fn has_no_spaces(letter: char) -> bool {
    matches!(letter, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')
}
