//! What stands before the locked bytes, in the open and sealed with them: how the key is made.
//!
//! All numbers are little-endian:
//!
//! | bytes | what |
//! |---|---|
//! | 8 | [`MAGIC`] |
//! | 1 | version of this layout |
//! | 4 | Argon2id: memory in KiB |
//! | 1 | Argon2id: passes |
//! | 1 | Argon2id: lanes |
//! | 16 | salt |
//! | 24 | nonce |

use crate::domain::kept::Refusal;

/// The first bytes of a locked file. Like PNG's they end so that a transfer as text shows.
pub const MAGIC: [u8; 8] = *b"\x8bBOX\r\n\x1a\n";
/// The layout above.
pub const VERSION: u8 = 1;
/// Bytes of the salt.
pub const SALT: usize = 16;
/// Bytes of the nonce.
pub const NONCE: usize = 24;
/// Bytes of chance that a new header needs.
pub const CHANCE: usize = SALT + NONCE;
/// Bytes of the whole header.
pub const LENGTH: usize = MAGIC.len() + 7 + CHANCE;

/// How much work a passphrase costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Work {
    /// Memory in KiB.
    pub memory: u32,
    /// Times over it.
    pub passes: u8,
    /// Lanes.
    pub lanes: u8,
}

/// What a new file costs: 19 MiB, 2 passes, 1 lane. Source: OWASP Password Storage Cheat Sheet, Argon2id.
pub const NOW: Work = Work { memory: 19 * 1024, passes: 2, lanes: 1 };

/// The most that a file from outside may ask for: a telephone does this in a few seconds.
const MOST: Work = Work { memory: 64 * 1024, passes: 8, lanes: 4 };

/// A header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Header {
    /// How the key is made.
    pub work: Work,
    /// What makes the same passphrase another key in each file.
    pub salt: [u8; SALT],
    /// What the cipher must never use twice with one key.
    pub nonce: [u8; NONCE],
}

impl Header {
    /// A header for a new file; none, when there is too little chance.
    #[must_use]
    pub fn new(chance: &[u8]) -> Option<Self> {
        let (salt, nonce) = chance.split_at_checked(SALT)?;
        Some(Self { work: NOW, salt: salt.try_into().ok()?, nonce: nonce.try_into().ok()? })
    }

    /// As it stands in a file.
    #[must_use]
    pub fn written(&self) -> Vec<u8> {
        let Work { memory, passes, lanes } = self.work;
        [&MAGIC[..], &[VERSION], &memory.to_le_bytes(), &[passes, lanes], &self.salt, &self.nonce].concat()
    }

    /// Reads it from the beginning of a file, and gives what follows.
    ///
    /// # Errors
    /// [`Refusal::Alien`], [`Refusal::CutShort`] or [`Refusal::Newer`]; the last also for work that is out of bounds.
    pub fn read(file: &[u8]) -> Result<(Self, &[u8]), Refusal> {
        let mut rest = file.strip_prefix(&MAGIC).ok_or(Refusal::Alien)?;
        let [version] = take(&mut rest)?;
        if version != VERSION {
            return Err(Refusal::Newer);
        }
        let memory = u32::from_le_bytes(take(&mut rest)?);
        let [passes, lanes] = take(&mut rest)?;
        let header = Self { work: Work { memory, passes, lanes }, salt: take(&mut rest)?, nonce: take(&mut rest)? };
        if header.work.is_bearable() { Ok((header, rest)) } else { Err(Refusal::Newer) }
    }
}

impl Work {
    fn is_bearable(self) -> bool {
        // Argon2 itself wants 8 KiB a lane (RFC 9106, 3.1).
        (1..=MOST.lanes).contains(&self.lanes)
            && (1..=MOST.passes).contains(&self.passes)
            && (8 * u32::from(self.lanes)..=MOST.memory).contains(&self.memory)
    }
}

fn take<const COUNT: usize>(from: &mut &[u8]) -> Result<[u8; COUNT], Refusal> {
    let (taken, rest) = from.split_first_chunk().ok_or(Refusal::CutShort)?;
    *from = rest;
    Ok(*taken)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header() -> Header {
        let chance: Vec<u8> = (0..40).collect();
        Header::new(&chance).unwrap()
    }

    #[test]
    fn it_survives_being_written() {
        let written = header().written();
        assert_eq!(written.len(), LENGTH);
        assert_eq!(Header::read(&[&written[..], b"rest"].concat()), Ok((header(), &b"rest"[..])));
    }

    #[test]
    fn chance_of_another_length_makes_none() {
        for length in [0, 16, 39, 41] {
            assert_eq!(Header::new(&vec![0; length]), None, "{length}");
        }
    }

    #[test]
    fn work_that_would_stop_a_telephone_is_refused() {
        for (memory, passes, lanes) in [
            (4 * 1024 * 1024, 2, 1),
            (u32::MAX, 2, 1),
            (64 * 1024 + 1, 2, 1),
            (7, 2, 1),
            (0, 2, 1),
            (31, 2, 4),
            (19 * 1024, 0, 1),
            (19 * 1024, 9, 1),
            (19 * 1024, 2, 0),
            (19 * 1024, 2, 5),
        ] {
            let written = Header { work: Work { memory, passes, lanes }, ..header() }.written();
            assert_eq!(Header::read(&written), Err(Refusal::Newer), "{memory} {passes} {lanes}");
        }
    }

    #[test]
    fn what_is_cut_or_of_another_version_says_so() {
        let mut written = header().written();
        for length in MAGIC.len()..LENGTH {
            assert_eq!(Header::read(&written[..length]), Err(Refusal::CutShort), "{length}");
        }
        written[MAGIC.len()] = VERSION + 1;
        assert_eq!(Header::read(&written), Err(Refusal::Newer));
    }
}
