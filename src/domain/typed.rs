//! What a person types into a search, and whether a text holds it.

use super::fold::fold;

/// Words, each of which must occur.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    words: Vec<Word>,
}

/// A typed word, folded, and the number that it may be a part of.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Word {
    folded: String,
    dialled: Option<String>,
}

impl Typed {
    /// Takes it as it was typed. A number is found however it is separated.
    #[must_use]
    pub fn new(typed: &str) -> Self {
        let words = fold(typed);
        let word = |word: &str| Word { folded: word.to_owned(), dialled: dialled(word) };
        Self { words: words.split_whitespace().map(word).collect() }
    }

    /// Whether nothing was typed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether every word occurs in a text that is folded.
    #[must_use]
    pub fn occurs(&self, searched: &str) -> bool {
        self.words.iter().all(|word| word.occurs(searched))
    }

    /// Whether every word begins a word there.
    #[must_use]
    pub fn begins(&self, searched: &str) -> bool {
        self.words.iter().all(|word| word.begins(searched))
    }
}

impl Word {
    fn occurs(&self, searched: &str) -> bool {
        holds(searched, &self.folded) || self.dialled.as_ref().is_some_and(|number| holds(searched, number))
    }

    /// Signs may stand before the word, as a quotation mark does.
    fn begins(&self, searched: &str) -> bool {
        let sign = |letter: char| letter.is_ascii_punctuation() || letter == '“';
        searched.split(' ').any(|word| word.trim_start_matches(sign).starts_with(&*self.folded))
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

/// Digits without the signs that people put between them; none where there are no such signs, or
/// anything else. A + stays, for it begins a number as dialled.
fn dialled(word: &str) -> Option<String> {
    let between = |letter: char| matches!(letter, '(' | ')' | '-' | '.' | '\u{2010}'..='\u{2015}' | '\u{2212}');
    let digit = |letter: char| letter.is_ascii_digit();
    let is_number = word.contains(digit) && word.chars().all(|sign| digit(sign) || between(sign) || sign == '+');
    (is_number && word.contains(between)).then(|| word.replace(between, ""))
}
