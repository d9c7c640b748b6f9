//! What became of a request.

use crate::domain::request::Field;

/// What became of a request, as far as anybody can know here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The server has it.
    Received {
        /// What to call it on the phone, where the server gave it a name that can be trusted to be one.
        reference: Option<Reference>,
    },
    /// The server wants something put differently; nothing was taken.
    Invalid {
        /// What it says; never empty.
        fields: Vec<Complaint>,
    },
    /// The server has had too much asked of it; nothing was taken.
    RateLimited {
        /// Seconds to wait: as it said, or [`super::pause::UNSAID`].
        after: u32,
    },
    /// The server does not take it, and would not take it again.
    Refused,
    /// It may have arrived.
    Unconfirmed {
        /// Whether to send it again may send it twice. Where not, the same key makes it one request.
        may_double: bool,
    },
    /// Nothing has left this device.
    Offline,
}

impl Outcome {
    /// Whether the person may send the same once more: not where it has arrived, nor where that would
    /// change nothing.
    #[must_use]
    pub fn allows_again(&self) -> bool {
        matches!(self, Self::RateLimited { .. } | Self::Unconfirmed { .. } | Self::Offline)
    }

    /// What a server means that names these complaints: where it names none, there is nothing that
    /// a person could put differently.
    #[must_use]
    pub fn complaining(fields: Vec<Complaint>) -> Self {
        if fields.is_empty() { Self::Refused } else { Self::Invalid { fields } }
    }
}

/// What a server says of one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
    /// The field; none where the server means the whole, or a field that is not ours.
    pub field: Option<Field>,
    /// Its words, as [`super::words::plain`] leaves them; empty where it gave none that can be shown.
    pub words: String,
}

/// A name for a request: capitals, digits and hyphens, 4 to 24 of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference(String);

impl Reference {
    /// Reads one; anything else is none, however well it was meant: it is shown to a person.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let sign = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'-';
        ((4..=24).contains(&text.len()) && text.bytes().all(sign)).then(|| Self(text.to_owned()))
    }

    /// As it is shown.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
