//! Text as people write it: trimmed at its ends, counted as a person counts, and otherwise left
//! alone.
//!
//! Signs that steer how other text is shown are refused rather than taken out: whoever reads the
//! request must read what was written, and what was written is never changed unseen.

use super::Wrong;

/// Whether a text may run over lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lines {
    /// It may not.
    One,
    /// It may.
    Many,
}

/// The text without white space and invisible signs at its ends. A number that is copied from a
/// list of contacts often stands between two marks of direction.
#[must_use]
pub fn trimmed(text: &str) -> &str {
    text.trim_matches(|sign: char| sign.is_whitespace() || is_mark(sign) || steers(sign))
}

/// What was written, trimmed; none where nothing was.
///
/// # Errors
/// What is wrong with it: a sign that cannot be shown, or more than `longest` characters.
pub fn written(text: &str, longest: usize, lines: Lines) -> Result<Option<String>, Wrong> {
    let text = trimmed(text);
    if text.chars().any(|sign| !may_stand(sign, lines)) {
        return Err(Wrong::Unprintable);
    }
    // The second bound is for what takes no room at all: thousands of accents on one letter.
    if count(text) > longest || text.chars().count() > SIGNS * longest {
        return Err(Wrong::TooLong(longest));
    }
    Ok((!text.is_empty()).then(|| text.to_owned()))
}

/// Signs that a character may be made of, over a whole text: a family of four in one picture is
/// seven, and nobody writes only those.
const SIGNS: usize = 4;

fn may_stand(sign: char, lines: Lines) -> bool {
    match sign {
        '\t' => true,
        '\n' | '\r' | '\u{2028}' | '\u{2029}' => lines == Lines::Many,
        _ => !sign.is_control() && !steers(sign),
    }
}

/// Embeddings, overrides and isolates, with which text can be made to read otherwise than it was
/// written (Unicode Standard Annex 9; "Trojan Source", CVE-2021-42574).
fn steers(sign: char) -> bool {
    matches!(sign, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Marks that take no room. Inside a text they are how Arabic, Hebrew or Persian is written.
fn is_mark(sign: char) -> bool {
    matches!(sign, '\u{61C}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2060}' | '\u{FEFF}')
}

/// Characters as a person counts them, near enough for a limit: an accent belongs to its letter, and
/// a picture made of pictures is one. Where it errs (vowel signs of Indic scripts) it counts more
/// signs than a person sees, which only matters close to the limit.
#[must_use]
pub fn count(text: &str) -> usize {
    let mut count = 0;
    let mut before = '\0';
    let mut half_a_flag = false;
    for sign in text.chars() {
        let ends_a_flag = half_a_flag && is_flag(sign);
        half_a_flag = is_flag(sign) && !ends_a_flag;
        let joined = before == JOINER && !sign.is_alphanumeric();
        let new_line = before == '\r' && sign == '\n';
        if !(ends_a_flag || joined || new_line || belongs_to_the_last(sign)) {
            count += 1;
        }
        before = sign;
    }
    count
}

const JOINER: char = '\u{200D}';

fn is_flag(sign: char) -> bool {
    matches!(sign, '\u{1F1E6}'..='\u{1F1FF}')
}

/// An accent, a skin tone, a variation, or a mark. The standard library knows what extends a letter,
/// and tells it in one place only: it writes such signs, and no other letter, by their numbers.
fn belongs_to_the_last(sign: char) -> bool {
    let extends = || !sign.is_ascii() && !sign.is_control() && sign.escape_debug().len() > 1;
    sign == JOINER || is_mark(sign) || matches!(sign, '\u{1F3FB}'..='\u{1F3FF}') || (extends() && !sign.is_whitespace())
}
