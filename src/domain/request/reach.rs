//! Whether something can be called or written to.
//!
//! A person reads it before anybody dials, so it may be written in any way that a person can read.
//! What is refused is what nobody could use: a number with a digit lost, an address without a place.

/// Longest telephone number in characters, with its spaces and its extension.
pub const NUMBER: usize = 60;

/// Longest e-mail address in characters (RFC 5321, section 4.5.3.1.3, with erratum 1690).
pub const ADDRESS: usize = 254;

/// A telephone number, as people write one; with an extension or without.
///
/// An international one begins with `+` and has up to fifteen digits (ITU E.164). One without `+` is
/// North American (ten digits, or eleven that begin with 1, where neither the area code nor the
/// exchange begins with 0 or 1: so a digit too few or too many is seen), or begins with 0 as numbers
/// elsewhere do.
#[must_use]
pub fn is_number(text: &str) -> bool {
    let (number, extension) = text.split_at(text.find(begins_extension).unwrap_or(text.len()));
    (extension.is_empty() || is_extension(extension)) && is_main(number)
}

fn is_main(number: &str) -> bool {
    let mut digits = String::new();
    let mut plus = false;
    for sign in number.chars() {
        match (sign, digit(sign)) {
            (_, Some(digit)) => digits.push(digit),
            ('+' | '\u{FF0B}', _) if digits.is_empty() && !plus => plus = true,
            _ if is_between(sign) => {}
            _ => return false,
        }
    }
    let may_begin = |at: usize| digits.as_bytes().get(at).is_some_and(|digit| (b'2'..=b'9').contains(digit));
    let american = |from: usize| digits.len() == from + 10 && may_begin(from) && may_begin(from + 3);
    match digits.as_bytes().first() {
        Some(b'1') => american(1),
        Some(b'0') => !plus && (9..=17).contains(&digits.len()),
        Some(_) if plus => (8..=15).contains(&digits.len()),
        _ => american(0),
    }
}

/// The digit, in whichever of the scripts that telephones write.
fn digit(sign: char) -> Option<char> {
    let zero = match sign {
        '0'..='9' => return Some(sign),
        '\u{FF10}'..='\u{FF19}' => 0xFF10,
        '\u{660}'..='\u{669}' => 0x660,
        '\u{6F0}'..='\u{6F9}' => 0x6F0,
        _ => return None,
    };
    char::from_digit(u32::from(sign) - zero, 10)
}

/// What stands between digits: spaces, brackets, dots, slashes, and the dashes of every keyboard.
fn is_between(sign: char) -> bool {
    sign.is_whitespace()
        || matches!(
            sign,
            '-' | '.' | '/' | '(' | ')' | '\u{2010}'
                ..='\u{2015}' | '\u{2212}' | '\u{FF08}' | '\u{FF09}' | '\u{FF0D}' | '\u{FF0E}' | '\u{FF0F}'
            // Marks of direction, as numbers carry them among Arabic or Hebrew.
            | '\u{200E}' | '\u{200F}'
        )
}

fn begins_extension(sign: char) -> bool {
    matches!(sign, 'e' | 'E' | 'x' | 'X' | '#' | ',' | ';')
}

/// `ext. 12`, `x12`, `#12`, `,12`, `;ext=12`: up to seven digits.
fn is_extension(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    let text = text.trim_start_matches([',', ';', ' ']);
    let number = ["extension", "extn", "ext", "x", "#", ""].iter().find_map(|word| text.strip_prefix(word));
    let number = number.unwrap_or_default().trim_matches([' ', '.', ':', '=', '#', '\u{A0}']);
    (1..=7).contains(&number.chars().count()) && number.chars().all(|sign| digit(sign).is_some())
}

/// An e-mail address, as real people have them: signs, accents and other scripts on both sides of
/// the @, and a place with a dot in it.
///
/// Dots are not judged in the name: addresses with two in a row, or one before the @, exist.
#[must_use]
pub fn is_address(text: &str) -> bool {
    // The last @ outside quotes; inside them, another may stand.
    let Some((name, place)) = text.rsplit_once('@') else { return false };
    let inner = name.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    let sound = match inner {
        Some(quoted) => !quoted.is_empty() && !quoted.contains('"') && !quoted.chars().any(is_space),
        None => !name.is_empty() && !name.chars().any(|sign| is_space(sign) || "\"<>()[],;:\\@".contains(sign)),
    };
    sound && name.chars().count() <= 64 && text.chars().count() <= ADDRESS && is_place(place)
}

fn is_space(sign: char) -> bool {
    sign.is_whitespace() || sign.is_control()
}

/// Dots, as keyboards of East Asia write them too (UTS 46).
const DOTS: [char; 4] = ['.', '\u{3002}', '\u{FF0E}', '\u{FF61}'];

fn is_place(place: &str) -> bool {
    let last = place.rsplit(DOTS).next().unwrap_or_default();
    let named = last.chars().count() >= 2 && !last.chars().all(|sign| sign.is_ascii_digit());
    place.contains(DOTS) && named && place.split(DOTS).all(is_label)
}

/// One piece between dots. Whether another script's sign may stand in a name, its registry knows.
fn is_label(label: &str) -> bool {
    let sound = |sign: char| match sign {
        // General punctuation: the quotes and dots that a word processor makes.
        '\u{2010}'..='\u{205E}' => false,
        _ if sign.is_ascii() => sign.is_ascii_alphanumeric() || sign == '-',
        _ => !is_space(sign),
    };
    !label.is_empty()
        && label.chars().count() <= 63
        && !label.starts_with('-')
        && !label.ends_with('-')
        && label.chars().all(sound)
}
