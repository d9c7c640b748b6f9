//! A line of help: how a person reaches it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::text::Text;

/// One way to reach a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Channel {
    /// A number to call, as dialled: `988`, `+18884090141`.
    Call(Text),
    /// A number to text, and the word to send where one is asked for.
    Text {
        /// As dialled.
        number: Text,
        /// The word.
        keyword: Option<Text>,
    },
    /// A chat's address.
    Chat(Text),
    /// A page's address.
    Web(Text),
    /// An e-mail address.
    Email(Text),
}

/// Who answers, and how to reach them. What to call it stands in the words of each language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Its name in the content files.
    pub id: Text,
    /// Ways to reach it, the quickest first.
    pub channels: Vec<Channel>,
    /// When a person last checked it.
    #[serde(with = "super::day")]
    pub last_checked: NaiveDate,
}

impl Channel {
    /// The link that starts it.
    #[must_use]
    pub fn link(&self) -> String {
        match self {
            Self::Call(number) => ["tel:", number].concat(),
            Self::Text { number, .. } => ["sms:", number].concat(),
            Self::Chat(address) | Self::Web(address) => address.to_string(),
            Self::Email(address) => ["mailto:", address].concat(),
        }
    }

    /// What it looks like to read or to copy by hand.
    #[must_use]
    pub fn shown(&self) -> String {
        match self {
            Self::Call(number) | Self::Text { number, .. } => shown_number(number),
            Self::Chat(address) | Self::Web(address) => {
                address.trim_start_matches("https://").trim_end_matches('/').to_owned()
            }
            Self::Email(address) => address.to_string(),
        }
    }
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
