//! What a person is looking for in the directory.

use super::directory::{Employer, Entry};
use super::fold::fold;
use super::text::Text;

/// A choice of filters; all that are set must hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own, on or off")]
pub struct Wanted {
    /// Somebody answers now.
    pub open: bool,
    /// Made for physicians.
    pub physicians: bool,
    /// Made for trainees.
    pub trainees: bool,
    /// By text or chat.
    pub written: bool,
    /// No employer has to do with it.
    pub independent: bool,
    /// In this language.
    pub language: Option<Text>,
    /// As typed.
    typed: String,
    /// Words, each of which must occur.
    words: Vec<Word>,
}

/// A typed word, folded, and the number that it may be a part of.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Word {
    folded: String,
    dialled: Option<String>,
}

impl Word {
    fn occurs(&self, searched: &str) -> bool {
        holds(searched, &self.folded) || self.dialled.as_ref().is_some_and(|number| holds(searched, number))
    }
}

/// Whether a text holds a part. The library's own way studies the part before each text, which takes
/// longer than to look through the few words of a line; and there may be thousands of lines.
fn holds(text: &str, part: &str) -> bool {
    let Some((first, rest)) = part.as_bytes().split_first() else { return true };
    let mut left = text.as_bytes().iter();
    while left.any(|byte| byte == first) {
        if left.as_slice().starts_with(rest) {
            return true;
        }
    }
    false
}

impl Wanted {
    /// Looks for these words, and for no others. A number is found however it is separated.
    pub fn search(&mut self, typed: &str) {
        typed.clone_into(&mut self.typed);
        let words = fold(typed);
        let word = |word: &str| Word { folded: word.to_owned(), dialled: dialled(word) };
        self.words = words.split_whitespace().map(word).collect();
    }

    /// What was typed.
    #[must_use]
    pub fn typed(&self) -> &str {
        &self.typed
    }

    /// Whether nothing in particular is wanted.
    #[must_use]
    pub fn is_anything(&self) -> bool {
        Self { typed: String::new(), ..self.clone() } == Self::default()
    }

    /// Whether this entry is wanted, but for [`Self::open`], which is for the clock to say.
    /// `searched` is everything that its words say, folded, and its numbers as dialled.
    #[must_use]
    pub fn matches(&self, entry: &Entry, searched: &str) -> bool {
        (!self.physicians || entry.is_for_physicians())
            && (!self.trainees || entry.is_for_trainees())
            && (!self.written || entry.is_written())
            && (!self.independent || entry.sees.employer == Employer::Independent)
            && self.language.is_none_or(|language| entry.languages.contains(&language))
            && self.words.iter().all(|word| word.occurs(searched))
    }
}

/// Digits without the signs that people put between them; none where there are no such signs, or
/// anything else. A + stays, for it begins a number as dialled.
fn dialled(word: &str) -> Option<String> {
    let between = |letter: char| matches!(letter, '(' | ')' | '-' | '.' | '\u{2010}'..='\u{2015}' | '\u{2212}');
    let digit = |letter: char| letter.is_ascii_digit();
    let is_number = word.contains(digit) && word.chars().all(|sign| digit(sign) || between(sign) || sign == '+');
    (is_number && word.contains(between)).then(|| word.replace(between, ""))
}
