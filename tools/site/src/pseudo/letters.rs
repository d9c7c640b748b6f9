//! How the made-up language writes: every letter with a sign on it, every vowel twice, brackets around the whole.

use doc_to_doc::content::read::likeness::outside_gaps;

/// Each letter of English, and the one that stands for it.
const LETTERS: [(&str, &str); 2] = [
    ("abcdefghijklmnopqrstuvwxyz", "áƀçðéƒĝĥíĵķļɱñóþǫŕšţúṽŵẋýž"),
    ("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "ÁƁÇÐÉƑĜĤÍĴĶĻḾÑÓÞǪŔŠŢÚṼŴẊÝŽ"),
];
/// What fills a text up to its length; it is no letter, so that a month's name stays whole within it.
const FILL: char = '·';
/// How much longer a text is, in hundredths of its own length.
const LONGER: usize = 140;

/// A text as the language says it. One without letters is left as it is.
///
/// The brackets stand at both ends, so that whoever sees only one knows that something is cut off.
pub(super) fn said(text: &str) -> String {
    let body = outside_gaps(text, longer);
    if body == text {
        return body;
    }
    let missing = (text.chars().count() * LONGER).div_ceil(100).saturating_sub(body.chars().count());
    ["⟦", &body, &FILL.to_string().repeat(missing), "⟧"].concat()
}

/// Words as the language writes them.
pub(super) fn longer(words: &str) -> String {
    let mut written = String::new();
    for letter in words.chars() {
        let signed = signed(letter);
        written.push(signed);
        // Its second letter is always a small one: a capital begins a word.
        if "aeiouAEIOU".contains(letter) {
            written.extend(signed.to_lowercase());
        }
    }
    written
}

fn signed(letter: char) -> char {
    let pairs = LETTERS.iter().flat_map(|(plain, signed)| plain.chars().zip(signed.chars()));
    pairs.clone().find(|(plain, _)| *plain == letter).map_or(letter, |(_, signed)| signed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_has_one_of_its_own() {
        for (plain, signed) in LETTERS {
            assert_eq!(plain.chars().count(), signed.chars().count());
            let mut seen: Vec<char> =
                signed.chars().filter(|letter| letter.is_alphabetic() && !letter.is_ascii()).collect();
            seen.sort_unstable();
            seen.dedup();
            assert_eq!(seen.len(), 26, "{signed}");
        }
    }

    #[test]
    fn words_grow_and_gaps_and_numbers_stay() {
        assert_eq!(said("Call {number}, 988"), "⟦Çááļļ {number}, 988·······⟧");
        assert_eq!(said("June"), "⟦Ĵúúñéé⟧");
        for untouched in ["{hour}:{minute}", ". ", "", "24/7"] {
            assert_eq!(said(untouched), untouched);
        }
        let text = "You do not need the right words. A few minutes do more than most people believe.";
        let longer = said(text).chars().count() * 100 / text.chars().count();
        assert!((135..=150).contains(&longer), "{longer}");
    }
}
