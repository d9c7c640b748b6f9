//! A questionnaire's texts: what no screen could show as the publisher printed it.

/// The longest opening or question, in characters: on a small phone a question and its answers stay in sight.
pub(super) const LONGEST_TEXT: usize = 400;
/// The longest answer.
pub(super) const LONGEST_CHOICE: usize = 200;

/// What is wrong with a text, and how to mend it.
pub(super) fn faults(text: &str, longest: usize) -> Vec<(String, String)> {
    let mut faults = Vec::new();
    let length = text.chars().count();
    if length > longest {
        let fix = format!("write at most {longest}, or ask it in two questions: a phone must show it whole");
        faults.push((format!("has {length} characters"), fix));
    }
    if is_markup(text) {
        faults.push(("holds HTML".to_owned(), "write plain text: it would be shown sign for sign".to_owned()));
    }
    faults
}

/// A tag, or a sign written as HTML writes it: `<b>`, `</p>`, `&nbsp;`, `&#39;`.
fn is_markup(text: &str) -> bool {
    let tag = |rest: &str| rest.starts_with(|sign: char| sign.is_ascii_alphabetic() || matches!(sign, '/' | '!'));
    let entity = |rest: &str| {
        let named =
            // No name has one letter alone.
            |name: &str| name.len() > 1 && name.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '#');
        rest.split_once(';').is_some_and(|(name, _)| named(name))
    };
    text.split('<').skip(1).any(tag) || text.split('&').skip(1).any(entity)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_told_from_what_people_write() {
        for text in ["How <b>often</b>?", "</p>", "<!-- -->", "you &amp; me", "it&#39;s", "one<br>two"] {
            assert!(is_markup(text), "{text}");
        }
        for text in ["fewer than < 3", "5 <6", "rest & sleep; work", "A&E", "R&D; and so on", "a > b", ""] {
            assert!(!is_markup(text), "{text}");
        }
    }

    #[test]
    fn length_is_counted_in_characters() {
        assert!(faults(&"é".repeat(LONGEST_TEXT), LONGEST_TEXT).is_empty());
        assert_eq!(faults(&"e".repeat(LONGEST_TEXT + 1), LONGEST_TEXT).len(), 1);
    }
}
