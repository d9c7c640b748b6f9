//! A server's words, before a person sees them.
//!
//! They are shown as text, never as markup. Words with markup in them are dropped whole rather than
//! cleaned: what is left of a tag's insides is no sentence, and the page has words of its own.

/// Characters of a server's words that are kept at most.
pub const WORDS: usize = 200;

/// The words on one line, cut to [`WORDS`] characters; empty where they hold markup, a character
/// reference, or signs that steer how text is shown.
#[must_use]
pub fn plain(words: &str) -> String {
    if words.char_indices().any(|(at, sign)| is_hostile(sign, words.get(at + sign.len_utf8()..).unwrap_or_default())) {
        return String::new();
    }
    let mut line = String::new();
    let mut room = WORDS;
    for word in words.split_whitespace() {
        if !line.is_empty() && room > 0 {
            line.push(' ');
            room -= 1;
        }
        for sign in word.chars().take(room) {
            line.push(sign);
            room -= 1;
        }
    }
    line.truncate(line.trim_end().len());
    line
}

fn is_hostile(sign: char, after: &str) -> bool {
    match sign {
        // A tag, an end tag, a comment or an instruction; "< 100" is a sentence's.
        '<' => after.starts_with(|next: char| next.is_alphabetic() || "/!?".contains(next)),
        '&' => {
            let name = after.split(';').next().unwrap_or_default();
            name.len() < after.len()
                && !name.is_empty()
                && name.len() <= 32
                && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'#')
        }
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => true,
        _ => sign.is_control() && !sign.is_whitespace(),
    }
}
