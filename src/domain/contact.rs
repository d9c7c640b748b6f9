//! Ways to reach a line of help.

use serde::{Deserialize, Serialize};

use super::text::Text;

/// One way to reach a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Channel {
    /// A number to call.
    Call {
        /// As dialled: `988`, `+18884090141`.
        number: Text,
        /// The key to press once it is answered, where one is needed.
        press: Option<Text>,
    },
    /// A number to text.
    Text {
        /// As dialled.
        number: Text,
        /// The word to send, where one is asked for.
        keyword: Option<Text>,
    },
    /// A chat's address.
    Chat(Text),
    /// A page's address.
    Web(Text),
    /// An e-mail address.
    Email(Text),
}

impl Channel {
    /// The link that starts it. A key to press is left to the person: when to press it, only they hear.
    #[must_use]
    pub fn link(&self) -> String {
        match self {
            Self::Call { number, .. } => ["tel:", number].concat(),
            Self::Text { number, keyword: None } => ["sms:", number].concat(),
            // `?&` because older iPhones read what follows `&`, and everything else what follows `?`.
            Self::Text { number, keyword: Some(word) } => ["sms:", number, "?&body=", word].concat(),
            Self::Chat(address) | Self::Web(address) => address.to_string(),
            Self::Email(address) => ["mailto:", address].concat(),
        }
    }

    /// What it looks like to read or to copy by hand.
    #[must_use]
    pub fn shown(&self) -> String {
        match self {
            Self::Call { number, .. } | Self::Text { number, .. } => shown_number(number),
            Self::Chat(address) | Self::Web(address) => {
                address.strip_prefix("https://").unwrap_or(address).trim_end_matches('/').to_owned()
            }
            Self::Email(address) => address.to_string(),
        }
    }

    /// Whether it leads to another page.
    #[must_use]
    pub fn leads_out(&self) -> bool {
        matches!(self, Self::Chat(_) | Self::Web(_))
    }
}

impl Channel {
    /// Whether it is what it says: digits to dial, an https address, an e-mail address.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        match self {
            Self::Call { number, press } => is_dialled(number) && press.is_none_or(|key| is_key(&key)),
            Self::Text { number, keyword } => is_dialled(number) && keyword.is_none_or(|word| is_keyword(&word)),
            Self::Chat(address) | Self::Web(address) => is_web_address(address),
            Self::Email(address) => is_email(address),
        }
    }
}

/// A short code of three to six digits, or an international number (ITU E.164: up to fifteen digits,
/// the first not 0). A North American one is refused where a digit is lost or added: it has ten, and
/// neither its area code nor its exchange begins with 0 or 1.
#[must_use]
pub fn is_dialled(number: &str) -> bool {
    let Some(digits) = number.strip_prefix('+') else {
        return (3..=6).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
    };
    let all_digits = digits.bytes().all(|byte| byte.is_ascii_digit());
    let may_begin = |at: usize| digits.as_bytes().get(at).is_some_and(|digit| (b'2'..=b'9').contains(digit));
    let whole = if digits.starts_with('1') {
        digits.len() == 11 && may_begin(1) && may_begin(4)
    } else {
        (8..=15).contains(&digits.len()) && may_begin(0)
    };
    all_digits && whole
}

/// An https address with a host. Nothing in it can end an attribute or name a person.
#[must_use]
pub fn is_web_address(address: &str) -> bool {
    let host = address.strip_prefix("https://").and_then(|rest| rest.split(['/', '?', '#']).next());
    let plain = |byte: u8| byte.is_ascii_graphic() && !b"\"'<>\\".contains(&byte);
    address.bytes().all(plain)
        && host.is_some_and(|host| host.split('.').count() > 1 && host.split('.').all(is_host_label))
}

fn is_host_label(label: &str) -> bool {
    !label.is_empty()
        && !label.starts_with('-')
        && !label.ends_with('-')
        && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

/// A plain e-mail address: one that a `mailto:` link can hold as it is.
#[must_use]
pub fn is_email(address: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b".-_+".contains(&byte);
    address.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty() && name.bytes().all(plain) && host.contains('.') && host.split('.').all(is_host_label)
    })
}

/// One key of a telephone.
fn is_key(key: &str) -> bool {
    key.len() == 1 && key.bytes().all(|byte| byte.is_ascii_digit() || b"*#".contains(&byte))
}

/// One word in letters and digits.
fn is_keyword(word: &str) -> bool {
    (1..=20).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// A North American number as people there write it; a short code stays as it is.
#[must_use]
pub fn shown_number(dialled: &str) -> String {
    let national = dialled.strip_prefix("+1").unwrap_or(dialled);
    match (national.get(0..3), national.get(3..6), national.get(6..10), national.len()) {
        (Some(area), Some(exchange), Some(line), 10) => ["(", area, ") ", exchange, "-", line].concat(),
        _ => national.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_as_people_write_them() {
        for (dialled, shown) in [
            ("+18884090141", "(888) 409-0141"),
            ("988", "988"),
            ("741741", "741741"),
            ("+442079460000", "+442079460000"),
        ] {
            assert_eq!(shown_number(dialled), shown);
        }
    }
}
