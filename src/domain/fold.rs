//! Letters as a hurried person types them: small, and without their accents.

/// Accented letters of the Latin languages from À to ſ, each with its plain form.
const PLAIN: [(&str, &str); 20] = [
    ("àáâãäåāăą", "a"),
    ("çćĉċč", "c"),
    ("ďđ", "d"),
    ("èéêëēĕėęě", "e"),
    ("ĝğġģ", "g"),
    ("ĥħ", "h"),
    ("ìíîïĩīĭįı", "i"),
    ("ĵ", "j"),
    ("ķ", "k"),
    ("ĺļľŀł", "l"),
    ("ñńņňŉ", "n"),
    ("òóôõöøōŏő", "o"),
    ("ŕŗř", "r"),
    ("śŝşšſ", "s"),
    ("ţťŧ", "t"),
    ("ùúûüũūŭůűų", "u"),
    ("ŵ", "w"),
    ("ýÿŷ", "y"),
    ("źżž", "z"),
    ("‘’", "'"),
];

/// Folds a text; other scripts stay as they are.
///
/// æ, œ, ĳ, þ, ð, ß, ŋ and ĸ are letters of their own: they become small, no more. đ, ħ, ı, ł, ø and
/// ŧ count as the plain letter, which is what people type who have no key for them. Accents that come
/// as signs of their own, as some systems send them, are dropped. A curved apostrophe, which
/// telephones set unasked, is a straight one.
#[must_use]
pub fn fold(text: &str) -> String {
    text.chars().filter(|letter| !matches!(letter, '\u{300}'..='\u{36f}')).map(fold_letter).collect()
}

fn fold_letter(letter: char) -> char {
    if letter.is_ascii() {
        return letter.to_ascii_lowercase();
    }
    let small = small(letter);
    let plain = PLAIN.iter().find(|(accented, _)| accented.contains(small));
    plain.and_then(|(_, plain)| plain.chars().next()).unwrap_or(small)
}

/// The small letter of a Latin one from À to ſ, as Unicode places them: the full table of all
/// scripts is larger than everything else that the page does with text.
fn small(letter: char) -> char {
    let code = u32::from(letter);
    let small = match letter {
        '×' => code,
        '\u{c0}'..='\u{de}' => code + 32,
        // Pairs of a capital and its small letter, the capital even, and then odd.
        '\u{100}'..='\u{137}' | '\u{14a}'..='\u{177}' => code | 1,
        '\u{139}'..='\u{148}' | '\u{179}'..='\u{17e}' => code + code % 2,
        'Ÿ' => u32::from('ÿ'),
        _ => code,
    };
    char::from_u32(small).unwrap_or(letter)
}
