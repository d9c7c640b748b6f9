//! The name of one request, by which a server knows that it has seen it before.

/// A random UUID of version 4 (RFC 9562, section 5.4), in small letters: servers compare it as bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestId(String);

impl RequestId {
    /// Reads one; none where it is of another version, or written otherwise.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let sign = |at: usize, byte: u8| match at {
            8 | 13 | 18 | 23 => byte == b'-',
            14 => byte == b'4',
            19 => b"89ab".contains(&byte),
            _ => b"0123456789abcdef".contains(&byte),
        };
        let sound = text.len() == 36 && text.bytes().enumerate().all(|(at, byte)| sign(at, byte));
        sound.then(|| Self(text.to_owned()))
    }

    /// Makes one of sixteen random bytes, for browsers that give those and no UUID.
    #[must_use]
    pub fn of(random: [u8; 16]) -> Self {
        let mut text = String::with_capacity(36);
        for (at, byte) in random.into_iter().enumerate() {
            if [4, 6, 8, 10].contains(&at) {
                text.push('-');
            }
            let byte = match at {
                6 => byte & 0x0F | 0x40,
                8 => byte & 0x3F | 0x80,
                _ => byte,
            };
            text.extend([byte >> 4, byte & 0x0F].map(|half| char::from_digit(u32::from(half), 16).unwrap_or('0')));
        }
        Self(text)
    }

    /// As it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
